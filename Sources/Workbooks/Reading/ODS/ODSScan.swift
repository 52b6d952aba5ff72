internal import Diagnostics
internal import XMLKit

/// The part `content.xml` of an ODS, read as it goes by: what is repeated is not copied when empty.
final class ODSScan: PartScan {
  /// The sheets.
  private(set) var sheets: [Sheet] = []
  /// The names given to cells.
  private(set) var definedNames: [Workbook.DefinedName] = []
  private let path: String
  private let limit: Int
  private var cellsLeft: Int

  private var hiddenStyles: Set<String> = []
  private var styleName = ""
  /// Depth inside what holds no cell of ours, such as a remark or an old version of a cell.
  private var skipped = 0
  private var sheet: Sheet?
  private var column = 0
  /// Number of the last row that was read, even if it was empty.
  private var rowsRead = 0
  private var row: OpenRow?
  private var cell: OpenCell?
  private var text = ODSTextBuilder()

  private struct OpenRow {
    var row: Sheet.Row
    var count: Int
    var column = 0
  }

  private struct OpenCell {
    var count: Int
    var type: String?
    var value: String?
    var formula: String?
    var merge: (columns: Int, rows: Int)?
    var isCovered: Bool
    var link: String?
  }

  private static let skippable: Set<String> = [
    "annotation", "shapes", "tracked-changes", "forms", "dde-links", "frame", "custom-shape",
    "control", "rect", "line", "g", "source",
  ]

  /// Prepares to read that many cells.
  init(path: String, cells: Int) {
    self.path = path
    limit = cells
    cellsLeft = cells
  }

  /// Reads the part.
  func read(_ bytes: [UInt8]) throws(TableFault) {
    try scan(
      bytes, path: "\(path) (content.xml)",
      elements: Self.skippable.sorted() + [
        "table", "table-row", "table-cell", "covered-table-cell", "p",
      ],
      attributes: [
        "name", "style-name", "display", "family", "protected", "visibility", "formula",
        "number-columns-repeated", "number-rows-repeated", "number-columns-spanned",
        "number-rows-spanned", "value-type", "value", "date-value", "time-value", "boolean-value",
        "string-value", "c", "href", "cell-range-address", "target-range-address",
      ],
      namespaces: [
        ODSNames.table, ODSNames.office, ODSNames.style, ODSNames.text, ODSNames.xlink,
        ODSNames.calculation,
      ])
  }

  override func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    let name = element.name
    if skipped > 0 || Self.skippable.contains(name) {
      if Self.skippable.contains(name) { skipped += 1 }
      return
    }
    switch name {
    case "style": styleName = value("name", in: ODSNames.style, of: element) ?? ""
    case "table-properties":
      if table("display", element) == "false" { hiddenStyles.insert(styleName) }
    case "table": startTable(element)
    case "table-column": readColumn(element)
    case "table-row": try startRow(element)
    case "table-cell", "covered-table-cell": startCell(element, isCovered: name != "table-cell")
    case "p": text.startParagraph()
    case "s": text.addSpaces(value("c", in: ODSNames.text, of: element).flatMap { Int($0) } ?? 1)
    case "tab": text.add("\t")
    case "line-break": text.add("\n")
    case "a": cell?.link = value("href", in: ODSNames.xlink, of: element)
    case "named-range": readName(element)
    case "database-range": readFilter(element)
    default: break
    }
  }

  override func endElement(_ name: InternedName) throws(XMLScanStop) {
    guard let known = names[name] else { return }
    if skipped > 0 {
      if Self.skippable.contains(known) { skipped -= 1 }
      return
    }
    switch known {
    case "table":
      if let sheet { sheets.append(sheet) }
      sheet = nil
    case "table-row": try endRow()
    case "table-cell", "covered-table-cell": try endCell()
    case "p": text.endParagraph()
    default: break
    }
  }

  override func text(_ run: borrowing XMLTextRun) throws(XMLScanStop) {
    if skipped == 0, cell != nil { text.add(run) }
  }

  private func table(_ name: String, _ element: borrowing XMLStartTag) -> String? {
    value(name, in: ODSNames.table, of: element)
  }

  /// What is repeated or spanned, at least once, and never more than just too much for a sheet.
  private func count(_ name: String, _ element: borrowing XMLStartTag) -> Int {
    min(SheetBounds.rows + 1, max(1, table(name, element).flatMap { Int($0) } ?? 1))
  }

  private func startTable(_ element: borrowing XMLStartTag) {
    var sheet = Sheet(table("name", element) ?? "")
    sheet.isHidden = table("style-name", element).map(hiddenStyles.contains) ?? false
    sheet.isProtected = table("protected", element) == "true"
    self.sheet = sheet
    column = 0
    rowsRead = 0
    row = nil
  }

  private func readColumn(_ element: borrowing XMLStartTag) {
    let count = min(count("number-columns-repeated", element), SheetBounds.columns - column)
    if let visibility = table("visibility", element), visibility != "visible", count > 0 {
      for number in column + 1...column + count {
        sheet?.columns[number] = Sheet.Column(isHidden: true)
      }
    }
    column += max(0, count)
  }

  private func startRow(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    let before = rowsRead
    let visibility = table("visibility", element) ?? "visible"
    let count = count("number-rows-repeated", element)
    guard count <= SheetBounds.rows, before < SheetBounds.rows else {
      return try giveUp(.misplacedCell(path: path, sheet: sheet?.name ?? ""))
    }
    row = OpenRow(
      row: Sheet.Row(number: before + 1, isHidden: visibility != "visible"), count: count)
  }

  private func endRow() throws(XMLScanStop) {
    guard let open = row else { return }
    row = nil
    rowsRead += open.count
    guard !open.row.cells.isEmpty else { return }
    try take(open.row.cells.count * (open.count - 1))
    guard rowsRead <= SheetBounds.rows else {
      return try giveUp(.misplacedCell(path: path, sheet: sheet?.name ?? ""))
    }
    sheet?.rows.append(open.row)
    for number in open.row.number + 1..<open.row.number + open.count {
      var cells = open.row.cells
      for index in cells.indices { cells[index].address.row = number }
      sheet?.rows.append(Sheet.Row(number: number, cells: cells, isHidden: open.row.isHidden))
    }
  }

  private func startCell(_ element: borrowing XMLStartTag, isCovered: Bool) {
    text = ODSTextBuilder()
    let type = value("value-type", in: ODSNames.office, of: element)
    let isError = value("value-type", in: ODSNames.calculation, of: element) == "error"
    let attribute: String? =
      switch type {
      case "date": "date-value"
      case "time": "time-value"
      case "boolean": "boolean-value"
      case "string": "string-value"
      default: "value"
      }
    let columns = count("number-columns-spanned", element)
    let rows = count("number-rows-spanned", element)
    cell = OpenCell(
      count: count("number-columns-repeated", element), type: isError ? "error" : type,
      value: type == nil ? nil : attribute.flatMap { value($0, in: ODSNames.office, of: element) },
      formula: table("formula", element),
      merge: columns > 1 || rows > 1 ? (columns, rows) : nil, isCovered: isCovered)
  }

  private func endCell() throws(XMLScanStop) {
    guard let open = cell, var current = row else { return }
    cell = nil
    defer { row = current }
    let first = current.column + 1
    current.column += min(open.count, SheetBounds.columns + 1)
    if let merge = open.merge, current.row.number + merge.rows <= SheetBounds.rows + 1,
      first + merge.columns <= SheetBounds.columns + 1
    {
      let start = CellAddress(row: current.row.number, column: first)
      let end = CellAddress(
        row: start.row + merge.rows - 1, column: first + merge.columns - 1)
      sheet?.merges.append(CellRange(start, end))
    }
    var value = ODSValue.value(type: open.type, written: open.value, text: text.text)
    if let formula = open.formula { value = .readFormula(OpenFormula.read(formula), cached: value) }
    // What a merged cell covers is kept by LibreOffice, but nobody sees it.
    guard value != .empty, !open.isCovered else { return }
    guard current.column <= SheetBounds.columns else {
      return try giveUp(.misplacedCell(path: path, sheet: sheet?.name ?? ""))
    }
    try take(open.count)
    let format: CellStyle.Format = open.type == "percentage" ? .percent : .general
    for column in first...current.column {
      current.row.cells.append(
        Cell(
          at: CellAddress(row: current.row.number, column: column), value,
          style: CellStyle(format: format), link: open.link.map(ODSValue.link)))
    }
  }

  private func take(_ count: Int) throws(XMLScanStop) {
    guard count <= cellsLeft else { return try giveUp(.tooManyCells(path: path, limit: limit)) }
    cellsLeft -= count
  }

  private func readName(_ element: borrowing XMLStartTag) {
    guard sheet == nil, let name = table("name", element),
      let target = table("cell-range-address", element).flatMap(ODSValue.range)
    else { return }
    definedNames.append(Workbook.DefinedName(name, target))
  }

  private func readFilter(_ element: borrowing XMLStartTag) {
    guard let target = table("target-range-address", element).flatMap(ODSValue.range),
      let index = sheets.firstIndex(where: { $0.name == target.sheet })
    else { return }
    sheets[index].filter = target.range
  }
}
