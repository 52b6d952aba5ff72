/// A schema read as patterns; only made of schemas that libxml2 has compiled.
struct Grammar {
  /// The patterns, which grow as documents are read.
  var table = PatternTable()
  /// What the root must match.
  private(set) var start = PatternTable.notAllowed
  /// The contents of the elements, in the order in which they were met; `nil` until needed.
  private var contents: [PatternID?] = []
  private var elements: [(element: XMLElement, context: Context)] = []
  private var definitions: [String: [XMLElement]] = [:]
  /// The definitions already read, and those being read.
  private var references: [String: PatternID] = [:]
  private var underWay: Set<String> = []
  private var rootNamespace = ""

  /// What an inner element of a schema takes from those around it.
  fileprivate struct Context {
    /// Namespace of the names.
    var namespace = ""
  }

  /// What this reading does not know; libxml2's own words are then shown instead.
  fileprivate struct Unsupported: Error {}

  /// Reads a schema; `nil` when it uses what is not known here: inclusions, nested grammars,
  /// prefixed names.
  init?(_ root: XMLElement) {
    let grammar = root.name == "grammar" ? root : nil
    for define in grammar?.elements(named: "define") ?? [] {
      definitions[define[attribute: "name"] ?? "", default: []].append(define)
    }
    let context = Context().entering(root)
    rootNamespace = context.namespace
    do throws(Unsupported) {
      if let grammar {
        let known = ["start", "define"]
        if grammar.elements.contains(where: { !known.contains($0.name) }) { throw Unsupported() }
        start = try combine(grammar.elements(named: "start"), context)
      } else {
        start = try pattern(root, Context())
      }
      // Every definition is read now, so that what is not known is found now.
      while let next = contents.firstIndex(of: nil) {
        let (element, context) = elements[next]
        contents[next] = try content(element, context)
      }
    } catch {
      return nil
    }
  }

  /// What an element of that definition contains.
  func content(ofDefinition number: Int) -> PatternID {
    contents[number] ?? PatternTable.notAllowed
  }

  /// The one definition of the elements of that name; `nil` when there are none or several.
  func definition(of name: String, in namespace: String?) -> Int? {
    var found: Int?
    for number in elements.indices {
      let names = try? nameClass(elements[number].element, elements[number].context)
      if names?.contains(name, in: namespace) == true {
        if found != nil { return nil }
        found = number
      }
    }
    return found
  }

  private mutating func combine(
    _ definitions: [XMLElement], _ context: Context
  ) throws(Unsupported) -> PatternID {
    guard let first = definitions.first else { throw Unsupported() }
    var combined = try group(first.elements, context.entering(first))
    let isInterleave = definitions.contains { $0[attribute: "combine"] == "interleave" }
    for definition in definitions.dropFirst() {
      let next = try group(definition.elements, context.entering(definition))
      combined = isInterleave ? table.interleave(combined, next) : table.choice(combined, next)
    }
    return combined
  }

  private mutating func group(
    _ elements: some Collection<XMLElement>, _ context: Context
  ) throws(Unsupported) -> PatternID {
    var result = PatternTable.empty
    for element in elements.reversed() where !element.isAnnotation {
      result = table.group(try pattern(element, context), result)
    }
    return result
  }

  private mutating func pattern(
    _ element: XMLElement, _ outer: Context
  ) throws(Unsupported) -> PatternID {
    let context = outer.entering(element)
    let inner = element.elements
    switch element.name {
    case "empty": return PatternTable.empty
    case "notAllowed": return PatternTable.notAllowed
    case "text": return PatternTable.text
    case "group": return try group(inner, context)
    case "optional": return table.choice(try group(inner, context), PatternTable.empty)
    case "oneOrMore": return table.oneOrMore(try group(inner, context))
    case "zeroOrMore":
      return table.choice(table.oneOrMore(try group(inner, context)), PatternTable.empty)
    case "mixed": return table.interleave(try group(inner, context), PatternTable.text)
    case "list": return table.list(try group(inner, context))
    case "choice", "interleave": return try several(element, context)
    case "value": return table.value(element.text, isString: element[attribute: "type"] == "string")
    case "data": return table.data(datatype(element))
    case "attribute": return try attribute(element, context)
    case "element":
      let names = try nameClass(element, context)
      elements.append((element, context))
      contents.append(nil)
      return table.element(names, definition: elements.count - 1)
    case "ref": return try reference(element, context)
    default: throw Unsupported()
    }
  }

  private mutating func several(
    _ element: XMLElement, _ context: Context
  ) throws(Unsupported) -> PatternID {
    let isChoice = element.name == "choice"
    var result = isChoice ? PatternTable.notAllowed : PatternTable.empty
    for inner in element.elements.reversed() where !inner.isAnnotation {
      let next = try pattern(inner, context)
      result = isChoice ? table.choice(next, result) : table.interleave(next, result)
    }
    return result
  }

  private func datatype(_ element: XMLElement) -> Datatype {
    Datatype(
      name: element[attribute: "type"] ?? "",
      parameters: element.elements(named: "param").map {
        Datatype.Parameter(name: $0[attribute: "name"] ?? "", value: $0.text)
      })
  }

  private mutating func attribute(
    _ element: XMLElement, _ context: Context
  ) throws(Unsupported) -> PatternID {
    // An attribute takes no namespace from around it, unless its own tag names one.
    let own = Context(namespace: element[attribute: "ns"] ?? "")
    let names = try nameClass(element, own)
    let inner = element.elements.dropFirst(element[attribute: "name"] == nil ? 1 : 0)
    let value = inner.isEmpty ? PatternTable.text : try group(inner, context)
    return table.attribute(names, value)
  }

  /// A definition is read once; those that name each other do so through elements, whose contents
  /// are read later, so that this ends.
  private mutating func reference(
    _ element: XMLElement, _ context: Context
  ) throws(Unsupported) -> PatternID {
    let name = element[attribute: "name"] ?? ""
    if let known = references[name] { return known }
    guard let found = definitions[name], !underWay.contains(name) else { throw Unsupported() }
    underWay.insert(name)
    defer { underWay.remove(name) }
    let pattern = try combine(found, Context(namespace: rootNamespace))
    references[name] = pattern
    return pattern
  }

  private mutating func content(
    _ element: XMLElement, _ context: Context
  ) throws(Unsupported) -> PatternID {
    try group(element.elements.dropFirst(element[attribute: "name"] == nil ? 1 : 0), context)
  }

  private func nameClass(
    _ element: XMLElement, _ context: Context
  ) throws(Unsupported) -> NameClass {
    if let name = element[attribute: "name"] { return try Self.name(name, context) }
    guard let first = element.elements.first else { throw Unsupported() }
    return try nameClass(inside: first, context.entering(first))
  }

  private func nameClass(
    inside element: XMLElement, _ context: Context
  ) throws(Unsupported) -> NameClass {
    switch element.name {
    case "name": return try Self.name(element.text.collapsingBlanks(), context)
    case "anyName": return .any(except: try exception(element, context))
    case "nsName": return .namespace(context.namespace, except: try exception(element, context))
    case "choice":
      var result: NameClass?
      for inner in element.elements {
        let next = try nameClass(inside: inner, context.entering(inner))
        result = result.map { .choice($0, next) } ?? next
      }
      guard let result else { throw Unsupported() }
      return result
    default: throw Unsupported()
    }
  }

  private func exception(
    _ element: XMLElement, _ context: Context
  ) throws(Unsupported) -> NameClass? {
    guard let except = element.first("except") else { return nil }
    var result: NameClass?
    for inner in except.elements {
      let next = try nameClass(inside: inner, context.entering(inner))
      result = result.map { .choice($0, next) } ?? next
    }
    return result
  }

  /// Of the prefixes, only `xml` is known without its declaration.
  private static func name(_ text: String, _ context: Context) throws(Unsupported) -> NameClass {
    let name = text.collapsingBlanks()
    guard let colon = name.firstIndex(of: ":") else {
      return .name(namespace: context.namespace, local: name)
    }
    guard name[..<colon] == "xml" else { throw Unsupported() }
    return .name(
      namespace: "http://www.w3.org/XML/1998/namespace",
      local: String(name[name.index(after: colon)...]))
  }
}

extension Grammar.Context {
  /// The context inside an element.
  fileprivate func entering(_ element: XMLElement) -> Self {
    element[attribute: "ns"].map { Self(namespace: $0) } ?? self
  }
}

extension XMLElement {
  /// Whether it is a comment for people or other tools, in a namespace other than RELAX NG's.
  fileprivate var isAnnotation: Bool {
    namespace != nil && namespace != "http://relaxng.org/ns/structure/1.0"
  }
}
