internal import Diagnostics

/// Says what is wrong in a document that its schema refuses, and goes on after each fault.
///
/// libxml2 decides whether a document follows its schema; it says little of why, sometimes without
/// a place, and stops at the first fault of each element. Each fault here is said once, where it
/// is; what follows is read as if it were mended.
struct SchemaExplainer {
  private var grammar: Grammar
  private var issues: [SchemaIssue] = []
  private let document: XMLDocument
  /// A file of a million faults is not worth a million sentences.
  private let mostIssues = 500

  private init(_ document: XMLDocument, _ grammar: Grammar) {
    self.document = document
    self.grammar = grammar
  }

  /// All the faults, in the order in which a reader meets them.
  static func issues(in document: XMLDocument, _ grammar: Grammar) -> [SchemaIssue] {
    var explainer = SchemaExplainer(document, grammar)
    explainer.readRoot()
    return explainer.issues.enumerated().sorted { a, b in
      (a.element.range.lowerBound, a.offset) < (b.element.range.lowerBound, b.offset)
    }.map(\.element)
  }

  private mutating func readRoot() {
    let root = document.root
    let expected = grammar.nextElements(grammar.start)
    let opened = grammar.afterStart(grammar.start, root.name, root.namespace)
    if opened != PatternTable.notAllowed {
      _ = read(root, opened)
    } else if expected.contains(root.name) {
      let namespace = grammar.nextNamespaces(grammar.start).first ?? ""
      report(root, root.tagRange, .wrongNamespace(expected: namespace, isRoot: true))
    } else {
      report(root, root.tagRange, .wrongRoot(expected: expected))
    }
  }

  /// Reads an element whose name was accepted; returns what may follow it.
  private mutating func read(_ element: XMLElement, _ opened: PatternID) -> PatternID {
    guard issues.count < mostIssues else { return grammar.afterEnd(opened, forgetting: true) }
    var pattern = readAttributes(of: element, opened)
    pattern = readContents(of: element, pattern)
    let ended = grammar.afterEnd(pattern, forgetting: false)
    if ended != PatternTable.notAllowed { return ended }
    reportMissing(in: element, pattern)
    return grammar.afterEnd(pattern, forgetting: true)
  }

  private mutating func readAttributes(of element: XMLElement, _ opened: PatternID) -> PatternID {
    var pattern = opened
    for attribute in element.attributes {
      let next = grammar.afterAttribute(pattern, attribute, value: attribute.value)
      if next != PatternTable.notAllowed {
        pattern = next
        continue
      }
      let ranges = ranges(of: attribute, in: element)
      if let expected = grammar.expectation(pattern, ofAttribute: attribute) {
        let value = ranges?.value ?? element.tagRange
        report(
          element, value, .attributeValue(attribute.name, attribute.value, expected),
          expected.edits(for: attribute.value, at: ranges?.value))
        pattern = grammar.afterAttribute(pattern, attribute, value: nil)
      } else {
        pattern = readUnexpected(attribute, ranges?.name, of: element, pattern)
      }
    }
    let closed = grammar.afterTag(pattern, forgetting: false)
    if closed != PatternTable.notAllowed { return closed }
    let missing = grammar.missingAttributes(pattern)
    report(element, element.tagRange, .missingAttributes(missing))
    return grammar.afterTag(pattern, forgetting: true)
  }

  /// Reads an attribute that has no place on the element, or whose name is misspelled.
  private mutating func readUnexpected(
    _ attribute: XMLAttribute, _ range: Range<Int>?, of element: XMLElement, _ pattern: PatternID
  ) -> PatternID {
    let allowed = grammar.attributes(pattern)
    let range = range ?? element.tagRange
    let meant = allowed.first { Slip.isLikely(attribute.name, for: $0) }
    guard let meant, attribute.namespace == nil, element[attribute: meant] == nil else {
      report(element, range, .unexpectedAttribute(attribute.name, allowed: allowed))
      return pattern
    }
    report(
      element, range, .misspelledAttribute(attribute.name, meant: meant),
      [TextEdit(range: range, replacement: meant)])
    return grammar.afterAttribute(pattern, XMLAttribute(meant, value: ""), value: nil)
  }

  private func ranges(
    of attribute: XMLAttribute, in element: XMLElement
  ) -> (name: Range<Int>, value: Range<Int>)? {
    let isXML = attribute.namespace == "http://www.w3.org/XML/1998/namespace"
    return document.attributeRanges((isXML ? "xml:" : "") + attribute.name, of: element)
  }

  private mutating func readContents(of element: XMLElement, _ opened: PatternID) -> PatternID {
    if element.elements.isEmpty { return readText(of: element, opened) }
    if grammar.nextElements(opened).isEmpty, grammar.expectation(ofText: opened) != nil {
      // Only a text may be there: what is around the elements is read as one.
      for child in element.elements { _ = readUnexpected(child, of: element, opened) }
      return readText(of: element, opened)
    }
    var pattern = opened
    var hasStrayText = false
    for child in element.children {
      switch child {
      case .comment: break
      case .element(let child): pattern = readChild(child, of: element, pattern)
      case .text(let text, let range):
        if text.words.isEmpty { break }
        let next = grammar.afterText(pattern, text)
        if next != PatternTable.notAllowed {
          pattern = next
        } else if !hasStrayText {
          hasStrayText = true
          report(element, range.trimmingBlanks(in: document.source.bytes), .unexpectedText)
        }
      }
    }
    return pattern
  }

  /// The texts between comments are one text.
  private mutating func readText(of element: XMLElement, _ opened: PatternID) -> PatternID {
    let text = element.text
    let next = grammar.afterText(opened, text)
    if text.words.isEmpty {
      // Blanks are as good as nothing.
      return grammar.table.choice(next, opened)
    }
    if next != PatternTable.notAllowed { return next }
    let range = element.textRange.trimmingBlanks(in: document.source.bytes)
    if let expected = grammar.expectation(ofText: opened) {
      report(element, range, .textValue(text, expected))
      // The value is taken as good: what comes after the element is all that is left.
      let rest = grammar.afterEnd(opened, forgetting: true)
      return grammar.table.after(PatternTable.empty, rest)
    }
    report(element, range, .unexpectedText)
    return opened
  }

  private mutating func readChild(
    _ child: XMLElement, of parent: XMLElement, _ pattern: PatternID
  ) -> PatternID {
    let opened = grammar.afterStart(pattern, child.name, child.namespace)
    if opened != PatternTable.notAllowed { return read(child, opened) }
    let skipped = grammar.afterStart(pattern, child.name, child.namespace, skipping: true)
    if skipped != PatternTable.notAllowed {
      let required = grammar.requiredElements(pattern, before: child.name, child.namespace)
      // What comes too late is said where it is.
      let later = parent.elements.drop { $0.range != child.range }.map(\.name)
      let missing = required.filter { names in !names.contains { later.contains($0) } }
      if !missing.isEmpty {
        report(child, child.tagRange, .missingBefore(missing, in: parent.name))
      }
      return read(child, skipped)
    }
    return readUnexpected(child, of: parent, pattern)
  }

  /// Reads an element that has no place there, or whose name or namespace is wrong.
  private mutating func readUnexpected(
    _ child: XMLElement, of parent: XMLElement, _ pattern: PatternID
  ) -> PatternID {
    let expected = grammar.nextElements(pattern)
    if expected.contains(child.name), let space = grammar.nextNamespaces(pattern).first {
      report(child, child.tagRange, .wrongNamespace(expected: space, isRoot: false))
      // What is inside is most likely in the same wrong namespace.
      let opened = grammar.afterStart(pattern, child.name, space.isEmpty ? nil : space)
      return grammar.afterEnd(opened, forgetting: true)
    }
    let definition = grammar.definition(of: child.name, in: child.namespace)
    if definition == nil, let meant = expected.first(where: { Slip.isLikely(child.name, for: $0) })
    {
      let edits = child.renaming(to: meant, in: document.source.bytes)
      report(child, child.tagRange, .misspelledElement(meant), edits)
      let opened = grammar.afterStart(pattern, meant, child.namespace)
      if opened != PatternTable.notAllowed { return read(child, opened) }
      return pattern
    }
    report(
      child, child.tagRange,
      .unexpectedElement(in: parent.name, expected: expected, isKnown: definition != nil))
    if let definition { readAlone(child, definition) }
    return pattern
  }

  /// Reads a misplaced element for itself.
  private mutating func readAlone(_ element: XMLElement, _ definition: Int) {
    let content = grammar.content(ofDefinition: definition)
    _ = read(element, grammar.table.after(content, PatternTable.empty))
  }

  private mutating func reportMissing(in element: XMLElement, _ pattern: PatternID) {
    let elements = grammar.requiredElements(pattern)
    if elements.isEmpty, let expected = grammar.expectation(ofText: pattern) {
      report(element, element.tagRange, .textValue("", expected))
    } else {
      report(element, element.tagRange, .missingElements(elements))
    }
  }

  private mutating func report(
    _ element: XMLElement, _ range: Range<Int>, _ fault: SchemaFault, _ edits: [TextEdit] = []
  ) {
    guard issues.count < mostIssues else { return }
    issues.append(
      SchemaIssue(
        tagRange: element.tagRange, element: element.name, range: range, fault: fault,
        edits: edits))
  }
}

extension Expectation {
  /// Puts the value that was most likely meant; nothing when none is near.
  fileprivate func edits(for value: String, at range: Range<Int>?) -> [TextEdit] {
    guard let range, !isList, let meant = values.first(where: { Slip.isLikely(value, for: $0) })
    else { return [] }
    return [TextEdit(range: range, replacement: meant)]
  }
}

extension XMLElement {
  /// Gives another name to both tags; nothing when they have a prefix.
  fileprivate func renaming(to name: String, in bytes: [UInt8]) -> [TextEdit] {
    let old = Array(self.name.utf8)
    let start = (tagRange.lowerBound + 1)..<(tagRange.lowerBound + 1 + old.count)
    guard start.upperBound <= bytes.count, bytes[start].elementsEqual(old) else { return [] }
    let edit = TextEdit(range: start, replacement: name)
    if range == tagRange { return [edit] }
    guard let slash = bytes[range].lastIndex(of: UInt8(ascii: "/")) else { return [] }
    let end = (slash + 1)..<(slash + 1 + old.count)
    guard end.upperBound <= bytes.count, bytes[end].elementsEqual(old) else { return [] }
    return [edit, TextEdit(range: end, replacement: name)]
  }

  /// The bytes between the tags, when there is no element inside.
  fileprivate var textRange: Range<Int> {
    guard let first = children.first, let last = children.last else { return tagRange }
    return first.range.lowerBound..<last.range.upperBound
  }
}

extension Range<Int> {
  /// The same bytes without the blanks at both ends.
  fileprivate func trimmingBlanks(in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (lowerBound, Swift.min(upperBound, bytes.count))
    while start < end, bytes[start].isXMLBlank { start += 1 }
    while end > start, bytes[end - 1].isXMLBlank { end -= 1 }
    return start..<Swift.max(start, end)
  }
}
