internal import Archives
package import Diagnostics

/// A file of tables that was read: its workbook, and what was found of its form.
package struct TableFile: Sendable {
  /// The form of a file.
  package enum Form: Hashable, Sendable {
    /// Office Open XML.
    case xlsx
    /// OpenDocument.
    case ods
    /// Text, with what was detected or imposed.
    case csv(CSVForm)
  }

  /// What was read; of a CSV, one sheet named after the file.
  package var workbook: Workbook
  /// The form, for the program to say it.
  package var form: Form

  /// How to read.
  package struct Options: Sendable {
    /// Encoding of a CSV; `nil` to detect it.
    package var encoding: CSVForm.Encoding?
    /// Separator of a CSV; `nil` to detect it.
    package var separator: CSVForm.Separator?
    /// Most cells that hold something, in all the sheets.
    package var cells = 2_000_000

    /// The usual: everything is detected.
    package init() {}
  }

  /// Reads a file, whose form is told by its bytes and not by its name.
  ///
  /// What is wrong gives diagnostics `ARC0xx`, `XML0xx` or `TAB0xx`, and no file when it is an error.
  package static func read(
    _ bytes: [UInt8], path: String, options: Options = Options()
  ) -> Checked<TableFile> {
    if Archive.isLikely(bytes) { return readArchive(bytes, path: path, options: options) }
    // The head of the compound files of Excel 97 and of encrypted XLSX.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return Checked(nil, [.oldFormat(path: path)])
    }
    return CSVReader.read(bytes, path: path, options: options)
  }

  private static func readArchive(
    _ bytes: [UInt8], path: String, options: Options
  ) -> Checked<TableFile> {
    let checked = Archive.read(bytes, path: path, wanting: isWanted)
    guard let archive = checked.value else { return Checked(nil, checked.diagnostics) }
    if archive.isTextDocument { return Checked(nil, [.textDocument(path: path)]) }
    do throws(TableFault) {
      if archive.names.contains("[Content_Types].xml") {
        return Checked(
          TableFile(
            workbook: try XLSXReader(archive, path: path, cells: options.cells).read(), form: .xlsx)
        )
      }
      if archive.names.contains("content.xml") {
        return Checked(
          TableFile(
            workbook: try ODSReader(archive, path: path, cells: options.cells).read(), form: .ods))
      }
      return Checked(nil, [.notAWorkbook(path: path)])
    } catch {
      return Checked(nil, error.diagnostics)
    }
  }

  private static func isWanted(_ name: String) -> Bool {
    (name.hasSuffix(".xml") || name.hasSuffix(".rels") || name == "mimetype")
      && !["xl/drawings/", "xl/charts/", "xl/theme/", "xl/pivot", "xl/media/", "Object "]
        .contains(where: name.hasPrefix)
  }
}

extension Archive {
  /// Whether it is a document of LibreOffice Writer or of Word.
  fileprivate var isTextDocument: Bool {
    names.contains("word/document.xml")
      || self["mimetype"].map {
        String(decoding: $0, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument.text")
      } ?? false
  }
}

extension CellValue {
  /// A formula that was read; LibreOffice writes true and false themselves as formulas.
  static func readFormula(_ formula: String, cached: CellValue) -> CellValue {
    switch formula {
    case "TRUE()": .bool(true)
    case "FALSE()": .bool(false)
    default: .formula(formula, cached: cached)
    }
  }
}

/// What stops the reading of a workbook.
struct TableFault: Error {
  /// What to say, at least one error.
  var diagnostics: [Diagnostic]

  /// Stops for these reasons.
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  /// Stops for this reason.
  init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}

extension Diagnostic {
  fileprivate static func oldFormat(path: String) -> Diagnostic {
    Diagnostic(
      "TAB001", .error,
      "\(path) : classeur à l’ancien format .xls, ou protégé par un mot de passe ; "
        + "enregistrez-le en .xlsx ou en .ods, sans mot de passe")
  }

  /// The archive lacks what a workbook has.
  static func notAWorkbook(path: String) -> Diagnostic {
    Diagnostic(
      "TAB002", .error, "\(path) : l’archive ne contient pas de classeur XLSX ou ODS lisible")
  }

  /// The file is what a word processor writes.
  fileprivate static func textDocument(path: String) -> Diagnostic {
    Diagnostic(
      "TAB002", .error,
      "\(path) : c’est un document de texte, pas un classeur ; copiez son tableau dans un tableur et "
        + "enregistrez-le en .xlsx ou en .ods")
  }

  /// There are more cells than anyone fills.
  static func tooManyCells(path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "TAB003", .error,
      "\(path) : plus de \(limit) cellules remplies ; supprimez les lignes et les colonnes "
        + "recopiées sans fin")
  }

  /// A cell stands where none can, or before one that came earlier.
  static func misplacedCell(path: String, sheet: String) -> Diagnostic {
    Diagnostic(
      "TAB004", .error,
      "\(path), feuille « \(sheet) » : une cellule est hors de la feuille ou n’est pas à sa place ; "
        + "rouvrez le fichier dans un tableur et enregistrez-le de nouveau")
  }
}
