internal import LabelModel
internal import XMLKit

/// A sheet as a table of an ODS.
struct ODSTable {
  private let sheet: Sheet
  private let firstValidation: Int
  /// The last row and column that say anything, be it only what may be typed there.
  private let lastRow: Int
  private let lastColumn: Int
  /// The rows where something begins that holds for several rows.
  private let breaks: [Int]

  /// Takes a sheet, and the number of the first of its validations in the document.
  init(_ sheet: Sheet, firstValidation: Int) {
    self.sheet = sheet
    self.firstValidation = firstValidation
    let ranges = sheet.validations.map(\.range) + sheet.merges
    lastRow = ranges.map(\.last.row).reduce(max(1, sheet.lastRow), max)
    lastColumn = (ranges.map(\.last.column) + sheet.columns.keys)
      .reduce(max(1, sheet.lastColumn), max)
    let titles = sheet.repeatedRows.map { [$0.lowerBound, $0.upperBound + 1] } ?? []
    breaks = Set(ranges.flatMap { [$0.first.row, $0.last.row + 1] } + titles).sorted()
  }

  /// Writes the table.
  func write(styles: inout ODSStyles, to writer: inout XMLWriter) {
    writer.start("table:table")
    writer.attribute("table:name", sheet.name)
    writer.attribute("table:style-name", ODSStyles.tableName(of: sheet))
    if sheet.isProtected {
      writer.attribute("table:protected", "true")
      writer.start("loext:table-protection")
      for name in ["select-protected-cells", "select-unprotected-cells", "use-autofilter"] {
        writer.attribute("loext:" + name, "true")
      }
      writer.end()
    }
    writeColumns(styles: &styles, to: &writer)
    writeRows(styles: &styles, to: &writer)
    writer.end()
  }

  private func writeColumns(styles: inout ODSStyles, to writer: inout XMLWriter) {
    for number in 1...lastColumn {
      let column = sheet.columns[number] ?? Sheet.Column()
      writer.start("table:table-column")
      writer.attribute("table:style-name", styles.columnName(width: column.width))
      if column.isHidden { writer.attribute("table:visibility", "collapse") }
      writer.attribute("table:default-cell-style-name", styles.name(column.style ?? .body))
      writer.end()
    }
  }

  private func writeRows(styles: inout ODSStyles, to writer: inout XMLWriter) {
    var number = 1
    var isInTitles = false
    while number <= lastRow {
      if let titles = sheet.repeatedRows, titles.contains(number) != isInTitles {
        if isInTitles { writer.end() } else { writer.start("table:table-header-rows") }
        isInTitles.toggle()
      }
      let row = sheet.row(number)
      let end = row == nil ? endOfEmptyRows(from: number) : number + 1
      writeRow(
        row ?? Sheet.Row(number: number), count: end - number, styles: &styles, to: &writer)
      number = end
    }
    if isInTitles { writer.end() }
    // LibreOffice gives the style of a column only to the rows that are written.
    if sheet.columns.values.contains(where: { $0.style != nil }), lastRow < SheetBounds.rows {
      writer.start("table:table-row")
      writer.attribute("table:number-rows-repeated", "\(SheetBounds.rows - lastRow)")
      writeEmpty(count: lastColumn, validation: nil, to: &writer)
      writer.end()
    }
  }

  private func endOfEmptyRows(from number: Int) -> Int {
    let nextRow = sheet.rows.partitioningIndex { $0.number > number }
    let nextBreak = breaks.partitioningIndex { $0 > number }
    let row = nextRow < sheet.rows.count ? sheet.rows[nextRow].number : lastRow + 1
    let limit = nextBreak < breaks.count ? breaks[nextBreak] : lastRow + 1
    return min(row, limit, lastRow + 1)
  }

  private func writeRow(
    _ row: Sheet.Row, count: Int, styles: inout ODSStyles, to writer: inout XMLWriter
  ) {
    writer.start("table:table-row")
    writer.attribute("table:style-name", styles.rowName(height: row.height))
    if count > 1 { writer.attribute("table:number-rows-repeated", "\(count)") }
    if row.isHidden { writer.attribute("table:visibility", "collapse") }
    let validations = self.validations(inRow: row.number)
    let merges = sheet.merges.filter { $0.rows.contains(row.number) }
    var cells = row.cells[...]
    var column = 1
    while column <= lastColumn {
      let cell = cells.first.flatMap { $0.address.column == column ? $0 : nil }
      let validation = validations[column]
      let merge = merges.first { $0.columns.contains(column) }
      if cell != nil { cells.removeFirst() }
      if cell != nil || merge != nil {
        writeCell(
          cell ?? Cell(at: CellAddress(row: row.number, column: column), .empty),
          validation: validation, merge: merge, styles: &styles, to: &writer)
        column += 1
      } else {
        var end = column + 1
        while end <= lastColumn, end != cells.first?.address.column,
          validations[end] == validation,
          !merges.contains(where: { $0.columns.contains(end) })
        {
          end += 1
        }
        writeEmpty(count: end - column, validation: validation, to: &writer)
        column = end
      }
    }
    writer.end()
  }

  /// The number of the validation of each column that has one.
  private func validations(inRow row: Int) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for (index, validation) in sheet.validations.enumerated()
    where validation.range.rows.contains(row) {
      for column in validation.range.columns { numbers[column] = firstValidation + index }
    }
    return numbers
  }

  private func writeEmpty(count: Int, validation: Int?, to writer: inout XMLWriter) {
    writer.start("table:table-cell")
    if count > 1 { writer.attribute("table:number-columns-repeated", "\(count)") }
    if let validation { writer.attribute("table:content-validation-name", "val\(validation)") }
    writer.end()
  }

  private func writeCell(
    _ cell: Cell, validation: Int?, merge: CellRange?, styles: inout ODSStyles,
    to writer: inout XMLWriter
  ) {
    let isCovered = merge.map { $0.first != cell.address } ?? false
    writer.start(isCovered ? "table:covered-table-cell" : "table:table-cell")
    writer.attribute("table:style-name", styles.name(cell.style.showing(cell.value)))
    if let validation { writer.attribute("table:content-validation-name", "val\(validation)") }
    if let merge, !isCovered {
      writer.attribute("table:number-columns-spanned", "\(merge.columns.count)")
      writer.attribute("table:number-rows-spanned", "\(merge.rows.count)")
    }
    if case .formula(let formula, _) = cell.value {
      writer.attribute("table:formula", OpenFormula.written(formula))
    }
    writeValue(cell.value.shown, isShare: cell.style.format == .percent, to: &writer)
    let text = cell.value.plainText
    if !text.isEmpty || cell.value.shown == .text("") {
      ODSText.write(text, link: cell.link.flatMap(Self.href), to: &writer)
    }
    writer.end()
  }

  private static func href(_ link: String) -> String? {
    switch LinkTarget(link) {
    case .outside(let address): address
    // `'Ma feuille'!A1` is `'Ma feuille'.A1` here.
    case .inside(let place):
      "#" + place.split(separator: "!", omittingEmptySubsequences: false).joined(separator: ".")
    case nil: nil
    }
  }

  private func writeValue(_ value: CellValue, isShare: Bool, to writer: inout XMLWriter) {
    switch value {
    case .empty, .formula: break
    case .text: writer.attribute("office:value-type", "string")
    case .error:
      writer.attribute("office:value-type", "string")
      writer.attribute("calcext:value-type", "error")
    case .number(let number) where !number.isFinite:
      writer.attribute("office:value-type", "string")
    case .number(let number):
      writer.attribute("office:value-type", isShare ? "percentage" : "float")
      writer.attribute("office:value", PlainNumber.text(number))
    case .bool(let value):
      writer.attribute("office:value-type", "boolean")
      writer.attribute("office:boolean-value", value ? "true" : "false")
    case .date(let day):
      writer.attribute("office:value-type", "date")
      writer.attribute("office:date-value", day.description)
    case .moment(let day, let seconds):
      writer.attribute("office:value-type", "date")
      writer.attribute("office:date-value", "\(day)T\(ClockTime.text(seconds))")
    }
  }
}

extension Array {
  /// The place of the first element that passes, in an array where those that pass come last.
  func partitioningIndex(where passes: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
