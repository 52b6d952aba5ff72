import Assets
import Documents
import LabelXML
import Reports

/// The templates and the theme that the documents of a dossier are made with: the workspace's own,
/// and the shipped ones where it has none.
enum AppliedTemplates {
  /// What is no template, and shapes every document all the same.
  private static let themes = [
    "theme.css", "theme.typ", "typst-driver.py", "reference.odt", "reference.docx",
  ]

  /// The files, in alphabetical order.
  static func files(in workspace: Workspace) -> [LoadedFile] {
    var names = Set(themes)
    var waiting = Report.allCases.map { $0.name + ".xhtml" }
    while let name = waiting.popLast() {
      guard names.insert(name).inserted, let file = file(name, in: workspace) else { continue }
      waiting += partials(in: String(decoding: file.bytes, as: UTF8.self)).map { $0 + ".xhtml" }
    }
    return names.sorted().compactMap { file($0, in: workspace) }
  }

  private static func file(_ name: String, in workspace: Workspace) -> LoadedFile? {
    if let root = workspace.root {
      let path = FilePath.join(root, "templates/" + name)
      if workspace.files.kind(path) == .file, let bytes = workspace.files.read(path) {
        return LoadedFile(path: path, origin: .workspace, bytes: bytes)
      }
    }
    let path = "templates/" + name
    return Assets.bytes(path).map { LoadedFile(path: path, origin: .program, bytes: $0) }
  }

  /// The names after each « {{> ».
  private static func partials(in text: String) -> [String] {
    text.split(separator: "{{>").dropFirst().compactMap { rest in
      rest.split(separator: "}}", maxSplits: 1).first
        .map { String($0.filter { $0 != " " }) }
    }
  }
}
