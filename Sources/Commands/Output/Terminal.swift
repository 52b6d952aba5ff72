import Foundation

/// Standard output and error: what people and other programs read.
enum Terminal {
  /// Writes to standard output, at once.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes to standard error.
  static func writeError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
