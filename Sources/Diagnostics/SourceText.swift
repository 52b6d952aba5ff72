/// The bytes of a source file, and the way from a byte offset to a line and a column.
public struct SourceText: Sendable {
  /// Path of the file, as the user gave it.
  public let path: String
  /// Contents, in UTF-8.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Takes the bytes of a file and finds its lines.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// Takes a text, for tests and for texts that are not files.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The line and column of a byte; an offset beyond the end gives the end.
  public func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let column = bytes[lineStarts[line]..<offset].reduce(1) { count, byte in
      byte & 0xC0 == 0x80 ? count : count + 1
    }
    return SourceLocation(path: path, line: line + 1, column: column)
  }

  /// The lines and columns of a stretch of bytes.
  public func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(start: location(at: offsets.lowerBound), end: location(at: offsets.upperBound))
  }

  /// The text of a line, counted from 1, without its end; `nil` when there is no such line.
  public func line(_ number: Int) -> String? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The byte offset of a line and column; `nil` when the file has no such place.
  public func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1), column >= 1 else { return nil }
    var offset = lineStarts[line - 1]
    var left = column - 1
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return left == 0 ? offset : nil
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
