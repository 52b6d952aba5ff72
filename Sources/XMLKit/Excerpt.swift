/// The source line that a diagnostic shows, when it is one that a person can read.
enum Excerpt {
  /// Longest line shown; a file that is all on one line of millions of bytes shows none.
  static let mostBytes = 1 << 14

  /// The line that starts the bytes; `nil` when the place is beyond what is shown of it.
  static func text(of bytes: ArraySlice<UInt8>, offset: Int) -> String? {
    let shown = bytes.prefix(mostBytes)
    guard offset <= shown.count else { return nil }
    var line = shown.prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    // What is cut in the middle of a character is left out.
    while line.count == mostBytes, let last = line.last, last >= 0x80 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
