import Diagnostics
import LabelModel
import LabelXML
import XMLKit

/// The register that a command works on, named by its own path or by that of its dossier.
struct RegisterTarget {
  /// The register with its source.
  let file: RegisterFile
  /// The grilles of the dossier; empty for a register alone.
  let grilles: [ReferentialID]
  /// Name of the town for reading; `nil` when only its short name is known.
  let town: String?
  /// Where it was found.
  let workspace: Workspace

  /// The register.
  var register: Register { file.register }
  /// The path of the register.
  var path: String { file.document.source.path }

  /// Reads it; when it has errors, says them and stops, for a file that is not understood cannot
  /// be changed in place.
  init(_ path: String) throws {
    workspace = Workspace(around: path, files: Disk.files)
    let diagnostics: [Diagnostic]
    let bytes: [UInt8]?
    let registerPath: String
    if Self.isDossier(path) {
      let checked = try workspace.loadDossier(path)
      diagnostics = checked.diagnostics
      bytes = checked.value?.registerFile.bytes
      registerPath = checked.value?.registerFile.path ?? path
      grilles = checked.value?.dossier.grilles.map(\.referential) ?? []
      town = checked.value?.dossier.collectivity.name
    } else {
      let checked = try workspace.loadRegister(path)
      diagnostics = checked.diagnostics
      bytes = checked.value?.source.bytes
      registerPath = path
      grilles = []
      town = nil
    }
    let document = bytes.flatMap {
      XMLDocument.parse(SourceText(path: registerPath, bytes: $0)).value
    }
    guard !diagnostics.contains(where: \.stopsImport), let document,
      let file = RegisterDecoder.file(document).value
    else {
      Terminal.writeError(
        TextRenderer().render(diagnostics.filter(\.stopsImport)) + "\n")
      throw CommandFailure(
        exit: .findings, message: "des erreurs empêchent de lire « \(path) » ; rien n’a été écrit")
    }
    self.file = file
  }

  private static func isDossier(_ path: String) -> Bool {
    Disk.files.kind(path) == .folder || path.hasSuffix(Workspace.dossierName)
  }
}
