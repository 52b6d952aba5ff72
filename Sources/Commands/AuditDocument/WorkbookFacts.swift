import Archives
import Diagnostics
import Workbooks
import XMLKit

/// What makes a workbook seen other than its cells say, read from its parts: states, names, what is
/// hidden, headers, and how each cell is shown.
struct WorkbookFacts {
  /// What is said, by what it is said of, in French.
  private(set) var values: [String: String] = [:]
  /// How the filled cells of a sheet look, by the sheet, then by their addresses.
  private(set) var looks: [String: [String: String]] = [:]
  /// The bytes of the parts, by their names.
  private(set) var parts: [String: [UInt8]] = [:]
  /// The names of the sheets, by the names of their parts.
  private(set) var sheets: [String: String] = [:]

  /// Reads a workbook; only these sheets are looked into.
  ///
  /// Gives `nil` when its parts cannot be read.
  init?(_ bytes: [UInt8], sheets wanted: Set<String>) {
    guard let archive = Archive.read(bytes, path: "").value else { return nil }
    for name in archive.names { parts[name] = archive[name] ?? [] }
    guard let workbook = xml("xl/workbook.xml") else { return nil }
    readProperties()
    readSheets(workbook)
    readNames(workbook)
    let styles = CellLooks(xml("xl/styles.xml"))
    for (part, name) in sheets where wanted.contains(name) {
      guard let root = xml(part) else { return nil }
      read(root, part: part, name: name, styles)
    }
  }

  /// The root of a part; `nil` when there is none that can be read.
  func xml(_ part: String) -> XMLElement? {
    parts[part].flatMap { XMLDocument.parse(SourceText(path: part, bytes: $0)).value?.root }
  }

  private mutating func say(_ value: String, _ place: String) {
    guard !value.isEmpty else { return }
    values[place] = values[place].map { $0 + " ; " + value } ?? value
  }

  private mutating func readProperties() {
    for element in xml("docProps/core.xml")?.elements ?? []
    where ["title", "subject", "creator", "description", "keywords"].contains(element.name) {
      say(element.text, "propriété « \(element.name) »")
    }
  }

  private mutating func readSheets(_ workbook: XMLElement) {
    let targets = relations(of: "xl/workbook.xml")
    let elements = workbook.first("sheets")?.elements(named: "sheet") ?? []
    for element in elements {
      let name = element[attribute: "name"] ?? ""
      let state = element[attribute: "state"] ?? "visible"
      let words = ["visible": "visible", "hidden": "masquée", "veryHidden": "très masquée"]
      say(words[state] ?? state, "feuille « \(name) »")
      if let target = targets[element.relation ?? ""] { sheets[target] = name }
    }
    say(
      elements.compactMap { $0[attribute: "name"] }.joined(separator: ", "), "ordre des feuilles")
  }

  private mutating func readNames(_ workbook: XMLElement) {
    for element in workbook.first("definedNames")?.elements(named: "definedName") ?? [] {
      let name = element[attribute: "name"] ?? ""
      // Spreadsheets keep there by themselves what the filter buttons cover.
      guard name != "_xlnm._FilterDatabase" else { continue }
      let scope = element[attribute: "localSheetId"].map { " (feuille n° \($0))" } ?? ""
      say(element.text.filter { $0 != "'" && $0 != " " }, "nom défini « \(name) »\(scope)")
    }
  }

  private mutating func read(
    _ root: XMLElement, part: String, name: String, _ styles: CellLooks
  ) {
    let place = "feuille « \(name) », "
    let rows = root.first("sheetData")?.elements(named: "row") ?? []
    say(
      rows.filter { $0.isOn("hidden") || ($0.number("ht") ?? 15) < 2 }
        .compactMap { $0[attribute: "r"] }.joined(separator: ", "), place + "lignes masquées")
    let columns = root.first("cols")?.elements(named: "col") ?? []
    say(
      columns.filter { $0.isOn("hidden") || ($0.number("width") ?? 10) < 2 }
        .map { column in
          let ends = ["min", "max"].compactMap { column[attribute: $0].flatMap { Int($0) } }
          return Set(ends).sorted().map { CellAddress.letters($0) }.joined(separator: " à ")
        }.joined(separator: ", "), place + "colonnes masquées")
    let usual = root.first("sheetFormatPr")
    if usual?.isOn("zeroHeight") ?? false { say("masquées", place + "lignes sans réglage") }
    if (usual?.number("defaultColWidth") ?? 10) < 2 {
      say("masquées", place + "colonnes sans réglage")
    }
    say(
      (root.first("mergeCells")?.elements(named: "mergeCell") ?? [])
        .compactMap { $0[attribute: "ref"] }.joined(separator: ", "), place + "cellules fusionnées")
    for rule in root.below("conditionalFormatting") {
      say(
        rule[attribute: "sqref"] ?? "sur des cellules", place + "mise en forme conditionnelle")
    }
    for element in root.first("headerFooter")?.elements ?? [] {
      say(element.text, place + (element.name.hasSuffix("Header") ? "en-tête" : "pied de page"))
    }
    for view in root.first("sheetViews")?.elements(named: "sheetView") ?? [] {
      if view.isOn("showFormulas") { say("les formules", place + "affichage") }
      if view[attribute: "showZeros"] != nil, !view.isOn("showZeros") {
        say("sans les zéros", place + "affichage")
      }
    }
    let targets = relations(of: part)
    for link in root.first("hyperlinks")?.elements(named: "hyperlink") ?? [] {
      let target = link.relation.flatMap { targets[$0] } ?? ""
      let inside = link[attribute: "location"].map { "#" + $0 } ?? ""
      say(target + inside, place + "lien de \(link[attribute: "ref"] ?? "?")")
    }
    var looks: [String: String] = [:]
    for cell in rows.flatMap({ $0.elements(named: "c") }) where !cell.elements.isEmpty {
      let style = cell[attribute: "s"].flatMap { Int($0) } ?? 0
      looks[cell[attribute: "r"] ?? ""] = styles[style]
    }
    self.looks[name] = looks
  }

  /// Where the relations of a part lead, parts by their full names.
  private func relations(of part: String) -> [String: String] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last ?? ""
    var targets: [String: String] = [:]
    for element in xml("\(folder)/_rels/\(name).rels")?.elements ?? [] {
      guard let id = element[attribute: "Id"], let target = element[attribute: "Target"] else {
        continue
      }
      let isOutside = element[attribute: "TargetMode"] == "External"
      targets[id] =
        isOutside
        ? target : target.hasPrefix("/") ? String(target.dropFirst()) : folder + "/" + target
    }
    return targets
  }
}

/// How the styles of a workbook show cells, in words.
private struct CellLooks {
  private var looks: [String] = []

  /// Reads the part of the styles; without any, no cell has a look.
  init(_ root: XMLElement?) {
    guard let root else { return }
    var codes = ["0": "General", "1": "0", "3": "#,##0", "9": "0%", "49": "@"]
    for format in root.first("numFmts")?.elements ?? [] {
      codes[format[attribute: "numFmtId"] ?? ""] = format[attribute: "formatCode"]
    }
    let fonts = root.first("fonts")?.elements ?? []
    let fills = root.first("fills")?.elements ?? []
    looks = (root.first("cellXfs")?.elements ?? []).map { style in
      let format = style[attribute: "numFmtId"] ?? "0"
      let font = style.item("fontId", of: fonts)
      let pattern = style.item("fillId", of: fills)?.first("patternFill")
      let isFilled = (pattern?[attribute: "patternType"] ?? "none") != "none"
      let size = font?.first("sz")?.number("val").map { "\($0)" } ?? "?"
      let ground = isFilled ? pattern?.first("fgColor")?.color ?? "?" : "aucun"
      return "format \(codes[format] ?? "n° \(format)"), encre "
        + "\(font?.first("color")?.color ?? "000000"), corps \(size), fond \(ground)"
    }
  }

  /// The look of a style; of one that does not exist, what says so.
  subscript(style: Int) -> String {
    looks.indices.contains(style) ? looks[style] : "style absent"
  }
}

extension XMLElement {
  /// The attribute `r:id`.
  fileprivate var relation: String? {
    attributes.first { $0.name == "id" && $0.namespace != nil }?.value
  }

  /// A colour, its opacity left out, since some programs write none.
  fileprivate var color: String? {
    if let rgb = self[attribute: "rgb"] { return String(rgb.suffix(6)).uppercased() }
    return attributes.map { "\($0.name) \($0.value)" }.sorted().joined(separator: " ")
  }

  fileprivate func isOn(_ name: String) -> Bool {
    ["1", "true", "on"].contains(self[attribute: name] ?? "")
  }

  fileprivate func number(_ name: String) -> Double? {
    self[attribute: name].flatMap { Double($0) }
  }

  fileprivate func item(_ name: String, of list: [XMLElement]) -> XMLElement? {
    let index = self[attribute: name].flatMap { Int($0) } ?? 0
    return list.indices.contains(index) ? list[index] : nil
  }

  /// The elements of that name at any depth, the cells left out.
  fileprivate func below(_ wanted: String) -> [XMLElement] {
    elements.filter { $0.name != "sheetData" }.flatMap { child in
      child.name == wanted ? [child] : child.below(wanted)
    }
  }
}
