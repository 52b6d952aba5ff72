import Diagnostics

/// Says what would keep someone from reading a document: checked on the tree, before any writer.
struct AccessibilityChecker {
  let document: Document
  /// The templates that origins refer to.
  let templates: [SourceText]
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ document: Document, _ templates: [SourceText]) {
    self.document = document
    self.templates = templates
  }

  /// What is wrong with a document.
  static func diagnostics(
    of document: Document, templates: [SourceText] = []
  ) -> [Diagnostic] {
    var checker = AccessibilityChecker(document, templates)
    checker.checkProperties()
    checker.checkHeadings()
    checker.checkIdentifiers()
    for block in document.allBlocks { checker.check(block) }
    for link in document.runs.flatMap(\.links) { checker.check(link) }
    return checker.diagnostics
  }

  /// Adds a finding at a place of a template.
  mutating func report(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity = .error, _ message: String,
    at origin: Origin
  ) {
    diagnostics.append(origin.diagnostic(code, severity, message, templates: templates))
  }

  /// Where a fault of the whole document is reported: the start of its first template.
  private var start: Origin {
    templates.first.map { Origin(path: $0.path, offset: 0) } ?? .program
  }

  private mutating func checkProperties() {
    if document.title.isEmpty { report("DOC001", .error, .noTitle, at: start) }
    if document.language.isEmpty { report("DOC002", .error, .noLanguage, at: start) }
  }

  private mutating func checkHeadings() {
    let headings = document.headings
    var previous = 0
    for heading in headings {
      if heading.content.isBlank {
        report("DOC009", .error, .emptyHeading(heading.level), at: heading.origin)
      }
      if previous > 0, heading.level > previous + 1 {
        report(
          "DOC003", .error, .skippedLevel(from: previous, to: heading.level), at: heading.origin)
      }
      previous = heading.level
    }
    let first = headings.filter { $0.level == 1 }
    if first.isEmpty { report("DOC004", .error, .noMainHeading, at: start) }
    for heading in first.dropFirst() {
      report("DOC004", .error, .secondMainHeading, at: heading.origin)
    }
  }

  private mutating func checkIdentifiers() {
    var seen: Set<String> = []
    for (id, origin) in document.identifiers
    where !seen.insert(id).inserted || Identifiers.reserved.contains(id) {
      report("DOC010", .error, .duplicateIdentifier(id), at: origin)
    }
    let known = seen.sorted()
    for link in document.runs.flatMap(\.links) {
      switch link.target {
      case .id(let id) where !seen.contains(id):
        report("DOC011", .error, .brokenLink(id, known), at: link.origin)
      case .address(let address) where !Link.isSafe(address):
        report("DOC011", .error, .badAddress(address), at: link.origin)
      case .id, .address: break
      }
    }
  }
}

extension String {
  fileprivate static let noTitle = "document sans titre ; remplir « title » dans « head »"
  fileprivate static let noLanguage = "langue du document non dite ; écrire <html lang=\"fr\">"
  fileprivate static let noMainHeading = "aucun titre de niveau 1 (h1)"
  fileprivate static let secondMainHeading =
    "deuxième titre de niveau 1 ; un document n’en a qu’un, les chapitres sont des h2"

  fileprivate static func emptyHeading(_ level: Int) -> String { "titre h\(level) vide" }

  fileprivate static func skippedLevel(from previous: Int, to level: Int) -> String {
    "un h\(level) suit un h\(previous) ; attendu : h\(previous + 1) au plus"
  }

  fileprivate static func duplicateIdentifier(_ id: String) -> String {
    "identifiant « \(id) » déjà pris dans ce document"
  }

  fileprivate static func badAddress(_ address: String) -> String {
    address.isEmpty
      ? "lien sans adresse ; remplir « href »"
      : "« \(address) » n’est pas une adresse que l’on peut suivre"
  }

  fileprivate static func brokenLink(_ id: String, _ known: [String]) -> String {
    let nearest = NearestName.of(id, among: known)
    return "le lien « #\(id) » ne mène nulle part"
      + (nearest.map { " ; vouliez-vous dire « #\($0) » ?" } ?? "")
  }
}
