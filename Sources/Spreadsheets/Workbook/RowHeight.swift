/// How high a row must be for all its lines to be seen: LibreOffice does not work it out for a
/// workbook that another program wrote.
enum RowHeight {
  private static let line = 13.5
  /// Beyond it a row would hide the others.
  private static let most = 20

  /// Points for texts in columns of those widths, in characters.
  static func points(_ cells: [(text: String, width: Double)], least: Int = 1) -> Double {
    let wanted = cells.map { lines(of: $0.text, width: $0.width) }.max() ?? 1
    return Double(min(max(wanted, least), most)) * line + 2
  }

  /// Words are a little wider than the figures that widths count, and break where they can.
  private static func lines(of text: String, width: Double) -> Int {
    let room = max(4, Int(width * 0.98))
    let paragraphs = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return paragraphs.reduce(0) { total, paragraph in
      var lines = 1
      var used = 0
      for word in paragraph.split(separator: " ") {
        let length = word.count
        if used > 0, used + 1 + length > room {
          lines += 1
          used = 0
        }
        // A word longer than the column is cut.
        lines += (length - 1) / room
        used += (used > 0 ? 1 : 0) + (length - 1) % room + 1
      }
      return total + lines
    }
  }
}
