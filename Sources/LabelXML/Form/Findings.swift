internal import Diagnostics
internal import XMLKit

/// What there is to say about one file so far.
struct Findings {
  /// The file.
  let document: XMLDocument
  /// What kind of file it is.
  let kind: FileKind
  /// What was said, in any order.
  private(set) var diagnostics: [Diagnostic] = []
  /// Where an error was said, in bytes.
  private(set) var errorRanges: [Range<Int>] = []

  /// Where the start tags begin of the elements whose contents were found out of shape.
  private(set) var brokenParents: Set<Int> = []

  /// Starts with nothing to say.
  init(_ document: XMLDocument, kind: FileKind) {
    self.document = document
    self.kind = kind
  }

  /// The bytes of the file.
  var bytes: [UInt8] { document.source.bytes }

  /// Remembers that the contents of an element are out of shape, which was said.
  mutating func breakContent(of parent: XMLElement) {
    brokenParents.insert(parent.tagRange.lowerBound)
  }

  /// Says something about the form of an element.
  mutating func report(
    _ fault: FormFault, _ message: String, at range: Range<Int>,
    notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = []
  ) {
    report(fault.rawValue, .error, message, at: range, notes: notes, fixIts: fixIts)
  }

  /// Says something, under a number of the family of the file.
  mutating func report(
    _ number: Int, _ severity: Diagnostic.Severity, _ message: String, at range: Range<Int>,
    notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(
        kind.code(number), severity, message, at: range, of: document.source, notes: notes,
        fixIts: fixIts))
    if severity == .error { errorRanges.append(range) }
  }

  /// A note about another place of the same file.
  func note(_ message: String, at range: Range<Int>) -> Diagnostic.Note {
    Diagnostic.Note(
      message: message, location: document.source.location(at: range.lowerBound))
  }

  /// The bytes of the value of an attribute; of the start tag when it does not have it.
  func valueRange(_ name: String, of element: XMLElement) -> Range<Int> {
    document.attributeRanges(name, of: element)?.value ?? element.tagRange
  }

  /// The bytes of the name in a start tag.
  func nameRange(of element: XMLElement) -> Range<Int> {
    let start = min(element.tagRange.lowerBound + 1, element.tagRange.upperBound)
    var end = start
    while end < element.tagRange.upperBound, !bytes[end].isBlank,
      bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return start..<end
  }

  /// The bytes of the text of an element without the blanks around it; of its start tag when there
  /// is none.
  func textRange(of element: XMLElement) -> Range<Int> {
    let texts = element.children.compactMap { content in
      if case .text(let text, let range) = content, !text.isBlank { range } else { nil }
    }
    guard let first = texts.first, let last = texts.last else { return element.tagRange }
    return bytes.trimmed(first.lowerBound..<last.upperBound)
  }
}
