import LabelModel

@testable import Workbooks

/// A workbook with one of everything.
enum SampleWorkbook {
  static let day = CalendarDate(year: 2023, month: 11, day: 15)

  /// The sheets « Actions », « Comptes » and the hidden « Référentiel ».
  static func make() -> Workbook {
    var workbook = Workbook(
      .init(title: "Actions de Miramas", author: "Ville de Miramas", created: day),
      sheets: [actions(), counts(), referential()])
    workbook.names = [
      .init(
        "Champs",
        SheetRange(sheet: "Référentiel", CellRange(rows: 1...3, columns: 1...1)))
    ]
    return workbook
  }

  static func actions() -> Sheet {
    var sheet = Sheet("Actions")
    sheet.append(
      ["Identifiant", "Titre", "Champ", "Début", "Coût", "Part", "Fini", "Notes"].map {
        .text($0, style: .header)
      }, height: 30)
    let input = CellStyle.input
    sheet.append([
      .text("a-1", style: CellStyle(highlight: .fixed)),
      .text("=1+1", style: input, link: "https://exemple.fr/é?a=1&b=2"),
      .text("mediation", style: input),
      Cell(day.map(CellValue.date) ?? .empty, style: input),
      Cell(.number(12_345.5), style: input),
      Cell(.number(0.125), style: CellStyle(isLocked: false, format: .percent)),
      Cell(.bool(true), style: input),
      .text("ligne 1\nligne 2  deux espaces\ttabulation", style: input),
    ])
    sheet.append([
      .text("a-2"), .text(" <Été> & « cœur » 😀 ", style: input), .text("democratie"),
      Cell(day.map { .moment($0, seconds: 50_700) } ?? .empty),
      .number(7), Cell(.empty, style: input), Cell(.bool(false)), .text("_x000D_"),
    ])
    sheet[6, 2] = .text("après deux lignes vides", link: "#Comptes!A1")
    sheet.columns = [
      1: .init(width: 14, isHidden: true), 2: .init(width: 40, style: input),
      8: .init(width: 60, style: input),
    ]
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.repeatedRows = 1...1
    sheet.filter = CellRange(rows: 1...6, columns: 1...8)
    sheet.isProtected = true
    sheet.validations = validations()
    return sheet
  }

  static func validations() -> [Validation] {
    let years = CalendarDate(year: 2000, month: 1, day: 1).flatMap { first in
      CalendarDate(year: 2030, month: 12, day: 31).map { first...$0 }
    }
    return [
      Validation(
        CellRange(rows: 2...500, columns: 3...3), .named("Champs"),
        prompt: .init("Champ", "Choisissez dans la liste"),
        refusal: .init("Champ inconnu", "Choisissez un champ de la liste")),
      Validation(
        CellRange(rows: 2...500, columns: 7...7), .list(["oui", "non"]), isStrict: false),
      Validation(
        CellRange(rows: 2...500, columns: 2...2),
        .list((1...80).map { "choix, numéro \($0)" })),
      Validation(
        CellRange(rows: 2...500, columns: 5...5), .wholeNumber(0...1_000_000)),
    ]
      + (years.map { [Validation(CellRange(rows: 2...500, columns: 4...4), .date($0))] } ?? [])
  }

  static func counts() -> Sheet {
    var sheet = Sheet("Comptes")
    sheet.append([.text("Titre de la feuille", style: CellStyle(.title))])
    sheet.append([.text("Champ", style: .header), .text("Nombre", style: .header)])
    for (row, field) in ["mediation", "democratie", "absent"].enumerated() {
      sheet.append([
        .text(field),
        .formula(
          "COUNTIFS(Actions!$C$2:$C$500,A\(row + 3))", cached: .number(row < 2 ? 1 : 0)),
      ])
    }
    sheet.append([
      .text("Total", style: CellStyle(.total)),
      .formula("SUM(B3:B5)", cached: .number(2), style: CellStyle(.total)),
    ])
    sheet.append([
      .text("Dit"), .formula("IF(B6=2,\"juste, oui\",\"faux\")", cached: .text("juste, oui")),
    ])
    sheet.append([.text("Liste"), .formula("COUNTA(Champs)", cached: .number(3))])
    sheet.append([
      .text("Titre"), .formula("COUNTIF('Référentiel'!A:A,\"me*\")", cached: .number(1)),
    ])
    sheet.merges = [CellRange(rows: 1...1, columns: 1...2)]
    return sheet
  }

  static func referential() -> Sheet {
    var sheet = Sheet("Référentiel")
    for field in ["mediation", "democratie", "numerique-responsable"] {
      sheet.append([.text(field)])
    }
    sheet.isHidden = true
    return sheet
  }
}
