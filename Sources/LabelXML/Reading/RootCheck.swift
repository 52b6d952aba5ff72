internal import Diagnostics
internal import XMLKit

/// Tells which kind of file a document is.
enum RootCheck {
  /// The code of a file that is none of ours.
  static let code: Diagnostic.Code = "FIC001"

  /// The kind that the root announces; `nil` when it is none of ours.
  ///
  /// The name decides; without it, the namespace does.
  static func kind(of document: XMLDocument) -> FileKind? {
    FileKind(rawValue: document.root.name)
      ?? FileKind.allCases.first { $0.namespace == document.root.namespace }
  }

  /// What is wrong with the root of a file that should be of a kind; empty when it is right.
  static func faults(of document: XMLDocument, expected kind: FileKind) -> [Diagnostic] {
    let root = document.root
    let source = document.source
    let name = Findings(document, kind: kind).nameRange(of: root)
    guard root.name == kind.rootName else {
      return [
        Diagnostic(
          code, .error, "racine « \(root.name) » ; attendu : « \(kind.rootName) »", at: name,
          of: source)
      ]
    }
    guard root.namespace != kind.namespace else { return [] }
    guard let ranges = document.attributeRanges("xmlns", of: root) else {
      let text = "xmlns=\"\(kind.namespace)\""
      return [
        Diagnostic(
          code, .error, "« \(root.name) » sans espace de noms ; attendu : \(text)", at: name,
          of: source,
          fixIts: [
            .init(
              message: "ajouter \(text)",
              edits: [
                TextEdit(range: name.upperBound..<name.upperBound, replacement: " " + text)
              ])
          ])
      ]
    }
    return [
      Diagnostic(
        code, .error,
        "espace de noms « \(root.namespace ?? "") » inconnu ; attendu : « \(kind.namespace) »",
        at: ranges.value, of: source,
        fixIts: [.replace(ranges.value, with: kind.namespace)])
    ]
  }

  /// What to say of a file that is none of ours.
  static func unknown(_ document: XMLDocument) -> Diagnostic {
    let names = FileKind.allCases.map { "« \($0.rootName) »" }.joined(separator: ", ")
    let kind = Spelling.nearest(
      to: document.root.name, among: FileKind.allCases.map(\.rootName))
    let name = Findings(document, kind: .register).nameRange(of: document.root)
    return Diagnostic(
      code, .error, "racine « \(document.root.name) » inconnue ; attendu : \(names)", at: name,
      of: document.source,
      fixIts: kind.map { [Diagnostic.FixIt(message: "remplacer par « \($0) »")] } ?? [])
  }
}
