/// A page written by `HTMLWriter`, read back from its bytes: what it prints and what it carries.
///
/// Anything can stand in the bytes, since somebody may have changed them: reading never fails, and
/// what is no page gives one that holds nothing.
package struct PrintedPage: Sendable {
  /// A word of the page, as it is read on the screen.
  package struct Word: Hashable, Sendable {
    /// The word, without spaces.
    package var text: String
    /// The title of the part where it stands; empty before the first.
    package var section: String
    /// The name of the number of which it is a part; `nil` elsewhere.
    package var count: String?

    /// Makes a word.
    package init(_ text: String, section: String, count: String? = nil) {
      self.text = text
      self.section = section
      self.count = count
    }
  }

  /// A number of the page that says its name.
  package struct Count: Hashable, Sendable {
    /// The name, such as `criteres-2021/mediation/principal/recensees`.
    package var path: String
    /// What is printed, not what the markup says.
    package var text: String
    /// The title of the part where it stands.
    package var section: String
  }

  /// A file within the page.
  package struct File: Hashable, Sendable {
    /// Name of the file, such as `registre.xml`.
    package var name: String
    /// Its contents; `nil` when they are damaged.
    package var bytes: [UInt8]?
  }

  /// The title.
  package private(set) var title = ""
  /// The day written as that of its making (`AAAA-MM-JJ`); `nil` for none.
  package private(set) var date: String?
  /// Whether it says that this program wrote it.
  package private(set) var isOurs = false
  /// Whether it is there to its end.
  package private(set) var isComplete = false
  /// Everything that is read, in order.
  package private(set) var words: [Word] = []
  /// The numbers that say their names.
  package private(set) var counts: [Count] = []
  /// The files that it carries.
  package private(set) var files: [File] = []

  /// An element that is open.
  private struct Open {
    var name: String
    var count: Int?
    var isHeading: Bool
  }

  private var section = ""
  private var open: [Open] = []
  private var isInBody = false
  private var heading = ""

  /// Reads a page.
  package init(_ bytes: [UInt8]) {
    var lexer = MarkupLexer(bytes)
    while let token = lexer.next() { read(token) }
    for index in counts.indices { counts[index].text = counts[index].text.trimmed }
  }

  private mutating func read(_ token: MarkupLexer.Token) {
    switch token {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text): add(text)
    case .raw(let name, let attributes, let content): raw(name, attributes, content)
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "body": isInBody = true
    case "meta":
      let content = attributes["content"] ?? ""
      switch attributes["name"] {
      case "generator": isOurs = content == "Arobase"
      case "dcterms.created": date = content
      default: break
      }
    default: break
    }
    guard !Self.void.contains(name) else { return }
    var element = Open(name: name, count: nil, isHeading: Self.headings.contains(name))
    if element.isHeading { heading = "" }
    if let path = attributes["data-compte"] {
      element.count = counts.count
      counts.append(Count(path: path, text: "", section: section))
    }
    open.append(element)
  }

  private mutating func end(_ name: String) {
    if name == "html" { isComplete = true }
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    if open[index].isHeading { section = heading.trimmed }
    open.removeSubrange(index...)
  }

  private mutating func add(_ text: String) {
    guard isInBody else { return }
    let count = open.last { $0.count != nil }?.count
    if let count { counts[count].text += text }
    if open.contains(where: \.isHeading) { heading += text }
    let path = count.map { counts[$0].path }
    words += text.split(whereSeparator: \.isWhitespace).map {
      Word(String($0), section: section, count: path)
    }
  }

  private mutating func raw(_ name: String, _ attributes: [String: String], _ content: String) {
    if name == "title", !isInBody { title = MarkupLexer.decoded(content).trimmed }
    guard name == "script", let file = attributes["data-fichier"] else { return }
    files.append(
      File(
        name: file,
        bytes: attributes["data-encodage"] == "base64"
          ? Base64.decode(content) : Array(content.utf8)))
  }

  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}

extension String {
  /// The words with one space between them.
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
