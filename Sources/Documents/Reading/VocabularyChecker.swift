import Diagnostics
import XMLKit

/// Says which elements and attributes are not of the vocabulary of templates.
struct VocabularyChecker {
  /// The text in which places are given.
  private let source: SourceText
  /// What to add to an offset of the document read to have that of the source.
  private let shift: Int
  /// Bytes of the Mustache tags, which stand for what only the data can say.
  private let tags: [Range<Int>]
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks a template whose tags were blanked.
  init(source: SourceText, shift: Int, isTemplate tags: [Range<Int>]) {
    self.source = source
    self.shift = shift
    self.tags = tags
  }

  /// Checks a document: first by our table, then by the schema for what the table let through.
  mutating func check(_ document: XMLDocument, schema: XMLSchema?) {
    if document.root.name == "fragment" {
      for child in document.root.elements { check(child, parent: nil) }
    } else if document.root.name == "html" {
      check(document.root, parent: nil)
    } else {
      report(document.root, .notHTML(document.root.name))
    }
    // The schema cascades: it is asked for only where the table had nothing to say.
    guard diagnostics.isEmpty, let schema else { return }
    for issue in schema.validate(document) {
      let range = issue.tagRange.lowerBound + shift..<issue.tagRange.upperBound + shift
      // A Mustache tag in an attribute may stand for a right value: the rendered text will tell.
      if tags.contains(where: { $0.overlaps(range) }) { continue }
      report(at: issue.tagRange, issue.diagnostic(source: document.source).message)
    }
  }

  private mutating func check(_ element: XMLElement, parent: XMLElement?) {
    guard let rule = Vocabulary.rules[element.name], element.namespace == Vocabulary.namespace
    else {
      report(element, .unknownElement(element.name, hasNamespace: element.namespace != nil))
      return
    }
    if let parent, let outer = Vocabulary.rules[parent.name],
      !outer.children.contains(element.name)
    {
      report(element, .misplaced(element.name, in: parent.name))
    }
    checkAttributes(of: element, rule)
    for child in element.children {
      switch child {
      case .element(let inner): check(inner, parent: element)
      case .text(let text, let range):
        if !rule.holdsText, let first = text.firstIndex(where: { !$0.isWhitespace }) {
          let start = range.lowerBound + text[..<first].utf8.count
          report(at: start..<range.upperBound, .textIn(element.name))
        }
      case .comment: break
      }
    }
  }

  private mutating func checkAttributes(of element: XMLElement, _ rule: Vocabulary.Rule) {
    for attribute in element.attributes
    where !rule.attributes.contains(attribute.name)
      && attribute.name != Vocabulary.originAttribute
    {
      report(element, .unknownAttribute(attribute.name, of: element.name, rule.attributes))
    }
    for name in rule.required.sorted() where element[attribute: name] == nil {
      report(element, .missingAttribute(name, of: element.name))
    }
  }

  private mutating func report(_ element: XMLElement, _ message: String) {
    report(at: element.tagRange, message)
  }

  private mutating func report(at range: Range<Int>, _ message: String) {
    let limit = source.bytes.count
    let start = min(max(range.lowerBound + shift, 0), limit)
    let end = min(max(range.upperBound + shift, start), limit)
    diagnostics.append(Diagnostic("TPL004", .error, message, at: start..<end, of: source))
  }
}

extension String {
  fileprivate static func notHTML(_ name: String) -> String {
    "la racine est « \(name) » ; attendu : « html »"
  }

  fileprivate static func unknownElement(_ name: String, hasNamespace: Bool) -> String {
    guard hasNamespace else {
      return "« \(name) » n’est pas du XHTML ; « html » doit porter "
        + "xmlns=\"\(Vocabulary.namespace)\""
    }
    return "élément « \(name) » inconnu dans un gabarit"
      + NearestName.advice(name, among: Vocabulary.rules.keys.sorted())
  }

  fileprivate static func misplaced(_ name: String, in parent: String) -> String {
    "« \(name) » ne va pas dans « \(parent) » ; il va dans "
      + Vocabulary.parents(of: name).joined(separator: ", ")
  }

  fileprivate static func textIn(_ name: String) -> String {
    "du texte ne va pas directement dans « \(name) » ; l’entourer d’un élément tel que « p »"
  }

  fileprivate static func unknownAttribute(
    _ name: String, of element: String, _ known: Set<String>
  ) -> String {
    known.isEmpty
      ? "attribut « \(name) » en trop : « \(element) » n’en a pas"
      : "attribut « \(name) » inconnu sur « \(element) »"
        + NearestName.advice(name, among: known.sorted())
  }

  fileprivate static func missingAttribute(_ name: String, of element: String) -> String {
    "attribut « \(name) » manquant sur « \(element) »"
  }
}
