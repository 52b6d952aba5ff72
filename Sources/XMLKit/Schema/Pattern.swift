/// A pattern of RELAX NG, by its number in a `PatternTable`.
typealias PatternID = Int

/// What a pattern is, in terms of others.
enum Pattern: Hashable {
  /// Nothing at all, which is right.
  case empty
  /// What nothing matches.
  case notAllowed
  /// Any text.
  case text
  /// One or the other.
  case choice(PatternID, PatternID)
  /// Both, in any order and mixed.
  case interleave(PatternID, PatternID)
  /// One, then the other.
  case group(PatternID, PatternID)
  /// Once or more.
  case oneOrMore(PatternID)
  /// Words that match, one after the other.
  case list(PatternID)
  /// A text of a type.
  case data(Datatype)
  /// This text; blanks around it count only for the type `string`.
  case value(String, isString: Bool)
  /// An attribute whose value matches.
  case attribute(NameClass, PatternID)
  /// An element, whose content is the definition of that number.
  case element(NameClass, definition: Int)
  /// The rest of an open element, then what follows that element.
  case after(PatternID, PatternID)
}

/// The names that an element or an attribute may have.
indirect enum NameClass: Hashable {
  /// Exactly this one; the namespace is empty for none.
  case name(namespace: String, local: String)
  /// All but those.
  case any(except: NameClass?)
  /// All those of a namespace but those.
  case namespace(String, except: NameClass?)
  /// One or the other.
  case choice(NameClass, NameClass)

  /// Whether a name is one of them.
  func contains(_ name: String, in namespace: String?) -> Bool {
    let space = namespace ?? ""
    switch self {
    case .name(let wanted, let local): return wanted == space && local == name
    case .any(let except): return !(except?.contains(name, in: namespace) ?? false)
    case .namespace(let wanted, let except):
      return wanted == space && !(except?.contains(name, in: namespace) ?? false)
    case .choice(let a, let b):
      return a.contains(name, in: namespace) || b.contains(name, in: namespace)
    }
  }

  /// The local names that can be listed.
  var names: [String] {
    switch self {
    case .name(_, let local): [local]
    case .any, .namespace: []
    case .choice(let a, let b): a.names + b.names
    }
  }

  /// The namespaces that can be listed.
  var namespaces: [String] {
    switch self {
    case .name(let space, _), .namespace(let space, _): [space]
    case .any: []
    case .choice(let a, let b): a.namespaces + b.namespaces
    }
  }
}
