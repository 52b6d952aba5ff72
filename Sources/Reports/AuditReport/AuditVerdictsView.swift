import Documents
import LabelModel

/// The verdicts, the sample and the reservations; functions are named, persons never.
struct AuditVerdictsView {
  /// What is told.
  var report: AuditReport

  /// The names of the parts.
  var view: TemplateValue {
    .object([
      "verdicts": verdicts,
      "echantillon": report.sample.map(sample) ?? .absent,
      "reserves": .some(reserves),
    ])
  }

  private var actions: [Action] { report.input.register.actions }

  private var verdicts: TemplateValue {
    guard let log = report.log else { return .absent }
    let current = log.current
    let functions = Set(log.entries.map(\.verdict.function)).sorted()
    return .object([
      "nombre": .text(French.count(log.entries.count, "verdict")),
      "fonctions": .text(French.list(functions)),
      "dates": .text(dates(log)),
      "decisions": .some(
        Verdict.Decision.allCases.map { decision in
          row(decision.label, actions.count { current[$0.id]?.decision == decision })
        } + [row("jamais examinée", actions.count { current[$0.id] == nil })]),
      "motifs": .some(
        Verdict.Reason.allCases.compactMap { reason in
          let count = current.values.count { $0.reason == reason }
          return count == 0 ? nil : row(reason.label, count)
        }),
      "liste": .some(
        actions.compactMap { action in
          current[action.id].flatMap { $0.decision == .retained ? nil : entry($0, action) }
        }),
    ])
  }

  /// « le 21 novembre 2026 », « du 1er au … ».
  private func dates(_ log: VerdictLog) -> String {
    let days = log.entries.map(\.verdict.moment.day)
    guard let first = days.min(), let last = days.max() else { return "aucun jour" }
    return first == last
      ? "le \(first.inFrench)" : "du \(first.inFrench) au \(last.inFrench)"
  }

  private func row(_ title: String, _ count: Int) -> TemplateValue {
    .object([
      "titre": .text(French.capitalized(title)), "nombre": .text(French.number(count)),
    ])
  }

  private func entry(_ verdict: Verdict, _ action: Action) -> TemplateValue {
    let why = [
      verdict.reason?.label, verdict.target.map { "avec « \($0) »" },
      verdict.word.isEmpty ? nil : verdict.word,
    ]
    return .object([
      "titre": .text(action.title), "id": .text(action.id.rawValue),
      "decision": .text(French.capitalized(verdict.decision.label)),
      "pourquoi": .text(French.capitalized(why.compactMap { $0 }.joined(separator: " : "))),
    ])
  }

  private func sample(_ sample: AuditSample) -> TemplateValue {
    .object([
      "graine": .text(sample.seed),
      "demande": .text(French.count(sample.asked, "action")),
      "tire": .text(French.number(sample.actions.count)),
      "grille": .text(report.input.referential(sample.grille)?.title ?? sample.grille.rawValue),
      "strates": .some(
        sample.strata.map { stratum in
          .object([
            "titre": .text(stratum.title), "taille": .text(French.number(stratum.size)),
            "tirees": .text(French.number(stratum.drawn.count)),
          ])
        }),
      "actions": .some(
        sample.strata.flatMap { stratum in
          stratum.drawn.map { action in
            .object([
              "titre": .text(action.title), "id": .text(action.id.rawValue),
              "strate": .text(stratum.title),
              "eligibilite": .text(
                French.capitalized(report.input.eligibility(of: action).outcome.label)),
              "verdict": .text(
                French.capitalized(
                  report.log?.current[action.id]?.decision.label ?? "pas examinée")),
            ])
          }
        }),
    ])
  }

  /// The reservations of the register, the most frequent first.
  private var reserves: [TemplateValue] {
    ReserveCode.allCases.compactMap { code -> (ReserveCode, [Action])? in
      let concerned = actions.filter { $0.reserves.contains { $0.code == code } }
      return concerned.isEmpty ? nil : (code, concerned)
    }.sorted { $0.1.count > $1.1.count }.map { code, concerned in
      .object([
        "titre": .text(French.capitalized(code.label)),
        "nombre": .text(French.number(concerned.count)),
        "actions": .text(concerned.map(\.id.rawValue).joined(separator: ", ")),
      ])
    }
  }
}
