extension ManifestComparison {
  /// What became of the verdicts: decisions that are no longer the same, and the log itself.
  var verdictFindings: [AuditFinding] {
    decisionFindings + logFindings
  }

  private var decisionFindings: [AuditFinding] {
    let now = Self.index(current.actions)
    return zip(Self.keys(frozen.actions), frozen.actions).compactMap { key, action in
      guard let other = now[key], other.decision != action.decision else { return nil }
      let (before, after) = (action.decision.inWords, other.decision.inWords)
      return AuditFinding(
        .verdicts, "le verdict sur « \(key.id) » passe de \(before) à \(after)",
        subject: key.id.rawValue, frozen: before, found: after, actions: [key.id])
    }
  }

  /// Whether the verdicts that were frozen are no longer the first ones of the log.
  private func isRewritten(since before: Manifest.Log) -> Bool {
    guard let log, before.count > 0, before.count <= log.entries.count else {
      return current.log?.head != before.head && current.log?.count == before.count
    }
    return log.entries[before.count - 1].digest != before.head
  }

  /// Says how many of the frozen verdicts are gone, and at which the log ends now.
  private func lostVerdicts(_ before: Int, _ after: Int) -> String {
    let lost = before - after
    let what =
      lost == 1
      ? "un des \(before) verdicts gelés a disparu"
      : "\(lost) des \(before) verdicts gelés ont disparu"
    guard let last = log?.entries.last else { return what }
    return what + " : l’audit s’arrête au verdict \(last.number), sur « \(last.verdict.action) »"
  }

  private func addedVerdicts(_ count: Int) -> String {
    (count == 1 ? "1 verdict a été donné" : "\(count) verdicts ont été donnés")
      + " depuis que le dossier a été gelé"
  }

  private var logFindings: [AuditFinding] {
    switch (frozen.log, current.log) {
    case (nil, nil): return []
    case (nil, let log?):
      return [
        AuditFinding(
          .verdicts, addedVerdicts(log.count),
          found: String(log.count))
      ]
    case (let log?, nil):
      return [
        AuditFinding(
          .verdicts, "les \(log.count) verdicts gelés ont disparu", frozen: String(log.count))
      ]
    case (let before?, let after?):
      var findings: [AuditFinding] = []
      if before.nature != after.nature {
        findings.append(
          AuditFinding(
            .verdicts,
            "l’audit était un « \(before.nature.label) », c’est un "
              + "« \(after.nature.label) »",
            frozen: before.nature.rawValue, found: after.nature.rawValue))
      }
      if after.count < before.count {
        findings.append(
          AuditFinding(
            .verdicts, lostVerdicts(before.count, after.count),
            frozen: String(before.count), found: String(after.count)))
      } else if isRewritten(since: before) {
        findings.append(
          AuditFinding(
            .verdicts, "l’historique des verdicts a été réécrit depuis que le dossier a été gelé",
            frozen: before.head, found: after.head))
      }
      if after.count > before.count {
        findings.append(
          AuditFinding(
            .verdicts,
            addedVerdicts(after.count - before.count),
            frozen: String(before.count), found: String(after.count)))
      }
      return findings
    }
  }
}

extension Verdict.Decision? {
  /// The decision in quotes, or « sans verdict ».
  fileprivate var inWords: String { "« " + (self?.label ?? "sans verdict") + " »" }
}
