import Assets
import Diagnostics
import Testing
import XMLKit

@testable import Documents

/// The table that gives the messages and the schema that any tool can use say the same.
@Suite("The vocabulary of templates")
struct VocabularyTests {
  /// What stands around an element that a fragment cannot hold at its top.
  static let wrappers: [String: (String, String)] = [
    "caption": ("<table>", "</table>"), "colgroup": ("<table>", "</table>"),
    "thead": ("<table>", "</table>"), "tbody": ("<table>", "</table>"),
    "tfoot": ("<table>", "</table>"), "col": ("<table><colgroup>", "</colgroup></table>"),
    "figcaption": ("<figure><img src=\"a\"/>", "</figure>"), "img": ("<figure>", "</figure>"),
  ]
  /// What an element needs to be whole: attributes, then contents before and after.
  static let needs: [String: (attributes: String, before: String)] = [
    "img": (" src=\"a\"", ""), "graphique": (" ref=\"a\"", ""),
    "meta": (" name=\"auteur\" content=\"a\"", ""), "abbr": (" title=\"a\"", ""),
    "aside": (" class=\"note\"", ""), "hr": (" class=\"saut-de-page\"", ""),
    "article": ("", "<h3>a</h3>"), "header": ("", "<h1>a</h1>"), "figure": ("", "<img src=\"a\"/>"),
    "colgroup": ("", "<col/>"),
  ]
  static let pairs: [(parent: String, child: String)] = Vocabulary.rules
    .filter { !["html", "head"].contains($0.key) }
    .flatMap { rule in rule.value.children.map { (rule.key, $0) } }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }

  private func schema() throws -> XMLSchema {
    let path = "schemas/document.rng"
    return try XMLSchema(#require(Assets.bytes(path)), path: path)
  }

  private func element(_ name: String, inside: String = "") -> String {
    let needs = Self.needs[name] ?? ("", "")
    return "<\(name)\(needs.attributes)>\(needs.before)\(inside)</\(name)>"
  }

  private func issues(_ text: String, _ schema: XMLSchema) throws -> [String] {
    let source = SourceText(path: "t", text: text)
    let document = try #require(XMLDocument.parse(source).value, "\(text)")
    return schema.validate(document).map { $0.diagnostic(source: document.source).message }
  }

  private func inContext(_ name: String, _ text: String) -> String {
    let opening = "<fragment xmlns=\"\(Vocabulary.namespace)\">"
    let wrapper = Self.wrappers[name] ?? ("", "")
    if name == "body" {
      return "<html xmlns=\"\(Vocabulary.namespace)\"><head><title/></head>\(text)</html>"
    }
    return opening + wrapper.0 + text + wrapper.1 + "</fragment>"
  }

  @Test func whatTheTableAllowsTheSchemaAllows() throws {
    #expect(Self.pairs.count > 150)
    let schema = try schema()
    for (parent, child) in Self.pairs {
      // These have one place each, which their parent already fills.
      if (parent, child) == ("header", "h1") || parent == "figure" && child != "figcaption" {
        continue
      }
      let text = inContext(parent, element(parent, inside: element(child)))
      let found = try issues(text, schema)
      #expect(found.isEmpty, "\(parent) > \(child): \(found) in \(text)")
    }
  }

  @Test func whatTheTableRefusesTheSchemaRefuses() throws {
    let schema = try schema()
    let names = Vocabulary.rules.keys.sorted().filter { !["html", "head", "body"].contains($0) }
    for parent in names {
      let rule = try #require(Vocabulary.rules[parent])
      for child in names where !rule.children.contains(child) {
        let text = inContext(parent, element(parent, inside: element(child)))
        #expect(!(try issues(text, schema)).isEmpty, "\(parent) > \(child) passes the schema")
      }
    }
  }
}
