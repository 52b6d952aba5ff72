import Diagnostics
import Documents
import LabelXML

/// The templates and the theme of a workspace, and the shipped ones where it has none.
struct WorkspaceTemplates {
  private let workspace: Workspace

  /// Looks for them in a workspace.
  init(_ workspace: Workspace) { self.workspace = workspace }

  /// The compiler with the templates at hand.
  var compiler: DocumentCompiler {
    let names = folder.flatMap { workspace.files.list($0) } ?? []
    let own = names.filter { $0.hasSuffix(".xhtml") }.sorted().compactMap(file)
    return DocumentCompiler(templates: TemplateLibrary.shipped.replacing(with: own))
  }

  /// The look.
  var theme: DocumentTheme {
    var theme = DocumentTheme.shipped
    if let css = file("theme.css") { theme.css = css }
    if let typst = file("theme.typ") { theme.typst = typst }
    return theme
  }

  /// The workspace's own document that the styles of a word processor come from; `nil` for the
  /// shipped one.
  func reference(for format: OfficeFormat) -> [UInt8]? { file(format.referenceName)?.bytes }

  private var folder: String? {
    workspace.root.map { FilePath.join($0, "templates") }
  }

  private func file(_ name: String) -> SourceText? {
    guard let path = folder.map({ FilePath.join($0, name) }),
      let bytes = workspace.files.read(path)
    else { return nil }
    return SourceText(path: path, bytes: bytes)
  }
}
