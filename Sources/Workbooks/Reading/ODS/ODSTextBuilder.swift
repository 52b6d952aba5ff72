internal import XMLKit

/// The text of a cell of an ODS: a line a paragraph, where white space written in the file counts
/// as one space.
struct ODSTextBuilder {
  private var bytes: [UInt8] = []
  private var paragraphs = 0
  private var isOpen = false
  private var hasPendingSpace = false
  private var lineStart = 0

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins a line.
  mutating func startParagraph() {
    if paragraphs > 0 { bytes.append(UInt8(ascii: "\n")) }
    paragraphs += 1
    isOpen = true
    hasPendingSpace = false
    lineStart = bytes.count
  }

  /// Ends a line.
  mutating func endParagraph() { isOpen = false }

  /// Adds what an element stands for, as it is.
  mutating func add(_ text: String) {
    guard isOpen else { return }
    flush()
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds spaces that were spelt out; a cell has no use for more than it can hold.
  mutating func addSpaces(_ count: Int) {
    guard isOpen, count > 0 else { return }
    flush()
    let room = max(0, SheetBounds.characters - bytes.count)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: min(count, room)))
  }

  /// Adds a run of the file.
  mutating func add(_ run: borrowing XMLTextRun) {
    guard isOpen else { return }
    var raw: [UInt8] = []
    run.append(to: &raw)
    for byte in raw {
      switch byte {
      case 0x20, 0x0A, 0x0D: hasPendingSpace = true
      default:
        flush()
        bytes.append(byte)
      }
    }
  }

  private mutating func flush() {
    if hasPendingSpace, bytes.count > lineStart { bytes.append(UInt8(ascii: " ")) }
    hasPendingSpace = false
  }
}
