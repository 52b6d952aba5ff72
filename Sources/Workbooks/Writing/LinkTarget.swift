/// Where a link leads, in a form that spreadsheets take.
enum LinkTarget: Hashable {
  /// An address on the web or of mail.
  case outside(String)
  /// A place in the workbook, such as `Actions!A1`.
  case inside(String)

  /// Reads a link; `nil` for one that Excel would mend away: another kind of address, or too long.
  init?(_ link: String) {
    if link.hasPrefix("#") {
      self = .inside(String(link.dropFirst()))
      return
    }
    guard ["http://", "https://", "mailto:"].contains(where: { link.lowercased().hasPrefix($0) })
    else { return nil }
    var address = ""
    for byte in link.utf8 {
      if (33..<127).contains(byte), !"\"<>\\^`{|}".utf8.contains(byte) {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    guard address.utf8.count <= 2000 else { return nil }
    self = .outside(address)
  }

}
