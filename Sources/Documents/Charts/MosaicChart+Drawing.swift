extension MosaicChart {
  private enum Size {
    static let gap = 10.0
    static let height = 96.0
    /// The same in both layouts: four tiles on a page, two on a telephone.
    static let tile = 162.5
  }

  func drawing(palette: ChartPalette, layout: ChartLayout, identifier: String) -> SVGDrawing {
    let columns = layout == .wide ? 4 : 2
    let rows = (tiles.count + columns - 1) / columns
    var drawing = SVGDrawing(
      width: Double(columns) * (Size.tile + Size.gap) - Size.gap,
      height: max(1, Double(rows) * (Size.height + Size.gap) - Size.gap),
      title: title, description: alternative, fontFamily: palette.fontFamily)
    let hatch = "\(identifier)-hachures"
    if tiles.contains(where: { $0.state == .unpublished }) {
      drawing.defineHatch(
        hatch, line: palette.rule, paper: palette.paper, spacing: 8, width: 1.5)
    }
    let most = max(1, tiles.map(\.count).max() ?? 1)
    for (index, tile) in tiles.enumerated() {
      let x = Double(index % columns) * (Size.tile + Size.gap)
      let y = Double(index / columns) * (Size.height + Size.gap)
      draw(tile, x: x, y: y, most: most, in: &drawing, palette, hatch)
    }
    return drawing
  }

  private func draw(
    _ tile: Tile, x: Double, y: Double, most: Int, in drawing: inout SVGDrawing,
    _ palette: ChartPalette, _ hatch: String
  ) {
    switch tile.state {
    case .covered:
      drawing.rectangle(
        x: x, y: y, width: Size.tile, height: Size.height, fill: palette.wash, radius: 3)
      drawGauge(Double(tile.count) / Double(most), x: x, y: y, in: &drawing, palette)
      drawing.text(
        FrenchNumber.text(tile.count), x: x + 12, y: y + 34, size: 26, fill: palette.accent,
        isBold: true)
      let unit = tile.count < 2 ? unit.singular : unit.plural
      drawing.text(
        unit, x: x + Size.tile - 12, y: y + 33, size: 11.5, fill: palette.mutedInk, anchor: .end)
    case .uncovered:
      drawing.rectangle(
        x: x + 0.75, y: y + 0.75, width: Size.tile - 1.5, height: Size.height - 1.5,
        fill: palette.paper, stroke: palette.mutedInk, strokeWidth: 1.5, dashes: "4 3", radius: 3)
      drawing.text("0", x: x + 12, y: y + 34, size: 26, fill: palette.mutedInk, isBold: true)
      drawing.text(
        "sans \(unit.singular)", x: x + Size.tile - 12, y: y + 33, size: 11.5,
        fill: palette.mutedInk, anchor: .end)
    case .unpublished:
      drawing.rectangle(
        x: x + 0.5, y: y + 0.5, width: Size.tile - 1, height: Size.height - 1,
        fill: "url(#\(hatch))", stroke: palette.mutedInk, radius: 3)
      drawing.rectangle(
        x: x + 6, y: y + 12, width: Size.tile - 12, height: Size.height - 24, fill: palette.paper,
        radius: 2)
      drawing.text(
        "nom non publié", x: x + 12, y: y + 30, size: 11.5, fill: palette.mutedInk)
    }
    drawLabel(tile, x: x, y: y, in: &drawing, palette)
  }

  private func drawLabel(
    _ tile: Tile, x: Double, y: Double, in drawing: inout SVGDrawing, _ palette: ChartPalette
  ) {
    let lines = TextMeasure.wrap(
      tile.label.capitalizedFirst, width: Size.tile - 22, size: 12.5, lines: 2, isBold: true)
    for (number, line) in lines.enumerated() {
      drawing.text(
        line, x: x + 12, y: y + 56 + Double(number) * 15.5, size: 12.5, fill: palette.ink,
        isBold: true)
    }
  }

  /// A thin bar at the foot of the tile, as long as its count beside the largest one.
  private func drawGauge(
    _ share: Double, x: Double, y: Double, in drawing: inout SVGDrawing, _ palette: ChartPalette
  ) {
    let full = Size.tile - 24
    let base = y + Size.height - 13
    drawing.rectangle(x: x + 12, y: base + 1.5, width: full, height: 1, fill: palette.mutedInk)
    drawing.rectangle(
      x: x + 12, y: base, width: max(3, full * share), height: 4, fill: palette.accent)
  }
}
