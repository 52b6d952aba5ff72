internal import XMLKit

/// A sheet as a part of an XLSX file.
struct XLSXSheetPart {
  private let sheet: Sheet
  private let isActive: Bool
  private var links: [XLSXRelation] = []

  /// Takes a sheet, and whether it is the one shown on opening.
  init(_ sheet: Sheet, isActive: Bool) {
    self.sheet = sheet
    self.isActive = isActive
  }

  /// The part; the elements are in the order that the schema wants.
  mutating func write(styles: inout XLSXStyles, strings: inout SharedStrings) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("worksheet")
    writer.attribute("xmlns", XLSXNames.main)
    writer.attribute("xmlns:r", XLSXNames.relations)
    writer.start("sheetPr")
    if sheet.filter != nil { writer.attribute("filterMode", "0") }
    writer.start("pageSetUpPr")
    writer.attribute("fitToPage", "1")
    writer.end()
    writer.end()
    writer.start("dimension")
    let last = CellAddress(row: max(1, sheet.lastRow), column: max(1, sheet.lastColumn))
    writer.attribute("ref", CellRange(CellAddress(row: 1, column: 1), last).description)
    writer.end()
    writeView(to: &writer)
    writer.start("sheetFormatPr")
    writer.attribute("defaultRowHeight", "13.5")
    writer.end()
    writeColumns(styles: &styles, to: &writer)
    writer.start("sheetData")
    for row in sheet.rows {
      writeRow(row, styles: &styles, strings: &strings, to: &writer)
    }
    writer.end()
    writeRules(to: &writer)
    writeLinks(to: &writer)
    writePage(to: &writer)
    writer.end()
    return writer.finish()
  }

  /// The relations of the part, to be asked once it is written; `nil` when it has none.
  func relations() -> [UInt8]? { links.isEmpty ? nil : XLSXRelation.part(links) }

  private func writeView(to writer: inout XMLWriter) {
    writer.start("sheetViews")
    writer.start("sheetView")
    if isActive { writer.attribute("tabSelected", "1") }
    writer.attribute("workbookViewId", "0")
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      writer.start("pane")
      if sheet.frozenColumns > 0 { writer.attribute("xSplit", "\(sheet.frozenColumns)") }
      if sheet.frozenRows > 0 { writer.attribute("ySplit", "\(sheet.frozenRows)") }
      writer.attribute(
        "topLeftCell",
        CellAddress(row: sheet.frozenRows + 1, column: sheet.frozenColumns + 1).description)
      writer.attribute(
        "activePane",
        sheet.frozenRows == 0 ? "topRight" : sheet.frozenColumns == 0 ? "bottomLeft" : "bottomRight"
      )
      writer.attribute("state", "frozen")
      writer.end()
    }
    writer.end()
    writer.end()
  }

  private func writeColumns(styles: inout XLSXStyles, to writer: inout XMLWriter) {
    guard !sheet.columns.isEmpty else { return }
    writer.start("cols")
    for (number, column) in sheet.columns.sorted(by: { $0.key < $1.key }) {
      writer.start("col")
      writer.attribute("min", "\(number)")
      writer.attribute("max", "\(number)")
      // What Excel adds around the characters: 5 pixels out of 7 a character.
      writer.attribute("width", PlainNumber.text((column.width ?? Self.usualWidth) + 0.7109375))
      if let style = column.style { writer.attribute("style", "\(styles.number(style))") }
      if column.isHidden { writer.attribute("hidden", "1") }
      if column.width != nil { writer.attribute("customWidth", "1") }
      writer.end()
    }
    writer.end()
  }

  private mutating func writeRow(
    _ row: Sheet.Row, styles: inout XLSXStyles, strings: inout SharedStrings,
    to writer: inout XMLWriter
  ) {
    guard !row.cells.isEmpty || row.isHidden || row.height != nil else { return }
    writer.start("row")
    writer.attribute("r", "\(row.number)")
    // Without « customHeight », the row still grows with what is typed in it.
    if let height = row.height { writer.attribute("ht", PlainNumber.text(height)) }
    if row.isHidden { writer.attribute("hidden", "1") }
    for cell in row.cells {
      writer.start("c")
      writer.attribute("r", cell.address.description)
      let style = styles.number(cell.style.showing(cell.value))
      if style != 0 { writer.attribute("s", "\(style)") }
      writeValue(cell.value, strings: &strings, to: &writer)
      writer.end()
    }
    writer.end()
  }

  private func writeValue(
    _ value: CellValue, strings: inout SharedStrings, to writer: inout XMLWriter
  ) {
    if case .formula(let formula, let cached) = value {
      let result = SerialValue(cached)
      if let type = result.type { writer.attribute("t", type) }
      writer.element("f", text: formula)
      if let text = result.text { writer.element("v", text: text) }
      return
    }
    switch SerialValue(value) {
    case .none: return
    case .string(let text):
      writer.attribute("t", "s")
      writer.element("v", text: "\(strings.number(text))")
    case .number(let text): writer.element("v", text: text)
    case .bool(let text):
      writer.attribute("t", "b")
      writer.element("v", text: text)
    case .error(let text):
      writer.attribute("t", "e")
      writer.element("v", text: text)
    }
  }

  private func writeRules(to writer: inout XMLWriter) {
    if sheet.isProtected {
      writer.start("sheetProtection")
      for name in ["sheet", "objects", "scenarios"] { writer.attribute(name, "1") }
      // 0 is what stays allowed.
      for name in ["formatColumns", "formatRows", "sort", "autoFilter"] {
        writer.attribute(name, "0")
      }
      writer.end()
    }
    if let filter = sheet.filter {
      writer.start("autoFilter")
      writer.attribute("ref", filter.description)
      writer.end()
    }
    if !sheet.merges.isEmpty {
      writer.start("mergeCells")
      writer.attribute("count", "\(sheet.merges.count)")
      for merge in sheet.merges {
        writer.start("mergeCell")
        writer.attribute("ref", merge.description)
        writer.end()
      }
      writer.end()
    }
    guard !sheet.validations.isEmpty else { return }
    writer.start("dataValidations")
    writer.attribute("count", "\(sheet.validations.count)")
    for validation in sheet.validations { writeXLSX(validation, to: &writer) }
    writer.end()
  }

  private mutating func writeLinks(to writer: inout XMLWriter) {
    let linked = sheet.rows.flatMap(\.cells).compactMap { cell in
      cell.link.flatMap(LinkTarget.init).map { (cell.address, $0) }
    }
    guard !linked.isEmpty else { return }
    writer.start("hyperlinks")
    for (address, target) in linked {
      writer.start("hyperlink")
      writer.attribute("ref", address.description)
      switch target {
      case .outside(let url):
        links.append(
          XLSXRelation(XLSXNames.relations + "/hyperlink", target: url, isExternal: true))
        writer.attribute("r:id", "rId\(links.count)")
      case .inside(let place): writer.attribute("location", place)
      }
      writer.end()
    }
    writer.end()
  }

  private func writePage(to writer: inout XMLWriter) {
    writer.start("pageMargins")
    for name in ["left", "right"] { writer.attribute(name, "0.4") }
    for name in ["top", "bottom"] { writer.attribute(name, "0.6") }
    for name in ["header", "footer"] { writer.attribute(name, "0.3") }
    writer.end()
    writer.start("pageSetup")
    writer.attribute("paperSize", "9")
    writer.attribute("orientation", sheet.isLandscape ? "landscape" : "portrait")
    writer.attribute("fitToHeight", "0")
    writer.end()
    writer.start("headerFooter")
    writer.element("oddFooter", text: "&L&A&R&P / &N")
    writer.end()
  }

  private static let usualWidth = 10.0
}
