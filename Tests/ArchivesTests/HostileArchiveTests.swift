import Diagnostics
import Testing

@testable import Archives

@Suite("Hostile archives")
struct HostileArchiveTests {
  func codes(
    _ entries: [HandMadeZip.Entry], limits: ArchiveLimits = ArchiveLimits()
  ) -> [Diagnostic.Code] {
    Archive.read(HandMadeZip(entries: entries).bytes, path: "a.xlsx", limits: limits)
      .diagnostics.map(\.code)
  }

  @Test func anHonestOneIsRead() { #expect(codes([.init(name: "a"), .init(name: "b/c")]) == []) }

  @Test func tooManyEntries() {
    #expect(codes((0...2000).map { .init(name: "f\($0)") }) == ["ARC002"])
  }

  @Test func entriesThatSayTheyAreHuge() {
    #expect(codes([.init(name: "a", announced: 4_000_000_000, method: 8)]) == ["ARC003"])
    var limits = ArchiveLimits()
    limits.totalBytes = 5
    #expect(
      codes(
        [.init(name: "a", bytes: [1, 2, 3]), .init(name: "b", bytes: [1, 2, 3])], limits: limits)
        == ["ARC003"])
  }

  @Test func aBombThatTellsTheTruth() throws {
    let bomb = try Archive.write([.init("a.xml", [UInt8](repeating: 32, count: 20 << 20))])
    #expect(bomb.count < 30_000)
    #expect(Archive.read(bomb, path: "a.xlsx").diagnostics.map(\.code) == ["ARC004"])
  }

  @Test func aBombThatLiesIsCutAtWhatItAnnounced() throws {
    var bytes = try Archive.write([.init("a.xml", [UInt8](repeating: 32, count: 1 << 20))])
    // Both headers announce 16 bytes instead of 1 MiB.
    for index in 0..<bytes.count - 4 where bytes[index..<index + 4] == [0, 0, 16, 0] {
      bytes.replaceSubrange(index..<index + 4, with: [16, 0, 0, 0])
    }
    #expect(Archive.read(bytes, path: "a.xlsx").diagnostics.map(\.code) == ["ARC009"])
  }

  @Test(arguments: [
    "/etc/passwd", "../a", "a/../../b", "a\\b", "C:a", "a//b", "./a", "..", "a\u{1}",
  ])
  func namesThatLeadOut(name: String) { #expect(codes([.init(name: name)]) == ["ARC005"]) }

  @Test func duplicateNames() {
    #expect(codes([.init(name: "xl/a.xml"), .init(name: "XL/A.xml")]) == ["ARC006"])
  }

  @Test func encryption() {
    #expect(
      codes([.init(name: "a", bytes: [UInt8](repeating: 0, count: 20), flags: 1)]) == ["ARC007"])
  }

  @Test func links() { #expect(codes([.init(name: "a", mode: 0o120777)]) == ["ARC008"]) }

  @Test func aWrongSum() {
    #expect(codes([.init(name: "a", bytes: [1, 2, 3], sum: 42)]) == ["ARC009"])
  }

  @Test func anUnknownMethod() {
    #expect(codes([.init(name: "a", bytes: [1, 2, 3], method: 14)]) == ["ARC010"])
  }
}
