internal import Archives

/// The formats of whole workbooks.
package enum WorkbookFormat: String, Hashable, Sendable, CaseIterable {
  /// Office Open XML, of Excel.
  case xlsx
  /// OpenDocument, of LibreOffice.
  case ods
}

extension Workbook {
  /// The bytes of a file of that format: the same workbook gives the same bytes.
  ///
  /// Throws when a spreadsheet could not open it, for instance because two sheets have one name.
  package func written(as format: WorkbookFormat) throws(WorkbookFailure) -> [UInt8] {
    try requireWritable()
    let workbook = withLongListsOnASheet()
    let entries =
      switch format {
      case .xlsx: XLSXPackage(workbook).entries()
      case .ods: ODSPackage(workbook).entries()
      }
    do throws(ArchiveFailure) {
      return try Archive.write(entries)
    } catch {
      throw WorkbookFailure(description: error.description)
    }
  }
}

/// A workbook could not be written.
package struct WorkbookFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened, in French.
  package let description: String
}
