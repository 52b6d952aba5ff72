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
    let read: Checked<RegisterFile>
    if Disk.isDossier(path) {
      let checked = try workspace.loadDossier(path)
      let source = checked.value?.registerFile
      let document = source.flatMap {
        XMLDocument.parse(SourceText(path: $0.path, bytes: $0.bytes)).value
      }
      read = Checked(
        document.flatMap { RegisterDecoder.file($0).value }, checked.diagnostics)
      grilles = checked.value?.dossier.grilles.map(\.referential) ?? []
      town = checked.value?.dossier.collectivity.name
    } else {
      read = try workspace.loadRegisterFile(path)
      grilles = []
      town = nil
    }
    let faults = read.diagnostics.filter(\.stopsImport)
    guard faults.isEmpty, let file = read.value else {
      Terminal.writeError(TextRenderer().render(faults) + "\n")
      throw CommandFailure(
        exit: .findings, message: "des erreurs empêchent de lire « \(path) » ; rien n’a été écrit")
    }
    self.file = file
  }
}
