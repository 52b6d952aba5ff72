import Diagnostics

extension PandocWriter {
  /// A table with its caption above, its header repeated on each page and the width of each column.
  mutating func write(_ table: Table) -> [JSONValue] {
    let shares = ColumnWidths.shares(of: table)
    let rows = table.header.count + table.body.count + table.total.count
    shapes.append(OfficeFinish.TableShape(columns: shares, rows: rows))
    if let id = table.id { pendingIDs.append(id) }
    let words = takeMarks() + inlines(table.caption)
    let caption = words.isEmpty ? [] : [styled(words, .tableCaption)]
    switch format {
    case .odt: return caption + openDocument(table)
    case .docx: return caption + [word(table, shares)]
    }
  }

  // MARK: Word, as pandoc makes it

  private func word(_ table: Table, _ shares: [Int]) -> JSONValue {
    let columns = zip(table.columns, shares).map { column, share -> JSONValue in
      [
        alignment(column.alignment),
        PandocNode.node("ColWidth", .number("\(Double(share) / Double(ColumnWidths.whole))")),
      ]
    }
    let none = PandocNode.attributes()
    return PandocNode.node(
      "Table",
      [
        none, [nil, []], .array(columns), [none, rows(table.header, table, .headerCell)],
        [[none, 0, [], rows(table.body, table, .cell)]],
        [none, rows(table.total, table, .headerCell)],
      ])
  }

  private func rows(_ rows: [TableRow], _ table: Table, _ style: OfficeStyle) -> JSONValue {
    .array(
      rows.map { row in
        [PandocNode.attributes(), .array(cells(of: row, table).map { cell($0.0, $0.1, style) })]
      })
  }

  private func cell(
    _ cell: TableCell, _ alignment: TableColumn.Alignment, _ style: OfficeStyle
  ) -> JSONValue {
    [
      PandocNode.attributes(), self.alignment(alignment), 1, .int(cell.span),
      [styled(inlines(cell.content), style)],
    ]
  }

  private func alignment(_ alignment: TableColumn.Alignment) -> JSONValue {
    switch alignment {
    case .start: ["t": "AlignLeft"]
    case .center: ["t": "AlignCenter"]
    case .number: ["t": "AlignRight"]
    }
  }

  /// The cells of a row, each with the place of its words.
  private func cells(
    of row: TableRow, _ table: Table
  ) -> [(TableCell, TableColumn.Alignment)] {
    var column = 0
    return row.cells.map { cell in
      defer { column += cell.span }
      let usual =
        table.columns.indices.contains(column) ? table.columns[column].alignment : .start
      return (cell, cell.span > 1 ? .center : usual)
    }
  }

  // MARK: OpenDocument, where pandoc leaves out totals and second rows of headers

  private func openDocument(_ table: Table) -> [JSONValue] {
    let name = OfficeFinish.tableName(shapes.count)
    let columns = table.columns.indices.map {
      "<table:table-column table:style-name=\"\(name).\($0 + 1)\"/>"
    }
    var nodes = [
      raw("<table:table table:name=\"\(name)\" table:style-name=\"\(name)\">" + columns.joined())
    ]
    if !table.header.isEmpty {
      nodes.append(raw("<table:table-header-rows>"))
      nodes += table.header.flatMap { openDocument($0, table, .headerCell, "ABentete") }
      nodes.append(raw("</table:table-header-rows>"))
    }
    nodes += table.body.flatMap { openDocument($0, table, .cell, "ABcellule") }
    nodes += table.total.flatMap { openDocument($0, table, .headerCell, "ABtotal") }
    nodes.append(raw("</table:table>"))
    return nodes
  }

  private func openDocument(
    _ row: TableRow, _ table: Table, _ style: OfficeStyle, _ look: String
  ) -> [JSONValue] {
    var nodes = [raw("<table:table-row table:style-name=\"ABrangee\">")]
    for (cell, alignment) in cells(of: row, table) {
      let spanned = cell.span > 1 ? " table:number-columns-spanned=\"\(cell.span)\"" : ""
      nodes.append(
        raw(
          "<table:table-cell table:style-name=\"\(look)\" office:value-type=\"string\"\(spanned)>"))
      let paragraph = OfficeFinish.cellStyle(style, alignment)
      nodes.append(
        PandocNode.node(
          "Div",
          [
            PandocNode.attributes(nil, [("custom-style", paragraph)]),
            [PandocNode.paragraph(inlines(cell.content))],
          ]))
      let covered = String(repeating: "<table:covered-table-cell/>", count: cell.span - 1)
      nodes.append(raw("</table:table-cell>" + covered))
    }
    return nodes + [raw("</table:table-row>")]
  }

  private func raw(_ text: String) -> JSONValue { PandocNode.rawBlock(text, format) }
}
