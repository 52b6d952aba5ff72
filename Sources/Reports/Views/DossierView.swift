import Documents
import LabelModel

/// What the application dossier says besides what every report says.
struct DossierView {
  /// What the report is made from.
  var input: ReportInput

  /// The names of the report.
  var view: TemplateValue {
    let chapters = ChapterView(
      input: input, grille: input.grille(.chapters), groups: input.grille(.mosaic)?.referential)
    let noun = input.grille(.chapters)?.referential.noun
    return .object([
      "introduction": RichTextView.markup(input.dossier.introduction),
      "photos": .some(photos),
      "mot_elu": foreword,
      "couvertures": .some([input.grille(.chapters), input.grille(.mosaic)].compactMap(coverage)),
      "a_chapitres": .flag(input.grille(.chapters) != nil),
      "noms_chapitres": .text(noun?.plural ?? "champs"),
      "sans_chapitre": .optional(chapters.absentees),
      "rangement": .text(arrangement),
      "proposes": ProposedView(input: input).view([.chapters, .mosaic]),
      "mosaique": input.grille(.mosaic).map { MosaicView(grille: $0).view } ?? .absent,
      "chapitres": .list(chapters.chapters),
      "lacunes": GapsView(input: input).view,
      "annexes": AnnexView(input: input).view,
    ])
  }

  /// How the cards of a chapter are arranged.
  private var arrangement: String {
    guard let mosaic = input.grille(.mosaic)?.referential else {
      return "Les actions y suivent l’ordre du registre."
    }
    return "Les actions y sont rangées par \(mosaic.noun.singular) du label, "
      + "puis dans l’ordre du registre."
  }

  private var foreword: TemplateValue {
    guard let foreword = input.dossier.foreword else { return .absent }
    return .object([
      "texte": RichTextView.markup(foreword.blocks),
      "auteur": .text(foreword.author),
      "fonction": .text(foreword.function),
    ])
  }

  /// The photos of which the image is at hand and which somebody has described.
  private var photos: [TemplateValue] {
    input.dossier.photos.filter { input.images[$0.path] != nil && !$0.alternative.isEmpty }
      .map { photo in
        .object([
          "chemin": .text(photo.path),
          "texte": .text(photo.alternative),
          "legende": .optional(photo.caption),
          "credit": .optional(photo.credit),
          "a_legende": .flag(photo.caption != nil || photo.credit != nil),
        ])
      }
  }

  private func coverage(_ grille: CountedGrille?) -> TemplateValue? {
    guard let grille else { return nil }
    let coverage = grille.coverage
    return .object([
      "nom": .text(
        French.agree(
          coverage.covered.count, grille.referential.noun.singular, grille.referential.noun.plural)),
      "couverts": .text(French.number(coverage.covered.count)),
      "publies": .text(
        French.number(coverage.published.count) + (coverage.unpublished.isEmpty ? "" : " publiés")),
    ])
  }
}
