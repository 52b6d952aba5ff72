import Diagnostics

/// A template as a tree of its tags.
indirect enum TemplateNode: Equatable {
  /// `{{nom}}` or `{{{nom}}}`.
  case variable(MustacheTag)
  /// A section, with what it holds and the tag that closes it.
  case section(MustacheTag, [TemplateNode], close: MustacheTag)
  /// `{{>nom}}`.
  case partial(MustacheTag)

  /// The tree of a template, and what is wrong in the order of its tags.
  static func parse(
    _ source: SourceText, tags: [MustacheTag]
  ) -> (nodes: [TemplateNode], diagnostics: [Diagnostic]) {
    var parser = SectionParser(source: source, tags: tags)
    let nodes = parser.nodes(inside: nil)
    return (nodes, parser.diagnostics)
  }
}

/// Pairs the tags that open sections with those that close them.
private struct SectionParser {
  let source: SourceText
  let tags: [MustacheTag]
  var next = 0
  var open: [String] = []
  var diagnostics: [Diagnostic] = []

  mutating func nodes(inside opening: MustacheTag?) -> [TemplateNode] {
    var result: [TemplateNode] = []
    while next < tags.count {
      let tag = tags[next]
      next += 1
      switch tag.kind {
      case .variable, .raw:
        if check(tag) { result.append(.variable(tag)) }
      case .partial: result.append(.partial(tag))
      case .comment: break
      case .unsupported:
        diagnostics.append(
          Diagnostic("TPL007", .error, .unsupported(tag.name), at: tag.range, of: source))
      case .section, .inverted:
        _ = check(tag)
        if let section = section(tag) { result.append(section) }
      case .close:
        if tag.name == opening?.name || open.contains(tag.name) {
          next -= 1
          return result
        }
        diagnostics.append(
          Diagnostic("TPL003", .error, .closesNothing(tag.name), at: tag.range, of: source))
      }
    }
    return result
  }

  private mutating func section(_ tag: MustacheTag) -> TemplateNode? {
    open.append(tag.name)
    let inner = nodes(inside: tag)
    open.removeLast()
    guard next < tags.count, tags[next].name == tag.name else {
      diagnostics.append(
        Diagnostic("TPL003", .error, .neverClosed(tag.name), at: tag.range, of: source))
      return nil
    }
    next += 1
    return .section(tag, inner, close: tags[next - 1])
  }

  /// Names that swift-mustache takes, without its transformations.
  private mutating func check(_ tag: MustacheTag) -> Bool {
    let isName = tag.name == "." || (!tag.name.isEmpty && tag.name.utf8.allSatisfy(isNamePart))
    if !isName {
      diagnostics.append(
        Diagnostic("TPL007", .error, .badName(tag.name), at: tag.range, of: source))
    }
    return isName
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension String {
  fileprivate static func unsupported(_ tag: String) -> String {
    "balise « {{\(tag)}} » non prise en charge ; restent {{nom}}, {{{nom}}}, {{#nom}}, {{^nom}}, "
      + "{{/nom}}, {{>nom}} et {{! remarque }}"
  }

  fileprivate static func badName(_ name: String) -> String {
    name.isEmpty
      ? "balise sans nom"
      : "nom « \(name) » impossible ; un nom s’écrit en lettres sans accent, chiffres, « _ » et « - »"
  }

  fileprivate static func closesNothing(_ name: String) -> String {
    "« {{/\(name)}} » ne ferme rien ; « {{#\(name)}} » manque ou a déjà été fermé"
  }

  fileprivate static func neverClosed(_ name: String) -> String {
    "section « \(name) » jamais fermée ; ajouter « {{/\(name)}} »"
  }
}
