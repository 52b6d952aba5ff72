import XMLKit

extension DocumentDecoder {
  /// A table with as many columns as its widest row.
  mutating func table(_ element: XMLElement, at origin: Origin) -> Table {
    let header = rows(element.elements(named: "thead"), inHeader: true)
    let body = rows(element.elements(named: "tbody"), inHeader: false)
    let total = rows(element.elements(named: "tfoot"), inHeader: false)
    let caption = element.first("caption").map { inlines(in: $0) } ?? []
    var columns = element.first("colgroup")?.elements(named: "col").map { column($0) } ?? []
    let width = (header + body + total).map(\.width).max() ?? 0
    while columns.count < width { columns.append(TableColumn()) }
    return Table(
      id: element[attribute: "id"], caption: caption, columns: columns, header: header,
      body: body, total: total, style: style(element), origin: origin)
  }

  private func column(_ element: XMLElement) -> TableColumn {
    TableColumn(
      element[attribute: "class"].flatMap(TableColumn.Alignment.init) ?? .start,
      weight: element[attribute: "data-largeur"].flatMap(Int.init))
  }

  private mutating func rows(_ groups: [XMLElement], inHeader: Bool) -> [TableRow] {
    groups.flatMap { $0.elements(named: "tr") }.map { row in
      TableRow(row.elements.map { cell($0, inHeader: inHeader) })
    }
  }

  private mutating func cell(_ element: XMLElement, inHeader: Bool) -> TableCell {
    let outer = origin
    defer { origin = outer }
    enter(element)
    let role: TableCell.Role =
      switch (element.name, element[attribute: "scope"]) {
      case ("th", "row"): .rowHeader
      case ("th", "col"), ("th", "colgroup"): .columnHeader
      case ("th", _): inHeader ? .columnHeader : .rowHeader
      default: .data
      }
    let span = element[attribute: "colspan"].flatMap(Int.init) ?? 1
    return TableCell(inlines(in: element), role: role, span: max(1, span))
  }
}
