/// A noun that is counted, in both its forms.
public struct CountedNoun: Sendable, Equatable {
  /// For 0 and 1, as French wants.
  public var singular: String
  /// From 2 on.
  public var plural: String

  /// Makes a noun.
  public init(singular: String, plural: String) {
    self.singular = singular
    self.plural = plural
  }

  /// « 1 action », « 2 actions ».
  public static let action = CountedNoun(singular: "action", plural: "actions")

  /// The number and the noun, such as « 191 actions ».
  public func counting(_ count: Int) -> String {
    "\(FrenchNumber.text(count))\u{A0}\(abs(count) < 2 ? singular : plural)"
  }
}
