internal import Diagnostics

/// The kinds of files of a workspace, told apart by their root element.
package enum FileKind: String, Sendable, CaseIterable {
  /// The register of an edition.
  case register = "registre"
  /// A version of the criteria.
  case referential = "referentiel"
  /// A crosswalk from one referential to another.
  case crosswalk = "passage"
  /// An application.
  case dossier
  /// Actions of several collectivities, to learn from.
  case corpus
  /// What a dossier was at a moment.
  case manifest = "gel"
  /// The verdicts on a dossier.
  case audit
  /// An edition of the emission factors.
  case factors = "facteurs"
  /// What a town has and uses.
  case inventory = "inventaire"
  /// How a foreign table becomes actions.
  case mapping = "correspondance"

  /// Name of the root element.
  package var rootName: String { rawValue }

  /// Namespace of all its elements.
  package var namespace: String { "urn:arobase:\(rawValue):1" }

  /// Path of its schema among the shipped files.
  package var schemaPath: String { "schemas/\(rawValue).rng" }

  /// The three letters that start the codes of its diagnostics.
  var family: String {
    switch self {
    // What can be wrong in a corpus or in a mapping is what can be wrong in a register.
    case .register, .corpus, .mapping: "REG"
    case .referential: "REF"
    case .crosswalk: "PAS"
    case .dossier: "DOS"
    // Both are files of the auditor.
    case .manifest, .audit: "AUD"
    case .factors: "FAC"
    case .inventory: "INV"
    }
  }

  /// The code of a number: the same number means the same thing in all families.
  func code(_ number: Int) -> Diagnostic.Code {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 3 - digits.count))
    return Diagnostic.Code(rawValue: family + zeros + digits)
  }
}
