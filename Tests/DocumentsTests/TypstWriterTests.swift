import Diagnostics
import Foundation
import Testing

@testable import Documents

@Suite("The Typst writer")
struct TypstWriterTests {
  /// Every ASCII character, and what Typst reads as markup.
  static let nasty =
    String(String.UnicodeScalarView((0x01...0x7F).map { Unicode.Scalar(UInt8($0)) }))
    + " #let x = 1 ; *a* _b_ `c` $d$ <e> @f // g /* h */ ~ -- --- ... \\u{1F600} http://i.example"
    + " = j\n- k\n+ l\n/ m: n 1. [o] {p} \"q\" 'r' «s» é œ → \u{202F}"

  @Test func anyWordIsAStringThatReadsBack() {
    let written = TypstText.string(Self.nasty)
    // Control characters, which no font draws, become spaces; line ends and tabs stay.
    let expected = String.UnicodeScalarView(
      Self.nasty.unicodeScalars.map { scalar in
        let isKept = !(0...0x1F).contains(scalar.value) && scalar.value != 0x7F
        return isKept || "\n\r\t".unicodeScalars.contains(scalar) ? scalar : " "
      })
    #expect(unescaped(written) == String(expected))
  }

  /// Reads a Typst string, as Typst does.
  private func unescaped(_ text: String) -> String? {
    guard text.first == "\"", text.last == "\"" else { return nil }
    var result = ""
    var rest = Array(text.unicodeScalars)[1..<text.unicodeScalars.count - 1]
    while let scalar = rest.popFirst() {
      guard scalar != "\"" else { return nil }
      guard scalar == "\\" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n"?: result += "\n"
      case "r"?: result += "\r"
      case "t"?: result += "\t"
      case let other?: result.unicodeScalars.append(other)
      case nil: return nil
      }
    }
    return result
  }

  @Test func emojiAreLeftToThePage() {
    #expect(TypstText.string("Wi-Fi 📶 ❤\u{FE0F} 12 é @") == "\"Wi-Fi  ❤ 12 é @\"")
  }

  @Test func outsideStringsTheSourceIsOnlyCalls() throws {
    let words: [Inline] = [.text(Self.nasty)]
    let source = TypstText.inline([
      .strong(words), .emphasis(words), .code(Self.nasty), .superscript(words),
      .link(Link(to: .address(Self.nasty), words)),
      .abbreviation(Self.nasty, expansion: Self.nasty),
      .span(words, style: StyleName(rawValue: Self.nasty)), .foreign(words, language: "en\"#x"),
      .count(Self.nasty, name: "a"),
    ])
    let code = withoutStrings(source)
    #expect(code.allSatisfy { $0.isLetter || "#[](),: -".contains($0) }, "\(code)")
  }

  private func withoutStrings(_ source: String) -> String {
    var result = ""
    var isInside = false
    var isEscaped = false
    for character in source {
      if isEscaped {
        isEscaped = false
      } else if isInside, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isInside.toggle()
      } else if !isInside {
        result.append(character)
      }
    }
    return isInside ? "unfinished string" : result
  }

  @Test func propertiesAndAttachmentsAreDeclared() throws {
    let document = Document(
      language: "fr-FR", title: "T",
      metadata: DocumentMetadata(
        author: "A", keywords: ["k"], date: DocumentDate(year: 2024, month: 2, day: 1)),
      blocks: [])
    let job = TypstWriter(document, attachments: Valmont.attachments).job()
    let main = String(decoding: try #require(job.files[TypstJob.mainName]), as: UTF8.self)
    #expect(main.contains("langue: \"fr\""))
    #expect(main.contains("date: datetime(year: 2024, month: 2, day: 1)"))
    #expect(main.contains("#pdf.attach(\"registre.xml\", relationship: \"source\""))
    #expect(job.files["registre.xml"] == Valmont.attachments[0].bytes)
  }

  @Test func anUnsafeAddressIsOnlyWords() {
    let link = Inline.link(Link(to: .address("javascript:x"), ["a"]))
    #expect(TypstText.inline([link]) == "#\"a\"")
  }

  // MARK: With the engine

  static let python = DiagnosticPagesTests.folder.deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: ".venv/bin/python").path
  static let fonts = "/usr/share/fonts/opentype/inter"
  static let hasEngine =
    FileManager.default.isExecutableFile(atPath: python)
    && FileManager.default.fileExists(atPath: fonts)

  @Test(.enabled(if: hasEngine, "needs the project's .venv and fonts-inter"))
  func theEngineTakesAnyWordAndGivesTheSameBytes() throws {
    let words: [Inline] = [.text(Self.nasty), .strong([.text(Self.nasty)]), .code(Self.nasty)]
    let extra: [Block] = [
      .paragraph(Paragraph(words)), .heading(Heading(3, words, id: "n")),
      .definitions(DefinitionList([Definition(words, [words])])),
      .callout(Callout(.example, title: words, blocks: [.paragraph(Paragraph(words))])),
    ]
    var document = try #require(Valmont.compiled().value)
    document.blocks += extra
    let first = try pdf(of: document)
    #expect(first.count > 20_000)
    #expect(try pdf(of: document) == first)
  }

  @Test(.enabled(if: hasEngine, "needs the project's .venv and fonts-inter"))
  func aFaultOfTheThemeIsToldAndLeavesNoFile() throws {
    let theme = DocumentTheme(
      css: DocumentTheme.shipped.css, typst: SourceText(path: "theme.typ", text: "#let = 1"))
    let document = Document(language: "fr", title: "T", blocks: [])
    let failure = #expect(throws: EngineFailure.self) { try pdf(of: document, theme: theme) }
    let told = try #require(failure?.output)
    #expect(told.contains("\"message\": \"error: "))
  }

  struct EngineFailure: Error { let output: String }

  private func pdf(of document: Document, theme: DocumentTheme = .shipped) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let job = folder.appending(path: "job")
    try FileManager.default.createDirectory(at: job, withIntermediateDirectories: true)
    let files = TypstWriter(document, theme: theme, attachments: Valmont.attachments).job().files
    for (name, bytes) in files { try Data(bytes).write(to: job.appending(path: name)) }
    let driver = folder.appending(path: "driver.py")
    try Data(TypstJob.driver).write(to: driver)
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = ["-I", driver.path, Self.fonts, job.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: job.path)
    guard process.terminationStatus == 0 else {
      #expect(!names.contains { $0.hasPrefix("main.pdf") })
      throw EngineFailure(output: String(decoding: output, as: UTF8.self))
    }
    return try Data(contentsOf: job.appending(path: "main.pdf"))
  }
}
