import Diagnostics
import LabelModel
import LabelXML

extension DocumentAudit {
  /// The contract `arobase-audit-document/1`.
  var json: JSONValue {
    [
      "format": "arobase-audit-document/1",
      "document": .string(document.path),
      "forme": .string(document.form.rawValue),
      "titre": .string(document.title),
      "collectivite": .string(carried.loaded.dossier.collectivity.id.rawValue),
      "edition": .int(carried.loaded.dossier.edition),
      "porte": .array(document.files.keys.sorted().map { .string($0) }),
      "empreinte": ["registre": JSONValue(reading.digest), "gel": JSONValue(manifest?.digest)],
      "referentiels": .array(
        carried.referentialOrigins.map {
          ["id": .string($0.id.rawValue), "porte": .bool($0.isCarried)]
        }),
      "conforme": .bool(differences.isEmpty),
      "differences": .array(differences.map(\.json)),
      "remarques": .array(notes.map(\.json)),
    ]
  }
}
