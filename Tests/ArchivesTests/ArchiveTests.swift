import Diagnostics
import Testing

@testable import Archives

@Suite("Archives")
struct ArchiveTests {
  let long = [UInt8](repeating: 65, count: 10_000)

  func sample() throws -> [UInt8] {
    try Archive.write([
      .init("mimetype", Array("application/test".utf8), isStored: true),
      .init("é/contenu.xml", long), .init("vide", []),
    ])
  }

  @Test func comesBackAsItWasWritten() throws {
    let archive = try #require(Archive.read(try sample(), path: "a.ods").value)
    #expect(archive.names == ["mimetype", "é/contenu.xml", "vide"])
    #expect(archive["é/contenu.xml"] == long)
    #expect(archive["vide"] == [])
    #expect(archive["absent"] == nil)
  }

  @Test func isTheSameTwice() throws { #expect(try sample() == sample()) }

  @Test func startsWithTheStoredKindOfDocument() throws {
    // What tells the kind of an ODS: the name at byte 30, the contents right after it.
    let bytes = try sample()
    #expect(String(decoding: bytes[30..<54], as: UTF8.self) == "mimetypeapplication/test")
  }

  @Test func inflatesOnlyWhatIsWanted() throws {
    let archive = try #require(
      Archive.read(try sample(), path: "a.ods", wanting: { $0 == "vide" }).value)
    #expect(archive["é/contenu.xml"] == nil)
    #expect(archive["vide"] == [])
  }

  @Test func truncatedAnywhereIsRefused() throws {
    let bytes = try sample()
    for cut in 0..<20 {
      let checked = Archive.read(Array(bytes.prefix(bytes.count * cut / 20)), path: "a.ods")
      #expect(checked.value == nil)
      #expect(checked.diagnostics.map(\.code) == ["ARC001"], "cut at \(cut)/20")
    }
  }

  @Test func anyAlteredByteGivesADiagnosticOrTheSameContents() throws {
    let bytes = try sample()
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 0x55
      let checked = Archive.read(altered, path: "a.ods")
      #expect((checked.value == nil) == checked.diagnostics.containsErrors)
      if let archive = checked.value, let contents = archive["é/contenu.xml"] {
        #expect(contents == long)
      }
    }
  }
}
