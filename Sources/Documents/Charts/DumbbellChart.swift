/// Two counts of each thing on one line, joined by what separates them.
public struct DumbbellChart: Sendable, Equatable {
  /// One thing with its two counts.
  public struct Row: Sendable, Equatable {
    /// What it is about.
    public var label: String
    /// The first count.
    public var before: Int
    /// The second count.
    public var after: Int

    /// Makes a row.
    public init(_ label: String, before: Int, after: Int) {
      self.label = label
      self.before = before
      self.after = after
    }
  }

  /// What the chart shows, in a few words.
  public var title: String
  /// What to know to read it; empty for nothing.
  public var caption: String
  /// What is counted.
  public var unit: CountedNoun
  /// What the rows are about, at the head of the data table, such as « Critère ».
  public var labelHeader: String
  /// Name of the first count, such as « 2021 ».
  public var beforeName: String
  /// Name of the second count, such as « 2023 ».
  public var afterName: String
  /// The rows, from the top.
  public var rows: [Row]

  /// Makes a chart.
  public init(
    title: String, caption: String = "", unit: CountedNoun = .action, labelHeader: String,
    beforeName: String, afterName: String, rows: [Row]
  ) {
    self.title = title
    self.caption = caption
    self.unit = unit
    self.labelHeader = labelHeader
    self.beforeName = beforeName
    self.afterName = afterName
    self.rows = rows
  }
}

extension DumbbellChart: ChartContent {
  var alternative: String {
    let sentences = rows.map { row in
      row.before == row.after
        ? "\(row.label) : \(unit.counting(row.after)), sans changement"
        : "\(row.label) : de \(FrenchNumber.text(row.before)) à \(unit.counting(row.after))"
    }
    return "Deux points par ligne, \(beforeName) et \(afterName). \(title). "
      + sentences.joined(separator: " ; ") + "."
  }

  var dataTable: Table {
    let header = [labelHeader, beforeName, afterName, "Écart"]
      .map { TableCell([.text($0)], role: .columnHeader) }
    return Table(
      caption: [.text("Données : " + title.lowercasedFirst)],
      columns: [TableColumn(.start, weight: 3)]
        + Array(repeating: TableColumn(.number), count: 3),
      header: [TableRow(header)],
      body: rows.map { row in
        let numbers = [
          FrenchNumber.text(row.before), FrenchNumber.text(row.after),
          FrenchNumber.signed(row.after - row.before),
        ]
        return TableRow(
          [TableCell([.text(row.label)], role: .rowHeader)]
            + numbers.map { TableCell([.text($0)]) })
      }, style: "donnees")
  }

  func drawing(palette: ChartPalette, layout: ChartLayout, identifier: String) -> SVGDrawing {
    let isWide = layout == .wide
    let row = isWide ? 32.0 : 48.0
    let labels = 206.0
    let legend = 32.0
    var drawing = SVGDrawing(
      width: layout.width, height: legend + Double(rows.count) * row + 6, title: title,
      description: alternative, fontFamily: palette.fontFamily)
    let origin = isWide ? labels + 34 : 24
    let longest = max(1, rows.map { max($0.before, $0.after) }.max() ?? 1)
    let scale = (layout.width - origin - 64) / Double(longest)
    drawLegend(from: origin, in: &drawing, palette)
    for (index, item) in rows.enumerated() {
      let start = legend + Double(index) * row
      let middle = isWide ? start + row / 2 : start + 32
      let lines = TextMeasure.wrap(
        item.label, width: isWide ? labels : layout.width, size: 12.5, lines: isWide ? 2 : 1)
      for (number, line) in lines.enumerated() {
        let first = isWide ? middle + (lines.count == 1 ? 4.5 : -3) : start + 15
        drawing.text(
          line, x: isWide ? labels : 0, y: first + Double(number) * 14.5, size: 12.5,
          fill: palette.ink, anchor: isWide ? .end : .start)
      }
      let (before, after) = (
        origin + Double(item.before) * scale, origin + Double(item.after) * scale
      )
      drawing.line(
        fromX: origin, y: middle, toX: origin + Double(longest) * scale, y: middle,
        stroke: palette.rule, dashes: "1 4")
      drawing.line(
        fromX: before, y: middle, toX: after, y: middle, stroke: palette.accent, width: 4)
      mark(before, middle, isAfter: false, in: &drawing, palette)
      mark(after, middle, isAfter: true, in: &drawing, palette)
      numbers(of: item, before, after, middle, in: &drawing, palette)
    }
    return drawing
  }

  /// The two counts outside the two marks, the one that is larger on the right.
  private func numbers(
    of row: Row, _ before: Double, _ after: Double, _ y: Double, in drawing: inout SVGDrawing,
    _ palette: ChartPalette
  ) {
    if row.before == row.after {
      drawing.text(
        FrenchNumber.text(row.after), x: after + 11, y: y + 4.5, size: 12.5, fill: palette.ink,
        isBold: true)
      return
    }
    let isUp = row.after > row.before
    drawing.text(
      FrenchNumber.text(row.before), x: before + (isUp ? -11 : 11), y: y + 4.5, size: 12.5,
      fill: palette.mutedInk, anchor: isUp ? .end : .start)
    drawing.text(
      FrenchNumber.text(row.after), x: after + (isUp ? 11 : -11), y: y + 4.5, size: 12.5,
      fill: palette.ink, isBold: true, anchor: isUp ? .start : .end)
  }

  /// The first count is a hollow square and the second a full disc, told apart without colours.
  private func mark(
    _ x: Double, _ y: Double, isAfter: Bool, in drawing: inout SVGDrawing, _ palette: ChartPalette
  ) {
    if isAfter {
      drawing.rectangle(
        x: x - 6, y: y - 6, width: 12, height: 12, fill: palette.accent, stroke: palette.accent,
        radius: 6)
    } else {
      drawing.rectangle(
        x: x - 5, y: y - 5, width: 10, height: 10, fill: palette.paper, stroke: palette.accent,
        strokeWidth: 2)
    }
  }

  private func drawLegend(
    from origin: Double, in drawing: inout SVGDrawing, _ palette: ChartPalette
  ) {
    mark(origin, 13, isAfter: false, in: &drawing, palette)
    drawing.text(beforeName, x: origin + 12, y: 17, size: 12, fill: palette.ink)
    let second = origin + 12 + TextMeasure.width(beforeName, size: 12) + 30
    mark(second, 13, isAfter: true, in: &drawing, palette)
    drawing.text(afterName, x: second + 12, y: 17, size: 12, fill: palette.ink)
  }
}
