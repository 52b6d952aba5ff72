extension TypstWriter {
  /// A table, with its caption above and its header repeated on each page.
  func write(_ table: Table) -> String {
    TypstText.call(
      "tableau",
      [
        "legende: " + TypstText.content(table.caption),
        "colonnes: " + TypstText.array(table.columns.map(width)),
        "alignements: " + TypstText.array(table.columns.map { alignment($0.alignment) }),
        "entete: " + rows(table.header), "corps: " + rows(table.body),
        "total: " + rows(table.total), style(table.style),
      ])
  }

  /// A chart with its data table, or a picture.
  mutating func write(_ figure: Figure) -> String {
    switch figure.content {
    case .chart(let chart):
      let name = keep(chart)
      let caption = figure.caption.isEmpty ? [Inline.text(chart.caption)] : figure.caption
      return TypstText.call(
        "graphique",
        [
          "titre: " + TypstText.content([.text(chart.title)]),
          "legende: " + TypstText.content(caption),
          "image: image(\(TypstText.string(name)), alt: \(TypstText.string(chart.alternative)), "
            + "width: 100%)",
          style(figure.style),
        ], body: write(chart.dataTable))
    case .picture(let picture):
      return TypstText.call(
        "illustration",
        [
          "image: \(image(picture))", "legende: " + TypstText.content(figure.caption),
          "credit: " + TypstText.content(figure.credit), style(figure.style),
        ])
    }
  }

  /// A picture as an expression; a decorative one is left out of what is read aloud.
  mutating func image(_ picture: Picture) -> String {
    let name = TypstText.string(
      keep(picture.image.bytes, ending: picture.image.format.fileExtension))
    return switch picture.alternative {
    case .text(let text): "image(\(name), alt: \(TypstText.string(text)))"
    case .decorative, .missing: "pdf.artifact(image(\(name)))"
    }
  }

  private func rows(_ rows: [TableRow]) -> String {
    TypstText.array(
      rows.map { row in
        TypstText.array(
          row.cells.map { cell in
            "(\(TypstText.content(cell.content)), \(cell.span), "
              + "\(cell.role == .rowHeader))"
          })
      })
  }

  private func width(_ column: TableColumn) -> String {
    column.weight.map { "\($0)fr" } ?? "auto"
  }

  private func alignment(_ alignment: TableColumn.Alignment) -> String {
    switch alignment {
    case .start: "left"
    case .center: "center"
    case .number: "right"
    }
  }
}
