import Diagnostics
import LabelModel
import LabelXML

extension AuditReading {
  /// The contract `arobase-audit/1`.
  ///
  /// - Parameters:
  ///   - reading: The audit; `nil` when the dossier is not frozen and only a sample was asked for.
  ///   - sample: The sample; `nil` when none was asked for.
  /// - Returns: The object.
  static func json(_ reading: AuditReading?, sample: AuditSample?) -> JSONValue {
    .object(
      [.init("format", "arobase-audit/1")] + (reading?.members ?? [])
        + (sample.map { [.init("echantillon", $0.json)] } ?? []))
  }

  private var members: [JSONValue.Member] {
    let frozen = manifest.manifest
    return [
      .init("collectivite", .string(frozen.collectivity.rawValue)),
      .init("edition", .int(frozen.edition)),
      .init(
        "gel",
        [
          "revision": .int(frozen.revision), "date": .string(frozen.moment.description),
          "version": .string(frozen.programVersion), "empreinte": .string(manifest.digest),
          "code": JSONValue(manifest.code?.description), "signature": .string(signature.rawValue),
          "audit": JSONValue(frozen.log?.nature.rawValue),
        ]),
      .init("conforme", .bool(differences.isEmpty)),
      .init("differences", .array(differences.map(\.json))),
      .init("remarques", .array(notes.map(\.json))),
    ]
  }
}

extension AuditFinding {
  /// The finding, with what is behind it.
  var json: JSONValue {
    [
      "nature": .string(kind.rawValue), "message": .string(message), "objet": JSONValue(subject),
      "gele": JSONValue(frozen), "trouve": JSONValue(found),
      "actions": .array(actions.map { .string($0.rawValue) }),
      "details": .array(details.map { .string($0) }),
    ]
  }
}

extension AuditSample {
  /// The sample, with all that is needed to draw it again.
  fileprivate var json: JSONValue {
    [
      "grille": .string(grille.rawValue), "graine": .string(seed), "demande": .int(asked),
      "methode": "plus-fort-reste, une par strate au moins, ordre de sha256(graine:id)",
      "strates": .array(
        strata.map { stratum in
          [
            "id": .string(stratum.id.rawValue), "titre": .string(stratum.title),
            "taille": .int(stratum.size),
            "actions": .array(stratum.drawn.map { .string($0.id.rawValue) }),
          ]
        }),
    ]
  }
}
