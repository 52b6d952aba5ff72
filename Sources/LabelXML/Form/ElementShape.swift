/// What an element may hold.
struct ElementShape: Sendable {
  /// Its attributes, in the order in which they are written.
  var attributes: [AttributeShape] = []
  /// Attributes that depend on the value of `type`: the shape of each of its values.
  var variants: [String: [AttributeShape]] = [:]
  /// Two attributes that have no meaning one without the other; `nil` when there are none.
  var pair: (String, String)?
  /// Whether it says nothing without at least one of its attributes, of which none is required.
  var needsOne: Bool
  /// What stands inside.
  var content: ContentShape

  /// An element with the given attributes and contents.
  init(
    _ attributes: [AttributeShape] = [], variants: [String: [AttributeShape]] = [:],
    pair: (String, String)? = nil, needsOne: Bool = false, content: ContentShape
  ) {
    self.attributes = attributes
    self.variants = variants
    self.pair = pair
    self.needsOne = needsOne
    self.content = content
  }

  /// The attributes of an element whose `type` has that value.
  func attributes(type: String?) -> [AttributeShape] {
    attributes + (type.flatMap { variants[$0] } ?? [])
  }
}

/// An attribute.
struct AttributeShape: Sendable {
  /// Its name.
  var name: String
  /// How its value must be written.
  var value: ValueShape
  /// What to report when it is absent; `nil` when it may be.
  var missing: FormFault?
  /// What to report when it is empty.
  var empty: FormFault
  /// The value that says that nothing is known, to be offered when it is absent.
  var unknown: String?

  /// An attribute that must be there.
  static func required(
    _ name: String, _ value: ValueShape, missing: FormFault = .missingAttribute,
    empty: FormFault = .malformedValue, unknown: String? = nil
  ) -> Self {
    Self(name: name, value: value, missing: missing, empty: empty, unknown: unknown)
  }

  /// An attribute that may be there.
  static func optional(_ name: String, _ value: ValueShape) -> Self {
    Self(name: name, value: value, missing: nil, empty: .malformedValue, unknown: nil)
  }
}

/// What stands inside an element.
enum ContentShape: Sendable {
  /// Nothing.
  case empty
  /// Text without elements.
  case value(ValueShape, empty: FormFault = .malformedValue)
  /// Elements, in that order.
  case sequence([ChildShape])
  /// Elements of these names in any order, at least one.
  case choice([String])
  /// Text and elements of these names, in any order.
  case mixed([String])
  /// Text, then elements in that order.
  case textThen([ChildShape])
}

/// A child in a sequence.
struct ChildShape: Sendable {
  /// Its name.
  var name: String
  /// Whether it may be repeated.
  var isRepeatable: Bool
  /// What to report when it is absent; `nil` when it may be.
  var missing: FormFault?

  /// A child that stands once.
  static func one(_ name: String, missing: FormFault = .missingElement) -> Self {
    Self(name: name, isRepeatable: false, missing: missing)
  }

  /// A child that may stand once.
  static func optional(_ name: String) -> Self {
    Self(name: name, isRepeatable: false, missing: nil)
  }

  /// A child that may stand any number of times.
  static func many(_ name: String) -> Self {
    Self(name: name, isRepeatable: true, missing: nil)
  }

  /// A child that stands once or more.
  static func some(_ name: String, missing: FormFault = .missingElement) -> Self {
    Self(name: name, isRepeatable: true, missing: missing)
  }
}

/// The shapes of all the elements of a kind of file: what its schema says, said again for
/// messages that a person can act upon.
struct Vocabulary: Sendable {
  /// The kind of file.
  var kind: FileKind
  /// The shape of each element, by name.
  var shapes: [String: ElementShape]
}
