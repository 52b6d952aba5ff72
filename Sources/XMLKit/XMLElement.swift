/// An element, as a value: its name, its attributes, its contents, and where it stands.
///
/// Two elements are equal when they say the same thing at the same place.
public struct XMLElement: Sendable, Equatable {
  /// Local name, without prefix.
  public var name: String
  /// Address of the namespace; `nil` when the element is in none.
  public var namespace: String?
  /// Attributes in the order of the source, without the namespace declarations.
  public var attributes: [XMLAttribute]
  /// Contents in the order of the source, without the processing instructions.
  public var children: [XMLContent]
  /// Bytes of the start tag, from `<` to `>`; empty when the element comes from no source.
  public var tagRange: Range<Int>
  /// Bytes of the whole element, with its end tag; empty when it comes from no source.
  public var range: Range<Int>

  /// Makes an element, by default one that comes from no source.
  public init(
    _ name: String, namespace: String? = nil, attributes: [XMLAttribute] = [],
    children: [XMLContent] = [], tagRange: Range<Int> = 0..<0, range: Range<Int> = 0..<0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.tagRange = tagRange
    self.range = range
  }

  /// The value of the attribute of that name in no namespace; `nil` when it is absent.
  public subscript(attribute name: String) -> String? {
    for attribute in attributes where attribute.namespace == nil && attribute.name == name {
      return attribute.value
    }
    return nil
  }

  /// The elements directly inside this one.
  public var elements: [XMLElement] { children.compactMap(\.element) }

  /// The elements of that local name directly inside this one, whatever their namespace.
  public func elements(named name: String) -> [XMLElement] {
    children.compactMap { content in
      if case .element(let element) = content, element.name == name { element } else { nil }
    }
  }

  /// The first element of that local name directly inside this one; `nil` when there is none.
  public func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// All the text below, at any depth, as XPath's `string()` gives it; comments are left out.
  public var text: String {
    if children.count == 1, case .text(let text, _) = children[0] { return text }
    var result = ""
    appendText(to: &result)
    return result
  }

  private func appendText(to result: inout String) {
    for child in children {
      switch child {
      case .element(let element): element.appendText(to: &result)
      case .text(let text, _): result += text
      case .comment: break
      }
    }
  }
}

/// An attribute, with its value as XML defines it: references replaced, line ends made spaces.
public struct XMLAttribute: Sendable, Equatable {
  /// Local name, without prefix.
  public var name: String
  /// Address of the namespace; `nil` for an attribute without prefix.
  public var namespace: String?
  /// Value; empty when nothing stands between the quotes.
  public var value: String

  /// Makes an attribute, by default in no namespace.
  public init(_ name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// What an element contains, each with the bytes of the source that it stands on.
public enum XMLContent: Sendable, Equatable {
  /// An element.
  case element(XMLElement)
  /// A text between two tags, with its references replaced; CDATA sections are text.
  case text(String, Range<Int>)
  /// A comment, without its marks; the bytes include them.
  case comment(String, Range<Int>)

  /// The element; `nil` for a text or a comment.
  public var element: XMLElement? {
    if case .element(let element) = self { element } else { nil }
  }

  /// Bytes of the source; empty when it comes from no source.
  public var range: Range<Int> {
    switch self {
    case .element(let element): element.range
    case .text(_, let range), .comment(_, let range): range
    }
  }
}
