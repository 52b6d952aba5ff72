extension Staleness {
  /// What must be done, why, and what would settle it, for the person who knows the action, told
  /// the reference date of the new edition.
  public func task(at date: CalendarDate) -> CarryOverTask.Words {
    switch self {
    case .neverConfirmed(let edition):
      .init(
        "dire si l’action existe toujours",
        why: "elle n’avait déjà pas été confirmée pour l’édition \(edition)",
        settledBy: "un mot du service qui la porte")
    case .startUnknown:
      .init(
        "donner la date de début", why: "aucune source ne dit quand elle a commencé",
        settledBy: "le mois et l’année du début, ou au moins l’année")
    case .dueProject(let start):
      .init(
        "dire si le projet a commencé",
        why: start.map { "son début était prévu : \($0.inFrench)" }
          ?? "elle est « en projet » depuis l’édition précédente",
        settledBy: "la date de début, ou celle qui est prévue, ou l’abandon du projet")
    case .obstacle(let reason):
      .init(
        reason.remedy ?? "vérifier", why: reason.text,
        settledBy: "la réponse du service, avec une pièce qui le montre")
    case .oldSources(let newest):
      .init(
        "donner une preuve récente",
        why: "la source la plus récente date de : \(newest.inFrench)",
        settledBy: "une page, un bilan ou une photo de moins de deux ans au \(date.inFrench)")
    case .undatedSources:
      .init(
        "donner une preuve datée", why: "aucune source de cette action n’a de date",
        settledBy: "une page, un bilan ou une photo de moins de deux ans au \(date.inFrench)")
    case .missingFile(let path):
      .init(
        "retrouver le fichier « \(path) »", why: "la preuve n’est plus à cet endroit",
        settledBy: "le fichier remis à sa place, ou une autre preuve")
    case .oldIndicator(let indicator):
      .init(
        "mettre à jour « \(indicator.label) »",
        why: "la valeur (\(indicator.amount)) est de \(indicator.year ?? 0)",
        settledBy: "la valeur de \(date.year)")
    case .undatedIndicator(let indicator):
      .init(
        "dater « \(indicator.label) »",
        why: "rien ne dit de quelle année est la valeur (\(indicator.amount))",
        settledBy: "l’année de la mesure, ou la valeur de \(date.year)")
    case .reserve(let reserve):
      .init(
        "lever la réserve « \(reserve.code.label) »",
        why: reserve.text.isEmpty
          ? "un auditeur pourrait ne pas retenir l’action" : reserve.text,
        settledBy: "une preuve qui la lève ; sinon, la laisser")
    case .movedNode(let move): move.task
    }
  }
}

extension Indicator {
  /// « plus de 1500 personnes ».
  fileprivate var amount: String {
    [precision, value, unit].compactMap { $0 }.joined(separator: " ")
  }
}
