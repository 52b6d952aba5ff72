extension TimelineChart {
  private enum Size {
    static let labels = 206.0
    static let axis = 28.0
    static let bar = 12.0
    static let text = 12.5
  }

  func drawing(palette: ChartPalette, layout: ChartLayout, identifier: String) -> SVGDrawing {
    let isWide = layout == .wide
    let row = isWide ? 30.0 : 46.0
    let bottom = Size.axis + Double(events.count) * row
    var drawing = SVGDrawing(
      width: layout.width, height: bottom + 4, title: title, description: alternative,
      fontFamily: palette.fontFamily)
    let scale = Scale(
      years: years, from: isWide ? Size.labels + 24 : 18, to: layout.width - 22)
    for year in scale.labelled {
      let x = scale.x(Double(year))
      drawing.text(
        String(year), x: x, y: 16, size: 11.5, fill: palette.mutedInk, anchor: .middle)
      drawing.line(fromX: x, y: Size.axis - 4, toX: x, y: bottom, stroke: palette.rule)
    }
    for (index, event) in events.enumerated() {
      let start = Size.axis + Double(index) * row
      let middle = isWide ? start + row / 2 : start + 31
      let width = isWide ? Size.labels : layout.width
      let lines = TextMeasure.wrap(event.label, width: width, size: Size.text, lines: 1)
      drawing.text(
        lines.first ?? "", x: isWide ? Size.labels : 0, y: isWide ? middle + 4.5 : start + 16,
        size: Size.text, fill: palette.ink, anchor: isWide ? .end : .start)
      draw(event.when, middle: middle, scale: scale, in: &drawing, palette)
    }
    return drawing
  }

  /// The years of the axis: all those of the events, and one more to end on.
  private var years: ClosedRange<Int> {
    let moments = events.flatMap { event -> [Moment] in
      switch event.when {
      case .at(let moment): [moment]
      case .since(let start): [start, present]
      case .between(let start, let end): [start, end]
      }
    }
    let first = moments.map(\.year).min() ?? present.year
    let last = moments.map(\.year).max() ?? present.year
    return first...max(first, last) + 1
  }

  private func draw(
    _ when: When, middle: Double, scale: Scale, in drawing: inout SVGDrawing,
    _ palette: ChartPalette
  ) {
    let top = middle - Size.bar / 2
    switch when {
    case .at(let moment):
      let x = scale.x(moment.position)
      let r = 6.5
      drawing.path(
        "M\(point(x, middle - r))L\(point(x + r, middle))L\(point(x, middle + r))"
          + "L\(point(x - r, middle))Z", fill: palette.accent)
    case .since(let start):
      // An arrow says « still going on » without any colour.
      let x = scale.x(start.position)
      let end = max(x + 10, scale.x(present.position))
      drawing.path(
        "M\(point(x, top))L\(point(end, top))L\(point(end + 8, middle))"
          + "L\(point(end, top + Size.bar))L\(point(x, top + Size.bar))Z", fill: palette.accent)
    case .between(let start, let end):
      let x = scale.x(start.position)
      drawing.rectangle(
        x: x + 0.75, y: top + 0.75, width: max(6, scale.x(end.position) - x) - 1.5,
        height: Size.bar - 1.5, fill: palette.wash, stroke: palette.accent, strokeWidth: 1.5)
    }
  }

  private func point(_ x: Double, _ y: Double) -> String {
    "\(SVGNode.number(x)) \(SVGNode.number(y))"
  }

  /// From years to places on the drawing.
  private struct Scale {
    var years: ClosedRange<Int>
    var from: Double
    var to: Double

    func x(_ position: Double) -> Double {
      let span = Double(max(1, years.upperBound - years.lowerBound))
      return from + (position - Double(years.lowerBound)) / span * (to - from)
    }

    /// The years that have room for their label.
    var labelled: [Int] {
      let step = max(1, Int((Double(years.count) * 40 / (to - from)).rounded(.up)))
      return Array(stride(from: years.lowerBound, through: years.upperBound, by: step))
    }
  }
}
