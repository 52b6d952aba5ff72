import Diagnostics
import LabelModel
import Reports
import Workbooks

extension PrintedDocument {
  /// Reads the auditor's workbook; its words are not needed, since its cells are compared.
  static func workbook(_ bytes: [UInt8], _ path: String) throws -> PrintedDocument {
    let read = TableFile.read(bytes, path: path)
    guard let workbook = read.value?.workbook else {
      Terminal.writeError(TextRenderer().render(read.diagnostics))
      throw CommandFailure(
        exit: .findings, message: "« \(path) » est un classeur abîmé, ou n’en est pas un")
    }
    var document = PrintedDocument(form: .xlsx, path: path, bytes: bytes)
    document.workbook = workbook
    document.title = workbook.properties.title
    for sheet in workbook.sheets {
      if let file = CarriedSheet.file(on: sheet) { document.files[file.name] = file.bytes }
    }
    guard !document.files.isEmpty || workbook.sheet(AuditWorkbook.actionsName) != nil else {
      throw CommandFailure.usage(
        "« \(path) » n’est pas un classeur d’audit d’Arobase : aucune feuille ne porte de registre")
    }
    return document
  }
}

/// What the cells of a workbook say that the data which it carries do not give.
struct WorkbookAudit {
  /// The workbook as it must be.
  let expected: Workbook
  /// The workbook as it is.
  let found: Workbook

  /// The differences, sheet by sheet, in reading order.
  var findings: [AuditFinding] {
    expected.sheets.filter { !$0.isHidden }.flatMap { sheet -> [AuditFinding] in
      guard let other = found.sheet(sheet.name) else {
        return [
          AuditFinding(
            .document, "la feuille « \(sheet.name) » manque dans le classeur", subject: sheet.name)
        ]
      }
      return findings(sheet, other)
    }
  }

  private func findings(_ sheet: Sheet, _ other: Sheet) -> [AuditFinding] {
    (1...max(1, sheet.lastRow, other.lastRow)).flatMap { number -> [AuditFinding] in
      let (row, otherRow) = (sheet.row(number), other.row(number))
      let columns = max(
        row?.cells.last?.address.column ?? 0, otherRow?.cells.last?.address.column ?? 0)
      guard columns > 0 else { return [] }
      return (1...columns).compactMap { column in
        let place = Place(sheet: sheet, row: number, column: column, header: header(of: sheet))
        return finding(row?[column]?.value ?? .empty, otherRow?[column]?.value ?? .empty, place)
      }
    }
  }

  /// Where a cell stands, in words.
  private struct Place {
    var sheet: Sheet
    var row: Int
    var column: Int
    var header: Int

    /// « feuille « Actions », cellule D12 (« imedias-epn », Porteur) ».
    var words: String {
      let address = CellAddress(row: row, column: column)
      let name = row > header ? sheet[row, 1]?.value.shown.plainText ?? "" : ""
      let heading = row > header ? sheet[header, column]?.value.plainText ?? "" : ""
      let what = [name.isEmpty ? "" : "« \(name) »", heading].filter { !$0.isEmpty }
      return sheet.place(address) + (what.isEmpty ? "" : " (\(what.joined(separator: ", ")))")
    }
  }

  /// The row of the headings; 0 where there are none.
  private func header(of sheet: Sheet) -> Int {
    sheet.frozenRows > 0 ? sheet.frozenRows : sheet.lastRow
  }

  private func finding(
    _ expected: CellValue, _ found: CellValue, _ place: Place
  ) -> AuditFinding? {
    func make(_ message: String, _ a: CellValue, _ b: CellValue) -> AuditFinding {
      AuditFinding(
        .document, "\(place.words) : \(message)", subject: place.sheet.name,
        frozen: a.shown.plainText, found: b.shown.plainText)
    }
    switch (expected, found) {
    case (.formula(let formula, let cached), .formula(let other, let shown)):
      if Self.plain(formula) != Self.plain(other) {
        return make("la formule n’est pas celle d’Arobase", expected, found)
      }
      guard !Self.same(cached, shown), !shown.isEmpty else { return nil }
      return make(
        "la formule affiche « \(shown.plainText) », les données portées donnent "
          + "« \(cached.plainText) »", cached, shown)
    case (.formula(_, let cached), _):
      return make(
        "la formule a été remplacée par la valeur « \(found.plainText) », les données portées "
          + "donnent « \(cached.plainText) »", cached, found)
    default:
      guard !Self.same(expected, found) else { return nil }
      return make(
        "« \(found.plainText) » est écrit, les données portées donnent « \(expected.plainText) »",
        expected, found)
    }
  }

  private static func same(_ a: CellValue, _ b: CellValue) -> Bool {
    a.shown.plainText == b.shown.plainText
  }

  /// A formula without what spreadsheets change when they save it.
  private static func plain(_ formula: String) -> String {
    var result = ""
    for (index, part) in formula.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated()
    {
      // Every other part stands between quotes.
      result +=
        index % 2 == 1
        ? "\"\(part)\""
        : part.filter { $0 != " " && $0 != "'" }.split(separator: "FALSE()").joined(
          separator: "FALSE")
    }
    return result
  }
}
