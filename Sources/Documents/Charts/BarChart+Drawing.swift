extension BarChart {
  private enum Size {
    static let labels = 206.0
    static let totals = 48.0
    static let bar = 20.0
    static let text = 12.5
  }

  func drawing(palette: ChartPalette, layout: ChartLayout, identifier: String) -> SVGDrawing {
    let isWide = layout == .wide
    let row = isWide ? 38.0 : 52.0
    let legend = series.count > 1 ? 34.0 : 6.0
    var drawing = SVGDrawing(
      width: layout.width, height: legend + Double(bars.count) * row + 4, title: title,
      description: alternative, fontFamily: palette.fontFamily)
    let hatch = "\(identifier)-hachures"
    if series.contains(where: { $0.fill == .hatched }) {
      drawing.defineHatch(
        hatch, line: palette.accent, paper: palette.paper, spacing: 5, width: 1.6)
    }
    let origin = isWide ? Size.labels + 12 : 1
    if series.count > 1 { drawLegend(from: origin, in: &drawing, palette, hatch) }
    let longest = max(1, bars.map(\.total).max() ?? 1)
    let scale = (layout.width - origin - Size.totals) / Double(longest)
    for (index, bar) in bars.enumerated() {
      let start = legend + Double(index) * row
      let top = isWide ? start + (row - Size.bar) / 2 : start + 22
      if isWide {
        drawLabel(bar.label, top: top, in: &drawing, palette)
      } else {
        let words = TextMeasure.wrap(bar.label, width: layout.width, size: Size.text, lines: 1)
        drawing.text(words.first ?? "", x: 0, y: start + 15, size: Size.text, fill: palette.ink)
      }
      let end = drawParts(
        of: bar, from: origin, top: top, scale: scale, in: &drawing, palette, hatch)
      drawing.text(
        FrenchNumber.text(bar.total), x: end + 8, y: top + 14.5, size: 13, fill: palette.ink,
        isBold: true)
    }
    guard isWide else { return drawing }
    drawing.line(
      fromX: origin - 0.5, y: legend, toX: origin - 0.5,
      y: legend + Double(bars.count) * row, stroke: palette.ink)
    return drawing
  }

  private func drawLabel(
    _ label: String, top: Double, in drawing: inout SVGDrawing, _ palette: ChartPalette
  ) {
    let lines = TextMeasure.wrap(label, width: Size.labels, size: Size.text, lines: 2)
    for (number, line) in lines.enumerated() {
      let first = top + (lines.count == 1 ? 14.5 : 7)
      drawing.text(
        line, x: Size.labels, y: first + Double(number) * 15, size: Size.text, fill: palette.ink,
        anchor: .end)
    }
  }

  /// Draws the parts end to end, each with its number where there is room; gives the end.
  private func drawParts(
    of bar: Bar, from origin: Double, top: Double, scale: Double, in drawing: inout SVGDrawing,
    _ palette: ChartPalette, _ hatch: String
  ) -> Double {
    var x = origin
    for (part, value) in zip(series, padded(bar)) where value > 0 {
      let width = Double(value) * scale
      fill(part.fill, x, top, width, Size.bar, in: &drawing, palette, hatch)
      let number = FrenchNumber.text(value)
      let needed = TextMeasure.width(number, size: 11.5, isBold: true)
      if series.count > 1, needed + 10 <= width {
        let middle = x + width / 2
        if part.fill == .hatched {
          drawing.rectangle(
            x: middle - needed / 2 - 3, y: top + 3, width: needed + 6, height: Size.bar - 6,
            fill: palette.paper, radius: 2)
        }
        drawing.text(
          number, x: middle, y: top + 14, size: 11.5,
          fill: part.fill == .solid ? palette.onAccent : palette.ink, isBold: true,
          anchor: .middle)
      }
      x += width
    }
    return x
  }

  private func fill(
    _ fill: ChartFill, _ x: Double, _ y: Double, _ width: Double, _ height: Double,
    in drawing: inout SVGDrawing, _ palette: ChartPalette, _ hatch: String
  ) {
    let surface =
      switch fill {
      case .solid: palette.accent
      case .hatched: "url(#\(hatch))"
      case .outlined: palette.paper
      }
    drawing.rectangle(
      x: x + 0.5, y: y + 0.5, width: max(1, width - 1), height: height - 1, fill: surface,
      stroke: palette.accent)
  }

  private func drawLegend(
    from origin: Double, in drawing: inout SVGDrawing, _ palette: ChartPalette, _ hatch: String
  ) {
    var x = origin
    for part in series {
      fill(part.fill, x, 6, 20, 13, in: &drawing, palette, hatch)
      drawing.text(part.name, x: x + 26, y: 17, size: 12, fill: palette.ink)
      x += 26 + TextMeasure.width(part.name, size: 12) + 22
    }
  }
}
