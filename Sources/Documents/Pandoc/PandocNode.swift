import Diagnostics

/// The pieces of pandoc's document tree, as its JSON has them.
enum PandocNode {
  /// A piece and what it holds.
  static func node(_ name: String, _ contents: JSONValue) -> JSONValue {
    ["t": .string(name), "c": contents]
  }

  /// Words.
  static func text(_ words: String) -> JSONValue {
    node("Str", .string(Escaping.allowed(words)))
  }

  /// A run of words on lines of its own.
  static func paragraph(_ inlines: [JSONValue]) -> JSONValue { node("Para", .array(inlines)) }

  /// An identifier and attributes.
  static func attributes(_ id: String? = nil, _ pairs: [(String, String)] = []) -> JSONValue {
    [
      .string(id ?? ""), [],
      .array(pairs.map { [.string($0.0), .string($0.1)] }),
    ]
  }

  /// Words with attributes.
  static func span(_ inlines: [JSONValue], _ attributes: JSONValue) -> JSONValue {
    node("Span", [attributes, .array(inlines)])
  }

  /// Blocks in a style.
  static func styled(_ blocks: [JSONValue], _ style: String, in format: OfficeFormat) -> JSONValue {
    let name = OfficeStyle.name(style, in: format)
    return node("Div", [attributes(nil, [("custom-style", name)]), .array(blocks)])
  }

  /// A piece of the file's own language, between blocks.
  static func rawBlock(_ text: String, _ format: OfficeFormat) -> JSONValue {
    node("RawBlock", [.string(format.rawName), .string(text)])
  }

  /// A piece of the file's own language, within a line.
  static func rawInline(_ text: String, _ format: OfficeFormat) -> JSONValue {
    node("RawInline", [.string(format.rawName), .string(text)])
  }
}
