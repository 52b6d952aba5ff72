extension Eligibility {
  /// Why an action is or is not eligible, and what would settle what is not.
  public struct Reason: Hashable, Sendable {
    /// What the rule says.
    public var answer: Answer
    /// The reason, in French, lowercase, without full stop.
    public var text: String
    /// What would settle it; `nil` when nothing has to be.
    public var remedy: String?
  }

  /// One reason per rule: carrier, time, tie to the referential; and one more for what was carried
  /// over and waits to be confirmed.
  public var reasons: [Reason] {
    [carrier.reason, time.reason, tieReason] + (awaitsConfirmation ? [Self.unconfirmed] : [])
  }

  private static let unconfirmed = Reason(
    answer: .unknown, text: "reprise d’une édition précédente, pas encore confirmée",
    remedy: "confirmer ce que le registre en dit pour cette édition")

  /// The reasons that keep it from being eligible; empty when it is.
  public var obstacles: [Reason] { reasons.filter { $0.answer != .yes } }

  private var tieReason: Reason {
    isTied
      ? Reason(answer: .yes, text: "rattachée à au moins un critère")
      : Reason(
        answer: .no, text: "rattachée à aucun critère",
        remedy: "la classer dans au moins une grille")
  }
}

extension CarrierFinding {
  /// The reason, for reading.
  public var reason: Eligibility.Reason {
    switch carrier {
    case .direct:
      .init(answer: answer, text: "portée par la collectivité elle-même")
    case .association:
      .init(answer: answer, text: "portée par une association")
    case .delegate:
      .init(answer: answer, text: "portée par un délégataire ou un prestataire")
    case .intermunicipal:
      .init(
        answer: answer,
        text: "portée par l’intercommunalité, que le règlement ne cite pas parmi les porteurs",
        remedy: "vérifier si la commune la porte aussi, ou la laisser au dossier du territoire")
    case .other:
      .init(
        answer: answer,
        text: "portée par un organisme que le règlement ne cite pas parmi les porteurs",
        remedy: "vérifier s’il s’agit d’une association financée ou d’un prestataire")
    case .unknown:
      .init(
        answer: answer, text: "porteur inconnu",
        remedy: "indiquer qui porte l’action")
    }
  }
}

extension TimeFinding {
  /// The reason, for reading.
  public var reason: Eligibility.Reason {
    switch self {
    case .running:
      .init(answer: answer, text: "en cours à la date de référence")
    case .recent:
      .init(answer: answer, text: "commencée moins de deux ans avant la date de référence")
    case .notBegun:
      .init(
        answer: answer, text: "pas encore commencée à la date de référence",
        remedy: "la garder pour une édition suivante")
    case .old:
      .init(
        answer: answer, text: "terminée, et commencée deux ans ou plus avant la date de référence")
    case .planned:
      .init(
        answer: answer, text: "en projet, sans preuve qu’elle ait commencé",
        remedy: "si elle a commencé, indiquer la date de début et passer le statut à « en cours »")
    case .startUnknown:
      .init(
        answer: answer, text: "date de début inconnue",
        remedy: "indiquer la date de début, ou confirmer que l’action est en cours")
    case .perhapsRunning:
      .init(
        answer: answer,
        text: "commencée il y a deux ans ou plus, sans preuve qu’elle soit en cours",
        remedy: "confirmer que l’action est en cours, ou indiquer sa date de fin")
    case .dateTooVague:
      .init(
        answer: answer, text: "date de début trop vague pour dire si elle a moins de deux ans",
        remedy: "préciser le mois ou le jour du début")
    }
  }
}
