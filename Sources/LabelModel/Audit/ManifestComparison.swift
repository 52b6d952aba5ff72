/// Everything by which a dossier is no longer what was frozen.
///
///     let findings = ManifestComparison(frozen: manifest, current: now).findings
public struct ManifestComparison: Sendable {
  /// What was frozen.
  public let frozen: Manifest
  /// The same dossier, described now.
  public let current: Manifest
  /// The verdicts now, one by one; `nil` without an audit.
  let log: VerdictLog?

  /// Compares what was frozen with what a dossier is now.
  ///
  /// - Parameters:
  ///   - frozen: What was frozen.
  ///   - current: The same dossier, described now.
  ///   - log: The verdicts now; `nil` without an audit.
  public init(frozen: Manifest, current: Manifest, log: VerdictLog? = nil) {
    self.frozen = frozen
    self.current = current
    self.log = log
  }

  /// The differences, those of the manifest itself first, then the actions, the files, the counts.
  public var findings: [AuditFinding] {
    let identity = identityFindings
    // Comparing the actions of two different dossiers would only hide that they differ.
    guard !identity.contains(where: { $0.subject == "collectivite" || $0.subject == "edition" })
    else { return identity }
    return frozen.contradictions + identity + actionFindings + orderFindings + fileFindings
      + verdictFindings + countFindings
  }

  private var identityFindings: [AuditFinding] {
    var findings: [AuditFinding] = []
    func compare(_ what: String, _ subject: String, _ before: String, _ after: String) {
      guard before != after else { return }
      findings.append(
        AuditFinding(
          .otherDossier, "le gel est \(what) « \(before) », le dossier \(what) « \(after) »",
          subject: subject, frozen: before, found: after))
    }
    compare(
      "de", "collectivite", frozen.collectivity.rawValue, current.collectivity.rawValue)
    compare("de l’édition", "edition", String(frozen.edition), String(current.edition))
    compare(
      "à la date de référence", "date-de-reference", frozen.referenceDate.description,
      current.referenceDate.description)
    return findings
  }

  private var fileFindings: [AuditFinding] {
    func key(_ file: FrozenFile) -> String {
      switch file.role {
      // These stand once under their names, wherever they come from.
      case .referential, .crosswalk, .template, .factors:
        file.role.rawValue + "/" + (file.path.split(separator: "/").last.map(String.init) ?? "")
      case .dossier, .register, .audit, .inventory: file.role.rawValue
      case .evidence: file.role.rawValue + "/" + file.path
      }
    }
    let now = Dictionary(
      current.files.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let before = Set(frozen.files.map(key))
    return frozen.files.compactMap { file in
      .change(of: file, now: now[key(file)], sameProgram: sameProgram)
    } + current.files.filter { !before.contains(key($0)) }.map { .newFile($0) }
  }

  private var sameProgram: Bool { frozen.programVersion == current.programVersion }

  private var countFindings: [AuditFinding] {
    let now = Dictionary(
      current.tally.numbers.map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first })
    let before = frozen.tally.numbers
    let known = Set(before.map(\.path))
    let added = current.tally.numbers.filter { !known.contains($0.path) && $0.value ?? 0 != 0 }
      .map { Tally.Number(path: $0.path, value: nil) }
    // A number that somebody wrote into the manifest was said already.
    let forged = Set(
      frozen.contradictions.filter { finding in
        finding.found == finding.subject.flatMap { now[$0] }.flatMap { $0 }.map { String($0) }
      }.compactMap(\.subject))
    let changed = (before + added).filter { number in
      now[number.path].flatMap { $0 } != number.value && !forged.contains(number.path)
    }
    guard !changed.isEmpty else { return [] }
    let causes = CountCauses(frozen: frozen, current: current)
    return changed.map { number in
      let found = now[number.path].flatMap { $0 }
      let actions = causes[number.path]
      let why =
        actions.isEmpty
        ? ""
        : " : " + actions.prefix(8).map { "« \($0) »" }.joined(separator: ", ")
          + (actions.count > 8 ? " et \(actions.count - 8) autres" : "")
      return AuditFinding(
        .count,
        "le compte « \(number.path) » passe de \(number.value.inWords) à \(found.inWords)" + why,
        subject: number.path, frozen: number.value.map { String($0) },
        found: found.map { String($0) }, actions: actions)
    }
  }
}

extension AuditFinding {
  fileprivate static func change(
    of file: FrozenFile, now: FrozenFile?, sameProgram: Bool
  ) -> AuditFinding? {
    if now?.digest == file.digest, let now {
      if file.digest == nil {
        return AuditFinding(
          .note, "la preuve « \(file.path) » manquait déjà quand le dossier a été gelé",
          subject: file.path)
      }
      guard now.isShipped != file.isShipped else { return nil }
      return AuditFinding(
        .note, "\(file.name) vient maintenant \(now.origin), sans avoir changé",
        subject: file.path)
    }
    guard let digest = file.digest else {
      return AuditFinding(
        .file, "\(file.name), qui manquait quand le dossier a été gelé, est là maintenant",
        subject: file.path, found: now?.digest)
    }
    guard let found = now?.digest else {
      return AuditFinding(
        .file, "\(file.name) est introuvable", subject: file.path, frozen: digest)
    }
    if file.isShipped, now?.isShipped == true, !sameProgram, file.role == .template {
      return AuditFinding(
        .note, "\(file.name) a changé avec la version du programme", subject: file.path,
        frozen: digest, found: found)
    }
    let verb = file.role == .evidence ? "a été remplacé" : "n’est plus celui qui a été gelé"
    return AuditFinding(
      .file, "\(file.name) \(verb)", subject: file.path, frozen: digest, found: found)
  }

  fileprivate static func newFile(_ file: FrozenFile) -> AuditFinding {
    AuditFinding(
      .file, "\(file.name) n’était pas là quand le dossier a été gelé", subject: file.path,
      found: file.digest)
  }
}

extension FrozenFile {
  fileprivate var name: String {
    switch role {
    case .evidence: "le fichier de preuve « \(path) »"
    case .audit: "le fichier des verdicts « \(path) »"
    case .inventory: "l’inventaire « \(path) »"
    case .dossier, .register, .referential, .crosswalk, .template, .factors:
      "le \(role.label) « \(path) »"
    }
  }

  fileprivate var origin: String { isShipped ? "du programme" : "de l’espace de travail" }
}
