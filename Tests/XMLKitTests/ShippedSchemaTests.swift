import Diagnostics
import Foundation
import Testing

@testable import XMLKit

/// The schemas of the repository, and documents that follow them, damaged at random.
@Suite("Shipped schemas")
struct ShippedSchemaTests {
  /// A schema, and a document that follows it.
  struct Pair: Sendable, CustomTestStringConvertible {
    let schema: String
    let document: String
    var testDescription: String { schema }
  }

  private static let pairs = [
    Pair(schema: "registre.rng", document: "actions/martigues/2023.xml"),
    Pair(schema: "dossier.rng", document: "dossiers/martigues/2019/dossier.xml"),
    Pair(schema: "facteurs.rng", document: "referentiels/facteurs/ademe-2026.xml"),
    Pair(schema: "referentiel.rng", document: "referentiels/criteres-2021.xml"),
  ]

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: DiagnosticPage.root.appending(path: path)))
  }

  @Test func areAllReadByUsToo() throws {
    let folder = DiagnosticPage.root.appending(path: "schemas")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".rng") }
    #expect(names.count >= 5)
    for name in names {
      let source = SourceText(path: name, bytes: try bytes("schemas/\(name)"))
      let document = try #require(XMLDocument.parse(source).value)
      #expect(Grammar(document.root) != nil, "\(name)")
    }
  }

  /// libxml2 decides, ours explains: neither ever says that the other is wrong.
  @Test(arguments: pairs)
  func agreeWithTheirExplanations(_ pair: Pair) throws {
    let schemaBytes = try bytes("schemas/\(pair.schema)")
    let schema = try XMLSchema(schemaBytes, path: pair.schema)
    let parsed = XMLDocument.parse(SourceText(path: pair.schema, bytes: schemaBytes))
    let schemaRoot = try #require(parsed.value).root
    let grammar = try #require(Grammar(schemaRoot))
    let sound = XMLDocument.parse(
      SourceText(path: pair.document, bytes: try bytes(pair.document)))
    let root = try #require(sound.value).root
    var generator = SeededGenerator(seed: 7)
    var refused = 0
    for _ in 0..<150 {
      var damaged = root
      damage(&damaged, &generator)
      let text = damaged.serialized()
      let source = SourceText(path: pair.document, text: text)
      let document = try #require(XMLDocument.parse(source).value)
      let issues = schema.validate(document)
      let explained = SchemaExplainer.issues(in: document, grammar)
      #expect(issues == explained, "\(issues)")
      refused += issues.isEmpty ? 0 : 1
    }
    #expect(refused > 50)
  }

  /// Makes one change somewhere: a name, a value, a place, a text.
  private func damage(_ element: inout XMLElement, _ generator: inout SeededGenerator) {
    let indices = element.children.indices.filter { element.children[$0].element != nil }
    if let index = indices.randomElement(using: &generator),
      Int.random(in: 0..<4, using: &generator) > 0,
      var child = element.children[index].element
    {
      damage(&child, &generator)
      element.children[index] = .element(child)
      return
    }
    let place =
      element.children.isEmpty ? nil : element.children.indices.randomElement(using: &generator)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: element.name += "s"
    case 1: element.attributes.append(XMLAttribute("nouveau", value: "x"))
    case 2: if !element.attributes.isEmpty { element.attributes.removeLast() }
    case 3: if !element.attributes.isEmpty { element.attributes[0].value += " ?" }
    case 4: if let place { element.children.remove(at: place) }
    case 5: if let place { element.children.append(element.children[place]) }
    case 6: element.children.append(.text("texte", 0..<0))
    case 7: element.children.append(.element(XMLElement("zut", namespace: element.namespace)))
    default: element.children.shuffle(using: &generator)
    }
  }
}

extension XMLElement {
  /// The element as text, in the namespace of its root.
  fileprivate func serialized() -> String {
    var writer = XMLWriter()
    var root = self
    root.attributes.insert(XMLAttribute("xmlns", value: namespace ?? ""), at: 0)
    root.write(to: &writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
