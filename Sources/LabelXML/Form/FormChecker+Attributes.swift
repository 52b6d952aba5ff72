internal import Diagnostics
internal import XMLKit

extension FormChecker {
  /// Checks the attributes of an element.
  mutating func checkAttributes(of element: XMLElement, _ shape: ElementShape) {
    let type = element[attribute: "type"]?.collapsed
    let expected = shape.attributes(type: type)
    // Without a known `type`, nobody can say which other attributes belong there.
    let isOpen = !shape.variants.isEmpty && type.flatMap { shape.variants[$0] } == nil
    let variantNames = isOpen ? shape.variants.values.flatMap { $0.map(\.name) } : []
    var guessed: Set<String> = []
    for attribute in element.attributes {
      if attribute.namespace == nil {
        if let known = expected.first(where: { $0.name == attribute.name }) {
          checkValue(
            attribute.value, known.value, empty: known.empty, what: attribute.name,
            at: findings.valueRange(attribute.name, of: element))
          continue
        }
        if variantNames.contains(attribute.name) { continue }
      }
      if let guess = reportUnknown(attribute, of: element, expected.map(\.name) + variantNames) {
        guessed.insert(guess)
      }
    }
    for attribute in expected
    where element[attribute: attribute.name] == nil && !guessed.contains(attribute.name) {
      if let fault = attribute.missing { reportMissing(attribute, fault, in: element) }
    }
    if shape.needsOne, guessed.isEmpty, expected.allSatisfy({ element[attribute: $0.name] == nil })
    {
      let names = expected.map { "« \($0.name) »" }.joined(separator: " ni ")
      report(.missingAttribute, "« \(element.name) » n’a ni \(names)", at: element.tagRange)
    }
    if let (first, second) = shape.pair {
      checkPair(first, second, of: element, guessed: guessed)
    }
  }

  private mutating func reportUnknown(
    _ attribute: XMLAttribute, of element: XMLElement, _ expected: [String]
  ) -> String? {
    let ranges = findings.document.attributeRanges(attribute.name, of: element)
    guard attribute.namespace == nil, let ranges else {
      report(
        .unknownAttribute,
        "attribut « \(attribute.name) » d’un autre espace de noms dans « \(element.name) »",
        at: element.tagRange)
      return nil
    }
    let free = expected.filter { element[attribute: $0] == nil }
    let guess = Spelling.nearest(to: attribute.name, among: free)
    report(
      .unknownAttribute,
      "attribut « \(attribute.name) » inconnu dans « \(element.name) »"
        + (expected.isEmpty
          ? " ; aucun n’est attendu" : " ; attendu : \(Self.list(expected.distinct))"),
      at: ranges.name, fixIts: guess.map { [.replace(ranges.name, with: $0)] } ?? [])
    return guess
  }

  private mutating func reportMissing(
    _ attribute: AttributeShape, _ fault: FormFault, in element: XMLElement
  ) {
    let message =
      switch fault {
      case .pageWithoutAddress: "source de type « page » sans adresse (attribut « href »)"
      case .documentWithoutName: "source de type « document » sans nom (attribut « nom »)"
      case .noAlternative: "photo sans texte alternatif (attribut « alternative »)"
      default: "« \(element.name) » n’a pas d’attribut « \(attribute.name) »"
      }
    var fixIts: [Diagnostic.FixIt] = []
    if let unknown = attribute.unknown {
      let text = "\(attribute.name)=\"\(unknown)\""
      let place = findings.nameRange(of: element).upperBound
      fixIts.append(
        Diagnostic.FixIt(
          message: "ajouter \(text) tant qu’on ne sait pas",
          edits: [TextEdit(range: place..<place, replacement: " " + text)]))
    }
    report(fault, message, at: element.tagRange, fixIts: fixIts)
  }

  private mutating func checkPair(
    _ first: String, _ second: String, of element: XMLElement, guessed: Set<String>
  ) {
    for (present, absent) in [(first, second), (second, first)]
    where element[attribute: present] != nil && element[attribute: absent] == nil
      && !guessed.contains(absent)
    {
      report(
        .badCoordinates, "« \(present) » ne va pas sans « \(absent) »",
        at: findings.valueRange(present, of: element))
    }
  }
}

extension [String] {
  /// Each word once, in the order of its first appearance.
  var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
