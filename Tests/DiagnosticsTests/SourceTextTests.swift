import Diagnostics
import TestSupport
import Testing

@Suite("Places in a source text")
struct SourceTextTests {
  @Test func countsColumnsInCodePoints() throws {
    let marked = MarkedText("<a>\n  été 1️⃣x\r\n2️⃣fin")
    let source = SourceText(path: "f.xml", text: marked.text)
    let first = try #require(marked.offset("1️⃣"))
    #expect(source.location(at: first).description == "f.xml:2:7")
    let second = try #require(marked.offset("2️⃣"))
    #expect(source.location(at: second).description == "f.xml:3:1")
  }

  @Test func givesLinesWithoutTheirEnd() {
    let source = SourceText(path: "f", text: "un\r\ndeux\n\nquatre")
    #expect((1...5).map { source.line($0) } == ["un", "deux", "", "quatre", nil])
  }

  @Test func goesFromPlacesBackToOffsets() {
    let source = SourceText(path: "f", text: "é\nàb\n")
    for offset in [0, 2, 3, 5, 6] {
      let place = source.location(at: offset)
      #expect(source.offset(line: place.line, column: place.column) == offset)
    }
    #expect(source.offset(line: 9, column: 1) == nil)
  }

  @Test func appliesEditsInAnyOrder() {
    let edits = [
      TextEdit(range: 4..<5, replacement: "E"), TextEdit(range: 0..<1, replacement: "AA"),
    ]
    #expect(String(decoding: edits.applied(to: Array("abcde!".utf8)), as: UTF8.self) == "AAbcdE!")
  }

  @Test func leavesOutAnEditThatOverlapsAnother() {
    let edits = [
      TextEdit(range: 0..<3, replacement: "x"), TextEdit(range: 2..<4, replacement: "y"),
    ]
    #expect(String(decoding: edits.applied(to: Array("abcd".utf8)), as: UTF8.self) == "xd")
  }
}
