internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// A sheet of an XLSX, read as it goes by.
final class XLSXSheetScan: PartScan {
  /// What a sheet needs of the rest of its workbook.
  struct Context {
    /// Path of the file, for messages.
    var path: String
    /// The texts that cells share.
    var strings: [String]
    /// What the styles say of numbers.
    var formats: NumberFormats
    /// Whether day 0 is 1 January 1904.
    var startsIn1904: Bool
    /// How many cells may still be read.
    var cells: Int
    /// The limit that was given, for messages.
    var limit: Int
    /// Where the relations of the sheet lead, by their name.
    var links: [String: String]
  }

  private(set) var sheet: Sheet
  private(set) var context: Context
  private var row = Sheet.Row(number: 0)
  private var column = 0
  private var type = ""
  private var style = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var hasValue = false
  private var phonetic = 0
  private var target = Target.nothing
  private var cellLinks: [(CellRange, String)] = []

  private enum Target { case nothing, value, formula }

  private init(_ sheet: Sheet, _ context: Context) {
    self.sheet = sheet
    self.context = context
  }

  /// Reads a sheet, whose name and place are known; counts its cells in the context.
  static func read(
    _ bytes: [UInt8], part: String, into sheet: Sheet, _ context: inout Context
  ) throws(TableFault) -> Sheet {
    let scan = XLSXSheetScan(sheet, context)
    try scan.scan(
      bytes, path: "\(context.path) (\(part))",
      elements: ["row", "c", "v", "f", "t", "rPh"],
      attributes: [
        "r", "s", "t", "hidden", "min", "max", "width", "ref", "id", "location", "xSplit", "ySplit",
        "state", "sheet",
      ], namespaces: [XLSXNames.relations, XLSXNames.strictRelations])
    context.cells = scan.context.cells
    return scan.finished()
  }

  override func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    switch element.name {
    case "c": try startCell(element)
    case "v": target = .value
    case "f": target = .formula
    case "t": target = phonetic == 0 ? .value : .nothing
    case "row": try startRow(element)
    case "rPh": phonetic += 1
    case "col": readColumn(element)
    case "pane" where value("state", of: element)?.hasPrefix("frozen") ?? false:
      sheet.frozenRows = value("ySplit", of: element).flatMap { Int($0) } ?? 0
      sheet.frozenColumns = value("xSplit", of: element).flatMap { Int($0) } ?? 0
    case "mergeCell":
      if let range = value("ref", of: element).flatMap({ CellRange($0) }) {
        sheet.merges.append(range)
      }
    case "autoFilter": sheet.filter = value("ref", of: element).flatMap { CellRange($0) }
    case "sheetProtection": sheet.isProtected = OfficeFlag.isOn(value("sheet", of: element))
    case "hyperlink": readLink(element)
    default: break
    }
    if target != .nothing { hasValue = hasValue || target == .value }
  }

  override func endElement(_ name: InternedName) throws(XMLScanStop) {
    switch names[name] {
    case "c": try endCell()
    case "v", "f", "t": target = .nothing
    case "row": if !row.cells.isEmpty || row.isHidden { sheet.rows.append(row) }
    case "rPh": phonetic -= 1
    default: break
    }
  }

  override func text(_ run: borrowing XMLTextRun) throws(XMLScanStop) {
    switch target {
    case .nothing: break
    case .value: run.append(to: &value)
    case .formula: run.append(to: &formula)
    }
  }

  private func startRow(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    let number: Int? =
      if let text = value("r", of: element) { Int(text) } else { row.number + 1 }
    guard let number, number > row.number, number <= SheetBounds.rows else {
      return try misplaced()
    }
    row = Sheet.Row(number: number, isHidden: OfficeFlag.isOn(value("hidden", of: element)))
    column = 0
  }

  private func startCell(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    let next: Int?
    if let name = value("r", of: element) {
      let address = CellAddress(name)
      next = address?.row == row.number ? address?.column : nil
    } else {
      next = column + 1
    }
    guard let next, next > column, next <= SheetBounds.columns else { return try misplaced() }
    column = next
    type = value("t", of: element) ?? "n"
    style = value("s", of: element).flatMap { Int($0) } ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasValue = false
  }

  private func endCell() throws(XMLScanStop) {
    guard hasValue || !formula.isEmpty else { return }
    guard context.cells > 0 else {
      return try giveUp(.tooManyCells(path: context.path, limit: context.limit))
    }
    let format = context.formats[style]
    var content = hasValue ? cellValue(format) : .empty
    if !formula.isEmpty {
      content = .readFormula(String(decoding: formula, as: UTF8.self), cached: content)
    }
    guard content != .empty else { return }
    context.cells -= 1
    row.cells.append(
      Cell(
        at: CellAddress(row: row.number, column: column), content, style: CellStyle(format: format))
    )
  }

  private func cellValue(_ format: CellStyle.Format) -> CellValue {
    let text = String(decoding: value, as: UTF8.self)
    switch type {
    case "s":
      guard let index = Int(text), context.strings.indices.contains(index) else { return .empty }
      return .text(context.strings[index])
    case "str", "inlineStr": return .text(EscapedText.unescaped(text))
    case "b": return .bool(OfficeFlag.isOn(text))
    case "e": return .error(text)
    case "d": return ISODate.value(text) ?? .text(text)
    default:
      guard let number = Double(text) else { return text.isEmpty ? .empty : .text(text) }
      switch format {
      case .date, .moment:
        let value = SerialDate.value(number, startsIn1904: context.startsIn1904)
        return value.map { shown($0, context.formats.precision(style)) } ?? .number(number)
      case .general, .text, .integer, .percent: return .number(number)
      }
    }
  }

  /// A date as its format shows it: « 2021 » and « 03/2021 » gain no day.
  private func shown(_ value: CellValue, _ precision: NumberFormats.Precision) -> CellValue {
    guard case .date(let day) = value else { return value }
    switch precision {
    case .day: return value
    case .month: return .text((day.month < 10 ? "0" : "") + "\(day.month)/\(day.year)")
    case .year: return .number(Double(day.year))
    }
  }

  private func readColumn(_ element: borrowing XMLStartTag) {
    guard let first = value("min", of: element).flatMap({ Int($0) }),
      let last = value("max", of: element).flatMap({ Int($0) }), first > 0, first <= last
    else { return }
    let isHidden = OfficeFlag.isOn(value("hidden", of: element))
    // A run to the end of the sheet only says how the empty part looks.
    guard isHidden || last - first < 256 else { return }
    let width = value("width", of: element).flatMap { Double($0) }
    for number in first...min(last, SheetBounds.columns) {
      sheet.columns[number] = Sheet.Column(width: width, isHidden: isHidden)
    }
  }

  private func readLink(_ element: borrowing XMLStartTag) {
    guard let range = value("ref", of: element).flatMap({ CellRange($0) }) else { return }
    let id =
      value("id", in: XLSXNames.relations, of: element)
      ?? value("id", in: XLSXNames.strictRelations, of: element)
    let location = value("location", of: element).map { "#" + $0 }
    if let link = id.flatMap({ context.links[$0] }).map({ $0 + (location ?? "") }) ?? location {
      cellLinks.append((range, link))
    }
  }

  private func finished() -> Sheet {
    for (range, link) in cellLinks where range.first == range.last {
      let index = sheet.rows.partitioningIndex { $0.number >= range.first.row }
      guard index < sheet.rows.count, sheet.rows[index].number == range.first.row,
        let place = sheet.rows[index].cells.firstIndex(where: { $0.address == range.first })
      else { continue }
      sheet.rows[index].cells[place].link = link
    }
    return sheet
  }

  private func misplaced() throws(XMLScanStop) {
    try giveUp(.misplacedCell(path: context.path, sheet: sheet.name))
  }
}

extension XLSXNames {
  /// The vocabulary of `r:id` in the strict variant.
  static let strictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
}
