import Documents
import LabelModel

/// What every report says: who, when, the declared totals, the counts, where all this comes from.
struct CommonView {
  /// What the report is made from.
  var input: ReportInput

  /// The names that all templates share.
  var view: TemplateValue {
    let dossier = input.dossier
    return .object([
      "ville": Town(dossier.collectivity).view,
      "identite": .text(identity),
      "population": population,
      "edition": .text(String(dossier.edition)),
      "label": label,
      "date_reference": .text(dossier.referenceDate.inFrench),
      "note_reference": .optional(dossier.referenceDateNote),
      "date_du_document": dossier.referenceDate == input.compilationDate
        ? .absent : .text(input.compilationDate.inFrench),
      "date_iso": .text(input.compilationDate.description),
      "version": .text(input.programVersion),
      "empreinte": .optional(input.registerDigest.map(Self.grouped)),
      "avertissement": RichTextView.markup(dossier.notice),
      "avertissement_bref": RichTextView.markup(Array(dossier.notice.prefix(2))),
      "declarations": .some(dossier.claims.map(claim)),
      "sans_declaration": .flag(dossier.claims.isEmpty),
      "totaux": CountView.counts(input.tally.totals, at: "totaux"),
      "recensees": .text(
        French.count(input.tally.totals.recorded, "action recensée", "actions recensées")),
      "nom_recensees": .text(
        French.agree(input.tally.totals.recorded, "action recensée", "actions recensées")),
      "retenues": .text(retained),
      "titre_retenues": .optional(retainedHeading),
      "gel": seal,
      "a_confirmer": toConfirm,
      "reprises": .object(carriedTexts),
      "resultats": .some(dossier.results.sorted { $0.edition < $1.edition }.map(result)),
      "edition_publique": .flag(input.isPublicEdition),
    ])
  }

  /// « Ville des Bouches-du-Rhône, code Insee 13063 ».
  private var identity: String {
    let collectivity = input.dossier.collectivity
    let kind = French.capitalized(collectivity.kind.label)
    let place = collectivity.department.map { ", \($0)" } ?? ""
    return "\(kind)\(place), code Insee \(collectivity.inseeCode)"
  }

  private var population: TemplateValue {
    guard let population = input.dossier.collectivity.population else { return .absent }
    let precision = population.precision.map { $0 + " " } ?? ""
    let year = population.year.map { " (\($0))" } ?? ""
    return .object([
      "texte": .text(precision + French.count(population.count, "habitant") + year),
      "source": population.source.map(SourceView.source) ?? .absent,
    ])
  }

  private var label: TemplateValue {
    let label = input.dossier.label
    return .object([
      "nom": .text(label.name),
      "ceremonie": .optional(ceremony),
      "note": .optional(label.note),
      "sources": SourceView.sources(label.sources),
    ])
  }

  /// « 2 février 2023, Albi »; `nil` when neither day nor place is known.
  private var ceremony: String? {
    let label = input.dossier.label
    let parts = [label.ceremony?.inFrench, label.place].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func claim(_ claim: Claim) -> TemplateValue {
    .object([
      "total": .text(French.total(claim)),
      "nature": .text(claim.nature.label),
      "annee": .text(String(claim.year)),
      "citation": .optional(claim.wording),
      "source": claim.source.map(SourceView.source) ?? .absent,
    ])
  }

  private func result(_ result: LabelResult) -> TemplateValue {
    .object([
      "edition": .text(String(result.edition)),
      "arobases": .optional(result.arobases.map { French.number($0) + French.hardSpace + "@" }),
      "mentions": .optional(result.mentions.map(\.title).joined(separator: " ; ")),
      "date": .optional(result.date?.inFrench),
      "sources": SourceView.sources(result.sources),
    ])
  }

  private var retained: String {
    guard let count = input.tally.totals.retained else { return "pas d’audit" }
    return French.count(count, "action retenue", "actions retenues")
      + (input.audit == .example ? " (audit d’exemple, qui n’est pas celui du jury)" : "")
  }

  /// Heading of the column of what is retained; `nil` without an audit, when there is none.
  private var retainedHeading: String? {
    switch input.audit {
    case .audit: "Retenues"
    case .example: "Retenues (exemple)"
    case nil: nil
    }
  }

  /// The freeze of the dossier, and whether the document is still what was frozen.
  private var seal: TemplateValue {
    guard let seal = input.seal else { return .absent }
    let state =
      switch seal.differenceCount {
      case 0: "Ce document est compilé à partir de ce qui a été gelé, et de rien d’autre."
      case 1: "Attention : depuis, une différence est apparue entre le dossier et son gel."
      default:
        "Attention : depuis, \(French.number(seal.differenceCount)) différences sont apparues entre "
          + "le dossier et son gel."
      }
    return .object([
      "date": .text(seal.moment.inFrench), "revision": .text(String(seal.revision)),
      "code": .text(seal.code), "etat": .text(state),
    ])
  }

  /// How many actions were carried over and wait for a person.
  private var toConfirm: TemplateValue {
    let count = input.tally.toConfirm
    guard count > 0 else { return .absent }
    return .object([
      "total": CountView.number(count, at: "a-confirmer"),
      "suite": .text(
        French.agree(
          count, "action, reprise d’une édition précédente, reste à confirmer",
          "actions, reprises d’une édition précédente, restent à confirmer")),
    ])
  }

  /// Under the name of each text, what its reader must know when it is of an earlier edition.
  private var carriedTexts: [String: TemplateValue] {
    let texts = input.dossier.carriedTexts
    return Dictionary(
      uniqueKeysWithValues: Dossier.Text.allCases.map { text in
        (
          text.rawValue.replacing("-", with: "_"),
          .optional(
            texts[text].map { "Texte de l’édition \($0), pas encore relu pour celle-ci." })
        )
      })
  }

  /// A digest in groups of eight signs, which a person can compare with another.
  private static func grouped(_ digest: String) -> String {
    let value = digest.split(separator: ":").last.map(String.init) ?? digest
    let signs = Array(value)
    let groups = stride(from: 0, to: signs.count, by: 8).map {
      String(signs[$0..<min($0 + 8, signs.count)])
    }
    return groups.joined(separator: " ")
  }
}
