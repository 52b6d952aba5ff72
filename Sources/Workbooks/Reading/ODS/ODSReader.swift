internal import Archives
internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// Reads ODS as LibreOffice and others write it.
struct ODSReader {
  private let archive: Archive
  private let path: String
  private let cells: Int

  /// Takes an archive, and how many cells may be read.
  init(_ archive: Archive, path: String, cells: Int) {
    self.archive = archive
    self.path = path
    self.cells = cells
  }

  /// The workbook.
  func read() throws(TableFault) -> Workbook {
    guard let content = archive["content.xml"] else { throw TableFault(.notAWorkbook(path: path)) }
    let scan = ODSScan(path: path, cells: cells)
    try scan.read(content)
    guard !scan.sheets.isEmpty else { throw TableFault(.notAWorkbook(path: path)) }
    return Workbook(try properties(), sheets: scan.sheets, names: scan.definedNames)
  }

  private func properties() throws(TableFault) -> Workbook.Properties {
    guard let bytes = archive["meta.xml"] else { return Workbook.Properties(language: "") }
    let checked = XMLDocument.parse(SourceText(path: "\(path) (meta.xml)", bytes: bytes))
    guard let document = checked.value else { throw TableFault(checked.diagnostics) }
    let meta = document.root.first("meta")
    func text(_ name: String) -> String { meta?.first(name)?.text ?? "" }
    return Workbook.Properties(
      title: text("title"), subject: text("subject"), author: text("initial-creator"),
      language: text("language"), created: ISODate.day(text("creation-date")))
  }
}
