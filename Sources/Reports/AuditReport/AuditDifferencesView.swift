import Documents
import LabelModel

/// What the report says first: whatever differs, and where the dossier is contradicted.
struct AuditDifferencesView {
  /// What is told.
  var report: AuditReport

  /// The names of the first parts.
  var view: TemplateValue {
    let differences = report.findings.filter(\.kind.isDifference)
    let counts = differences.filter { $0.kind == .count }
    let others = differences.filter { $0.kind != .count }
    return .object([
      "verdict": .text(verdict(others.count, counts.count)),
      "resultat": .text(
        differences.isEmpty ? "conforme au gel" : French.count(differences.count, "différence")),
      "differe": .flag(!differences.isEmpty),
      "differences": .some(others.map(difference)),
      "comptes_changes": .some(counts.map(count)),
      "contradictions": .some(contradictions.map { .object(["texte": .text($0)]) }),
      "remarques": .some(
        report.findings.filter { !$0.kind.isDifference }
          .map { .object(["texte": .text(French.capitalized($0.message))]) }),
      "actions_verifiees": .text(French.count(report.manifest.actions.count, "action")),
      "fichiers_verifies": .text(French.count(report.manifest.files.count, "fichier")),
      "nombres_verifies": .text(
        French.count(report.manifest.tally.numbers.count { $0.value != nil }, "nombre")),
    ])
  }

  private func verdict(_ others: Int, _ counts: Int) -> String {
    if others + counts == 0 {
      return
        "Rien n’a changé depuis le gel : le dossier est celui qui a été gelé, et ses comptes se "
        + "refont à l’identique."
    }
    let parts = [
      others == 0 ? nil : French.count(others, "différence"),
      counts == 0 ? nil : French.count(counts, "compte changé", "comptes changés"),
    ]
    return AuditHeadline(report.findings.filter(\.kind.isDifference)).phrase + " : "
      + French.list(parts.compactMap { $0 }) + "."
  }

  private func difference(_ finding: AuditFinding) -> TemplateValue {
    .object([
      "texte": .text(French.capitalized(finding.message)),
      "details": .some(finding.details.map { .object(["texte": .text($0)]) }),
    ])
  }

  private func count(_ finding: AuditFinding) -> TemplateValue {
    let shown = finding.actions.prefix(5).map(\.rawValue).joined(separator: ", ")
    let rest = finding.actions.count - 5
    return .object([
      "chemin": .text(finding.subject ?? ""),
      "gele": .text(finding.frozen ?? "—"),
      "trouve": .text(finding.found ?? "—"),
      "actions": .text(shown.isEmpty ? "—" : shown + (rest > 0 ? " et \(rest) autres" : "")),
    ])
  }

  /// Where what was declared for this edition is more than what can be counted.
  private var contradictions: [String] {
    let dossier = report.input.dossier
    let totals = report.input.tally.totals
    // What a jury audited is not what a town recorded: only like is set against like.
    return dossier.claims.filter { $0.year == dossier.edition && $0.nature == .recorded }
      .compactMap { claim in
        let isMore = claim.precision?.hasPrefix("plus d") == true
        let missing = claim.value - totals.recorded + (isMore ? 1 : 0)
        guard missing > 0 else { return nil }
        let source = claim.source.map { " d’après « \(SourceView.title(of: $0)) »" } ?? ""
        return "Déclaré pour l’édition \(dossier.edition)\(source) : « \(French.total(claim)) » "
          + "\(claim.nature.label). Le registre n’en recense que \(French.number(totals.recorded)) ; "
          + (isMore
            ? "\(French.number(missing)) autres au moins" : "\(French.number(missing)) autres")
          + (missing == 1 ? " ne peut pas être vérifiée." : " ne peuvent pas être vérifiées.")
      }
  }
}
