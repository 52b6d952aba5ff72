/// The colours, letters and formats that stand behind the roles, one for both formats.
///
/// Every pair of text and ground has a contrast of at least 4.5 to 1.
struct Look: Hashable {
  /// Size of the letters, in points.
  var size = 10
  /// Whether the letters are bold.
  var isBold = false
  /// Whether the letters are italic.
  var isItalic = false
  /// Whether the letters are underlined.
  var isUnderlined = false
  /// Colour of the letters, as `RRGGBB`.
  var ink = "000000"
  /// Colour of the ground; `nil` for none.
  var ground: String?
  /// Whether a thin line runs around the cell.
  var isBoxed = false
  /// Whether a thin line runs above the cell.
  var hasLineAbove = false

  /// The letters of all, present on every machine that has LibreOffice or Excel, or replaced there
  /// by letters of the same width.
  static let font = "Arial"

  /// How a style looks.
  init(_ style: CellStyle) {
    switch style.role {
    case .body: break
    case .header:
      isBold = true
      ink = "FFFFFF"
      ground = "1F3864"
    case .title:
      size = 16
      isBold = true
      ink = "1F3864"
    case .subtitle:
      size = 12
      isBold = true
      ink = "1F3864"
    case .note:
      size = 9
      isItalic = true
      ink = "595959"
    case .total:
      isBold = true
      hasLineAbove = true
    case .link:
      isUnderlined = true
      ink = "0B4C9C"
    }
    guard let highlight = style.highlight else { return }
    isBoxed = true
    if style.role == .header { ink = "000000" }
    ground =
      switch highlight {
      case .input: "FFFBE6"
      case .fixed: "EDEDED"
      case .attention: "FFE699"
      case .problem: "F8CBAD"
      case .success: "D5E8C8"
      case .change: "CFE2F3"
      }
  }
}

extension CellStyle {
  /// The style with the format that its value needs when none was chosen.
  func showing(_ value: CellValue) -> CellStyle {
    guard format == .general else { return self }
    var style = self
    switch value.shown {
    case .date: style.format = .date
    case .moment: style.format = .moment
    case .empty, .text, .number, .bool, .error, .formula: break
    }
    return style
  }
}
