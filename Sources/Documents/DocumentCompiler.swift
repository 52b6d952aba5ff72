public import Diagnostics
import Mustache
import XMLKit

import Assets

/// Compiles a template and a view model into a document.
///
/// Faults of the template are found before anything is written with it, each at its own line, and
/// all at once; then the rendered text is parsed, validated, decoded and checked.
public struct DocumentCompiler: Sendable {
  /// The templates at hand.
  public var templates: TemplateLibrary

  /// Makes a compiler.
  public init(templates: TemplateLibrary) { self.templates = templates }

  /// The document that a template gives for a view model; `nil` when there is an error.
  public func compile(
    _ name: String, model: TemplateValue, resources: DocumentResources = DocumentResources()
  ) -> Checked<Document> {
    let schema = Self.schema()
    let preparation = PreparedTemplates(library: templates, root: name)
    var diagnostics = preparation.diagnostics
    diagnostics += preparation.vocabularyDiagnostics(schema: schema)
    diagnostics += TemplateLint.diagnostics(
      of: name, model: model, library: templates, trees: preparation.trees)
    guard !diagnostics.containsErrors else { return Checked(nil, diagnostics) }
    guard let text = preparation.render(model) else {
      return Checked(nil, diagnostics + [Diagnostic("TPL003", .error, .refused(name))])
    }
    let rendered = RenderedText(text: text, preparation: preparation)
    let read = rendered.document(resources: resources, schema: schema)
    diagnostics += read.diagnostics
    guard let decoded = read.value else { return Checked(nil, diagnostics) }
    let document = Identifiers.assigned(in: decoded)
    diagnostics += AccessibilityChecker.diagnostics(
      of: document, templates: preparation.sources)
    guard !diagnostics.containsErrors else { return Checked(nil, diagnostics) }
    return Checked(ChapterNumbers.assigned(in: document), diagnostics)
  }

  /// What is wrong in templates, whatever the data: XHTML, sections, names of parts.
  public func check(_ names: [String]) -> [Diagnostic] {
    let schema = Self.schema()
    var found: [Diagnostic] = []
    for name in names {
      let preparation = PreparedTemplates(library: templates, root: name)
      let new = preparation.diagnostics + preparation.vocabularyDiagnostics(schema: schema)
      found += new.filter { !found.contains($0) }
    }
    return found
  }

  /// The shipped schema: it is ours, and a test compiles it, so that `nil` never happens.
  private static func schema() -> XMLSchema? {
    let path = "schemas/document.rng"
    return Assets.bytes(path).flatMap { try? XMLSchema($0, path: path) }
  }
}

extension String {
  /// Not known to happen: our own reading of the tags is stricter than that of Mustache.
  fileprivate static func refused(_ name: String) -> String {
    "le gabarit « \(name) » a une balise que Mustache refuse"
  }
}
