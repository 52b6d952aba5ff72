import Documents
import LabelModel

/// The programme of next year, built from the gaps: projects, uncovered items, missing data.
struct ProgrammeView {
  /// What the report is made from.
  var input: ReportInput
  /// The checklists of the report.
  var checklists: [ChecklistView]

  /// The names of the section; nothing when there is nothing to propose.
  var view: TemplateValue {
    let (projects, gaps, facts) = (projects, gaps, CollectView(input: input).facts)
    let steps = steps
    guard !(projects + gaps + facts).isEmpty || !steps.isEmpty else { return .absent }
    return .object([
      "annee": .text(String(input.dossier.edition + 1)),
      "etapes": .some(steps.map { .object(["texte": .text($0)]) }),
      "projets": .some(projects),
      "manques": .some(gaps),
      "donnees": .some(facts),
    ])
  }

  private var projects: [TemplateValue] {
    let green = GreenView(input: input)
    return input.register.actions.filter { action in
      action.status == .planned && green.shows(action)
    }.map { action in
      let covered = checklists.flatMap { $0.names(coveredBy: action) }
      return ActionView(input: input).reference(to: action).adding([
        "statut": .text(French.capitalized(action.status.label)),
        "comble": .text(
          covered.isEmpty ? "Aucun manque des listes" : covered.joined(separator: " ; ")),
      ])
    }
  }

  /// What to do first, each from a count of this report.
  private var steps: [String] {
    var steps: [String] = []
    if input.footprint?.total.isEmpty ?? true {
      steps.append(
        "Relever le nombre d’appareils de chaque sorte, dans l’ordre du chapitre de l’empreinte.")
    }
    let actions = input.register.actions.filter(GreenView(input: input).shows)
    var register = input.register
    register.actions = actions
    let outstanding = Outstanding(.toCheck, of: register, at: input.dossier.referenceDate)
    for remedy in outstanding.remedies.prefix(3) {
      guard let words = remedy.reason.remedy else { continue }
      let alone =
        remedy.settledAlone == 0
        ? "" : ", dont \(French.number(remedy.settledAlone)) de cela seul"
      steps.append(
        "\(French.capitalized(words)) : \(French.count(remedy.concerned, "action")) à vérifier en "
          + "\(French.agree(remedy.concerned, "dépend", "dépendent"))\(alone).")
    }
    let unmeasured = MeasureIndex(actions).unmeasuredCount
    if unmeasured > 0 {
      steps.append(
        "Donner une mesure à \(French.count(unmeasured, "action")) de ce rapport qui n’en "
          + "\(French.agree(unmeasured, "porte", "portent")) aucune.")
    }
    for list in checklists where !list.checklist.isUsed {
      let count = list.checklist.publishedCount
      steps.append(
        "Rattacher les actions du plan à la liste « \(list.checklist.referential.title) » "
          + "(\(French.count(count, list.noun.singular, list.noun.plural))), pour voir ce qu’elles "
          + "couvrent.")
    }
    return steps
  }

  /// Lists to which no action at all is tied are left out: nobody has looked yet.
  private var gaps: [TemplateValue] {
    checklists.filter(\.checklist.isUsed).flatMap { list in
      list.names(of: .nothing).map { group, items in
        .object([
          "liste": .text(
            (group ?? list.checklist.referential.title) + " (\(list.checklist.referential.id))"),
          "elements": .text(items),
        ])
      }
    }
  }
}
