/// The same small drawing for each thing: its counts over the editions, on one scale.
public struct SmallMultiplesChart: Sendable, Equatable {
  /// One thing over the editions.
  public struct Panel: Sendable, Equatable {
    /// What it is about.
    public var label: String
    /// Its counts, in the order of the editions.
    public var values: [Int]

    /// Makes a panel.
    public init(_ label: String, _ values: [Int]) {
      self.label = label
      self.values = values
    }
  }

  /// What the chart shows, in a few words.
  public var title: String
  /// What to know to read it; empty for nothing.
  public var caption: String
  /// What is counted.
  public var unit: CountedNoun
  /// What the panels are about, at the head of the data table, such as « Critère ».
  public var labelHeader: String
  /// Names of the editions, in order.
  public var moments: [String]
  /// The panels, in reading order.
  public var panels: [Panel]

  /// Makes a chart.
  public init(
    title: String, caption: String = "", unit: CountedNoun = .action, labelHeader: String,
    moments: [String], panels: [Panel]
  ) {
    self.title = title
    self.caption = caption
    self.unit = unit
    self.labelHeader = labelHeader
    self.moments = moments
    self.panels = panels
  }
}

extension SmallMultiplesChart: ChartContent {
  var alternative: String {
    let sentences = panels.map { panel in
      let counts = zip(moments, panel.values).map { "\(FrenchNumber.text($1)) en \($0)" }
      return "\(panel.label) : \(FrenchText.list(counts))"
    }
    return "Petites barres, une série par ligne, sur une même échelle. \(title). "
      + sentences.joined(separator: " ; ") + "."
  }

  var dataTable: Table {
    let header = ([labelHeader] + moments).map { TableCell([.text($0)], role: .columnHeader) }
    return Table(
      caption: [.text("Données : " + title.lowercasedFirst)],
      columns: [TableColumn(.start, weight: 3)]
        + Array(repeating: TableColumn(.number), count: moments.count),
      header: [TableRow(header)],
      body: panels.map { panel in
        TableRow(
          [TableCell([.text(panel.label)], role: .rowHeader)]
            + moments.indices.map { index in
              let value = panel.values.indices.contains(index) ? panel.values[index] : 0
              return TableCell([.text(FrenchNumber.text(value))])
            })
      }, style: "donnees")
  }

  func drawing(palette: ChartPalette, layout: ChartLayout, identifier: String) -> SVGDrawing {
    let columns = layout == .wide ? 4 : 2
    let gap = 22.0
    let width = (layout.width - gap * Double(columns - 1)) / Double(columns)
    let (words, bars, foot) = (34.0, 74.0, 34.0)
    let height = words + bars + foot
    let lines = (panels.count + columns - 1) / columns
    var drawing = SVGDrawing(
      width: layout.width, height: Double(lines) * height, title: title,
      description: alternative, fontFamily: palette.fontFamily)
    let longest = max(1, panels.flatMap(\.values).max() ?? 1)
    let scale = (bars - 18) / Double(longest)
    for (index, panel) in panels.enumerated() {
      let left = Double(index % columns) * (width + gap)
      let top = Double(index / columns) * height
      let label = TextMeasure.wrap(panel.label, width: width, size: 11.5, lines: 2, isBold: true)
      for (number, line) in label.enumerated() {
        drawing.text(
          line, x: left, y: top + 12 + Double(number) * 14, size: 11.5, fill: palette.ink,
          isBold: true)
      }
      let base = top + words + bars
      let step = width / Double(max(1, panel.values.count))
      for (number, value) in panel.values.enumerated() {
        let x = left + Double(number) * step
        let isLast = number == panel.values.count - 1
        drawing.rectangle(
          x: x + step * 0.14, y: base - Double(value) * scale, width: step * 0.72,
          height: max(1, Double(value) * scale), fill: isLast ? palette.accent : palette.wash,
          stroke: palette.accent)
        drawing.text(
          FrenchNumber.text(value), x: x + step / 2, y: base - Double(value) * scale - 5,
          size: 11.5, fill: palette.ink, isBold: isLast, anchor: .middle)
        if moments.indices.contains(number) {
          drawing.text(
            moments[number], x: x + step / 2, y: base + 15, size: 11, fill: palette.mutedInk,
            anchor: .middle)
        }
      }
      drawing.line(
        fromX: left, y: base + 0.5, toX: left + width, y: base + 0.5, stroke: palette.ink)
    }
    return drawing
  }
}
