public import Diagnostics
public import LabelModel
internal import XMLKit

/// Makes a mapping of a foreign table of a file, and says everything that is wrong with its form.
public enum MappingDecoder {
  /// Reads a whole mapping; no value when the file is none.
  public static func decode(_ bytes: [UInt8], path: String) -> Checked<TableMapping> {
    let parsed = XMLDocument.parse(SourceText(path: path, bytes: bytes))
    guard let document = parsed.value else { return Checked(nil, parsed.diagnostics) }
    let faults = Decoding.faults(of: document, kind: .mapping)
    guard document.root.name == FileKind.mapping.rootName,
      let sheet = document.root.first("feuille")
    else { return Checked(nil, faults) }
    let mapping = TableMapping(
      title: document.root.value("titre") ?? "",
      presentation: document.root.line(of: "presentation") ?? "",
      sources: document.root.elements(named: "source").compactMap { Source($0) },
      sheet: sheet.value("nom"), key: sheet.value("cle"), columns: sheet.columns,
      constants: sheet.elements(named: "constante").compactMap { TableMapping.Constant($0) },
      joins: sheet.elements(named: "jointure").compactMap { TableMapping.Join($0) })
    return Checked(mapping, faults)
  }
}

extension XMLElement {
  /// The columns that it describes.
  fileprivate var columns: [TableMapping.Column] {
    elements(named: "colonne").compactMap { element in
      guard let heading = element.value("titre"),
        let field = element.word("champ", as: TableMapping.Field.self)
      else { return nil }
      return TableMapping.Column(
        heading: heading, field: field, grille: element.grille, name: element.value("nom"),
        prefix: element[attribute: "prefixe"] ?? "", after: element[attribute: "apres"],
        values: element.elements(named: "valeur").map {
          TableMapping.Value(read: $0.value("lue") ?? "", written: $0.value("ecrite") ?? "")
        })
    }
  }

  fileprivate var grille: ReferentialID? {
    value("grille").map { ReferentialID(rawValue: $0) }
  }
}

extension TableMapping.Constant {
  fileprivate init?(_ element: XMLElement) {
    guard let field = element.word("champ", as: TableMapping.Field.self),
      let value = element.value("valeur")
    else { return nil }
    self.init(field: field, grille: element.grille, value: value)
  }
}

extension TableMapping.Join {
  fileprivate init?(_ element: XMLElement) {
    guard let sheet = element.value("feuille"), let by = element.value("par") else { return nil }
    self.init(
      sheet: sheet, by: by, target: element.value("vers"), key: element.value("cle"),
      columns: element.columns)
  }
}
