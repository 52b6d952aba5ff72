import Testing

/// A document that must be refused, and the code of the refusal.
struct HostileInput: Sendable, CustomTestStringConvertible {
  let name: String
  let code: String
  /// `line:column` of the fault; `nil` where it does not matter.
  let place: String?
  /// Made when the test runs: some are large.
  let bytes: @Sendable () -> [UInt8]

  var testDescription: String { name }

  init(
    _ name: String, _ code: String, at place: String? = nil,
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.code = code
    self.place = place
    self.bytes = bytes
  }

  init(
    _ name: String, _ code: String, at place: String? = nil,
    _ text: @escaping @Sendable @autoclosure () -> String
  ) {
    self.init(name, code, at: place) { Array(text().utf8) }
  }

  static var all: [HostileInput] {
    documentTypes + sizes + encodings + namesAndEntities + tags + forms
  }

  private static func nested(_ prefix: String, levels: Int) -> String {
    (1...levels).map { level in
      let body = String(repeating: "\(prefix)l\(level - 1);", count: 10)
      return "<!ENTITY \(prefix == "&" ? "" : "% ")l\(level) \"\(body)\">"
    }.joined()
  }

  private static let documentTypes = [
    HostileInput("bare doctype", "XML001", at: "1:1", "<!DOCTYPE r><r/>"),
    HostileInput("doctype of HTML", "XML001", at: "2:1", "\n<!doctype html><r/>"),
    HostileInput(
      "doctype after a comment", "XML001", at: "2:3",
      "<?xml version='1.0'?><!-- < -->\n  <!DOCTYPE r><r/>"),
    HostileInput(
      "external entity, file", "XML001", at: "1:1",
      #"<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>"#),
    HostileInput(
      "external entity, http", "XML001",
      #"<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]><r>&x;</r>"#),
    HostileInput("external DTD", "XML001", #"<!DOCTYPE r SYSTEM "file:///etc/hostname"><r/>"#),
    HostileInput(
      "external parameter entity", "XML001",
      #"<!DOCTYPE r [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]><r/>"#),
    HostileInput(
      "entity in an attribute default", "XML001",
      #"<!DOCTYPE r [<!ENTITY x "y"><!ATTLIST r a CDATA "&x;&x;">]><r/>"#),
    HostileInput(
      "billion laughs in a text", "XML001",
      #"<!DOCTYPE r [<!ENTITY l0 "lol">\#(nested("&", levels: 9))]><r>&l9;</r>"#),
    HostileInput(
      "billion laughs in an attribute", "XML001",
      #"<!DOCTYPE r [<!ENTITY l0 "lol">\#(nested("&", levels: 9))]><r a="&l9;"/>"#),
    HostileInput(
      "billion laughs by parameter entities", "XML001",
      #"<!DOCTYPE r [<!ENTITY % l0 "<!-- -->">\#(nested("&#37;", levels: 8)) %l8;]><r/>"#),
  ]

  private static let sizes = [
    HostileInput(
      "65 levels", "XML002", at: "2:193",
      "<?xml version='1.0'?>\n" + String(repeating: "<a>", count: 65)
        + String(repeating: "</a>", count: 65)),
    HostileInput("a million levels", "XML002", String(repeating: "<a>", count: 1_000_000)),
    HostileInput(
      "257 attributes", "XML004", at: "1:4",
      "<r><b " + (0..<257).map { "a\($0)='v'" }.joined(separator: " ") + "/></r>"),
    HostileInput(
      "a million attributes", "XML004", at: "1:1",
      "<r " + (0..<1_000_000).map { "a\($0)='v'" }.joined(separator: " ") + "/>"),
    HostileInput(
      "many namespace declarations", "XML004",
      "<r " + (0..<5_000).map { "xmlns:a\($0)='v'" }.joined(separator: " ") + "/>"),
    HostileInput(
      "attribute of 10 MB", "XML004", at: "2:1",
      "<r>\n<b a='" + String(repeating: "x", count: 10_000_000) + "'/></r>"),
    HostileInput(
      "attribute of 129 KiB", "XML004", at: "2:1",
      "<r>\n<b a='" + String(repeating: "x", count: 129 << 10) + "'/></r>"),
    HostileInput(
      "comment of 10 MB", "XML004", at: "1:4",
      "<r><!--" + String(repeating: "x", count: 10_000_000) + "--></r>"),
    HostileInput(
      "comment of 129 KiB", "XML004", at: "1:4",
      "<r><!--" + String(repeating: "x", count: 129 << 10) + "--></r>"),
    HostileInput(
      "instruction of 1 MB", "XML004", at: "1:4",
      "<r><?p " + String(repeating: "x", count: 1 << 20) + "?></r>"),
    HostileInput(
      "name of 1 MB", "XML004", "<" + String(repeating: "x", count: 1 << 20) + "/>"),
  ]

  private static let encodings: [HostileInput] = [
    HostileInput("UTF-16 with mark", "XML003", at: "1:1") {
      [0xFF, 0xFE] + "<r/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    HostileInput("UTF-16 big-endian with mark", "XML003") {
      [0xFE, 0xFF] + "<r/>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    },
    HostileInput("UTF-16 without mark", "XML003") {
      "<r/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    HostileInput("UTF-16 big-endian without mark", "XML003") {
      "<r/>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    },
    HostileInput("UTF-32 without mark", "XML003") { [0, 0, 0, 0x3C, 0, 0, 0, 0x72] },
    HostileInput(
      "ISO-8859-1 declared", "XML003", at: "1:31",
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r/>"),
    HostileInput(
      "windows-1252 declared", "XML003", "<?xml version='1.0' encoding='windows-1252'?><r/>"),
    HostileInput("UTF-7 declared", "XML003", "<?xml version='1.0' encoding='UTF-7'?><r/>"),
    HostileInput("ISO-8859-1 bytes", "XML003", at: "2:3") {
      Array("<r>\nét".utf8) + [0xE9] + Array("é</r>".utf8)
    },
    HostileInput("overlong character", "XML003", at: "1:4") {
      Array("<r>".utf8) + [0xC0, 0xBC] + Array("</r>".utf8)
    },
    HostileInput("overlong character of three bytes", "XML003") {
      Array("<r>".utf8) + [0xE0, 0x80, 0xBC] + Array("</r>".utf8)
    },
    HostileInput("surrogate", "XML003") {
      Array("<r>".utf8) + [0xED, 0xA0, 0x80] + Array("</r>".utf8)
    },
    HostileInput("character cut by the end", "XML003", at: "1:4") { Array("<r>".utf8) + [0xC3] },
    HostileInput("EBCDIC", "XML003") { [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40] },
    HostileInput("gzip", "XML003") { [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3] },
    HostileInput("zip, such as a spreadsheet", "XML003") { Array("PK\u{3}\u{4}rest".utf8) },
    HostileInput("empty", "XML010", at: "1:1", ""),
    HostileInput("byte order mark alone", "XML010", "\u{FEFF}"),
    HostileInput("blanks alone", "XML010", " \n\t\r\n"),
    HostileInput("a million blanks", "XML010", String(repeating: " ", count: 1_000_000)),
  ]

  private static let namesAndEntities = [
    HostileInput("unbound prefix of an element", "XML006", at: "2:2", "<r>\n<x:a/></r>"),
    HostileInput(
      "unbound prefix of an attribute", "XML006", at: "1:14", "<r><a b='>'  x:c='d'/></r>"),
    HostileInput("HTML entity", "XML007", at: "1:8", "<r>12 é&nbsp;%</r>"),
    HostileInput("HTML entity in an attribute", "XML007", at: "1:8", "<r a='é&nbsp;'/>"),
    HostileInput("unknown entity", "XML007", at: "1:5", "<r>-&ville;</r>"),
    HostileInput(
      "a million different names", "XML005",
      "<r>" + (0..<1_000_000).map { "<nom-d-element-\($0)/>" }.joined() + "</r>"),
  ]

  private static let tags = [
    HostileInput("mismatched end tag", "XML008", at: "3:7", "<r>\n<a>\n  <b>é</c>\n</a></r>"),
    HostileInput("end tag of an outer element", "XML008", at: "2:4", "<r>\n<a></r>"),
    HostileInput("end tag alone", "XML008", at: "1:5", "<r/></r>"),
    HostileInput("truncated between tags", "XML008", at: "2:1", "<r><a>é</a>\n"),
    HostileInput("truncated in a tag", "XML008", at: "1:4", "<r><a b='c'"),
    HostileInput("truncated in an end tag", "XML008", at: "1:7", "<r><a></a"),
    HostileInput("tag without its end", "XML008", at: "1:4", "<r><a b='c'\n<d/></r>"),
  ]

  private static let forms = [
    HostileInput("duplicate attribute", "XML009", at: "1:10", "<r a='1' a='2'/>"),
    HostileInput("lone &", "XML009", at: "1:8", "<r>R é & D</r>"),
    HostileInput("address with &", "XML009", at: "1:11", "<r a='?x=1&y=2'/>"),
    HostileInput("lone <", "XML009", at: "1:6", "<r>a < b</r>"),
    HostileInput("< in an attribute", "XML009", at: "1:8", "<r a='b<c'/>"),
    HostileInput("value that is not closed", "XML009", at: "2:1", "<r a='b>\n<c/></r>"),
    HostileInput("value without quotes", "XML009", at: "1:6", "<r a=b/>"),
    HostileInput("attribute without value", "XML009", at: "1:4", "<r a/>"),
    HostileInput("attributes that touch", "XML009", at: "1:9", "<r a='b'c='d'/>"),
    HostileInput("reference without semicolon", "XML009", at: "1:4", "<r>&amp </r>"),
    HostileInput("reference to no character", "XML009", at: "1:4", "<r>&#0;</r>"),
    HostileInput("reference to a huge number", "XML009", "<r>&#99999999999999999999;</r>"),
    HostileInput("NUL in a text", "XML009", at: "1:5", "<r>a\0b</r>"),
    HostileInput("NUL in a tag", "XML009", "<r \0/>"),
    HostileInput("NUL in an attribute", "XML009", at: "1:7", "<r a='\0'/>"),
    HostileInput("NUL first, as in UTF-16", "XML003", "\0<r/>"),
    HostileInput("control character", "XML009", at: "1:4", "<r>\u{1}</r>"),
    HostileInput("U+FFFF", "XML009", at: "1:4", "<r>\u{FFFF}</r>"),
    HostileInput("]]> in a text", "XML009", at: "1:5", "<r>a]]></r>"),
    HostileInput("-- in a comment", "XML009", at: "1:10", "<r><!-- a--b --></r>"),
    HostileInput("comment without end", "XML009", at: "1:4", "<r><!-- a</r>"),
    HostileInput("section without end", "XML009", at: "1:4", "<r><![CDATA[a</r>"),
    HostileInput("instruction without end", "XML009", at: "1:4", "<r><?p a</r>"),
    HostileInput("declaration after a line", "XML009", at: "2:1", "\n<?xml version='1.0'?><r/>"),
    HostileInput("two roots", "XML009", at: "2:1", "<r/>\n<s/>"),
    HostileInput("text before the root", "XML009", at: "1:1", "é<r/>"),
    HostileInput("text after the root", "XML009", at: "2:1", "<r/>\né"),
    HostileInput("comment alone", "XML009", at: "1:11", "<!-- a -->"),
    HostileInput("not XML at all", "XML009", at: "1:1", "collectivite;edition\nmiramas;2023\n"),
    HostileInput("JSON", "XML009", at: "1:1", "{\"a\": 1}"),
  ]
}
