import Documents
import LabelModel

/// What a report says of places that the program proposed and that nobody has confirmed yet.
struct ProposedView {
  /// What the report is made from.
  var input: ReportInput

  /// One sentence per grille that holds such places; nothing where a person decided all.
  func view(_ roles: [Dossier.GrilleRole]) -> TemplateValue {
    .some(roles.compactMap(input.grille).compactMap(sentence))
  }

  private func sentence(_ grille: CountedGrille) -> TemplateValue? {
    let count = grille.tally.proposed
    guard count > 0 else { return nil }
    return .object([
      "titre": .text(grille.referential.title),
      "proposees": CountView.number(count, at: "\(grille.referential.id)/proposes"),
      "actions": .text(French.agree(count, "action", "actions")),
      "les_comptent": .text(French.agree(count, "la comptent", "les comptent")),
    ])
  }
}
