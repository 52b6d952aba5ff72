import ArgumentParser
import LabelModel
import LabelXML
import Spreadsheets
import Workbooks

/// `arobase export`: the collection workbook of a register.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Écrit les actions dans un classeur à faire remplir, puis à importer.",
    discussion: """
      CHEMIN est le dossier d’une candidature (dossiers/miramas/2023) ou un registre \
      (actions/miramas/2023.xml). Le classeur a une ligne par action, des listes de choix, un mode \
      d’emploi et les critères ; « arobase import » le ramène au registre sans rien y perdre.

      Le fichier est écrit dans out/<commune>/<édition>/, ou là où --output le dit. \
      Documentation/tableurs.md explique chaque colonne.
      """)

  /// In which form the table is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    /// For Excel.
    case xlsx
    /// For LibreOffice.
    case ods
    /// A text file, in UTF-8 with its mark.
    case csv
  }

  @Argument(help: .init("Le dossier ou le registre.", valueName: "chemin"))
  var path: String

  @Option(help: .init("Format : xlsx, ods ou csv.", valueName: "format"))
  var to: Form = .xlsx

  @Option(name: [.long, .short], help: .init("Le fichier à écrire.", valueName: "fichier"))
  var output: String?

  @Option(help: .init("En csv, ce qui sépare les cases : « ; », « , » ou tab.", valueName: "signe"))
  var separator: CSVForm.Separator = .semicolon

  func run() throws {
    let target = try RegisterTarget(path)
    let register = target.register
    var ids = ActionsWorkbook.grilles(of: register, and: target.grilles)
    // A register that nobody classified yet is offered the grilles of the label.
    if ids.isEmpty { ids = ["criteres-2021", "villes-internet-2017"] }
    let grilles = ids.compactMap { target.workspace.referential($0) }
    let made = ActionsWorkbook(register, grilles: grilles, town: target.town)
    let file =
      output ?? "out/\(register.collectivity)/\(register.edition)/actions.\(to.rawValue)"
    try Disk.write(try bytes(of: made), to: file)
    Terminal.write(file + "\n")
  }

  private func bytes(of made: ActionsWorkbook) throws -> [UInt8] {
    do throws(WorkbookFailure) {
      switch to {
      case .xlsx: return try made.workbook.written(as: .xlsx)
      case .ods: return try made.workbook.written(as: .ods)
      case .csv: return made.table.csv(CSVForm(separator: separator))
      }
    } catch {
      throw CommandFailure(exit: .findings, message: error.description)
    }
  }
}
