internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// Gathers the edits of one action in its source.
struct ActionEditor {
  /// The edits so far; several may start at one place, in the order in which they must stand.
  private(set) var edits: [TextEdit] = []

  private let element: XMLElement
  private let document: XMLDocument
  private var bytes: [UInt8] { document.source.bytes }

  /// Starts with the `action` element of a document.
  init(_ element: XMLElement, of document: XMLDocument) {
    self.element = element
    self.document = document
  }

  /// Writes what differs between the action that was read and the one that is wanted.
  mutating func edit(from old: Action, to new: Action) {
    edit(old.attributes, to: new.attributes, of: element)
    let (before, after) = (old.parts, new.parts)
    for name in ActionPart.order {
      let old = before.filter { $0.name == name }
      let new = after.filter { $0.name == name }
      if old != new { edit(name, from: old, to: new) }
    }
  }

  private mutating func edit(_ name: String, from old: [ActionPart], to new: [ActionPart]) {
    let elements = element.elements(named: name)
    // A register without errors has one element per value; were it not so, all are written again.
    let pairs =
      elements.count == old.count ? Alignment(old, new).pairs : new.map { (nil, $0) }
    let kept = Set(pairs.compactMap(\.old))
    for (index, element) in elements.enumerated() where !kept.contains(index) {
      edits.append(TextEdit(range: bytes.lineRange(of: element.range), replacement: ""))
    }
    var previous = kept.isEmpty ? anchor(before: name) ?? elements.last : nil
    var waiting: [ActionPart] = []
    for (index, part) in pairs {
      guard let index else {
        if let previous { insert(part, after: previous) } else { waiting.append(part) }
        continue
      }
      for part in waiting { insert(part, before: elements[index]) }
      waiting = []
      edit(elements[index], from: old[index], to: part)
      previous = elements[index]
    }
  }

  /// The last element that the format puts before those of a name; `nil` when there is none.
  private func anchor(before name: String) -> XMLElement? {
    let earlier = Set(ActionPart.order.prefix { $0 != name } + [name])
    return element.elements.last { earlier.contains($0.name) }
  }

  private mutating func insert(_ part: ActionPart, after element: XMLElement) {
    let lineBreak = bytes.lineBreak(before: element.range)
    let place = element.range.upperBound
    edits.append(
      TextEdit(
        range: place..<place, replacement: lineBreak + part.markup(lineBreak: lineBreak)))
  }

  private mutating func insert(_ part: ActionPart, before element: XMLElement) {
    let lineBreak = bytes.lineBreak(before: element.range)
    let place = element.range.lowerBound
    edits.append(
      TextEdit(
        range: place..<place, replacement: part.markup(lineBreak: lineBreak) + lineBreak))
  }

  /// Changes an element in place: what it says besides stays.
  private mutating func edit(_ element: XMLElement, from old: ActionPart, to new: ActionPart) {
    guard old != new else { return }
    let names = new.attributes.map(\.name)
    let gone = old.attributes.map(\.name).filter { !names.contains($0) }
    edit(
      old.attributes.map { ($0.name, $0.value) },
      to: new.attributes.map { ($0.name, $0.value) } + gone.map { ($0, nil) }, of: element)
    guard old.content != new.content else { return }
    let lineBreak = bytes.lineBreak(before: element.range)
    let content = new.contentMarkup(lineBreak: lineBreak)
    guard element.tagRange != element.range else {
      edits.append(
        TextEdit(
          range: bytes.slash(of: element)..<element.range.upperBound,
          replacement: ">\(content)</\(new.name)>"))
      return
    }
    if content.isEmpty {
      let start = element.tagRange.upperBound - 1
      edits.append(TextEdit(range: start..<element.range.upperBound, replacement: "/>"))
    } else {
      edits.append(TextEdit(range: contentRange(of: element), replacement: content))
    }
  }

  /// The bytes of what an element holds; of its text alone when comments stand beside it.
  private func contentRange(of element: XMLElement) -> Range<Int> {
    let texts = element.children.compactMap { content -> Range<Int>? in
      if case .text(let text, let range) = content, !text.isBlank { range } else { nil }
    }
    if texts.count == 1, element.elements.isEmpty { return bytes.trimmed(texts[0]) }
    return element.tagRange.upperBound..<bytes.endTag(of: element)
  }

  /// Changes, adds and removes attributes of a start tag, new ones where the format has them.
  private mutating func edit(
    _ old: [OptionalAttribute], to new: [OptionalAttribute], of element: XMLElement
  ) {
    let before = Dictionary(old.map { ($0.name, $0.value) }) { first, _ in first }
    var place = element.tagRange.lowerBound + 1
    while !bytes[place].isBlank, bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "/")
    { place += 1 }
    for (name, value) in new {
      let ranges = document.attributeRanges(name, of: element)
      defer { if let ranges { place = ranges.value.upperBound + 1 } }
      guard value != before[name] ?? nil else { continue }
      switch (ranges, value) {
      case (let ranges?, let value?):
        let escaped = value.inAttribute.replacing("'", with: "&apos;")
        let isApostrophe = bytes[ranges.value.upperBound] == UInt8(ascii: "'")
        edits.append(
          TextEdit(
            range: ranges.value, replacement: isApostrophe ? escaped : value.inAttribute))
      case (let ranges?, nil):
        var start = ranges.name.lowerBound
        while bytes[start - 1].isBlank { start -= 1 }
        edits.append(TextEdit(range: start..<ranges.value.upperBound + 1, replacement: ""))
      case (nil, let value?):
        edits.append(
          TextEdit(range: place..<place, replacement: " \(name)=\"\(value.inAttribute)\""))
      case (nil, nil): break
      }
    }
  }
}
