import Diagnostics
import Documents
import TestSupport
import Testing

/// Faults of templates, each where it stands, in the template or in the part that it includes.
@Suite("The faults of templates")
struct TemplateFaultTests {
  static let model: TemplateValue = [
    "commune": "Valmont", "presentation": .markup(Markup([.strong(["ici"])])),
    "chapitres": .list([
      ["titre": "Médiation", "actions": .list([["nom": "EPN"], ["nom": "Bus"]])],
      ["titre": "Démocratie", "actions": .list([])],
    ]),
    "ville": ["maire": "le maire"], "publie": false,
  ]

  private func found(
    _ body: String, part: String = "", model: TemplateValue = model
  ) throws -> (faults: [String], expected: [String]) {
    let page = MarkedText(
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
      <head><title>Essai</title></head>
      <body><h1>Essai</h1>
      \(body)
      </body></html>
      """)
    let inner = MarkedText(part)
    let library = TemplateLibrary([
      "page": SourceText(path: "page.xhtml", text: page.text),
      "part": SourceText(path: "part.xhtml", text: inner.text),
    ])
    let checked = DocumentCompiler(templates: library).compile("page", model: model)
    let faults = checked.diagnostics.inReadingOrder()
      .map { "\($0.location?.description ?? "?") \($0.code.rawValue)" }
    let places =
      page.markers.compactMap { page.location($0.marker, path: "page.xhtml") }
      + inner.markers.compactMap { inner.location($0.marker, path: "part.xhtml") }
    return (faults, places.map(\.description))
  }

  private func expect(
    _ codes: [String], _ body: String, part: String = "<p>{{commune}}</p>",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let (faults, places) = try found(body, part: part)
    let expected = zip(places, codes).map { "\($0) \($1)" }
    #expect(faults == expected, sourceLocation: sourceLocation)
  }

  @Test func unknownNamesAreFoundInEveryScope() throws {
    try expect(
      ["TPL001", "TPL001", "TPL001"],
      """
      <p>1️⃣{{comune}}</p>
      {{#chapitres}}<h2>{{titre}}</h2>{{#actions}}<p>{{nom}} {{titre}} 2️⃣{{non}}</p>{{/actions}}
      {{/chapitres}}
      <p>{{ville.maire}} 3️⃣{{ville.mere}}</p>
      """)
  }

  @Test func aNameOfOneItemIsNotThatOfAnother() throws {
    let model: TemplateValue = ["a": .list([["x": "1"], ["y": "2"]])]
    let (faults, places) = try found("{{#a}}<p>1️⃣{{x}}</p>{{/a}}", model: model)
    #expect(faults == places.map { "\($0) TPL001" })
  }

  @Test func theSampleOfAnEmptyListIsChecked() throws {
    let model: TemplateValue = ["a": .list([], sample: ["x": "1"])]
    let (faults, places) = try found("{{#a}}<p>{{x}} 1️⃣{{y}}</p>{{/a}}", model: model)
    #expect(faults == places.map { "\($0) TPL001" })
  }

  @Test func faultsOfAPartAreReportedInThePart() throws {
    try expect(
      ["TPL004", "TPL001"], "{{>part}}",
      part: "<p>{{commune}}</p>\n1️⃣<p align=\"left\">a</p>\n<p>é 2️⃣{{nom}}</p>")
  }

  @Test func allFaultsComeAtOnce() throws {
    try expect(
      ["TPL004", "TPL006", "TPL002", "TPL001", "TPL006"],
      """
      1️⃣<center>{{commune}}</center>
      <p>2️⃣{{{commune}}}</p>
      3️⃣{{>parts}}
      <p>4️⃣{{inconnu}} 5️⃣{{chapitres}}</p>
      """)
  }

  @Test func sectionsMustBeInOrder() throws {
    try expect(["TPL003"], "1️⃣{{#chapitres}}<p>{{titre}}</p>")
    try expect(["TPL003"], "<p>{{commune}}1️⃣{{/commune}}</p>")
    try expect(["TPL003"], "<p>1️⃣{{commune</p>")
    try expect(
      ["TPL003", "TPL003"], "{{#publie}}1️⃣{{#chapitres}}<p>a</p>{{/publie}}2️⃣{{/chapitres}}")
  }

  @Test func otherTagsOfMustacheAreRefused() throws {
    try expect(
      ["TPL007", "TPL007", "TPL007"],
      "<p>1️⃣{{=<% %>=}} 2️⃣{{%CONTENT_TYPE:TEXT}} 3️⃣{{uppercased(commune)}}</p>")
  }

  @Test func aPartThatIncludesItselfEndlesslyIsRefused() throws {
    let (faults, _) = try found("{{>part}}", part: "<p>a</p>{{>part}}")
    #expect(faults == ["part.xhtml:1:9 TPL002"])
  }

  @Test func aPartMayIncludeItselfWhileTheDataGoDown() throws {
    let leaf: TemplateValue = ["nom": "feuille", "enfants": .list([])]
    let model: TemplateValue = ["nom": "racine", "enfants": .list([leaf])]
    let (faults, _) = try found(
      "{{>part}}", part: "<p>{{nom}}</p>{{#enfants}}{{>part}}{{/enfants}}", model: model)
    #expect(faults == [])
  }

  @Test func bothSidesOfAChoiceAreChecked() throws {
    try expect(
      ["TPL004", "TPL004"],
      "{{#publie}}1️⃣<x>a</x>{{/publie}}{{^publie}}2️⃣<y>a</y>{{/publie}}")
  }

  @Test func aChoiceOfAttributesIsNoDuplicate() throws {
    try expect([], "<p {{#publie}}class=\"a\"{{/publie}}{{^publie}}class=\"b\"{{/publie}}>a</p>")
  }

  @Test func faultsOfTheTreeComeBackToTheTemplate() throws {
    try expect(
      ["DOC008", "DOC003", "DOC011"],
      "{{>part}}\n{{#chapitres}}{{/chapitres}}<p>1️⃣<a href=\"https://a.example/\"> </a></p>",
      part: "<h2>a</h2>\n2️⃣<h4>b</h4>\n<p>é 3️⃣<a href=\"#zz\">c</a></p>")
  }

  @Test func aFaultThatOnlyTheDataShowIsAtTheTagThatMadeIt() throws {
    let model: TemplateValue = ["nom": "a b", "ouvre": true]
    let (faults, places) = try found("<p>a</p>\n1️⃣<h2 id=\"{{nom}}\">b</h2>", model: model)
    #expect(faults == places.map { "\($0) TPL004" })
  }
}
