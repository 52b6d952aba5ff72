internal import Archives
internal import Diagnostics
internal import XMLKit

/// Reads XLSX as Excel, LibreOffice and others write it.
struct XLSXReader {
  private let archive: Archive
  private let path: String
  private let cells: Int

  /// Takes an archive, and how many cells may be read.
  init(_ archive: Archive, path: String, cells: Int) {
    self.archive = archive
    self.path = path
    self.cells = cells
  }

  /// The workbook; sheets of charts and macros are left out.
  func read() throws(TableFault) -> Workbook {
    let main =
      try relations(of: "").first { $0.kind.hasSuffix("/officeDocument") }?.target
      ?? "xl/workbook.xml"
    guard let root = try tree(main), root.name == "workbook" else {
      throw TableFault(.notAWorkbook(path: path))
    }
    let relations = try self.relations(of: main)
    func target(_ kind: String) -> String? {
      relations.first { $0.kind.hasSuffix("/" + kind) }?.target
    }
    var context = XLSXSheetScan.Context(
      path: path, strings: [], formats: NumberFormats(),
      startsIn1904: OfficeFlag.isOn(root.first("workbookPr")?[attribute: "date1904"]),
      cells: cells, limit: cells, links: [:])
    if let part = target("sharedStrings"), let bytes = archive[part] {
      context.strings = try SharedStringScan.read(bytes, path: "\(path) (\(part))")
    }
    if let styles = try target("styles").flatMap({ (part) throws(TableFault) in try tree(part) }) {
      context.formats = NumberFormats(styles)
    }
    var workbook = Workbook(try properties())
    for element in root.first("sheets")?.elements(named: "sheet") ?? [] {
      let id = element.attributes.first { $0.name == "id" && $0.namespace != nil }?.value
      guard let relation = relations.first(where: { $0.id == id }),
        relation.kind.hasSuffix("/worksheet"), let bytes = archive[relation.target]
      else { continue }
      var sheet = Sheet(element[attribute: "name"] ?? "")
      sheet.isHidden = ["hidden", "veryHidden"].contains(element[attribute: "state"])
      context.links = try links(of: relation.target)
      workbook.sheets.append(
        try XLSXSheetScan.read(bytes, part: relation.target, into: sheet, &context))
    }
    guard !workbook.sheets.isEmpty else { throw TableFault(.notAWorkbook(path: path)) }
    workbook.names = (root.first("definedNames")?.elements(named: "definedName") ?? [])
      .compactMap(name)
    return workbook
  }

  private struct Relation {
    var id: String
    var kind: String
    var target: String
    var isExternal: Bool
  }

  /// The relations of a part, with the paths of the parts in the archive.
  private func relations(of part: String) throws(TableFault) -> [Relation] {
    let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = part.split(separator: "/").last ?? ""
    guard let root = try tree(folder + "_rels/" + file + ".rels") else { return [] }
    return root.elements(named: "Relationship").map { element in
      let isExternal = element[attribute: "TargetMode"] == "External"
      let target = element[attribute: "Target"] ?? ""
      return Relation(
        id: element[attribute: "Id"] ?? "", kind: element[attribute: "Type"] ?? "",
        target: isExternal ? target : Self.resolve(target, in: folder), isExternal: isExternal)
    }
  }

  private func links(of part: String) throws(TableFault) -> [String: String] {
    Dictionary(
      try relations(of: part).filter(\.isExternal).map { ($0.id, $0.target) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private func tree(_ part: String) throws(TableFault) -> XMLElement? {
    guard let bytes = archive[part] else { return nil }
    let checked = XMLDocument.parse(SourceText(path: "\(path) (\(part))", bytes: bytes))
    guard let document = checked.value else { throw TableFault(checked.diagnostics) }
    return document.root
  }

  private func properties() throws(TableFault) -> Workbook.Properties {
    guard let root = try tree("docProps/core.xml") else { return Workbook.Properties(language: "") }
    return Workbook.Properties(
      title: root.first("title")?.text ?? "", subject: root.first("subject")?.text ?? "",
      author: root.first("creator")?.text ?? "", language: root.first("language")?.text ?? "",
      created: (root.first("created")?.text).flatMap { ISODate.day($0) })
  }

  /// A name given to cells; `nil` for one of a formula, or of the program's own.
  private func name(_ element: XMLElement) -> Workbook.DefinedName? {
    let text = element.text
    guard let name = element[attribute: "name"], !name.hasPrefix("_xlnm."),
      let mark = text.lastIndex(of: "!"), let range = CellRange(text[text.index(after: mark)...])
    else { return nil }
    return Workbook.DefinedName(
      name, SheetRange(sheet: SheetName.unquoted(text[..<mark]), range))
  }
}
