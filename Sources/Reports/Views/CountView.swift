import Documents
import LabelModel

/// A number of the tally on its way to the page, with the name under which machines find it.
///
/// The name is the path of the number in `arobase tally --format json`, such as
/// `criteres-2021/mediation/principal/recensees`.
enum CountView {
  /// The numbers of a set of actions, under `recensees`, `eligibles`, `a_verifier`, `ineligibles`
  /// and, with an audit, `nombre_retenues`.
  static func counts(_ counts: Counts, at path: String) -> TemplateValue {
    .object([
      "recensees": number(counts.recorded, at: path + "/recensees"),
      "eligibles": number(counts.eligible, at: path + "/eligibles"),
      "a_verifier": number(counts.toCheck, at: path + "/a-verifier"),
      "ineligibles": number(counts.ineligible, at: path + "/ineligibles"),
      "nombre_retenues": counts.retained.map { number($0, at: path + "/retenues") } ?? .absent,
    ])
  }

  /// The numbers of a node: by principal node and by any tie.
  static func line(_ line: Tally.Line, in grille: ReferentialID) -> TemplateValue {
    let path = "\(grille)/\(line.id)"
    return .object([
      "titre": .text(line.title),
      "principal": counts(line.principal, at: path + "/principal"),
      "tous": counts(line.any, at: path + "/tous"),
    ])
  }

  /// A number under its name.
  static func number(_ value: Int, at path: String) -> TemplateValue {
    .object(["nombre": .text(French.number(value)), "compte": .text(path)])
  }
}
