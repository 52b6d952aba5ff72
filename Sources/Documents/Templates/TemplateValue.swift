/// What a report gives to a template: texts, flags, lists and objects, and nothing that computes.
///
///     let model: TemplateValue = [
///       "commune": "Valmont-sur-Loire",
///       "a_des_reserves": true,
///       "actions": .list([["titre": "Espace public numérique"]]),
///     ]
public indirect enum TemplateValue: Sendable, Equatable {
  /// A text, written as it is; numbers and dates come as they are to be read.
  case text(String)
  /// Whether a section is written.
  case flag(Bool)
  /// Values, for each of which a section is written.
  ///
  /// The sample is what an item looks like, to check the section when there is no item.
  case list([TemplateValue], sample: TemplateValue? = nil)
  /// Named values. Names are lowercase letters without accents, digits, `_` and `-`.
  case object([String: TemplateValue])
  /// A text with marks, that `{{{nom}}}` writes.
  case markup(Markup)
  /// Nothing, here: its section is not written, and writing it outside one is an error.
  case absent

  /// The text, or nothing where it is `nil` or empty.
  public static func optional(_ text: String?) -> TemplateValue {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }
}

extension TemplateValue: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// A list.
  public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  /// An object; of two values of the same name, the last one counts.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
}
