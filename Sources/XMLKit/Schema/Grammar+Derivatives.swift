/// What is left of a pattern once a part of a document has been read: James Clark's derivatives.
extension Grammar {
  /// After the name of a start tag; told to skip, goes past what should have come before.
  mutating func afterStart(
    _ pattern: PatternID, _ name: String, _ namespace: String?, skipping: Bool = false
  ) -> PatternID {
    switch table[pattern] {
    case .choice(let a, let b):
      let left = afterStart(a, name, namespace, skipping: skipping)
      return table.choice(left, afterStart(b, name, namespace, skipping: skipping))
    case .element(let names, let definition):
      guard names.contains(name, in: namespace) else { return PatternTable.notAllowed }
      return table.after(content(ofDefinition: definition), PatternTable.empty)
    case .interleave(let a, let b):
      let left = afterStart(a, name, namespace, skipping: skipping)
      let right = afterStart(b, name, namespace, skipping: skipping)
      let leftFirst = mapAfter(left) { $0.interleave($1, b) }
      let rightFirst = mapAfter(right) { $0.interleave(a, $1) }
      return table.choice(leftFirst, rightFirst)
    case .group(let a, let b):
      let left = afterStart(a, name, namespace, skipping: skipping)
      let first = mapAfter(left) { $0.group($1, b) }
      if skipping, first != PatternTable.notAllowed { return first }
      guard skipping || table.isNullable(a) else { return first }
      return table.choice(first, afterStart(b, name, namespace, skipping: skipping))
    case .oneOrMore(let a):
      let more = table.choice(pattern, PatternTable.empty)
      let inner = afterStart(a, name, namespace, skipping: skipping)
      return mapAfter(inner) { $0.group($1, more) }
    case .after(let a, let b):
      let inner = afterStart(a, name, namespace, skipping: skipping)
      return mapAfter(inner) { $0.after($1, b) }
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute:
      return PatternTable.notAllowed
    }
  }

  /// After an attribute; its value is not looked at when `value` is `nil`.
  mutating func afterAttribute(
    _ pattern: PatternID, _ attribute: XMLAttribute, value: String?
  ) -> PatternID {
    switch table[pattern] {
    case .attribute(let names, let content):
      guard names.contains(attribute.name, in: attribute.namespace) else {
        return PatternTable.notAllowed
      }
      guard let value else { return PatternTable.empty }
      return accepts(content, value) ? PatternTable.empty : PatternTable.notAllowed
    case .choice(let a, let b):
      let left = afterAttribute(a, attribute, value: value)
      return table.choice(left, afterAttribute(b, attribute, value: value))
    case .group(let a, let b):
      let left = table.group(afterAttribute(a, attribute, value: value), b)
      return table.choice(left, table.group(a, afterAttribute(b, attribute, value: value)))
    case .interleave(let a, let b):
      let left = table.interleave(afterAttribute(a, attribute, value: value), b)
      return table.choice(left, table.interleave(a, afterAttribute(b, attribute, value: value)))
    case .oneOrMore(let a):
      let more = table.choice(pattern, PatternTable.empty)
      return table.group(afterAttribute(a, attribute, value: value), more)
    case .after(let a, let b):
      return table.after(afterAttribute(a, attribute, value: value), b)
    case .empty, .notAllowed, .text, .list, .data, .value, .element:
      return PatternTable.notAllowed
    }
  }

  /// Once no attribute can come any more; those still asked for make it `notAllowed`, or are
  /// forgotten.
  mutating func afterTag(_ pattern: PatternID, forgetting: Bool) -> PatternID {
    switch table[pattern] {
    case .attribute: forgetting ? PatternTable.empty : PatternTable.notAllowed
    case .choice(let a, let b):
      table.choice(afterTag(a, forgetting: forgetting), afterTag(b, forgetting: forgetting))
    case .group(let a, let b):
      table.group(afterTag(a, forgetting: forgetting), afterTag(b, forgetting: forgetting))
    case .interleave(let a, let b):
      table.interleave(afterTag(a, forgetting: forgetting), afterTag(b, forgetting: forgetting))
    case .oneOrMore(let a): table.oneOrMore(afterTag(a, forgetting: forgetting))
    case .after(let a, let b): table.after(afterTag(a, forgetting: forgetting), b)
    case .empty, .notAllowed, .text, .list, .data, .value, .element: pattern
    }
  }

  /// After a text.
  mutating func afterText(_ pattern: PatternID, _ text: String) -> PatternID {
    switch table[pattern] {
    case .text: return pattern
    case .choice(let a, let b):
      return table.choice(afterText(a, text), afterText(b, text))
    case .interleave(let a, let b):
      let left = table.interleave(afterText(a, text), b)
      return table.choice(left, table.interleave(a, afterText(b, text)))
    case .group(let a, let b):
      let first = table.group(afterText(a, text), b)
      return table.isNullable(a) ? table.choice(first, afterText(b, text)) : first
    case .oneOrMore(let a):
      let more = table.choice(pattern, PatternTable.empty)
      return table.group(afterText(a, text), more)
    case .after(let a, let b): return table.after(afterText(a, text), b)
    case .value(let wanted, let isString):
      let isSame = isString ? wanted == text : wanted.collapsingBlanks() == text.collapsingBlanks()
      return isSame ? PatternTable.empty : PatternTable.notAllowed
    case .data(let type):
      return type.accepts(text) ? PatternTable.empty : PatternTable.notAllowed
    case .list(let words):
      var left = words
      for word in text.words { left = afterText(left, String(word)) }
      return table.isNullable(left) ? PatternTable.empty : PatternTable.notAllowed
    case .empty, .notAllowed, .attribute, .element: return PatternTable.notAllowed
    }
  }

  /// After an end tag; what the element still asked for is forgotten if told so.
  mutating func afterEnd(_ pattern: PatternID, forgetting: Bool) -> PatternID {
    switch table[pattern] {
    case .choice(let a, let b):
      return table.choice(
        afterEnd(a, forgetting: forgetting), afterEnd(b, forgetting: forgetting))
    case .after(let a, let b):
      return forgetting || table.isNullable(a) ? b : PatternTable.notAllowed
    case .empty, .notAllowed, .text, .interleave, .group, .oneOrMore, .list, .data, .value,
      .attribute, .element:
      return PatternTable.notAllowed
    }
  }

  /// Whether a text is what a pattern of text wants; nothing is a text too.
  mutating func accepts(_ pattern: PatternID, _ text: String) -> Bool {
    if text.words.isEmpty, table.isNullable(pattern) { return true }
    return table.isNullable(afterText(pattern, text))
  }

  /// Changes what follows each open element.
  private mutating func mapAfter(
    _ pattern: PatternID, _ change: (inout PatternTable, PatternID) -> PatternID
  ) -> PatternID {
    switch table[pattern] {
    case .after(let a, let b): return table.after(a, change(&table, b))
    case .choice(let a, let b):
      let left = mapAfter(a, change)
      return table.choice(left, mapAfter(b, change))
    case .empty, .notAllowed, .text, .interleave, .group, .oneOrMore, .list, .data, .value,
      .attribute, .element:
      return PatternTable.notAllowed
    }
  }
}
