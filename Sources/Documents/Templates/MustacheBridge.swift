import Mustache

/// What swift-mustache sees of a view model: it looks names up by itself otherwise.
enum MustacheBridge {
  /// The value, as the library wants it.
  static func value(_ value: TemplateValue) -> Any {
    switch value {
    case .text(let text): Leaf(renderText: Escaping.allowed(text), isNull: text.isEmpty)
    case .markup(let markup): Leaf(renderText: markup.xhtml, isNull: markup.xhtml.isEmpty)
    case .flag(let flag): flag
    case .list(let items, _): items.map(MustacheBridge.value)
    case .object(let values): Scope(values: values)
    case .absent: Leaf(renderText: "", isNull: true)
    }
  }

  private struct Leaf: MustacheCustomRenderable {
    let renderText: String
    let isNull: Bool
  }

  private struct Scope: MustacheParent {
    let values: [String: TemplateValue]
    func child(named name: String) -> Any? { values[name].map(MustacheBridge.value) }
  }
}
