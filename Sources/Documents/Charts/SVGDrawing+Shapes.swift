extension SVGDrawing {
  /// Where a text stands from its point.
  enum Anchor: String {
    /// It starts there.
    case start
    /// It is centred there.
    case middle
    /// It ends there.
    case end
  }

  /// Adds a rectangle.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil,
    strokeWidth: Double = 1, dashes: String? = nil, radius: Double = 0
  ) {
    var attributes = [
      ("x", SVGNode.number(x)), ("y", SVGNode.number(y)), ("width", SVGNode.number(width)),
      ("height", SVGNode.number(height)), ("fill", fill),
    ]
    if let stroke {
      attributes += [("stroke", stroke), ("stroke-width", SVGNode.number(strokeWidth))]
    }
    if let dashes { attributes.append(("stroke-dasharray", dashes)) }
    if radius > 0 { attributes.append(("rx", SVGNode.number(radius))) }
    shapes.append(SVGNode("rect", attributes))
  }

  /// Adds a line of text, whose base is at `y`.
  mutating func text(
    _ words: String, x: Double, y: Double, size: Double, fill: String, isBold: Bool = false,
    anchor: Anchor = .start
  ) {
    var attributes = [
      ("x", SVGNode.number(x)), ("y", SVGNode.number(y)), ("font-size", SVGNode.number(size)),
      ("fill", fill),
    ]
    if isBold { attributes.append(("font-weight", "600")) }
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    shapes.append(SVGNode("text", attributes, text: words))
  }

  /// Adds a straight line.
  mutating func line(
    fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double, stroke: String,
    width: Double = 1, dashes: String? = nil
  ) {
    var attributes = [
      ("x1", SVGNode.number(x1)), ("y1", SVGNode.number(y1)), ("x2", SVGNode.number(x2)),
      ("y2", SVGNode.number(y2)), ("stroke", stroke), ("stroke-width", SVGNode.number(width)),
    ]
    if let dashes { attributes.append(("stroke-dasharray", dashes)) }
    shapes.append(SVGNode("line", attributes))
  }

  /// Adds a shape given by a path.
  mutating func path(_ data: String, fill: String) {
    shapes.append(SVGNode("path", [("d", data), ("fill", fill)]))
  }

  /// Defines slanted lines, to be used as `url(#identifier)`.
  mutating func defineHatch(
    _ identifier: String, line: String, paper: String, spacing: Double, width: Double
  ) {
    let side = SVGNode.number(spacing)
    definitions.append(
      SVGNode(
        "pattern",
        [
          ("id", identifier), ("width", side), ("height", side),
          ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"),
        ],
        children: [
          SVGNode("rect", [("width", side), ("height", side), ("fill", paper)]),
          SVGNode(
            "rect", [("width", SVGNode.number(width)), ("height", side), ("fill", line)]),
        ]))
  }
}
