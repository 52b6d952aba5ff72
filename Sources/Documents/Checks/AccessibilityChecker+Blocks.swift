import Diagnostics

extension AccessibilityChecker {
  /// Checks what a block must bring.
  mutating func check(_ block: Block) {
    switch block {
    case .table(let table): check(table)
    case .figure(let figure): check(figure)
    case .list(let list) where list.items.isEmpty:
      report("DOC012", .error, .empty("liste"), at: list.origin)
    case .definitions(let list) where list.items.isEmpty:
      report("DOC012", .error, .empty("liste de définitions"), at: list.origin)
    case .keyFigures(let figures) where figures.items.isEmpty:
      report("DOC012", .error, .empty("liste de chiffres clés"), at: figures.origin)
    case .cover(let cover):
      if let picture = cover.picture, picture.alternative == .missing {
        report("DOC005", .error, .noAlternative(picture.name), at: cover.title.origin)
      }
    case .heading, .paragraph, .list, .definitions, .keyFigures, .callout, .card, .section,
      .tableOfContents, .pageBreak:
      break
    }
  }

  private mutating func check(_ table: Table) {
    if table.caption.isBlank { report("DOC006", .error, .noCaption, at: table.origin) }
    if table.header.isEmpty { report("DOC007", .error, .noHeader, at: table.origin) }
    for cell in table.header.flatMap(\.cells) where cell.role == .data && !cell.content.isBlank {
      report("DOC007", .error, .dataInHeader(cell.content.plainText), at: table.origin)
    }
    if table.body.isEmpty { report("DOC012", .error, .empty("table"), at: table.origin) }
    let rows = table.header + table.body + table.total
    if let width = rows.map(\.width).max(), let row = rows.first(where: { $0.width != width }) {
      report("DOC015", .error, .unevenRow(row, width), at: table.origin)
    }
  }

  private mutating func check(_ figure: Figure) {
    switch figure.content {
    case .picture(let picture):
      switch picture.alternative {
      case .text: break
      case .missing: report("DOC005", .error, .noAlternative(picture.name), at: figure.origin)
      case .decorative:
        report("DOC005", .error, .emptyAlternative(picture.name), at: figure.origin)
      }
    case .chart(let chart):
      if chart.dataTable.body.isEmpty {
        report("DOC016", .error, .noData(chart.title), at: figure.origin)
      }
    }
  }

  /// Checks that a link says where it goes.
  mutating func check(_ link: Link) {
    let words = link.label.plainText
    if link.label.isBlank {
      report("DOC008", .error, .emptyLink, at: link.origin)
    } else if Self.saysNothing(words) {
      report("DOC008", .warning, .vagueLink(words), at: link.origin)
    } else if Self.isBareAddress(words) {
      report("DOC008", .warning, .bareAddress(words), at: link.origin)
    }
  }

  private static func saysNothing(_ words: String) -> Bool {
    // A dossier has hundreds of links, most with a title for words.
    guard words.utf8.count < 40 else { return false }
    let plain = words.lowercased().filter { $0.isLetter || $0 == " " }
    return [
      "cliquez ici", "cliquer ici", "ici", "lien", "ce lien", "en savoir plus", "lire la suite",
      "voir", "plus", "suite",
    ].contains(plain.split(separator: " ").joined(separator: " "))
  }

  private static func isBareAddress(_ words: String) -> Bool {
    guard !words.contains(" ") else { return false }
    let start = words.lowercased()
    return ["http://", "https://", "www."].contains { start.hasPrefix($0) }
  }
}

extension String {
  fileprivate static let noCaption = "table sans légende ; ajouter « caption » en premier"
  fileprivate static let noHeader =
    "table sans ligne d’en-tête ; ajouter « thead » avec des « th »"
  fileprivate static let emptyLink = "lien sans texte : un lecteur d’écran ne peut le dire"

  fileprivate static func dataInHeader(_ text: String) -> String {
    "« \(text) » est dans l’en-tête de la table sans être un en-tête ; écrire « th »"
  }

  fileprivate static func empty(_ what: String) -> String {
    "\(what) vide ; ne l’écrire que s’il y a de quoi la remplir"
  }

  fileprivate static func unevenRow(_ row: TableRow, _ width: Int) -> String {
    let name = row.cells.first?.content.plainText ?? ""
    return "la ligne « \(name) » a \(row.width) colonnes ; la table en a \(width)"
  }

  fileprivate static func noAlternative(_ name: String) -> String {
    "image « \(name) » sans texte de remplacement ; dire dans « alt » ce qu’elle montre"
  }

  fileprivate static func emptyAlternative(_ name: String) -> String {
    "image « \(name) » montrée comme figure avec un texte de remplacement vide ; dire dans "
      + "« alt » ce qu’elle montre"
  }

  fileprivate static func noData(_ title: String) -> String {
    "graphique « \(title) » sans donnée"
  }

  fileprivate static func vagueLink(_ words: String) -> String {
    "le lien « \(words) » ne dit pas où il mène"
  }

  fileprivate static func bareAddress(_ words: String) -> String {
    "le lien « \(words) » montre une adresse ; écrire le titre de la page"
  }
}
