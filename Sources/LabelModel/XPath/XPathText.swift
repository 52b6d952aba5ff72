/// Pieces of XPath 1.0 on a register, which has a default namespace: elements are named by
/// `local-name()`, so that any tool evaluates them without being told of a prefix.
enum XPathText {
  /// The actions of a register, as a path.
  static let actions = "/*/*[local-name()='action']"

  /// Elements of that name below the context.
  static func child(_ name: String) -> String { "*[local-name()='\(name)']" }

  /// A condition: an attribute has a value, spaces around it not counting.
  static func attribute(_ name: String, is value: String) -> String {
    "normalize-space(@\(name))=\(literal(value))"
  }

  /// A condition: a list of words, separated by spaces, has a word.
  static func words(_ list: String, have word: String) -> String {
    "contains(concat(' ',normalize-space(\(list)),' '),\(literal(" \(word) ")))"
  }

  /// Conditions of which one is enough.
  static func any(_ conditions: [String]) -> String { conditions.joined(separator: " or ") }

  /// A text as XPath writes it, which has no escapes.
  static func literal(_ text: String) -> String {
    if !text.contains("'") { return "'\(text)'" }
    if !text.contains("\"") { return "\"\(text)\"" }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
      .map { "'\($0)'" }
    return "concat(" + parts.joined(separator: ",\"'\",") + ")"
  }
}
