/// A drawing as a list of shapes, in units that are pixels on a screen and points on paper.
struct SVGDrawing {
  /// Width.
  var width: Double
  /// Height.
  var height: Double
  /// What it is called by screen readers.
  var title: String
  /// What it shows, in sentences.
  var description: String
  /// Names of the fonts, as CSS writes them.
  var fontFamily: String
  /// Patterns that shapes refer to.
  var definitions: [SVGNode] = []
  /// Shapes, from the bottom up.
  var shapes: [SVGNode] = []

  /// The drawing as a text, the same every time; `printedWidth`, in centimetres, gives it the size
  /// that it has on paper instead of its own.
  func text(identifier: String, printedWidth: Double? = nil) -> String {
    let scale = printedWidth.map { $0 / width }
    func size(_ length: Double) -> String {
      scale.map { SVGNode.number(length * $0) + "cm" } ?? SVGNode.number(length)
    }
    let root = SVGNode(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", "0 0 \(SVGNode.number(width)) \(SVGNode.number(height))"),
        ("width", size(width)), ("height", size(height)),
        ("role", "img"), ("aria-labelledby", "\(identifier)-titre \(identifier)-texte"),
        ("font-family", fontFamily),
      ],
      children: [
        SVGNode("title", [("id", "\(identifier)-titre")], text: title),
        SVGNode("desc", [("id", "\(identifier)-texte")], text: description),
        SVGNode("defs", [], children: definitions),
      ].filter { $0.name != "defs" || !$0.children.isEmpty } + shapes)
    var text = ""
    root.append(to: &text)
    return text
  }
}

/// An element of a drawing.
struct SVGNode {
  /// Name.
  var name: String
  /// Attributes, in order.
  var attributes: [(name: String, value: String)]
  /// Text inside; `nil` for none.
  var text: String?
  /// Elements inside.
  var children: [SVGNode]

  /// Makes an element.
  init(
    _ name: String, _ attributes: [(name: String, value: String)], text: String? = nil,
    children: [SVGNode] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// A number with at most two decimals, the same on every machine.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    let decimals = part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)"
    return "\(sign)\(whole).\(decimals)"
  }

  /// Writes the element and what it holds.
  func append(to result: inout String) {
    result += "<\(name)"
    for attribute in attributes {
      result += " \(attribute.name)=\"\(Escaping.attribute(attribute.value))\""
    }
    guard text != nil || !children.isEmpty else {
      result += "/>"
      return
    }
    result += ">"
    if let text { result += Escaping.text(text) }
    for child in children { child.append(to: &result) }
    result += "</\(name)>"
  }
}
