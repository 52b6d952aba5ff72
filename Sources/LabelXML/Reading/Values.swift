internal import LabelModel
internal import XMLKit

// The readings below give what can be made of a value and say nothing of its faults: `FormChecker`
// says them, all at once.
extension XMLElement {
  /// The value of an attribute on one line; `nil` when it is absent or empty.
  func value(_ name: String) -> String? {
    guard let value = self[attribute: name]?.collapsed, !value.isEmpty else { return nil }
    return value
  }

  /// The word of a closed list; `nil` when it is absent or not in the list.
  func word<Word: ClosedVocabulary>(_ name: String, as _: Word.Type = Word.self) -> Word? {
    value(name).flatMap { Word(rawValue: $0) }
  }

  /// The whole number; `nil` when it is absent or is none.
  func integer(_ name: String) -> Int? { value(name).flatMap { Int($0) } }

  /// The date; `nil` when it is absent or impossible.
  func date(_ name: String) -> PartialDate? { value(name).flatMap { PartialDate($0) } }

  /// Whether the attribute says yes; `nil` when it is absent or says neither yes nor no.
  func flag(_ name: String) -> Bool? {
    switch value(name) {
    case "oui": true
    case "non": false
    default: nil
    }
  }

  /// The text on one line, without its elements' marks.
  var line: String { text.collapsed }

  /// The text of a child on one line; `nil` when it is absent or empty.
  func line(of name: String) -> String? {
    guard let line = first(name)?.line, !line.isEmpty else { return nil }
    return line
  }
}

extension Source {
  /// Reads a `source` element; `nil` when nobody can tell what kind of thing it is.
  init?(_ element: XMLElement) {
    guard let kind = element.value("type").flatMap({ Kind(rawValue: $0) }) else { return nil }
    self.init(
      kind: kind, address: element.value("href"), name: element.value("nom"),
      title: element.value("titre"), date: element.date("date"),
      editions: (element.value("editions") ?? "").words.compactMap { Int($0) })
  }
}

extension Photo {
  /// Reads the attributes of a photo.
  init(_ element: XMLElement) {
    self.init(
      path: element.value("chemin") ?? "", alternative: element.value("alternative") ?? "",
      credit: element.value("credit"), caption: element.value("legende"))
  }
}
