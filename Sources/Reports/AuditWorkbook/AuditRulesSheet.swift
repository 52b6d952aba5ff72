import LabelModel
import Workbooks

/// The sheet « Règles » : the reference date, and what each rule answers.
struct AuditRulesSheet {
  /// Name of the sheet.
  static let name = "Règles"
  /// Name of the cell of the reference date.
  static let dateName = "Date_de_reference"
  /// Name of the cell of the reference date as a number AAAAMMJJ.
  static let dayName = "Jour_de_reference"
  /// Name of the cell of the day two years before.
  static let oldName = "Jour_deux_ans_avant"
  /// Name of the cell of the day after the one two years before.
  static let afterOldName = "Jour_suivant_deux_ans"
  /// Name of the table of the carriers.
  static let carriersName = "Regle_porteur"
  /// Name of the table of the findings on time.
  static let timesName = "Regle_temps"

  /// The day at which eligibility was assessed.
  let referenceDate: CalendarDate

  /// The cells of this sheet that formulas name.
  var names: [Workbook.DefinedName] {
    func name(_ name: String, _ range: CellRange) -> Workbook.DefinedName {
      .init(name, SheetRange(sheet: Self.name, range))
    }
    let carriers = Carrier.allCases.count
    return [
      name(Self.dateName, CellRange(rows: 2...2, columns: 2...2)),
      name(Self.dayName, CellRange(rows: 3...3, columns: 2...2)),
      name(Self.oldName, CellRange(rows: 4...4, columns: 2...2)),
      name(Self.afterOldName, CellRange(rows: 5...5, columns: 2...2)),
      name(Self.carriersName, CellRange(rows: 8...(7 + carriers), columns: 1...3)),
      name(
        Self.timesName,
        CellRange(
          rows: (10 + carriers)...(9 + carriers + TimeFinding.allCases.count), columns: 1...3)),
    ]
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(Self.name)
    sheet.columns = [1: .init(width: 34), 2: .init(width: 18), 3: .init(width: 80)]
    sheet.append([.text("Les règles", style: CellStyle(.title))])
    let before = referenceDate.yearsBefore(2)
    let shifted = "EDATE(\(Self.dateName),-24)"
    sheet.append([
      .text("Date de référence"),
      Cell(.date(referenceDate), style: CellStyle(isLocked: false, format: .date)),
    ])
    sheet.append([
      .text("Ce jour, AAAAMMJJ"),
      .formula(Self.number(of: Self.dateName), cached: .number(Double(referenceDate.number))),
    ])
    sheet.append([
      .text("Deux ans avant"),
      .formula(Self.number(of: shifted), cached: .number(Double(before.number))),
    ])
    sheet.append([
      .text("Le lendemain de ce jour"),
      .formula(
        Self.number(of: "(\(shifted)+1)"), cached: .number(Double(before.dayAfter.number))),
    ])
    sheet.skip()
    let header = ["Porteur", "Réponse", "Raison"]
    sheet.append(header.map { .text($0, style: .header) })
    for carrier in Carrier.allCases {
      add(carrier.rawValue, CarrierFinding(carrier).reason, to: &sheet)
    }
    sheet.skip()
    sheet.append((["Constat sur le temps"] + header.dropFirst()).map { .text($0, style: .header) })
    for finding in TimeFinding.allCases { add(finding.code, finding.reason, to: &sheet) }
    return sheet
  }

  private func add(_ word: String, _ reason: Eligibility.Reason, to sheet: inout Sheet) {
    sheet.append([
      .text(word), .text(reason.answer.word, style: CellStyle(isLocked: false)),
      .text(reason.text),
    ])
  }

  private static func number(of date: String) -> String {
    "YEAR(\(date))*10000+MONTH(\(date))*100+DAY(\(date))"
  }
}

extension CalendarDate {
  /// The day as a number AAAAMMJJ, which grows with time.
  var number: Int { year * 10_000 + month * 100 + day }
}

extension Eligibility.Answer {
  /// The answer on the sheets.
  var word: String {
    switch self {
    case .yes: "oui"
    case .no: "non"
    case .unknown: "on ne sait pas"
    }
  }
}

extension TimeFinding {
  /// A short word for the sheets.
  var code: String {
    switch self {
    case .running: "en-cours"
    case .recent: "recente"
    case .notBegun: "pas-commencee"
    case .old: "ancienne"
    case .planned: "projet"
    case .startUnknown: "debut-inconnu"
    case .perhapsRunning: "peut-etre-en-cours"
    case .dateTooVague: "date-imprecise"
    }
  }
}
