package import LabelModel
package import Workbooks

/// The collection workbook of a register: one row per action, made to be filled in and brought
/// back.
package struct ActionsWorkbook: Sendable {
  /// Name of the sheet of actions.
  package static let actionsName = "Actions"
  /// Name of the sheet of instructions.
  package static let guideName = "Mode d’emploi"
  /// Name of the sheet of criteria.
  package static let referentialName = "Référentiel"
  /// Name of the hidden sheet that says what was exported.
  package static let exportName = "Export"
  /// How many rows are ready for new actions.
  package static let blankRows = 200
  /// How many columns are ready for what the user adds.
  package static let freeColumns = 8

  /// The register.
  package let register: Register
  /// Its grilles, in the order of their columns.
  package let grilles: [Referential]
  /// Name of the town for reading.
  package let town: String

  let columns: [ActionColumn]
  let texts: ActionTexts
  private let names: [ReferentialID: NodeNames]

  /// Prepares the workbook of a register in some grilles.
  package init(_ register: Register, grilles: [Referential], town: String? = nil) {
    self.register = register
    self.grilles = grilles
    self.town = town ?? register.collectivity.rawValue
    let names = grilles.map { NodeNames($0) }
    self.names = Dictionary(names.map { ($0.grille, $0) }) { first, _ in first }
    texts = ActionTexts(names)
    columns = ActionColumn.all(
      grilles: grilles.map(\.id), extras: register.extraNames,
      confirms: register.actions.contains { $0.toConfirm != nil })
  }

  /// The grilles in which a register is classified, then others that it is not, each once.
  package static func grilles(of register: Register, and others: [ReferentialID]) -> [ReferentialID]
  {
    (others + register.actions.flatMap { $0.classifications.map(\.grille) }).distinct
  }

  /// The workbook for a spreadsheet program.
  package var workbook: Workbook {
    let title = "Actions de \(town), édition \(register.edition)"
    return Workbook(
      .init(title: title, subject: "Label Territoires, Villes et Villages Internet"),
      sheets: [guide, actions, criteria, export])
  }

  /// The table alone, for a text file: numbers have a comma and nothing is hidden.
  package var table: Sheet {
    var sheet = Sheet(Self.actionsName)
    sheet.append(columns.map { .text($0.heading, style: .header) })
    for action in register.actions {
      sheet.append(cells(of: action).map { $0.isEmpty ? Cell(.empty) : .text($0) })
    }
    return sheet
  }

  private func cells(of action: Action) -> [String] {
    let cells = columns.map { texts.text($0, of: action) }
    return zip(columns, cells).map { column, text in
      column == .stamp ? RowStamp.text(Array(zip(columns, cells)).filter { $0.0.isField }) : text
    }
  }

  // MARK: - The sheet of actions

  private var actions: Sheet {
    var sheet = Sheet(Self.actionsName)
    let headings = columns.map { Cell.text($0.heading, style: .header) }
    let free = (0..<Self.freeColumns).map { _ in
      Cell(.empty, style: CellStyle(.header, isLocked: false, isWrapped: true))
    }
    sheet.append(headings + free, height: 45)
    for action in register.actions {
      let texts = cells(of: action)
      let shown = zip(columns, texts).filter { $0.0 != .stamp }
      sheet.append(
        zip(columns, texts).map { column, text in
          Cell(Self.value(text, column), style: Self.style(column))
        }, height: RowHeight.points(shown.map { ($1, $0.width) }))
    }
    let last = register.actions.count + 1 + Self.blankRows
    for (index, column) in columns.enumerated() {
      let style = column == .id || column == .stamp ? Self.style(column) : Self.inputStyle(column)
      sheet.columns[index + 1] = .init(
        width: column.width, isHidden: column == .stamp, style: style)
      if let validation = validation(
        column, CellRange(rows: 2...last, columns: index + 1...index + 1))
      {
        sheet.validations.append(validation)
      }
    }
    for index in 0..<Self.freeColumns {
      sheet.columns[columns.count + 1 + index] = .init(width: 20, style: .input)
    }
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.repeatedRows = 1...1
    sheet.filter = CellRange(rows: 1...last, columns: 1...columns.count)
    sheet.isProtected = true
    return sheet
  }

  private static func value(_ text: String, _ column: ActionColumn) -> CellValue {
    if text.isEmpty { return .empty }
    if column == .latitude || column == .longitude,
      let number = FrenchDecimal.decimal(text).flatMap({ Double($0) })
    {
      return .number(number)
    }
    return .text(text)
  }

  private static func style(_ column: ActionColumn) -> CellStyle {
    switch column {
    case .id, .stamp: CellStyle(isLocked: true, isWrapped: true, highlight: .fixed, format: .text)
    default: inputStyle(column)
    }
  }

  /// What looks like a date is typed as a text, so that « mars 2021 » does not become a day.
  private static func inputStyle(_ column: ActionColumn) -> CellStyle {
    let isNumber = column == .latitude || column == .longitude
    return CellStyle(isLocked: false, isWrapped: true, format: isNumber ? .general : .text)
  }

  private func validation(_ column: ActionColumn, _ range: CellRange) -> Validation? {
    let help = column.help { id in grilles.first { $0.id == id } }
    let example = column.example.isEmpty ? "" : " Exemple : \(column.example)"
    let prompt = Validation.Message(column.heading, help + example)
    let choices = column.choices { names[$0] }
    guard choices.isEmpty else {
      return Validation(
        range, .list(choices), prompt: prompt,
        refusal: .init(column.heading, "Choisir dans la liste, ou laisser vide."))
    }
    guard column.isField else { return nil }
    return Validation(range, .textLength(0...32_000), prompt: prompt)
  }

  // MARK: - What was exported

  private var export: Sheet {
    var sheet = Sheet(Self.exportName)
    sheet.append([.text("Collectivité"), .text(register.collectivity.rawValue)])
    sheet.append([.text("Édition"), .number(register.edition)])
    sheet.append([.text("Actions exportées")])
    for action in register.actions { sheet.append([.text(action.id.rawValue)]) }
    sheet.isHidden = true
    sheet.isProtected = true
    return sheet
  }
}

extension Register {
  /// Names of the user's own columns, in order of first appearance.
  package var extraNames: [String] {
    actions.flatMap { $0.extraFields.map(\.name) }.distinct
  }
}
