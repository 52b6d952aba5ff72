internal import Diagnostics
internal import XMLKit

/// Says everything that is wrong with the form of a file, element by element.
///
/// The schema says whether a file is right; this says where it is wrong, in words that a person
/// can act upon, and goes on after each fault.
struct FormChecker {
  /// What there is to say.
  var findings: Findings
  let shapes: [String: ElementShape]

  /// Prepares to check a file, or a part of it.
  init(_ document: XMLDocument, kind: FileKind) {
    findings = Findings(document, kind: kind)
    shapes = kind.vocabulary.shapes
  }

  /// Checks an element and all below it, as what a person meant it to be.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - name: Name of its shape, when it is not its own because it is misspelt.
  mutating func check(_ element: XMLElement, as name: String? = nil) {
    let name = name ?? element.name
    guard let shape = shapes[name] else { return }
    checkAttributes(of: element, shape)
    switch shape.content {
    case .empty:
      refuseElements(in: element)
      refuseText(in: element)
    case .value(let value, let empty):
      refuseElements(in: element)
      checkText(of: element, value, empty: empty)
    case .sequence(let children):
      refuseText(in: element)
      checkSequence(children, in: element)
    case .textThen(let children):
      refuseTextAfterElements(in: element)
      checkSequence(children, in: element)
    case .choice(let names):
      refuseText(in: element)
      checkChoice(names, in: element)
      if element.elements.isEmpty {
        report(
          .missingElement,
          "« \(element.name) » est vide ; attendu : \(Self.list(names.map { "<\($0)>" }))",
          at: element.tagRange)
      }
    case .mixed(let names):
      checkChoice(names, in: element)
    }
  }

  /// Says something about the form of an element.
  mutating func report(
    _ fault: FormFault, _ message: String, at range: Range<Int>,
    notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = []
  ) {
    findings.report(fault, message, at: range, notes: notes, fixIts: fixIts)
  }

  /// Names for a message, between commas.
  static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private mutating func checkText(
    of element: XMLElement, _ shape: ValueShape, empty: FormFault
  ) {
    checkValue(
      element.text, shape, empty: empty, what: element.name,
      at: findings.textRange(of: element))
  }

  private mutating func refuseText(in element: XMLElement) {
    for case .text(let text, let range) in element.children where !text.isBlank {
      report(
        .strayText,
        "texte « \(text.collapsed.shortened) » hors de tout élément dans « \(element.name) »",
        at: findings.bytes.trimmed(range))
    }
  }

  private mutating func refuseTextAfterElements(in element: XMLElement) {
    var first: XMLElement?
    for content in element.children {
      switch content {
      case .element(let child): first = first ?? child
      case .text(let text, let range):
        guard let first, !text.isBlank else { continue }
        report(
          .strayText,
          "texte « \(text.collapsed.shortened) » après « \(first.name) », qu’il doit précéder",
          at: findings.bytes.trimmed(range))
      case .comment: break
      }
    }
  }

  private mutating func refuseElements(in element: XMLElement) {
    for child in element.elements { reportUnknown(child, in: element, expected: []) }
  }
}

extension String {
  /// The text cut to what a message can show.
  var shortened: String { count <= 40 ? self : prefix(39) + "…" }
}
