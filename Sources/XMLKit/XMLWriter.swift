/// Writes XML that is the same every time: UTF-8, double quotes, no choice left.
///
/// Pure Swift: no C, no locale. Noncopyable, so that a document has one writer.
public struct XMLWriter: ~Copyable {
  private var bytes: [UInt8] = []
  private var open: [String] = []
  private var tagIsOpen = false

  /// Starts with the XML declaration, unless told to write a fragment.
  public init(declaration: Bool = true) {
    if declaration { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
  }

  /// Opens an element; the name may have a prefix.
  public mutating func start(_ name: String) {
    closeTag()
    append("<")
    append(name)
    open.append(name)
    tagIsOpen = true
  }

  /// Adds an attribute, or a namespace declaration, to the element that was just opened.
  ///
  /// Precondition: nothing has been written in it yet.
  public mutating func attribute(_ name: String, _ value: String) {
    precondition(tagIsOpen, "attribute outside a start tag")
    append(" ")
    append(name)
    append("=\"")
    escape(value, inAttribute: true)
    append("\"")
  }

  /// Adds a text, with what XML reserves replaced by references.
  ///
  /// A character that XML forbids, such as U+0001, becomes U+FFFD.
  public mutating func text(_ value: String) {
    closeTag()
    escape(value, inAttribute: false)
  }

  /// Closes the innermost element; `<nom/>` when nothing was written in it.
  ///
  /// Precondition: an element is open.
  public mutating func end() {
    precondition(!open.isEmpty, "no element is open")
    let name = open.removeLast()
    if tagIsOpen {
      append("/>")
      tagIsOpen = false
    } else {
      append("</")
      append(name)
      append(">")
    }
  }

  /// Writes a whole element with nothing but a text in it.
  public mutating func element(_ name: String, text value: String) {
    start(name)
    text(value)
    end()
  }

  /// Adds a comment, where `--` becomes `- -` since XML has no way to write it.
  public mutating func comment(_ value: String) {
    closeTag()
    append("<!--")
    var last: Character = " "
    for character in value {
      if character == "-", last == "-" { append(" ") }
      escapeNothing(String(character))
      last = character
    }
    append(last == "-" ? " -->" : "-->")
  }

  /// Ends the line and indents the next by two spaces for each open element.
  ///
  /// Before `end()`, ask for one level less: `writer.newline(levels: -1)`.
  public mutating func newline(levels: Int = 0) {
    closeTag()
    append("\n")
    for _ in 0..<max(0, open.count + levels) { append("  ") }
  }

  /// The bytes written.
  ///
  /// Precondition: every element is closed.
  public consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "an element is still open")
    return bytes
  }

  private mutating func closeTag() {
    if tagIsOpen {
      append(">")
      tagIsOpen = false
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escapeNothing(_ text: String) {
    for scalar in text.unicodeScalars {
      bytes.append(
        contentsOf: UTF8.encode(Self.allowed(scalar)) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: scalar
    default: "\u{FFFD}"
    }
  }

  private mutating func escape(_ value: String, inAttribute: Bool) {
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\"") where inAttribute: append("&quot;")
      case 0x09 where inAttribute: append("&#9;")
      case 0x0A where inAttribute: append("&#10;")
      case 0x0D: append("&#13;")
      case 0x00..<0x20 where byte != 0x09 && byte != 0x0A: append("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
