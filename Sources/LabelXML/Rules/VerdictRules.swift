internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// What a log of verdicts must satisfy and that a schema cannot say.
enum VerdictRules {
  /// Says everything in a log that does not satisfy a rule; without a register, nothing is said of
  /// the actions.
  static func check(_ log: VerdictLog, of document: XMLDocument, register: Register?) -> Findings {
    var findings = Findings(document, kind: .audit)
    let elements = document.root.elements(named: "verdict")
    checkChain(log, elements, &findings)
    checkPlace(document, &findings)
    let known = register.map { Set($0.actions.map(\.id)) }
    for (entry, element) in zip(log.entries, elements) where log.entries.count == elements.count {
      checkReason(entry.verdict, element, &findings)
      checkTarget(entry.verdict, element, known, &findings)
      if let known, !known.contains(entry.verdict.action) {
        findings.report(
          71, .warning, "l’action « \(entry.verdict.action) » n’est pas au registre",
          at: findings.valueRange("action", of: element))
      }
    }
    if log.entries.count == elements.count {
      checkMergers(log, elements, &findings)
      checkOrder(log, elements, &findings)
    }
    return findings
  }

  /// `AUD074`: actions are not merged in a circle; `AUD077`: what they are merged into is kept.
  private static func checkMergers(
    _ log: VerdictLog, _ elements: [XMLElement], _ findings: inout Findings
  ) {
    let last = Dictionary(
      zip(log.entries, elements).map { ($0.verdict.action, $1) }, uniquingKeysWith: { $1 })
    for fault in log.mergerFaults {
      guard let element = last[fault.action] else { continue }
      let range = findings.valueRange("dans", of: element)
      switch fault {
      case .circle(let actions):
        let names = (actions + actions.prefix(1)).map { "« \($0) »" }
        findings.report(
          74, .error,
          "actions fusionnées en boucle, dont aucune n’est jugée : "
            + names.joined(separator: " dans "), at: range)
      case .notRetained(let action, let target, let decision):
        findings.report(
          77, .warning,
          "« \(action) » est fusionnée dans « \(target) », qui "
            + (decision.map { "est \($0.label)" } ?? "n’a pas été jugée") + " : aucune ne compte",
          at: range)
      }
    }
  }

  /// `AUD079`: a verdict is not dated before the one that it follows.
  private static func checkOrder(
    _ log: VerdictLog, _ elements: [XMLElement], _ findings: inout Findings
  ) {
    for (index, pair) in zip(log.entries, log.entries.dropFirst()).enumerated() {
      let (before, after) = (pair.0.verdict.moment, pair.1.verdict.moment)
      guard after.isBefore(before) else { continue }
      findings.report(
        79, .warning,
        "le verdict \(index + 2) est daté d’avant celui qu’il suit (\(after), après \(before))",
        at: findings.valueRange("date", of: elements[index + 1]))
    }
  }

  /// `AUD070`: each digest is that of its verdict and of all before it.
  private static func checkChain(
    _ log: VerdictLog, _ elements: [XMLElement], _ findings: inout Findings
  ) {
    // An entry that could not be read was said already.
    guard log.entries.count == elements.count,
      let number = log.firstBrokenEntry(FileDigest.sha256)
    else { return }
    findings.report(
      70, .error,
      "le verdict \(number) ne suit plus ceux qui le précèdent : l’historique a été modifié ici ou "
        + "avant",
      at: findings.valueRange("empreinte", of: elements[number - 1]))
  }

  /// `AUD072`: an action is set aside for a reason and with a word, and only then.
  private static func checkReason(
    _ verdict: Verdict, _ element: XMLElement, _ findings: inout Findings
  ) {
    switch verdict.decision {
    case .setAside:
      if verdict.reason == nil {
        let list = Verdict.Reason.allCases.map(\.rawValue).joined(separator: ", ")
        findings.report(
          72, .error, "action écartée sans motif ; attendu : \(list)", at: element.tagRange)
      } else if verdict.word.isEmpty {
        findings.report(
          72, .error, "action écartée sans un mot qui dise pourquoi", at: element.tagRange)
      }
    case .retained, .merged, .pending:
      if verdict.reason != nil {
        findings.report(
          72, .error, "un motif n’a de sens que pour une action écartée",
          at: findings.valueRange("motif", of: element))
      }
    }
  }

  /// `AUD073`: an action is merged into another one of the register, and only then.
  private static func checkTarget(
    _ verdict: Verdict, _ element: XMLElement, _ known: Set<ActionID>?,
    _ findings: inout Findings
  ) {
    guard verdict.decision == .merged else {
      if verdict.target != nil {
        findings.report(
          73, .error, "« dans » n’a de sens que pour une action fusionnée",
          at: findings.valueRange("dans", of: element))
      }
      return
    }
    guard let target = verdict.target else {
      return findings.report(
        73, .error, "action fusionnée sans dire dans laquelle : « dans » manque",
        at: element.tagRange)
    }
    let range = findings.valueRange("dans", of: element)
    if target == verdict.action {
      findings.report(73, .error, "une action ne peut être fusionnée dans elle-même", at: range)
    } else if let known, !known.contains(target) {
      findings.report(73, .error, "l’action « \(target) » n’est pas au registre", at: range)
    }
  }

  /// `AUD038`: a log says the same collectivity and edition as its path,
  /// `dossiers/<collectivité>/<édition>/audit.xml`.
  private static func checkPlace(_ document: XMLDocument, _ findings: inout Findings) {
    let path = FilePath.normalize(document.source.path)
    let parts = path.split(separator: "/").suffix(4).map(String.init)
    guard parts.count == 4, parts[0] == "dossiers" else { return }
    PlaceCheck.check("collectivite", of: document.root, is: parts[1], &findings)
    PlaceCheck.check("edition", of: document.root, is: parts[2], &findings)
  }
}
