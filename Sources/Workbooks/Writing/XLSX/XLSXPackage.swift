internal import Archives
internal import XMLKit

/// A workbook as the parts of an XLSX file.
struct XLSXPackage {
  private let workbook: Workbook

  /// Takes a workbook that spreadsheets can open.
  init(_ workbook: Workbook) { self.workbook = workbook }

  /// The parts, in a fixed order.
  func entries() -> [Archive.Entry] {
    var styles = XLSXStyles()
    var strings = SharedStrings()
    var sheets: [Archive.Entry] = []
    let active = workbook.sheets.firstIndex { !$0.isHidden } ?? 0
    for (index, sheet) in workbook.sheets.enumerated() {
      var part = XLSXSheetPart(sheet, isActive: index == active)
      let bytes = part.write(styles: &styles, strings: &strings)
      sheets.append(Archive.Entry("xl/worksheets/sheet\(index + 1).xml", bytes))
      if let relations = part.relations() {
        sheets.append(
          Archive.Entry("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relations))
      }
    }
    return [
      Archive.Entry("[Content_Types].xml", contentTypes()),
      Archive.Entry("_rels/.rels", rootRelations()),
      Archive.Entry("docProps/core.xml", coreProperties()),
      Archive.Entry("docProps/app.xml", applicationProperties()),
      Archive.Entry("xl/workbook.xml", workbookPart(active: active)),
      Archive.Entry("xl/_rels/workbook.xml.rels", workbookRelations()),
      Archive.Entry("xl/styles.xml", styles.part()),
      Archive.Entry("xl/sharedStrings.xml", strings.part()),
    ] + sheets
  }

  private func contentTypes() -> [UInt8] {
    let office = "application/vnd.openxmlformats-officedocument."
    let package = "application/vnd.openxmlformats-package."
    let parts =
      [
        ("/xl/workbook.xml", office + "spreadsheetml.sheet.main+xml"),
        ("/xl/styles.xml", office + "spreadsheetml.styles+xml"),
        ("/xl/sharedStrings.xml", office + "spreadsheetml.sharedStrings+xml"),
        ("/docProps/core.xml", package + "core-properties+xml"),
        ("/docProps/app.xml", office + "extended-properties+xml"),
      ]
      + workbook.sheets.indices.map {
        ("/xl/worksheets/sheet\($0 + 1).xml", office + "spreadsheetml.worksheet+xml")
      }
    var writer = XMLWriter()
    writer.start("Types")
    writer.attribute("xmlns", XLSXNames.contentTypes)
    for (name, type) in [("rels", package + "relationships+xml"), ("xml", "application/xml")] {
      writer.start("Default")
      writer.attribute("Extension", name)
      writer.attribute("ContentType", type)
      writer.end()
    }
    for (name, type) in parts {
      writer.start("Override")
      writer.attribute("PartName", name)
      writer.attribute("ContentType", type)
      writer.end()
    }
    writer.end()
    return writer.finish()
  }

  private func rootRelations() -> [UInt8] {
    XLSXRelation.part([
      XLSXRelation(XLSXNames.relations + "/officeDocument", target: "xl/workbook.xml"),
      XLSXRelation(
        XLSXNames.package + "/metadata/core-properties", target: "docProps/core.xml"),
      XLSXRelation(XLSXNames.relations + "/extended-properties", target: "docProps/app.xml"),
    ])
  }

  private func workbookRelations() -> [UInt8] {
    XLSXRelation.part(
      workbook.sheets.indices.map {
        XLSXRelation(XLSXNames.relations + "/worksheet", target: "worksheets/sheet\($0 + 1).xml")
      } + [
        XLSXRelation(XLSXNames.relations + "/styles", target: "styles.xml"),
        XLSXRelation(XLSXNames.relations + "/sharedStrings", target: "sharedStrings.xml"),
      ])
  }

  private func coreProperties() -> [UInt8] {
    let properties = workbook.properties
    var writer = XMLWriter()
    writer.start("cp:coreProperties")
    writer.attribute("xmlns:cp", XLSXNames.corePropertiesVocabulary)
    writer.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    writer.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
    writer.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    for (name, value) in [
      ("dc:title", properties.title), ("dc:subject", properties.subject),
      ("dc:creator", properties.author), ("dc:language", properties.language),
    ] where !value.isEmpty {
      writer.element(name, text: value)
    }
    if let created = properties.created {
      for name in ["dcterms:created", "dcterms:modified"] {
        writer.start(name)
        writer.attribute("xsi:type", "dcterms:W3CDTF")
        writer.text("\(created)T00:00:00Z")
        writer.end()
      }
    }
    writer.end()
    return writer.finish()
  }

  private func applicationProperties() -> [UInt8] {
    var writer = XMLWriter()
    writer.start("Properties")
    writer.attribute(
      "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    writer.element("Application", text: "Arobase")
    writer.end()
    return writer.finish()
  }

  private func workbookPart(active: Int) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("workbook")
    writer.attribute("xmlns", XLSXNames.main)
    writer.attribute("xmlns:r", XLSXNames.relations)
    writer.start("bookViews")
    writer.start("workbookView")
    writer.attribute("activeTab", "\(active)")
    writer.end()
    writer.end()
    writer.start("sheets")
    for (index, sheet) in workbook.sheets.enumerated() {
      writer.start("sheet")
      writer.attribute("name", sheet.name)
      writer.attribute("sheetId", "\(index + 1)")
      if sheet.isHidden { writer.attribute("state", "hidden") }
      writer.attribute("r:id", "rId\(index + 1)")
      writer.end()
    }
    writer.end()
    writeNames(to: &writer)
    // Whoever opens it sees numbers computed there and then, not only those that we wrote.
    writer.start("calcPr")
    writer.attribute("calcId", "191029")
    writer.attribute("fullCalcOnLoad", "1")
    writer.end()
    writer.end()
    return writer.finish()
  }

  private func writeNames(to writer: inout XMLWriter) {
    var names: [(name: String, sheet: Int?, isHidden: Bool, formula: String)] = []
    for (index, sheet) in workbook.sheets.enumerated() {
      let quoted = SheetName.quoted(sheet.name)
      if let filter = sheet.filter {
        names.append(("_xlnm._FilterDatabase", index, true, "\(quoted)!\(filter.fixed)"))
      }
      if let rows = sheet.repeatedRows {
        names.append(
          (
            "_xlnm.Print_Titles", index, false,
            "\(quoted)!$\(rows.lowerBound):$\(rows.upperBound)"
          ))
      }
    }
    names += workbook.names.map { ($0.name, nil, false, $0.target.formula) }
    guard !names.isEmpty else { return }
    writer.start("definedNames")
    for name in names {
      writer.start("definedName")
      writer.attribute("name", name.name)
      if let sheet = name.sheet { writer.attribute("localSheetId", "\(sheet)") }
      if name.isHidden { writer.attribute("hidden", "1") }
      writer.text(name.formula)
      writer.end()
    }
    writer.end()
  }
}

extension XLSXNames {
  /// The vocabulary of `docProps/core.xml`.
  static let corePropertiesVocabulary =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
}

/// A relation from a part to another, or to an address outside.
struct XLSXRelation: Hashable {
  /// Address of the kind.
  var kind: String
  /// Path of the part, or address.
  var target: String
  /// Whether the target is an address outside.
  var isExternal = false

  /// Makes a relation.
  init(_ kind: String, target: String, isExternal: Bool = false) {
    self.kind = kind
    self.target = target
    self.isExternal = isExternal
  }

  /// A part `.rels`, where the first relation is `rId1`.
  static func part(_ relations: [XLSXRelation]) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("Relationships")
    writer.attribute("xmlns", XLSXNames.package)
    for (index, relation) in relations.enumerated() {
      writer.start("Relationship")
      writer.attribute("Id", "rId\(index + 1)")
      writer.attribute("Type", relation.kind)
      writer.attribute("Target", relation.target)
      if relation.isExternal { writer.attribute("TargetMode", "External") }
      writer.end()
    }
    writer.end()
    return writer.finish()
  }
}
