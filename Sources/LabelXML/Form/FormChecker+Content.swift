internal import Diagnostics
internal import XMLKit

extension FormChecker {
  /// Checks children that must follow a given order.
  mutating func checkSequence(_ children: [ChildShape], in parent: XMLElement) {
    let names = children.map(\.name)
    let elements = parent.elements
    let present = Set(elements.map(\.name))
    let missing = names.filter { !present.contains($0) }
    var first: [String: XMLElement] = [:]
    var guessed: Set<String> = []
    var placed: [PlacedChild] = []
    for child in elements {
      guard child.namespace == findings.document.root.namespace,
        let position = names.firstIndex(of: child.name)
      else {
        let guess = reportUnknown(child, in: parent, expected: names, preferred: missing)
        if let guess {
          guessed.insert(guess)
          check(child, as: guess)
        }
        continue
      }
      if let earlier = first[child.name], !children[position].isRepeatable {
        reportRepeated(child, first: earlier, in: parent)
      } else {
        placed.append(PlacedChild(element: child, position: position))
      }
      if first[child.name] == nil { first[child.name] = child }
      check(child)
    }
    checkOrder(placed, in: parent)
    for child in children where first[child.name] == nil && !guessed.contains(child.name) {
      if let fault = child.missing { reportMissing(child.name, fault, in: parent) }
    }
  }

  /// Checks children that may stand in any order.
  mutating func checkChoice(_ names: [String], in parent: XMLElement) {
    for child in parent.elements {
      if child.namespace == findings.document.root.namespace, names.contains(child.name) {
        check(child)
      } else if let guess = reportUnknown(child, in: parent, expected: names) {
        check(child, as: guess)
      }
    }
  }

  /// Reports an element that does not belong there; gives the name that was probably meant.
  ///
  /// Of the names that may stand there, the preferred ones are missing, and so likely to be meant.
  @discardableResult
  mutating func reportUnknown(
    _ child: XMLElement, in parent: XMLElement, expected: [String], preferred: [String] = []
  ) -> String? {
    let place = findings.nameRange(of: child)
    if child.namespace != findings.document.root.namespace, expected.contains(child.name) {
      report(
        .unknownElement,
        "élément « \(child.name) » d’un autre espace de noms (« \(child.namespace ?? "") »)",
        at: place)
      return child.name
    }
    let guess =
      Spelling.nearest(to: child.name, among: preferred)
      ?? Spelling.nearest(to: child.name, among: expected)
    let known = shapes[child.name] != nil
    let message =
      known
      ? "« \(child.name) » n’a pas sa place dans « \(parent.name) »"
      : "élément « \(child.name) » inconnu dans « \(parent.name) »"
    let hint =
      expected.isEmpty ? " ; rien n’y est attendu" : " ; attendu : \(Self.list(expected))"
    let isMisspelt = guess != nil && !known
    findings.breakContent(of: parent)
    report(
      .unknownElement, message + hint, at: place,
      fixIts: isMisspelt ? guess.map { [rename(child, to: $0)] } ?? [] : [])
    return isMisspelt ? guess : nil
  }

  private mutating func reportRepeated(
    _ child: XMLElement, first: XMLElement, in parent: XMLElement
  ) {
    findings.breakContent(of: parent)
    report(
      .repeatedElement, "« \(child.name) » n’est attendu qu’une fois dans « \(parent.name) »",
      at: findings.nameRange(of: child),
      notes: [findings.note("le premier est ici", at: findings.nameRange(of: first))])
  }

  private mutating func reportMissing(
    _ name: String, _ fault: FormFault, in parent: XMLElement
  ) {
    let message =
      fault == .noSource
      ? "« \(parent.name) » ne cite aucune source"
      : "« \(parent.name) » n’a pas d’élément « \(name) »"
    findings.breakContent(of: parent)
    report(fault, message, at: parent.tagRange)
  }

  private func rename(_ element: XMLElement, to name: String) -> Diagnostic.FixIt {
    let start = findings.nameRange(of: element)
    var edits = [TextEdit(range: start, replacement: name)]
    let length = start.count
    // The end tag is `</nom>`, perhaps with blanks before its `>`.
    if element.range.upperBound > element.tagRange.upperBound,
      let slash = findings.bytes[..<element.range.upperBound].lastIndex(of: UInt8(ascii: "/"))
    {
      edits.append(TextEdit(range: slash + 1..<slash + 1 + length, replacement: name))
    }
    return Diagnostic.FixIt(message: "remplacer par « \(name) »", edits: edits)
  }
}
