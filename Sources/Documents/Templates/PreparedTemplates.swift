import Diagnostics
import Mustache
import XMLKit

/// A template and those that it includes, lexed once.
struct PreparedTemplates {
  /// The name of the template to write.
  let root: String
  /// The templates reached from it, itself first, then in alphabetical order.
  let names: [String]
  /// Their sources, in the same order.
  let sources: [SourceText]
  /// Their trees, under their names.
  private(set) var trees: [String: [TemplateNode]] = [:]
  private var tags: [String: [MustacheTag]] = [:]
  /// What is wrong with their Mustache tags, whatever the data.
  private(set) var diagnostics: [Diagnostic] = []

  /// Lexes a template of a library and all that it may include.
  init(library: TemplateLibrary, root: String) {
    self.root = root
    var pending = [root]
    while let name = pending.popLast() {
      guard trees[name] == nil, let source = library.templates[name] else { continue }
      let (tags, unclosed) = MustacheTag.lex(source.bytes)
      let parsed = TemplateNode.parse(source, tags: tags)
      self.tags[name] = tags
      trees[name] = parsed.nodes
      diagnostics += parsed.diagnostics
      diagnostics += unclosed.map {
        Diagnostic("TPL003", .error, .unfinishedTag, at: $0..<$0 + 2, of: source)
      }
      pending += tags.filter { $0.kind == .partial }.map(\.name)
    }
    if library.templates[root] == nil {
      diagnostics.append(
        Diagnostic("TPL002", .error, .unknownTemplate(root, library.names)))
    }
    names = trees.keys.sorted { ($0 != root ? 1 : 0, $0) < ($1 != root ? 1 : 0, $1) }
    sources = names.compactMap { library.templates[$0] }
  }

  /// What is wrong with the XHTML of the templates whose sections are in order.
  func vocabularyDiagnostics(schema: XMLSchema?) -> [Diagnostic] {
    zip(names, sources).flatMap { name, source -> [Diagnostic] in
      let isBroken = diagnostics.contains { $0.location?.path == source.path }
      guard !isBroken else { return [] }
      return TemplateFragment(
        source: source, tags: tags[name] ?? [], nodes: trees[name] ?? [], schema: schema
      ).diagnostics()
    }
  }

  /// The rendered text, in which each start tag says where it comes from; `nil` when Mustache
  /// refuses a template, which our own reading lets no template do.
  func render(_ model: TemplateValue) -> String? {
    var library = MustacheLibrary()
    for (index, name) in names.enumerated() {
      let text = OriginMarker.marked(sources[index], index: index, tags: tags[name] ?? [])
      guard let template = try? MustacheTemplate(string: text) else { return nil }
      library.register(template, named: name)
    }
    return library.render(MustacheBridge.value(model), withTemplate: root)
  }
}

extension String {
  fileprivate static let unfinishedTag = "balise « {{ » jamais fermée ; ajouter « }} »"

  fileprivate static func unknownTemplate(_ name: String, _ known: [String]) -> String {
    "gabarit « \(name) » introuvable" + NearestName.advice(name, among: known)
  }
}
