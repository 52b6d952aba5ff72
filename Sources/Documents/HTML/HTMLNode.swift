/// A piece of an HTML page: what is closed is closed by the type, not by care.
indirect enum HTMLNode: Equatable {
  /// An element and what it holds.
  case element(String, [HTMLAttribute], [HTMLNode])
  /// An element that holds nothing and has no end tag, such as `br`.
  case void(String, [HTMLAttribute])
  /// Words.
  case text(String)
  /// What is already HTML: a drawing, a style sheet.
  case raw(String)
  /// A line end, for the person who reads the source.
  case newline

  /// An element without attributes.
  static func element(_ name: String, _ children: [HTMLNode]) -> HTMLNode {
    .element(name, [], children)
  }

  /// Writes the piece as HTML.
  func append(to result: inout String) {
    switch self {
    case .text(let words): result += Escaping.text(words)
    case .raw(let html): result += html
    case .newline: result += "\n"
    case .void(let name, let attributes): Self.open(name, attributes, &result)
    case .element(let name, let attributes, let children):
      Self.open(name, attributes, &result)
      for child in children { child.append(to: &result) }
      result += "</\(name)>"
    }
  }

  private static func open(
    _ name: String, _ attributes: [HTMLAttribute], _ result: inout String
  ) {
    result += "<\(name)"
    for attribute in attributes {
      result += " \(attribute.name)"
      if let value = attribute.value { result += "=\"\(Escaping.attribute(value))\"" }
    }
    result += ">"
  }
}

/// An attribute of an HTML element.
struct HTMLAttribute: Equatable {
  /// Name.
  var name: String
  /// Value; `nil` for one that says all by being there.
  var value: String?

  /// An attribute with a value, or none at all where the value is `nil`.
  static func optional(_ name: String, _ value: String?) -> [HTMLAttribute] {
    value.map { [HTMLAttribute(name: name, value: $0)] } ?? []
  }
}

extension HTMLAttribute {
  /// The class, or several separated by spaces.
  static func `class`(_ value: String) -> HTMLAttribute {
    HTMLAttribute(name: "class", value: value)
  }
  /// The id.
  static func id(_ value: String) -> HTMLAttribute { HTMLAttribute(name: "id", value: value) }
  /// Any other.
  static func named(_ name: String, _ value: String) -> HTMLAttribute {
    HTMLAttribute(name: name, value: value)
  }
}
