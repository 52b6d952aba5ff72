import LabelModel
import Workbooks

/// The sheet « Actions »: what the register says, then the rules as formulas.
struct AuditActionsSheet {
  /// Name of the sheet.
  static let name = "Actions"

  /// A column: its heading, its width, and its cell for an action.
  private struct Column {
    var heading: String
    var width: Double
    /// The name under which formulas find its cells; `nil` for none.
    var name: String?
    var cell: (Action, _ row: Int) -> Cell
  }

  private let audit: AuditWorkbook
  /// The names of the ranges of each referential, in the order of the tally.
  let grilleNames: [String]
  private let columns: [Column]

  /// Prepares the sheet of a workbook.
  init(_ audit: AuditWorkbook) {
    self.audit = audit
    var names: [String] = []
    for grille in audit.tally.grilles {
      let plain = String(
        grille.id.rawValue.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      names.append(names.contains(plain) ? "\(plain)_\(names.count + 1)" : plain)
    }
    grilleNames = names
    columns = Self.columns(audit, names)
  }

  /// The ranges that formulas name.
  var names: [Workbook.DefinedName] {
    let last = max(2, audit.register.actions.count + 1)
    return columns.enumerated().compactMap { index, column in
      column.name.map { name in
        .init(
          name,
          SheetRange(
            sheet: Self.name, CellRange(rows: 2...last, columns: (index + 1)...(index + 1))))
      }
    }
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(Self.name)
    sheet.append(columns.map { .text($0.heading, style: .header) }, height: 42)
    for (index, action) in audit.register.actions.enumerated() {
      sheet.append(columns.map { $0.cell(action, index + 2) })
    }
    for (index, column) in columns.enumerated() {
      sheet.columns[index + 1] = .init(width: column.width)
    }
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.repeatedRows = 1...1
    sheet.filter = CellRange(rows: 1...max(1, sheet.lastRow), columns: 1...columns.count)
    return sheet
  }

  // MARK: - Columns

  private static func columns(_ audit: AuditWorkbook, _ names: [String]) -> [Column] {
    let typed = CellStyle(isLocked: false, format: .text)
    func raw(
      _ heading: String, _ width: Double, name: String? = nil, _ value: @escaping (Action) -> String
    ) -> Column {
      Column(heading: heading, width: width, name: name) { action, _ in
        .text(value(action), style: typed)
      }
    }
    var columns = [
      raw("Identifiant", 28, name: "Identifiant") { $0.id.rawValue },
      raw("Titre", 50) { $0.title },
      raw("Statut", 11, name: "Statut") { $0.status.rawValue },
      raw("Porteur", 14, name: "Porteur") { $0.carrier.rawValue },
      raw("Début", 12) { $0.start?.description ?? "" },
      raw("Fin", 12) { $0.end?.description ?? "" },
      raw("À confirmer", 11, name: "A_confirmer") { $0.toConfirm.map { String($0) } ?? "" },
      raw("Publics", 22, name: "Publics") { $0.audiences.map(\.rawValue).joined(separator: " ") },
      raw("Mentions", 18, name: "Mentions") { $0.mentions.joined(separator: " ") },
      raw(audit.audit == .example ? "Verdict (exemple)" : "Verdict", 12, name: "Verdict") {
        audit.verdicts?.decisions[$0.id]?.rawValue ?? ""
      },
    ]
    var lists: [String] = []
    var joined: [Column] = []
    for (grille, name) in zip(audit.tally.grilles, names) {
      let id = grille.id
      let principal = CellAddress.letters(columns.count + 1)
      let secondary = CellAddress.letters(columns.count + 2)
      lists.append("\(principal)#&\(secondary)#")
      columns += [
        raw("\(id) : nœud principal", 20, name: "Principal_\(name)") {
          $0.classification(in: id)?.principal?.rawValue ?? ""
        },
        raw("\(id) : nœuds secondaires", 24) {
          $0.secondaryWords(in: id)
        },
        raw("\(id) : origine", 9, name: "Origine_\(name)") {
          $0.classification(in: id)?.origin.rawValue ?? ""
        },
      ]
      joined.append(
        Column(heading: "\(id) : tous liens", width: 24, name: "Tous_\(name)") { action, row in
          let words = action.allWords(in: id)
          return .formula(
            "\" \"&TRIM(\(principal)\(row)&\" \"&\(secondary)\(row))&\" \"",
            cached: .text(" \(words) "))
        })
    }
    return columns + joined
      + rules(
        first: columns.count + joined.count + 1, ties: lists.joined(separator: "&"),
        at: audit.referenceDate)
  }

  /// The rules; the letters are those of the columns above, C to G.
  private static func rules(first: Int, ties: String, at date: CalendarDate) -> [Column] {
    let letters = (0..<12).map { CellAddress.letters(first + $0) }
    let (from, to, over) = (letters[0], letters[1], letters[3])
    let (carrier, finding, time, tie) = (letters[4], letters[5], letters[6], letters[7])
    func formula(
      _ heading: String, _ width: Double, name: String? = nil, _ pattern: String,
      _ value: @escaping (Action) -> CellValue
    ) -> Column {
      // « # » stands for the row.
      Column(heading: heading, width: width, name: name) { action, row in
        .formula(
          pattern.split(separator: "#", omittingEmptySubsequences: false)
            .joined(separator: String(row)), cached: value(action))
      }
    }
    func bound(_ column: String, _ end: String) -> String {
      "IF(\(column)#=\"\",\"\",VALUE(LEFT(SUBSTITUTE(\(column)#,\"-\",\"\")&\"\(end)\",8)))"
    }
    func number(_ date: PartialDate?, _ end: String) -> CellValue {
      guard let date else { return .text("") }
      let digits = (date.description + end).filter(\.isNumber).prefix(8)
      return Double(String(digits)).map { .number($0) } ?? .text("")
    }
    func assess(_ action: Action) -> Eligibility { Eligibility(action, at: date) }
    let rules = AuditRulesSheet.self
    let lookup = { (key: String, table: String, column: Int) in
      "VLOOKUP(\(key)#,\(table),\(column),FALSE)"
    }
    return [
      formula("Début au plus tôt", 11, bound("E", "0101")) { number($0.start, "0101") },
      formula("Début au plus tard", 11, bound("E", "9999")) { number($0.start, "9999") },
      formula("Fin au plus tard", 11, bound("F", "9999")) { number($0.end, "9999") },
      formula("Fin passée", 9, "IF(AND(F#<>\"\",\(letters[2])#<\(rules.dayName)),\"oui\",\"non\")")
      {
        .text($0.end.map { $0.latest < date } ?? false ? "oui" : "non")
      },
      formula(
        "Règle du porteur", 14,
        "IFERROR(\(lookup("D", rules.carriersName, 2)),\"on ne sait pas\")"
      ) { .text(assess($0).carrier.answer.word) },
      formula(
        "Constat sur le temps", 18,
        "IF(AND(E#<>\"\",\(from)#>\(rules.dayName)),\"pas-commencee\",IF(C#=\"projet\",\"projet\","
          + "IF(AND(C#=\"en-cours\",\(over)#=\"non\"),\"en-cours\",IF(E#<>\"\","
          + "IF(\(from)#>\(rules.oldName),\"recente\","
          + "IF(\(to)#>=\(rules.afterOldName),\"date-imprecise\","
          + "IF(AND(C#=\"inconnu\",\(over)#=\"non\"),\"peut-etre-en-cours\",\"ancienne\"))),"
          + "IF(AND(F#<>\"\",\(letters[2])#<\(rules.afterOldName)),\"ancienne\",\"debut-inconnu\")))))"
      ) { .text(assess($0).time.code) },
      formula("Règle du temps", 14, lookup(finding, rules.timesName, 2)) {
        .text(assess($0).time.answer.word)
      },
      formula(
        "Rattachée", 11,
        ties.isEmpty ? "\"non\"" : "IF(TRIM(\(ties))=\"\",\"non\",\"oui\")"
      ) { .text(assess($0).isTied ? "oui" : "non") },
      formula(
        "Éligibilité", 12, name: "Eligibilite",
        "IF(OR(\(carrier)#=\"non\",\(time)#=\"non\",\(tie)#=\"non\"),\"inéligible\","
          + "IF(AND(\(carrier)#=\"oui\",\(time)#=\"oui\",G#=\"\"),\"éligible\",\"à vérifier\"))"
      ) { .text(assess($0).outcome.label) },
      formula(
        "Motif", 70,
        "MID(IF(\(carrier)#=\"oui\",\"\",\" ; \"&IFERROR(\(lookup("D", rules.carriersName, 3)),"
          + "\"porteur inconnu\"))&IF(\(time)#=\"oui\",\"\",\" ; \"&"
          + "\(lookup(finding, rules.timesName, 3)))&IF(\(tie)#=\"oui\",\"\","
          + "\" ; rattachée à aucun critère\")&IF(G#=\"\",\"\","
          + "\" ; reprise d’une édition précédente, pas encore confirmée\"),4,999)"
      ) { .text(assess($0).obstacles.map(\.text).joined(separator: " ; ")) },
    ]
  }
}

extension Action {
  /// The secondary nodes in a grille, separated by spaces; empty for none.
  fileprivate func secondaryWords(in grille: ReferentialID) -> String {
    (classification(in: grille)?.secondary ?? []).map(\.rawValue).joined(separator: " ")
  }

  /// All nodes in a grille, separated by spaces; empty for none.
  fileprivate func allWords(in grille: ReferentialID) -> String {
    (classification(in: grille)?.nodes ?? []).map(\.rawValue).joined(separator: " ")
  }
}
