package import Documents
package import Workbooks

/// A file within a workbook: a hidden sheet, one line of the file in each row.
package enum CarriedSheet {
  /// Most characters of a line in one cell; a longer line goes on in the next column.
  private static let width = 30_000
  /// Most empty lines that a file is believed to end with.
  private static let mostEmpty = 100
  private static let marker = "Fichier porté"

  /// The sheet of a file; one that is no plain text is in base 64, and says so.
  package static func sheet(of attachment: Attachment) -> Sheet {
    let text = plainText(attachment.bytes)
    var sheet = Sheet(String(attachment.fileName.prefix(31)))
    sheet.isHidden = true
    sheet.isProtected = true
    let lines =
      text.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
      ?? [Base64.encode(attachment.bytes)]
    sheet.append([
      .text(marker), .text(attachment.fileName), .text(text == nil ? "base64" : "texte"),
      .text(attachment.description), .text(String(lines.count)),
    ])
    for line in lines { sheet.append(pieces(line).map { .text($0) }) }
    return sheet
  }

  /// The name and the bytes of the file on a sheet; `nil` when the sheet holds no file.
  package static func file(on sheet: Sheet) -> (name: String, bytes: [UInt8])? {
    guard let head = sheet.row(1), head[1]?.value.plainText == marker,
      let name = head[2]?.value.plainText, let form = head[3]?.value.plainText
    else { return nil }
    // Empty lines at the end are lost when a spreadsheet saves the file: the head says how many.
    let filled = max(0, sheet.lastRow - 1)
    let count = min(
      max(filled, head[5].flatMap { Int($0.value.plainText) } ?? 0), filled + mostEmpty)
    let lines = (0..<count).map { number in
      (sheet.row(number + 2)?.cells ?? []).map(\.value.plainText).joined()
    }
    if form == "base64" {
      guard let bytes = Base64.decode(lines.joined()) else { return nil }
      return (name, bytes)
    }
    return (name, Array(lines.joined(separator: "\n").utf8))
  }

  /// The text of a file that a spreadsheet gives back as it is.
  private static func plainText(_ bytes: [UInt8]) -> String? {
    guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.elementsEqual(bytes) ? text : nil
  }

  private static func pieces(_ line: String) -> [String] {
    guard line.utf8.count > width else { return [line] }
    let scalars = Array(line.unicodeScalars)
    return stride(from: 0, to: scalars.count, by: width / 2).map { start in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + width / 2, scalars.count)])
      return String(piece)
    }
  }
}
