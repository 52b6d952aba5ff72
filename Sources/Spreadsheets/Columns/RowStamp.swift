internal import LabelModel

/// What a row said when it was exported, as short digests: enough to tell, for any cell, whether
/// the user or somebody else changed it since.
package struct RowStamp: Sendable {
  private let digests: Set<[UInt8]>

  /// Reads the text of a cell; `nil` when the row has none, as those of foreign tables.
  package init?(_ text: String) {
    let bytes = text.utf8.filter { $0 > 0x20 }
    guard !bytes.isEmpty, bytes.count.isMultiple(of: Self.width) else { return nil }
    digests = Set(
      stride(from: 0, to: bytes.count, by: Self.width).map {
        Array(bytes[$0..<($0 + Self.width)])
      })
  }

  /// Whether that cell said that text at the export.
  package func said(_ text: String, in column: ActionColumn) -> Bool {
    digests.contains(Self.digest(text, column))
  }

  /// The text of the cell, for the texts of a row.
  static func text(_ cells: [(column: ActionColumn, text: String)]) -> String {
    String(decoding: cells.flatMap { digest($0.text, $0.column) }, as: UTF8.self)
  }

  private static let width = 5
  private static let letters = Array(
    "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789".utf8)

  /// Five letters of FNV-1a: one chance in 600 million that two texts have the same.
  private static func digest(_ text: String, _ column: ActionColumn) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in column.heading.utf8 { add(byte) }
    add(0)
    for byte in text.asCell.utf8 { add(byte) }
    hash ^= hash >> 32
    var digest: [UInt8] = []
    for _ in 0..<width {
      digest.append(letters[Int(hash % UInt64(letters.count))])
      hash /= UInt64(letters.count)
    }
    return digest
  }
}
