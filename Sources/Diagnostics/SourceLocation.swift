/// A position in a source file, as an editor shows it.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Path of the file, as the user gave it.
  public var path: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1, counted in Unicode code points.
  public var column: Int

  /// Makes a position from its parts.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `chemin:ligne:colonne`, which editors know how to open.
  public var description: String { "\(path):\(line):\(column)" }

  /// Orders by file, then by place in the file.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }
}

/// A stretch of a source file, from its first character to just after its last.
public struct SourceRange: Hashable, Sendable {
  /// First character.
  public var start: SourceLocation
  /// Just after the last character; equal to `start` for a place between two characters.
  public var end: SourceLocation

  /// Makes a stretch from its two ends.
  public init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = end
  }
}
