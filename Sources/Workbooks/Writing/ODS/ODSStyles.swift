internal import XMLKit

/// The automatic styles that an ODS uses, named in the order in which they are first met.
struct ODSStyles {
  private var cells: [CellStyle] = []
  private var names: [CellStyle: String] = [:]
  private var widths: [Double?] = []
  private var heights: [Double?] = []

  /// The name of a style of cells.
  mutating func name(_ style: CellStyle) -> String {
    if let name = names[style] { return name }
    cells.append(style)
    let name = "ce\(cells.count)"
    names[style] = name
    return name
  }

  /// The name of a style of columns of that width, in characters; `nil` for the usual.
  mutating func columnName(width: Double?) -> String { Self.name("co", of: width, in: &widths) }

  /// The name of a style of rows of that height, in points; `nil` to fit.
  mutating func rowName(height: Double?) -> String { Self.name("ro", of: height, in: &heights) }

  private static func name(
    _ prefix: String, of value: Double?, in list: inout [Double?]
  ) -> String {
    if let index = list.firstIndex(of: value) { return "\(prefix)\(index + 1)" }
    list.append(value)
    return "\(prefix)\(list.count)"
  }

  /// Writes the element `office:automatic-styles`.
  func write(to writer: inout XMLWriter) {
    writer.start("office:automatic-styles")
    for (index, width) in widths.enumerated() {
      writer.start("style:style")
      writer.attribute("style:name", "co\(index + 1)")
      writer.attribute("style:family", "table-column")
      writer.start("style:table-column-properties")
      // A character of the usual font is 7 pixels at 96 to the inch.
      writer.attribute("style:column-width", "\(millimetres((width ?? 10) * 7 + 5))mm")
      writer.end()
      writer.end()
    }
    for (index, height) in heights.enumerated() {
      writer.start("style:style")
      writer.attribute("style:name", "ro\(index + 1)")
      writer.attribute("style:family", "table-row")
      writer.start("style:table-row-properties")
      writer.attribute("style:use-optimal-row-height", height == nil ? "true" : "false")
      if let height { writer.attribute("style:row-height", PlainNumber.text(height) + "pt") }
      writer.end()
      writer.end()
    }
    for (name, isLandscape, isShown) in [
      ("ta1", true, true), ("ta2", true, false), ("ta3", false, true), ("ta4", false, false),
    ] {
      writer.start("style:style")
      writer.attribute("style:name", name)
      writer.attribute("style:family", "table")
      writer.attribute("style:master-page-name", isLandscape ? "Paysage" : "Portrait")
      writer.start("style:table-properties")
      writer.attribute("table:display", isShown ? "true" : "false")
      writer.end()
      writer.end()
    }
    Self.writeFormats(to: &writer)
    for (index, style) in cells.enumerated() {
      write(style, name: "ce\(index + 1)", to: &writer)
    }
    writer.end()
  }

  /// The name of a style of tables.
  static func tableName(of sheet: Sheet) -> String {
    sheet.isLandscape ? (sheet.isHidden ? "ta2" : "ta1") : sheet.isHidden ? "ta4" : "ta3"
  }

  private func millimetres(_ pixels: Double) -> String {
    PlainNumber.text((pixels / 96 * 254).rounded() / 10)
  }

  private static func formatName(_ format: CellStyle.Format) -> String? {
    switch format {
    case .general: nil
    case .text: "N-texte"
    case .integer: "N-entier"
    case .percent: "N-part"
    case .date: "N-jour"
    case .moment: "N-instant"
    }
  }

  private func write(_ style: CellStyle, name: String, to writer: inout XMLWriter) {
    let look = Look(style)
    writer.start("style:style")
    writer.attribute("style:name", name)
    writer.attribute("style:family", "table-cell")
    writer.attribute("style:parent-style-name", "Default")
    if let format = Self.formatName(style.format) {
      writer.attribute("style:data-style-name", format)
    }
    writer.start("style:table-cell-properties")
    writer.attribute("style:cell-protect", style.isLocked ? "protected" : "none")
    writer.attribute("style:vertical-align", style.role == .header ? "middle" : "top")
    writer.attribute("fo:wrap-option", style.isWrapped ? "wrap" : "no-wrap")
    if let ground = look.ground { writer.attribute("fo:background-color", "#" + ground) }
    if look.isBoxed { writer.attribute("fo:border", "0.5pt solid #BFBFBF") }
    if look.hasLineAbove { writer.attribute("fo:border-top", "0.5pt solid #000000") }
    writer.end()
    writer.start("style:text-properties")
    writer.attribute("fo:font-size", "\(look.size)pt")
    writer.attribute("fo:color", "#" + look.ink)
    if look.isBold { writer.attribute("fo:font-weight", "bold") }
    if look.isItalic { writer.attribute("fo:font-style", "italic") }
    if look.isUnderlined {
      writer.attribute("style:text-underline-style", "solid")
      writer.attribute("style:text-underline-width", "auto")
    }
    writer.end()
    writer.end()
  }
}
