internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// What an edition of the factors must satisfy and that a schema cannot say.
enum FactorsRules {
  /// Says everything in an edition that does not satisfy a rule.
  static func check(_ document: XMLDocument) -> Findings {
    var findings = Findings(document, kind: .factors)
    let root = document.root
    guard root.name == FileKind.factors.rootName else { return findings }
    let subjects = root.elements(named: "appareil") + root.elements(named: "service")
    DuplicateCheck.check(subjects, "id", what: "l’identifiant d’appareil", &findings)
    for subject in subjects + root.elements(named: "electricite") {
      let factors = subject.elements(named: "facteur")
      DuplicateCheck.check(factors, "etape", what: "l’étape", &findings)
      for factor in factors {
        checkStatus(of: factor, &findings)
        checkUnit(of: factor, in: subject, &findings)
      }
    }
    PlaceCheck.checkName(of: document, in: "facteurs", &findings)
    return findings
  }

  /// `FAC080`: a factor has all that its status asks for; `FAC026`: a value has its source.
  private static func checkStatus(of factor: XMLElement, _ findings: inout Findings) {
    guard let status = factor.word("statut", as: FactorStatus.self) else { return }
    var needed = ["valeur", "unite", "perimetre", "incertitude"]
    switch status {
    case .current, .superseded: break
    case .secondHand, .missing:
      if status == .missing {
        needed = []
        if factor[attribute: "valeur"] != nil {
          findings.report(
            80, .error, "un facteur manquant n’a pas de valeur",
            at: findings.valueRange("valeur", of: factor))
        }
      }
      if factor.first("motif") == nil {
        findings.report(
          80, .error, "un facteur \(status.label) dit pourquoi il ne sert pas (élément « motif »)",
          at: factor.tagRange)
      }
    }
    for name in needed where factor[attribute: name] == nil {
      findings.report(
        80, .error, "un facteur \(status.label) n’a pas d’attribut « \(name) »",
        at: factor.tagRange,
        fixIts: name == "incertitude" ? [unknownUncertainty(factor, findings)] : [])
    }
    if status != .missing, factor.first("source") == nil {
      findings.report(.noSource, "« facteur » ne cite aucune source", at: factor.tagRange)
    }
  }

  private static func unknownUncertainty(_ factor: XMLElement, _ findings: Findings)
    -> Diagnostic.FixIt
  {
    let place = findings.nameRange(of: factor).upperBound
    let text = "incertitude=\"\(Uncertainty.unknownWord)\""
    return Diagnostic.FixIt(
      message: "ajouter \(text) si la source n’en dit rien",
      edits: [TextEdit(range: place..<place, replacement: " " + text)])
  }

  /// `FAC082`: the unit of a factor is one of those that its stage is counted by.
  private static func checkUnit(
    of factor: XMLElement, in subject: XMLElement, _ findings: inout Findings
  ) {
    guard let unit = factor.word("unite", as: FactorUnit.self),
      let stage = factor.word("etape", as: LifeCycleStage.self)
    else { return }
    let expected: [FactorUnit] =
      switch (subject.name, stage) {
      case ("electricite", _): [.perKWh]
      case ("service", _): [.perPage, .perMailbox]
      case (_, .use): [.perPieceYear]
      case (_, .manufacture), (_, .distribution), (_, .embodied), (_, .endOfLife): [.perPiece]
      }
    guard !expected.contains(unit) else { return }
    findings.report(
      82, .error,
      "« \(unit.rawValue) » ne va pas avec l’étape « \(stage.rawValue) » de "
        + "« \(subject.name) » ; attendu : "
        + expected.map(\.rawValue).joined(separator: ", "),
      at: findings.valueRange("unite", of: factor))
  }
}

/// Looks for a name that is taken twice.
enum DuplicateCheck {
  /// Number `010`: an attribute has another value in each of the elements.
  static func check(
    _ elements: [XMLElement], _ name: String, what: String, _ findings: inout Findings
  ) {
    var first: [String: XMLElement] = [:]
    for element in elements {
      guard let value = element.value(name) else { continue }
      guard let earlier = first[value] else {
        first[value] = element
        continue
      }
      findings.report(
        10, .error, "\(what) « \(value) » est déjà \(name == "id" ? "pris" : "prise")",
        at: findings.valueRange(name, of: element),
        notes: [findings.note("ici déjà", at: findings.valueRange(name, of: earlier))])
    }
  }
}

extension PlaceCheck {
  /// Number `041`: a file of a folder is found by its name, which is its id.
  static func checkName(
    of document: XMLDocument, in folder: String, _ findings: inout Findings
  ) {
    let parts = FilePath.normalize(document.source.path).split(separator: "/").suffix(2)
    guard parts.count == 2, parts.first == folder[...], let name = parts.last,
      let id = document.root.value("id"), name != id + ".xml"
    else { return }
    findings.report(
      41, .error, "le fichier s’appelle « \(name) » ; attendu : « \(id).xml »",
      at: findings.valueRange("id", of: document.root))
  }
}
