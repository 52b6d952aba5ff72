extension WaterfallChart {
  private enum Size {
    static let labels = 206.0
    static let bar = 20.0
    static let text = 12.5
    static let numbers = 56.0
  }

  func drawing(palette: ChartPalette, layout: ChartLayout, identifier: String) -> SVGDrawing {
    let isWide = layout == .wide
    let row = isWide ? 32.0 : 48.0
    let rows = steps.count + 2
    var drawing = SVGDrawing(
      width: layout.width, height: Double(rows) * row + 10, title: title,
      description: alternative, fontFamily: palette.fontFamily)
    let hatch = "\(identifier)-hachures"
    drawing.defineHatch(hatch, line: palette.accent, paper: palette.paper, spacing: 5, width: 1.6)
    let origin = isWide ? Size.labels + 12 : 1
    let longest = max(1, running.map { max($0.from, $0.to) }.max() ?? 1)
    let scale = (layout.width - origin - Size.numbers) / Double(longest)
    for (index, bar) in running.enumerated() {
      let start = Double(index) * row + 4
      let top = isWide ? start + (row - Size.bar) / 2 : start + 22
      drawing.text(
        bar.label, x: isWide ? Size.labels : 0, y: isWide ? top + 14.5 : start + 15,
        size: Size.text, fill: palette.ink, isBold: bar.isTotal, anchor: isWide ? .end : .start)
      let left = origin + Double(min(bar.from, bar.to)) * scale
      let width = Double(abs(bar.to - bar.from)) * scale
      let surface =
        bar.isTotal
        ? palette.accent : bar.to < bar.from ? palette.paper : "url(#\(hatch))"
      if bar.to != bar.from {
        drawing.rectangle(
          x: left + 0.5, y: top + 0.5, width: max(1, width - 1), height: Size.bar - 1,
          fill: surface, stroke: palette.accent)
      }
      drawing.text(
        bar.number, x: left + width + 8, y: top + 14.5, size: 13, fill: palette.ink, isBold: true)
      if index < rows - 1 {
        let level = origin + Double(bar.to) * scale
        drawing.line(
          fromX: level, y: top + Size.bar, toX: level, y: top + row, stroke: palette.mutedInk,
          dashes: "2 3")
      }
    }
    drawing.line(
      fromX: origin - 0.5, y: 4, toX: origin - 0.5, y: Double(rows) * row + 4,
      stroke: palette.ink)
    return drawing
  }

  /// The bars with where each begins and ends.
  private var running: [(label: String, from: Int, to: Int, number: String, isTotal: Bool)] {
    var level = start.change
    var bars = [(start.label, 0, level, FrenchNumber.text(level), true)]
    for step in steps {
      bars.append((step.label, level, level + step.change, FrenchNumber.signed(step.change), false))
      level += step.change
    }
    bars.append((end.label, 0, end.change, FrenchNumber.text(end.change), true))
    return bars
  }
}
