/// Writes diagnostics as SARIF 2.1.0, which forges and editors read.
public struct SARIFRenderer: Sendable {
  /// Version of the program, written in the log.
  public var version: String

  /// Makes a renderer.
  public init(version: String) { self.version = version }

  /// A log of one run.
  public func render(_ diagnostics: [Diagnostic]) -> JSONValue {
    let codes = Set(diagnostics.map(\.code.rawValue)).sorted()
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "arobase",
              "version": .string(version),
              "language": "fr-FR",
              "rules": .array(codes.map { ["id": .string($0)] }),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(diagnostics.inReadingOrder().map(result)),
        ]
      ],
    ]
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    let related = diagnostic.notes.compactMap { note in
      note.location.map { location in
        JSONValue.object([
          .init("message", ["text": .string(note.message)]),
          .init("physicalLocation", physical(.init(start: location, end: location))),
        ])
      }
    }
    return [
      "ruleId": .string(diagnostic.code.rawValue),
      "level": .string(level(diagnostic.severity)),
      "message": ["text": .string(text(diagnostic))],
      "locations": .array(
        diagnostic.range.map { [["physicalLocation": physical($0)]] } ?? []),
      "relatedLocations": .array(related),
    ]
  }

  private func physical(_ range: SourceRange) -> JSONValue {
    [
      "artifactLocation": ["uri": .string(range.start.path.percentEncodedPath)],
      "region": [
        "startLine": .int(range.start.line), "startColumn": .int(range.start.column),
        "endLine": .int(range.end.line), "endColumn": .int(range.end.column),
      ],
    ]
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    ([diagnostic.message] + diagnostic.fixIts.map { "correction : \($0.message)" })
      .joined(separator: " ; ")
  }

  private func level(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension String {
  /// The path as a relative address: everything but unreserved characters and `/` is encoded.
  fileprivate var percentEncodedPath: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
