import Foundation
import Testing

/// Who may import whom: no room imports one that stands above it.
@Suite("The rooms of the house")
struct ImportTests {
  /// What each room may use, of our own rooms.
  ///
  /// `Documentation/architecture.md` explains it.
  static let allowed: [String: Set<String>] = [
    "Assets": [],
    "Diagnostics": [],
    "XMLKit": ["CLibxml2", "Diagnostics", "Crypto"],
    "LabelModel": ["Diagnostics"],
    "Stemming": ["CStemmer"],
    "Archives": ["CLibzip", "Diagnostics"],
    "Workbooks": ["Archives", "Diagnostics", "XMLKit", "LabelModel"],
    "Categorization": ["LabelModel", "Stemming"],
    "LabelXML": ["LabelModel", "XMLKit", "Diagnostics", "Assets"],
    "Spreadsheets": ["LabelModel", "LabelXML", "XMLKit", "Diagnostics", "Workbooks"],
    "Documents": ["Diagnostics", "XMLKit", "Assets", "Mustache"],
    "Reports": ["LabelModel", "Documents", "Workbooks", "Diagnostics"],
    "Commands": [
      "Assets", "Diagnostics", "XMLKit", "LabelModel", "LabelXML", "Documents", "Reports",
      "Archives", "Categorization", "Spreadsheets", "Workbooks", "ArgumentParser",
    ],
    "arobase": ["Commands"],
    "embed-assets": [],
    "TestSupport": ["Diagnostics"],
  ]
  /// What comes with the toolchain, and where it may be used: the model stays pure.
  static let system: [String: Set<String>] = [
    "Foundation": ["Commands", "Documents", "embed-assets"],
    "Glibc": ["XMLKit", "Archives", "Commands", "Categorization"],
    "Dispatch": ["Commands"],
    "Synchronization": ["LabelXML", "Commands", "Documents"],
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func sources() throws -> [(room: String, path: String, text: String)] {
    let folder = root.appending(path: "Sources")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return (String(name.prefix { $0 != "/" }), name, text)
    }
  }

  @Test func noRoomImportsOneThatStandsAboveIt() throws {
    let files = try Self.sources()
    #expect(files.count > 20, "the sources were not found")
    for file in files {
      let allowed = try #require(Self.allowed[file.room], "unknown room: \(file.room)")
      for module in imports(in: file.text) {
        let fromSystem = Self.system[module]?.contains(file.room) ?? false
        #expect(
          allowed.contains(module) || fromSystem, "\(file.path) must not import \(module)")
      }
    }
  }

  @Test func onlyThreeRoomsSeeC() throws {
    for file in try Self.sources() where !["XMLKit", "Stemming", "Archives"].contains(file.room) {
      let words = file.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      for word in ["unsafe", "UnsafePointer", "OpaquePointer", "CLibxml2", "CStemmer", "CLibzip"] {
        let isUsed = words.contains(Substring(word))
        #expect(!isUsed, "\(file.path) uses \(word)")
      }
    }
  }

  @Test func noFileIsLongerThan400Lines() throws {
    for file in try Self.sources() {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400, "\(file.path) has \(lines) lines")
    }
  }

  private func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
        words[..<index].allSatisfy({
          ["public", "package", "internal", "private", "fileprivate", "@testable"].contains($0)
        })
      else { return nil }
      return words[index + 1].split(separator: ".").first.map(String.init)
    }
  }
}
