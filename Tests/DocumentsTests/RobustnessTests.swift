import Diagnostics
import Documents
import Testing

/// Damaged templates: always an answer, and never a document without having said what is wrong.
@Suite("Damaged templates")
struct RobustnessTests {
  /// The same numbers every time.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 0..<8)
  func damageIsSaidOrHarmless(seed: Int) {
    var generator = Generator(state: UInt64(seed + 1))
    let pieces = [
      "{{", "}}", "{{/", "{{#a}}", "<", ">", "</p>", "\"", "&", "é", "\u{0}", "{{{", "{",
    ]
    for _ in 0..<25 {
      var bytes = Array(Valmont.template.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...6, using: &generator))
        let piece = pieces.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
      }
      let library = TemplateLibrary(files: [
        SourceText(path: "templates/valmont.xhtml", bytes: bytes),
        SourceText(path: "templates/fiche.xhtml", text: Valmont.sheet),
      ])
      let checked = DocumentCompiler(templates: library)
        .compile("valmont", model: Valmont.model(style: "dossier"), resources: Valmont.resources)
      #expect((checked.value == nil) == checked.diagnostics.containsErrors)
    }
  }
}
