/// Writes diagnostics for another program, in a form that has its own version.
public struct JSONRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// All the diagnostics in reading order, with how many there are of each severity.
  public func render(_ diagnostics: [Diagnostic]) -> JSONValue {
    let counts = Diagnostic.Severity.allCases.map { severity in
      JSONValue.Member(
        severity.rawValue + "s", .int(diagnostics.count { $0.severity == severity }))
    }
    return [
      "format": "arobase-check/1",
      "totaux": .object(counts),
      "diagnostics": .array(diagnostics.inReadingOrder().map(render)),
    ]
  }

  private func render(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "code": .string(diagnostic.code.rawValue),
      "gravite": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "chemin": JSONValue(diagnostic.location?.path),
      "ligne": JSONValue(diagnostic.range?.start.line),
      "colonne": JSONValue(diagnostic.range?.start.column),
      "fin": diagnostic.range.map {
        ["ligne": .int($0.end.line), "colonne": .int($0.end.column)]
      } ?? nil,
      "extrait": JSONValue(diagnostic.excerpt),
      "notes": .array(
        diagnostic.notes.map { note in
          [
            "message": .string(note.message), "chemin": JSONValue(note.location?.path),
            "ligne": JSONValue(note.location?.line), "colonne": JSONValue(note.location?.column),
          ]
        }),
      "corrections": .array(diagnostic.fixIts.map { .string($0.message) }),
    ]
  }
}
