/// In which form a document is written.
enum DocumentFormat: String, CaseIterable {
  /// One self-contained page.
  case html
  /// PDF/A-3a and PDF/UA-1 at once.
  case pdf
  /// OpenDocument, for LibreOffice.
  case odt
  /// Office Open XML, for Word.
  case docx
}
