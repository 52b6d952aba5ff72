import Diagnostics

/// Walks a template against the view model that it will be given, as Mustache will.
///
/// Mustache writes nothing for a name that it does not know; we want an error at its line.
struct TemplateLint {
  private let library: TemplateLibrary
  private let trees: [String: [TemplateNode]]
  private var found: [Diagnostic] = []
  private var seen: Set<Place> = []

  private struct Place: Hashable {
    var template: String
    var offset: Int
    var code: Diagnostic.Code
  }

  /// Where the walk is: the template being written and the values in sight, innermost last.
  fileprivate struct Scope {
    var template: String
    var values: [TemplateValue]
    var depth = 0
  }

  private init(_ library: TemplateLibrary, _ trees: [String: [TemplateNode]]) {
    self.library = library
    self.trees = trees
  }

  /// What is wrong in a template and in those that it includes.
  static func diagnostics(
    of name: String, model: TemplateValue, library: TemplateLibrary,
    trees: [String: [TemplateNode]]
  ) -> [Diagnostic] {
    var lint = TemplateLint(library, trees)
    lint.walk(trees[name] ?? [], Scope(template: name, values: [model]))
    return lint.found
  }

  private mutating func walk(_ nodes: [TemplateNode], _ scope: Scope) {
    for node in nodes {
      switch node {
      case .variable(let tag): check(tag, scope)
      case .partial(let tag): include(tag, scope)
      case .section(let tag, let inner, _): enter(tag, inner, scope)
      }
    }
  }

  private mutating func check(_ tag: MustacheTag, _ scope: Scope) {
    guard let value = resolve(tag, scope) else { return }
    switch (value, tag.kind) {
    case (.text, .variable), (.markup, .raw): break
    case (.absent, _): report("TPL008", .noValue(tag.name), tag, scope)
    case (.text, _): report("TPL006", .textAsMarkup(tag.name), tag, scope)
    case (.markup, _): report("TPL006", .markupAsText(tag.name), tag, scope)
    case (.flag, _): report("TPL006", .toEnter(tag.name, "un indicateur oui ou non"), tag, scope)
    case (.list, _): report("TPL006", .toEnter(tag.name, "une liste"), tag, scope)
    case (.object, _): report("TPL006", .toEnter(tag.name, "un objet"), tag, scope)
    }
  }

  private mutating func enter(_ tag: MustacheTag, _ inner: [TemplateNode], _ scope: Scope) {
    guard let value = resolve(tag, scope) else { return }
    if tag.kind == .inverted {
      walk(inner, scope)
      return
    }
    switch value {
    case .flag: walk(inner, scope)
    case .absent: break
    case .text, .markup, .object: walk(inner, scope.entering(value))
    case .list(let items, let sample):
      for item in items { walk(inner, scope.entering(item)) }
      if items.isEmpty, let sample { walk(inner, scope.entering(sample)) }
    }
  }

  private mutating func include(_ tag: MustacheTag, _ scope: Scope) {
    guard let nodes = trees[tag.name] else {
      report("TPL002", .unknownPartial(tag.name, library.names), tag, scope)
      return
    }
    // A part may include itself for as long as the data go down; more is a loop, and Mustache
    // would not come back from it.
    guard scope.depth < 32 else {
      report("TPL002", .endlessPartial(tag.name), tag, scope)
      return
    }
    walk(nodes, Scope(template: tag.name, values: scope.values, depth: scope.depth + 1))
  }

  /// The value of a name, found as Mustache does: the innermost object that has its first part.
  private mutating func resolve(_ tag: MustacheTag, _ scope: Scope) -> TemplateValue? {
    if tag.name == "." { return scope.values.last }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var visible: Set<String> = []
    for case .object(let values) in scope.values.reversed() {
      if var value = values[parts[0]] {
        for part in parts.dropFirst() {
          guard case .object(let inner) = value, let next = inner[part] else {
            let names = if case .object(let inner) = value { Array(inner.keys) } else { [String]() }
            report("TPL001", .unknownVariable(part, names), tag, scope)
            return nil
          }
          value = next
        }
        return value
      }
      visible.formUnion(values.keys)
    }
    report("TPL001", .unknownVariable(parts[0], Array(visible)), tag, scope)
    return nil
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, _ tag: MustacheTag, _ scope: Scope
  ) {
    let place = Place(template: scope.template, offset: tag.range.lowerBound, code: code)
    guard seen.insert(place).inserted, let source = library.templates[scope.template] else {
      return
    }
    found.append(Diagnostic(code, .error, message, at: tag.range, of: source))
  }
}

extension TemplateLint.Scope {
  fileprivate func entering(_ value: TemplateValue) -> Self {
    var scope = self
    scope.values.append(value)
    return scope
  }
}

extension String {
  fileprivate static func unknownVariable(_ name: String, _ known: [String]) -> String {
    "variable « \(name) » inconnue" + NearestName.advice(name, among: known)
  }

  fileprivate static func unknownPartial(_ name: String, _ known: [String]) -> String {
    "gabarit « \(name) » introuvable" + NearestName.advice(name, among: known)
  }

  fileprivate static func endlessPartial(_ name: String) -> String {
    "le gabarit « \(name) » s’inclut lui-même sans fin"
  }

  fileprivate static func noValue(_ name: String) -> String {
    "« \(name) » n’a pas de valeur ici ; à placer entre « {{#\(name)}} » et « {{/\(name)}} »"
  }

  fileprivate static func textAsMarkup(_ name: String) -> String {
    "« \(name) » est un texte, pas du XHTML ; écrire « {{\(name)}} »"
  }

  fileprivate static func markupAsText(_ name: String) -> String {
    "« \(name) » est du XHTML ; écrire « {{{\(name)}}} »"
  }

  fileprivate static func toEnter(_ name: String, _ what: String) -> String {
    "« \(name) » est \(what) ; à ouvrir par « {{#\(name)}} » et fermer par « {{/\(name)}} »"
  }
}
