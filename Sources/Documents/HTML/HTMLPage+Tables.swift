extension HTMLPage {
  /// A table, in a region that scrolls on narrow screens and that the keyboard can reach.
  mutating func table(_ table: Table) -> HTMLNode {
    tables += 1
    let caption = "table-\(tables)-legende"
    var nodes: [HTMLNode] = [
      .newline, .element("caption", [.id(caption)], inlines(table.caption)),
    ]
    if !table.header.isEmpty {
      nodes += [.newline, .element("thead", rows(table.header, table, inHeader: true))]
    }
    nodes += [.newline, .element("tbody", rows(table.body, table, inHeader: false))]
    if !table.total.isEmpty {
      nodes += [.newline, .element("tfoot", rows(table.total, table, inHeader: false))]
    }
    let style = table.style.map { "tableau \($0.rawValue)" } ?? "tableau"
    return .element(
      "div",
      [
        .class(style), .named("role", "region"), .named("aria-labelledby", caption),
        .named("tabindex", "0"),
      ],
      [.element("table", HTMLAttribute.optional("id", table.id), nodes + [.newline])])
  }

  private func rows(_ rows: [TableRow], _ table: Table, inHeader: Bool) -> [HTMLNode] {
    rows.flatMap { row -> [HTMLNode] in
      var column = 0
      let cells = row.cells.map { cell -> HTMLNode in
        defer { column += cell.span }
        let alignment =
          table.columns.indices.contains(column) ? table.columns[column].alignment : .start
        return self.cell(cell, alignment, inHeader: inHeader)
      }
      return [.newline, .element("tr", cells)]
    }
  }

  private func cell(
    _ cell: TableCell, _ alignment: TableColumn.Alignment, inHeader: Bool
  ) -> HTMLNode {
    var attributes: [HTMLAttribute] = []
    let isSpanning = cell.span > 1
    switch cell.role {
    case .data: break
    case .columnHeader:
      attributes.append(.named("scope", isSpanning ? "colgroup" : "col"))
    case .rowHeader: attributes.append(.named("scope", "row"))
    }
    if isSpanning { attributes.append(.named("colspan", String(cell.span))) }
    switch alignment {
    case .start: break
    case .center, .number:
      attributes.append(.class(isSpanning && inHeader ? "centre" : alignment.rawValue))
    }
    // An empty corner is no header: a reader would announce a header without words.
    let isEmpty = cell.content.isBlank
    let name = cell.role == .data || isEmpty ? "td" : "th"
    return .element(
      name, isEmpty ? attributes.filter { $0.name != "scope" } : attributes,
      inlines(cell.content))
  }
}
