/// What a text or a value may be, to say what was expected instead.
struct Expectation: Equatable {
  /// The texts that can be listed, in the order of the schema.
  var values: [String] = []
  /// The types, for the rest.
  var types: [Datatype] = []
  /// Whether it is words, each of which may be so.
  var isList = false

  /// Whether nothing can be said.
  var isEmpty: Bool { values.isEmpty && types.isEmpty }
}

/// What a pattern would accept.
extension Grammar {
  /// Names of the elements that may come next, in the order of the schema.
  func nextElements(_ pattern: PatternID) -> [String] {
    var names: [String] = []
    collectElements(pattern, into: &names)
    return names
  }

  /// The elements without which a content is not whole, each as the names that would do.
  func requiredElements(_ pattern: PatternID) -> [[String]] {
    if table.isNullable(pattern) { return [] }
    switch table[pattern] {
    case .element(let names, _): return [names.names]
    case .group(let a, let b), .interleave(let a, let b):
      return requiredElements(a) + requiredElements(b)
    case .choice(let a, let b):
      let (left, right) = (requiredElements(a), requiredElements(b))
      guard let first = left.first, let other = right.first else { return left + right }
      if left == right { return left }
      return [first + other.filter { !first.contains($0) }]
    case .oneOrMore(let a), .after(let a, _): return requiredElements(a)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute: return []
    }
  }

  /// The elements that should have come before this one, which is not allowed yet.
  mutating func requiredElements(
    _ pattern: PatternID, before name: String, _ namespace: String?
  ) -> [[String]] {
    switch table[pattern] {
    case .group(let a, let b):
      if isAhead(a, name, namespace) { return requiredElements(a, before: name, namespace) }
      return requiredElements(a) + requiredElements(b, before: name, namespace)
    case .choice(let a, let b), .interleave(let a, let b):
      return requiredElements(
        isAhead(a, name, namespace) ? a : b, before: name, namespace)
    case .oneOrMore(let a), .after(let a, _):
      return requiredElements(a, before: name, namespace)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute, .element: return []
    }
  }

  private mutating func isAhead(
    _ pattern: PatternID, _ name: String, _ namespace: String?
  ) -> Bool {
    afterStart(pattern, name, namespace, skipping: true) != PatternTable.notAllowed
  }

  /// Namespaces of the elements that may come next.
  func nextNamespaces(_ pattern: PatternID) -> [String] {
    switch table[pattern] {
    case .element(let names, _): names.namespaces
    case .choice(let a, let b), .interleave(let a, let b): nextNamespaces(a) + nextNamespaces(b)
    case .group(let a, let b):
      nextNamespaces(a) + (table.isNullable(a) ? nextNamespaces(b) : [])
    case .oneOrMore(let a), .after(let a, _): nextNamespaces(a)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute: []
    }
  }

  /// Names of the attributes that may still come.
  func attributes(_ pattern: PatternID) -> [String] {
    var names: [String] = []
    visitAttributes(pattern) { allowed, _ in
      for name in allowed.names where !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What the value of an attribute may be; `nil` when no such attribute may come.
  func expectation(_ pattern: PatternID, ofAttribute attribute: XMLAttribute) -> Expectation? {
    var expectation: Expectation?
    visitAttributes(pattern) { names, value in
      if names.contains(attribute.name, in: attribute.namespace) {
        var found = expectation ?? Expectation()
        collectText(value, into: &found)
        expectation = found
      }
    }
    return expectation
  }

  /// Names of the attributes without which no tag matches; of several ways, the shortest.
  func missingAttributes(_ pattern: PatternID) -> [String] {
    switch table[pattern] {
    case .attribute(let names, _): return [names.names.first ?? "…"]
    case .group(let a, let b), .interleave(let a, let b):
      return missingAttributes(a) + missingAttributes(b)
    case .choice(let a, let b):
      let (left, right) = (missingAttributes(a), missingAttributes(b))
      return right.count < left.count ? right : left
    case .oneOrMore(let a), .after(let a, _): return missingAttributes(a)
    case .empty, .notAllowed, .text, .list, .data, .value, .element: return []
    }
  }

  /// What the text that comes next may be; `nil` when any may, or none.
  func expectation(ofText pattern: PatternID) -> Expectation? {
    var expectation = Expectation()
    collectText(pattern, into: &expectation)
    return expectation.isEmpty ? nil : expectation
  }

  /// Whether any text may come next.
  func allowsText(_ pattern: PatternID) -> Bool {
    switch table[pattern] {
    case .text: true
    case .choice(let a, let b), .interleave(let a, let b): allowsText(a) || allowsText(b)
    case .group(let a, let b): allowsText(a) || (table.isNullable(a) && allowsText(b))
    case .oneOrMore(let a), .after(let a, _): allowsText(a)
    case .empty, .notAllowed, .list, .data, .value, .attribute, .element: false
    }
  }

  private func collectElements(_ pattern: PatternID, into names: inout [String]) {
    switch table[pattern] {
    case .element(let allowed, _):
      for name in allowed.names where !names.contains(name) { names.append(name) }
    case .choice(let a, let b), .interleave(let a, let b):
      collectElements(a, into: &names)
      collectElements(b, into: &names)
    case .group(let a, let b):
      collectElements(a, into: &names)
      if table.isNullable(a) { collectElements(b, into: &names) }
    case .oneOrMore(let a), .after(let a, _): collectElements(a, into: &names)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute: break
    }
  }

  private func visitAttributes(_ pattern: PatternID, _ visit: (NameClass, PatternID) -> Void) {
    switch table[pattern] {
    case .attribute(let names, let value): visit(names, value)
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b):
      visitAttributes(a, visit)
      visitAttributes(b, visit)
    case .oneOrMore(let a), .after(let a, _): visitAttributes(a, visit)
    case .empty, .notAllowed, .text, .list, .data, .value, .element: break
    }
  }

  private func collectText(_ pattern: PatternID, into expectation: inout Expectation) {
    switch table[pattern] {
    case .value(let value, _):
      if !expectation.values.contains(value) { expectation.values.append(value) }
    case .data(let type):
      if !expectation.types.contains(type) { expectation.types.append(type) }
    case .list(let words):
      expectation.isList = true
      collectText(words, into: &expectation)
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b):
      collectText(a, into: &expectation)
      collectText(b, into: &expectation)
    case .oneOrMore(let a), .after(let a, _): collectText(a, into: &expectation)
    case .empty, .notAllowed, .text, .attribute, .element: break
    }
  }
}
