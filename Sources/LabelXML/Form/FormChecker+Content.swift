internal import Diagnostics
internal import XMLKit

extension FormChecker {
  /// Checks children that must follow a given order.
  mutating func checkSequence(_ children: [ChildShape], in parent: XMLElement) {
    let names = children.map(\.name)
    let namespace = findings.document.root.namespace
    var present: [String: XMLElement] = [:]
    var guessed: Set<String> = []
    var last: (position: Int, element: XMLElement)?
    for child in parent.elements {
      guard child.namespace == namespace, let position = names.firstIndex(of: child.name) else {
        let missing = names.filter { name in !parent.elements.contains { $0.name == name } }
        let guess = reportUnknown(child, in: parent, expected: names, preferred: missing)
        if let guess {
          guessed.insert(guess)
          check(child, as: guess)
        }
        continue
      }
      if let first = present[child.name], !children[position].isRepeatable {
        reportRepeated(child, first: first, in: parent)
      } else if let last, position < last.position {
        let next = parent.elements.first { sibling in
          names.firstIndex(of: sibling.name).map { $0 > position } ?? false
        }
        reportMisplaced(child, before: next ?? last.element)
      } else {
        last = (position, child)
      }
      if present[child.name] == nil { present[child.name] = child }
      check(child)
    }
    for child in children where present[child.name] == nil && !guessed.contains(child.name) {
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
    report(
      .unknownElement, message + hint, at: place,
      fixIts: isMisspelt ? guess.map { [rename(child, to: $0)] } ?? [] : [])
    return isMisspelt ? guess : nil
  }

  private mutating func reportRepeated(
    _ child: XMLElement, first: XMLElement, in parent: XMLElement
  ) {
    report(
      .repeatedElement, "« \(child.name) » n’est attendu qu’une fois dans « \(parent.name) »",
      at: findings.nameRange(of: child),
      notes: [findings.note("le premier est ici", at: findings.nameRange(of: first))])
  }

  private mutating func reportMisplaced(_ child: XMLElement, before next: XMLElement) {
    let moved = String(decoding: findings.bytes[child.range], as: UTF8.self)
    let lineStart = findings.bytes.lineStart(before: child.range.lowerBound)
    let indentation = String(
      decoding: findings.bytes[
        findings.bytes.lineStart(before: next.range.lowerBound)..<next.range.lowerBound],
      as: UTF8.self)
    let edits = [
      TextEdit(
        range: next.range.lowerBound..<next.range.lowerBound,
        replacement: moved + (indentation.isBlank ? "\n" + indentation : "")),
      TextEdit(range: lineStart..<child.range.upperBound, replacement: ""),
    ]
    report(
      .misplacedElement, "« \(child.name) » doit précéder « \(next.name) »",
      at: findings.nameRange(of: child),
      notes: [findings.note("« \(next.name) » est ici", at: findings.nameRange(of: next))],
      fixIts: [
        Diagnostic.FixIt(message: "le placer avant « \(next.name) »", edits: edits)
      ])
  }

  private mutating func reportMissing(
    _ name: String, _ fault: FormFault, in parent: XMLElement
  ) {
    let message =
      fault == .noSource
      ? "« \(parent.name) » ne cite aucune source"
      : "« \(parent.name) » n’a pas d’élément « \(name) »"
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

extension [UInt8] {
  /// Where the blanks before a place start, from the end of the line before it.
  fileprivate func lineStart(before place: Int) -> Int {
    var start = place
    while start > 0, self[start - 1].isBlank, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start > 0 && self[start - 1] == UInt8(ascii: "\n") ? start - 1 : start
  }
}
