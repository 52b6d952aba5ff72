internal import Archives
internal import XMLKit

/// A workbook as the files of an ODS.
struct ODSPackage {
  private let workbook: Workbook

  /// Takes a workbook that spreadsheets can open.
  init(_ workbook: Workbook) { self.workbook = workbook }

  static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"
  private static let parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"]

  /// The files; the kind of document comes first and uncompressed, as the format wants.
  func entries() -> [Archive.Entry] {
    [
      Archive.Entry("mimetype", Array(Self.mediaType.utf8), isStored: true),
      Archive.Entry("content.xml", ODSContent(workbook).part()),
      Archive.Entry("styles.xml", ODSStyles.commonPart(language: workbook.properties.language)),
      Archive.Entry("meta.xml", meta()),
      Archive.Entry("settings.xml", settings()),
      Archive.Entry("META-INF/manifest.xml", manifest()),
    ]
  }

  private func manifest() -> [UInt8] {
    var writer = XMLWriter()
    writer.start("manifest:manifest")
    writer.attribute("xmlns:manifest", ODSNames.manifest)
    writer.attribute("manifest:version", "1.3")
    for (path, type) in [("/", Self.mediaType)] + Self.parts.map({ ($0, "text/xml") }) {
      writer.start("manifest:file-entry")
      writer.attribute("manifest:full-path", path)
      if path == "/" { writer.attribute("manifest:version", "1.3") }
      writer.attribute("manifest:media-type", type)
      writer.end()
    }
    writer.end()
    return writer.finish()
  }

  private func meta() -> [UInt8] {
    let properties = workbook.properties
    var writer = ODSNames.document("office:document-meta")
    writer.start("office:meta")
    writer.element("meta:generator", text: "Arobase")
    for (name, value) in [
      ("dc:title", properties.title), ("dc:subject", properties.subject),
      ("meta:initial-creator", properties.author), ("dc:creator", properties.author),
      ("dc:language", properties.language),
    ] where !value.isEmpty {
      writer.element(name, text: value)
    }
    if let created = properties.created {
      writer.element("meta:creation-date", text: "\(created)T00:00:00")
      writer.element("dc:date", text: "\(created)T00:00:00")
    }
    writer.end()
    writer.end()
    return writer.finish()
  }

  private func settings() -> [UInt8] {
    var writer = ODSNames.document("office:document-settings")
    writer.start("office:settings")
    writer.start("config:config-item-set")
    writer.attribute("config:name", "ooo:view-settings")
    writer.start("config:config-item-map-indexed")
    writer.attribute("config:name", "Views")
    writer.start("config:config-item-map-entry")
    item("ViewId", "string", "view1", to: &writer)
    writer.start("config:config-item-map-named")
    writer.attribute("config:name", "Tables")
    for sheet in workbook.sheets where sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      writer.start("config:config-item-map-entry")
      writer.attribute("config:name", sheet.name)
      for (axis, count) in [("Horizontal", sheet.frozenColumns), ("Vertical", sheet.frozenRows)] {
        // 2 is frozen, 0 is not split.
        item("\(axis)SplitMode", "short", count > 0 ? "2" : "0", to: &writer)
        item("\(axis)SplitPosition", "int", "\(count)", to: &writer)
      }
      item("ActiveSplitRange", "short", sheet.frozenRows > 0 ? "2" : "3", to: &writer)
      item("PositionRight", "int", "\(sheet.frozenColumns)", to: &writer)
      item("PositionBottom", "int", "\(sheet.frozenRows)", to: &writer)
      writer.end()
    }
    writer.end()
    if let active = workbook.sheets.first(where: { !$0.isHidden }) {
      item("ActiveTable", "string", active.name, to: &writer)
    }
    for _ in 0..<5 { writer.end() }
    return writer.finish()
  }

  private func item(
    _ name: String, _ type: String, _ value: String, to writer: inout XMLWriter
  ) {
    writer.start("config:config-item")
    writer.attribute("config:name", name)
    writer.attribute("config:type", type)
    writer.text(value)
    writer.end()
  }
}
