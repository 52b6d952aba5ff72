import LabelModel
import Workbooks

/// The sheet « Décompte » : each count as a formula on the actions, beside what the program counted.
struct AuditCountsSheet {
  /// Name of the sheet.
  static let name = "Décompte"
  /// Row of the headings.
  static let headerRow = 4

  /// A row of counts of the same actions.
  private struct Line {
    var path: String
    var group: String
    var title: String
    var way: String
    /// How the sheet counts them.
    var formula: AuditFormula
    /// What the program counted; one number for what has no outcome.
    var values: [Int]
    var xpath: String
  }

  private let audit: AuditWorkbook
  private let lines: [Line]
  private let isAudited: Bool

  /// Prepares the sheet of a workbook.
  init(_ audit: AuditWorkbook, actions: AuditActionsSheet) {
    self.audit = audit
    isAudited = audit.tally.totals.retained != nil
    let expressions = Dictionary(
      CountXPath(audit.tally).expressions.map { ($0.path, $0.xpath) },
      uniquingKeysWith: { first, _ in first })
    var lines: [Line] = []
    func add(
      _ path: String, _ group: String, _ title: String, _ way: String, _ formula: AuditFormula,
      _ counts: Counts
    ) {
      lines.append(
        Line(
          path: path, group: group, title: title, way: way, formula: formula,
          values: counts.numbers.compactMap(\.value), xpath: expressions[path + "/recensees"] ?? "")
      )
    }
    let tally = audit.tally
    add("totaux", "Total", "toutes les actions", "", .all, tally.totals)
    lines.append(
      Line(
        path: "a-confirmer", group: "Total", title: "actions reprises, à confirmer", way: "",
        formula: .filled("A_confirmer"), values: [tally.toConfirm],
        xpath: expressions["a-confirmer"] ?? ""))
    for (grille, name) in zip(tally.grilles, actions.grilleNames) {
      for (index, line) in grille.lines.enumerated() {
        let title = String(repeating: "  ", count: line.depth) + line.title
        let path = "\(grille.id)/\(line.id)"
        let branch = grille.branch(at: index).map(\.id.rawValue)
        let isNode = line.id != .unclassified
        add(
          path + "/principal", grille.title, title, "principal",
          isNode ? .word(branch, "Principal_\(name)") : .blank("Principal_\(name)"),
          line.principal)
        add(
          path + "/tous", grille.title, title, "tous liens",
          isNode ? .listed(branch, "Tous_\(name)") : .blank("Tous_\(name)"), line.any)
      }
      let path = "\(grille.id)/proposes"
      lines.append(
        Line(
          path: path, group: grille.title, title: "classements proposés, à confirmer", way: "",
          formula: .word([ClassificationOrigin.proposed.rawValue], "Origine_\(name)"),
          values: [grille.proposed], xpath: expressions[path] ?? ""))
    }
    for facet in tally.facets {
      for line in facet.lines {
        add(
          "\(facet.kind.rawValue)/\(line.id)", facet.kind.label, line.title, "",
          AuditFormula(facet.kind, line.id), line.counts)
      }
    }
    self.lines = lines
  }

  /// The last row.
  private var lastRow: Int { Self.headerRow + lines.count }
  private var kinds: [AuditFormula.Kind] {
    AuditFormula.Kind.allCases.filter { $0 != .retained || isAudited }
  }
  /// The column where it is said whether a row agrees.
  private var agreementColumn: String { CellAddress.letters(5 + 2 * kinds.count) }

  /// Whether everything agrees, as a formula for any sheet.
  var agreementFormula: String {
    let range =
      SheetName.quoted(Self.name)
      + "!$\(agreementColumn)$\(Self.headerRow + 1):$\(agreementColumn)$\(lastRow)"
    return "IF(COUNTIF(\(range),\"oui\")=\(lines.count),\"\(agreementText)\","
      + "(\(lines.count)-COUNTIF(\(range),\"oui\"))&\" ligne(s) ne concordent pas\")"
  }

  /// What it says when everything agrees.
  var agreementText: String { "les \(lines.count) lignes du décompte concordent" }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(Self.name)
    sheet.append([.text("Le décompte, en formules", style: CellStyle(.title))])
    sheet.append([.formula(agreementFormula, cached: .text(agreementText))])
    sheet.skip()
    let counted = kinds.map { $0.heading(audit.audit) }
    sheet.append(
      (["Chemin", "Décompte", "Ligne", "Façon de compter"] + counted.map { "\($0), en formule" }
        + counted.map { "\($0), selon Arobase" } + ["Accord", "XPath des recensées"])
        .map { .text($0, style: .header) }, height: 56)
    for line in lines { sheet.append(cells(line, row: sheet.lastRow + 1)) }
    sheet.columns = [
      1: .init(width: 44), 2: .init(width: 30), 3: .init(width: 40), 4: .init(width: 12),
      6 + 2 * kinds.count: .init(width: 120),
    ]
    sheet.frozenRows = Self.headerRow
    sheet.frozenColumns = 3
    sheet.repeatedRows = Self.headerRow...Self.headerRow
    sheet.filter = CellRange(
      rows: Self.headerRow...lastRow, columns: 1...(6 + 2 * kinds.count))
    return sheet
  }

  private func cells(_ line: Line, row: Int) -> [Cell] {
    let number = CellStyle(format: .integer)
    let counted = zip(kinds, line.values)
    let missing = [Cell](repeating: Cell(.empty), count: kinds.count - line.values.count)
    let formulas = counted.map { kind, value in
      Cell.formula(line.formula.text(kind), cached: .number(Double(value)), style: number)
    }
    let values = counted.map { _, value in Cell.number(value, style: number) }
    let pairs = line.values.indices.map { index in
      "\(CellAddress.letters(5 + index))\(row)=\(CellAddress.letters(5 + kinds.count + index))\(row)"
    }
    return [.text(line.path), .text(line.group), .text(line.title), .text(line.way)]
      + formulas + missing + values + missing + [
        .formula("IF(AND(\(pairs.joined(separator: ","))),\"oui\",\"NON\")", cached: .text("oui")),
        .text(line.xpath),
      ]
  }
}
