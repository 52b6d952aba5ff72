/// Addresses of namespaces and kinds of relations of XLSX.
enum XLSXNames {
  /// The vocabulary of workbooks and sheets.
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The vocabulary of the attribute `r:id`.
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The vocabulary of the parts `.rels`.
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  /// The vocabulary of `[Content_Types].xml`.
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
}
