import Assets
public import Diagnostics

/// Templates by name: a report's own, and the parts that it includes with `{{>nom}}`.
public struct TemplateLibrary: Sendable {
  /// Each template, under its name without folder or ending.
  public var templates: [String: SourceText]

  /// Takes templates under their names.
  public init(_ templates: [String: SourceText] = [:]) { self.templates = templates }

  /// Takes files, each under its name without folder or ending; a later one replaces an earlier.
  public init(files: [SourceText]) {
    self.init()
    for file in files { templates[Self.name(of: file.path)] = file }
  }

  /// The templates shipped with the program, each under the path `templates/<nom>.xhtml`.
  public static var shipped: TemplateLibrary {
    let paths = Assets.paths.filter { $0.hasPrefix("templates/") && $0.hasSuffix(".xhtml") }
    return TemplateLibrary(
      files: paths.compactMap { path in
        Assets.bytes(path).map { SourceText(path: path, bytes: $0) }
      })
  }

  /// The same with a workspace's own templates in the place of those of the same name.
  public func replacing(with files: [SourceText]) -> TemplateLibrary {
    var library = self
    library.templates.merge(TemplateLibrary(files: files).templates) { $1 }
    return library
  }

  /// The names, in alphabetical order.
  var names: [String] { templates.keys.sorted() }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }
}
