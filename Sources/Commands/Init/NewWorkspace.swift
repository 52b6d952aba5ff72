import Diagnostics
import LabelModel
import LabelXML
import Spreadsheets
import Workbooks

/// What a town begins with: an empty register, a dossier to complete, and how to go on.
struct NewWorkspace {
  private let dossier: Dossier
  private let register: Register

  /// Prepares the workspace of a dossier; throws, in the words of `check`, what is wrong with it.
  init(_ dossier: Dossier) throws {
    self.dossier = dossier
    register = Register(
      collectivity: dossier.collectivity.id, edition: dossier.edition, actions: [])
    try check()
  }

  /// The files, from the folder of the workspace.
  func files(in folder: String) throws -> [PlannedFile] {
    var contents = xml
    contents.append((WorkspaceNotes.collection(of: dossier), try collection()))
    for (name, text) in WorkspaceNotes.files(of: dossier) {
      contents.append((name, Array(text.utf8)))
    }
    return contents.map { PlannedFile(path: FilePath.join(folder, $0.path), bytes: $0.bytes) }
  }

  /// What the user does next.
  func nextSteps(_ folder: String) -> String {
    """
    L’espace de travail de \(dossier.collectivity.name) est prêt pour l’édition \(dossier.edition).
    Lisez « \(FilePath.join(folder, "LISEZMOI.md")) », puis complétez « \(FilePath.join(folder, dossierPath)) ».

    """
  }

  /// The workbook that services fill in.
  private func collection() throws -> [UInt8] {
    let shipped = Workspace(root: nil, files: Disk.files)
    let grilles = dossier.grilles.compactMap { shipped.referential($0.referential) }
    let made = ActionsWorkbook(register, grilles: grilles, town: dossier.collectivity.name)
    do throws(WorkbookFailure) {
      return try made.workbook.written(as: .xlsx)
    } catch {
      throw CommandFailure(exit: .findings, message: error.description)
    }
  }

  private var id: CollectivityID { dossier.collectivity.id }
  private var registerPath: String { "actions/\(id)/\(dossier.edition).xml" }
  private var dossierPath: String { "dossiers/\(id)/\(dossier.edition)/dossier.xml" }

  private var xml: [(path: String, bytes: [UInt8])] {
    let name = dossier.collectivity.name
    return [
      (
        registerPath,
        RegisterWriter.bytes(
          of: register, comment: "Registre des actions de \(name), édition \(dossier.edition).")
      ),
      (
        dossierPath,
        DossierWriter.bytes(
          of: dossier,
          comment: "Dossier de candidature de \(name), édition \(dossier.edition) : à compléter.")
      ),
    ]
  }

  /// The workspace is checked in memory before anything is written.
  private func check() throws {
    let files = Dictionary(uniqueKeysWithValues: xml.map { ($0.path, $0.bytes) })
    let found = try Workspace(root: ".", files: .inMemory(files)).check()
    var faults: [String] = []
    for fault in found where fault.severity == .error && !faults.contains(fault.message) {
      faults.append(fault.message)
    }
    guard !faults.isEmpty else { return }
    throw CommandFailure.usage(faults.joined(separator: " ; "))
  }
}

extension Dossier {
  /// The dossier of a collectivity that begins: what must be written says so.
  ///
  /// The axes of the green @ that are shipped are those of another town: they are there on demand.
  init(startingFor collectivity: Collectivity, edition: Int, greenAxes: Bool = false) {
    self.init(
      collectivity: collectivity, edition: edition,
      label: LabelEdition(name: "Territoires, Villes et Villages Internet"),
      registerPath: "../../../actions/\(collectivity.id)/\(edition).xml",
      grilles: [
        .init(referential: "criteres-2021", role: .chapters),
        .init(referential: "villes-internet-2017", role: .mosaic),
      ] + (greenAxes ? [.init(referential: "arobase-verte-2021", role: .green)] : []),
      referenceDate: Register.defaultReferenceDate(edition: edition))
    referenceDateNote = Self.conventionalNote
    introduction = [
      .paragraph([
        .strong([.text("À écrire : ")]),
        .text(
          "ce que la collectivité fait du numérique, pour qui et pourquoi, en quelques paragraphes."
        ),
      ])
    ]
    notice = [
      .paragraph([
        .text(
          "Ce dossier est en préparation : son registre est à remplir et ses textes sont à écrire. "
            + "LISEZMOI.md dit comment.")
      ])
    ]
  }
}
