extension Chart {
  /// The chart as a drawing of a width on paper, with the height that it takes, in centimetres.
  func printed(
    palette: ChartPalette, identifier: String, width: Double
  ) -> (svg: String, height: Double) {
    let drawing = content.drawing(palette: palette, layout: .wide, identifier: identifier)
    return (
      drawing.text(identifier: identifier, printedWidth: width),
      drawing.height * width / drawing.width
    )
  }
}
