internal import XMLKit

/// The part `content.xml` of an ODS.
struct ODSContent {
  private let workbook: Workbook

  /// Takes a workbook that spreadsheets can open.
  init(_ workbook: Workbook) { self.workbook = workbook }

  /// The bytes of the part.
  func part() -> [UInt8] {
    var styles = ODSStyles()
    // The tables say which styles there are, and come after them.
    var tables = XMLWriter(declaration: false)
    tables.start("office:body")
    tables.start("office:spreadsheet")
    writeValidations(to: &tables)
    var first = 1
    for sheet in workbook.sheets {
      ODSTable(sheet, firstValidation: first).write(styles: &styles, to: &tables)
      first += sheet.validations.count
    }
    writeNames(to: &tables)
    writeFilters(to: &tables)
    tables.end()
    tables.end()
    let body = tables.finish()
    var head = ODSNames.document("office:document-content")
    styles.write(to: &head)
    head.end()
    let bytes = head.finish()
    let end = Array("</office:document-content>".utf8)
    return bytes.dropLast(end.count) + body + end
  }

  private func writeValidations(to writer: inout XMLWriter) {
    guard workbook.sheets.contains(where: { !$0.validations.isEmpty }) else { return }
    writer.start("table:content-validations")
    var number = 0
    for sheet in workbook.sheets {
      for validation in sheet.validations {
        number += 1
        writer.start("table:content-validation")
        writer.attribute("table:name", "val\(number)")
        writer.attribute("table:condition", "of:" + condition(of: validation.rule))
        writer.attribute("table:allow-empty-cell", "true")
        writer.attribute("table:display-list", "unsorted")
        writer.attribute(
          "table:base-cell-address",
          "$" + SheetName.quoted(sheet.name) + "." + validation.range.first.description)
        if let prompt = validation.prompt {
          writer.start("table:help-message")
          write(prompt, to: &writer)
        }
        writer.start("table:error-message")
        writer.attribute("table:message-type", validation.isStrict ? "stop" : "warning")
        if let refusal = validation.refusal {
          write(refusal, to: &writer)
        } else {
          writer.attribute("table:display", "true")
          writer.end()
        }
        writer.end()
      }
    }
    writer.end()
  }

  private func write(_ message: Validation.Message, to writer: inout XMLWriter) {
    writer.attribute("table:title", message.title)
    writer.attribute("table:display", "true")
    ODSText.write(message.text, to: &writer)
    writer.end()
  }

  private func condition(of rule: Validation.Rule) -> String {
    switch rule {
    case .list(let values):
      "cell-content-is-in-list(" + values.map { "\"\($0)\"" }.joined(separator: ";") + ")"
    case .cells(let range):
      "cell-content-is-in-list([\(OpenFormula.address(range))])"
    case .named(let name): "cell-content-is-in-list(\(name))"
    case .wholeNumber(let range):
      "cell-content-is-whole-number() and "
        + "cell-content-is-between(\(range.lowerBound),\(range.upperBound))"
    case .textLength(let range):
      "cell-content-text-length-is-between(\(range.lowerBound),\(range.upperBound))"
    case .date(let range):
      "cell-content-is-date() and cell-content-is-between("
        + "\(DaySerial.of(range.lowerBound) ?? 61),\(DaySerial.of(range.upperBound) ?? 61))"
    }
  }

  private func writeNames(to writer: inout XMLWriter) {
    guard !workbook.names.isEmpty else { return }
    writer.start("table:named-expressions")
    for name in workbook.names {
      writer.start("table:named-range")
      writer.attribute("table:name", name.name)
      let address = OpenFormula.address(name.target)
      writer.attribute(
        "table:base-cell-address", "$" + SheetName.quoted(name.target.sheet) + ".$A$1")
      writer.attribute("table:cell-range-address", address)
      writer.end()
    }
    writer.end()
  }

  private func writeFilters(to writer: inout XMLWriter) {
    guard workbook.sheets.contains(where: { $0.filter != nil }) else { return }
    writer.start("table:database-ranges")
    for (index, sheet) in workbook.sheets.enumerated() {
      guard let filter = sheet.filter else { continue }
      let name = SheetName.quoted(sheet.name) + "."
      writer.start("table:database-range")
      writer.attribute("table:name", "__Anonymous_Sheet_DB__\(index)")
      writer.attribute(
        "table:target-range-address", "\(name)\(filter.first):\(name)\(filter.last)")
      writer.attribute("table:display-filter-buttons", "true")
      writer.end()
    }
    writer.end()
  }
}
