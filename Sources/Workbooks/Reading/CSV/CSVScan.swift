/// Cuts a CSV into records, as RFC 4180 says.
///
/// A quote inside a cell that does not begin with one is a character like others.
struct CSVScan {
  /// Whether the reading stopped because there were too many cells.
  private(set) var hasTooManyCells = false
  /// Line, from 1, of a quote that nothing closes; `nil` when there is none.
  private(set) var openQuoteLine: Int?
  private let text: ArraySlice<UInt8>
  private let separator: UInt8
  private var position: Int
  private var line = 1
  private var cellsLeft: Int

  /// Prepares to cut a text in UTF-8.
  init(_ text: ArraySlice<UInt8>, separator: CSVForm.Separator, cells: Int) {
    self.text = text
    self.separator = separator.rawValue.asciiValue ?? UInt8(ascii: ";")
    position = text.startIndex
    cellsLeft = cells
  }

  /// The next record; `nil` at the end, or when something is wrong.
  mutating func next() -> [String]? {
    guard position < text.endIndex, openQuoteLine == nil, !hasTooManyCells else { return nil }
    var record: [String] = []
    while true {
      let cell = position < text.endIndex && text[position] == Self.quote ? quoted() : bare()
      if !cell.isEmpty { cellsLeft -= 1 }
      record.append(cell)
      if cellsLeft < 0 || record.count > SheetBounds.columns { hasTooManyCells = true }
      if openQuoteLine != nil || hasTooManyCells { return nil }
      guard position < text.endIndex else { return record }
      let mark = text[position]
      position += 1
      if mark == separator { continue }
      if mark == Self.carriageReturn, position < text.endIndex, text[position] == Self.newline {
        position += 1
      }
      line += 1
      return record
    }
  }

  private mutating func bare() -> String {
    let start = position
    while position < text.endIndex, !isEnd(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func quoted() -> String {
    let firstLine = line
    var bytes: [UInt8] = []
    position += 1
    while true {
      guard position < text.endIndex else {
        openQuoteLine = firstLine
        return ""
      }
      let byte = text[position]
      position += 1
      if byte == Self.quote {
        guard position < text.endIndex, text[position] == Self.quote else { break }
        position += 1
      }
      if byte == Self.newline { line += 1 }
      bytes.append(byte)
    }
    // What stands between the closing quote and the separator is kept as it is.
    while position < text.endIndex, !isEnd(text[position]) {
      bytes.append(text[position])
      position += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
