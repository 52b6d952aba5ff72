/// All the patterns met so far, each kept once and simplified, so that equal ones have one number.
struct PatternTable {
  /// The number of `empty`.
  static let empty: PatternID = 0
  /// The number of `notAllowed`.
  static let notAllowed: PatternID = 1
  /// The number of `text`.
  static let text: PatternID = 2

  private var patterns: [Pattern] = [.empty, .notAllowed, .text]
  private var nullable: [Bool] = [true, false, true]
  private var numbers: [Pattern: PatternID] = [.empty: 0, .notAllowed: 1, .text: 2]

  /// What a pattern is.
  subscript(_ id: PatternID) -> Pattern { patterns[id] }

  /// Whether a pattern matches nothing at all.
  func isNullable(_ id: PatternID) -> Bool { nullable[id] }

  /// One or the other; a choice that is already made is not made twice.
  mutating func choice(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == Self.notAllowed || a == b { return b }
    if b == Self.notAllowed { return a }
    if a == Self.empty, nullable[b] { return b }
    if b == Self.empty, nullable[a] { return a }
    if isAmong(a, b) { return b }
    return add(.choice(a, b), nullable[a] || nullable[b])
  }

  /// Both, in any order.
  mutating func interleave(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == Self.notAllowed || b == Self.notAllowed { return Self.notAllowed }
    if a == Self.empty { return b }
    if b == Self.empty { return a }
    return add(.interleave(a, b), nullable[a] && nullable[b])
  }

  /// One, then the other.
  mutating func group(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == Self.notAllowed || b == Self.notAllowed { return Self.notAllowed }
    if a == Self.empty { return b }
    if b == Self.empty { return a }
    return add(.group(a, b), nullable[a] && nullable[b])
  }

  /// Once or more.
  mutating func oneOrMore(_ a: PatternID) -> PatternID {
    if a == Self.notAllowed || a == Self.empty { return a }
    return add(.oneOrMore(a), nullable[a])
  }

  /// The rest of an open element, then what follows it.
  mutating func after(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == Self.notAllowed || b == Self.notAllowed { return Self.notAllowed }
    return add(.after(a, b), false)
  }

  /// An attribute whose value matches.
  mutating func attribute(_ name: NameClass, _ value: PatternID) -> PatternID {
    value == Self.notAllowed ? Self.notAllowed : add(.attribute(name, value), false)
  }

  /// An element.
  mutating func element(_ name: NameClass, definition: Int) -> PatternID {
    add(.element(name, definition: definition), false)
  }

  /// A text of a type.
  mutating func data(_ type: Datatype) -> PatternID { add(.data(type), false) }

  /// A given text.
  mutating func value(_ text: String, isString: Bool) -> PatternID {
    add(.value(text, isString: isString), false)
  }

  /// Words that match.
  mutating func list(_ words: PatternID) -> PatternID { add(.list(words), false) }

  /// Whether a pattern is one of the branches of a choice.
  private func isAmong(_ id: PatternID, _ choice: PatternID) -> Bool {
    var choice = choice
    while case .choice(let a, let b) = patterns[choice] {
      if a == id { return true }
      choice = b
    }
    return choice == id
  }

  private mutating func add(_ pattern: Pattern, _ isNullable: Bool) -> PatternID {
    if let known = numbers[pattern] { return known }
    let id = patterns.count
    patterns.append(pattern)
    nullable.append(isNullable)
    numbers[pattern] = id
    return id
  }
}
