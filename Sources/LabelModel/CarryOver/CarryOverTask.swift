/// Something that a person must do before the new edition.
public struct CarryOverTask: Hashable, Sendable {
  /// What, why and what would settle it, in French, lowercase, without full stop.
  public struct Words: Hashable, Sendable {
    /// What must be done.
    public var what: String
    /// Why.
    public var why: String
    /// What would settle it.
    public var settledBy: String

    /// Makes the words.
    public init(_ what: String, why: String, settledBy: String) {
      self.what = what
      self.why = why
      self.settledBy = settledBy
    }
  }

  /// The service that must do it; `nil` when nobody has said which.
  public var service: String?
  /// The action that it is about; `nil` for the dossier itself.
  public var action: Action?
  /// What is stale; `nil` for the confirmation itself, or for the dossier.
  public var kind: Staleness.Kind?
  /// What, why and what would settle it.
  public var words: Words
}

extension CarryOver.Carried {
  /// What must be done about the action: confirm it, then what is stale in it.
  public func tasks(at date: CalendarDate) -> [CarryOverTask] {
    let confirm = CarryOverTask.Words(
      "confirmer l’action pour l’édition \(date.year + 1)",
      why: action.status == .unknown
        ? "rien ne dit si elle est en cours"
        : "son statut (\(action.status.label)) date d’une autre année",
      settledBy: "dire qu’elle est en cours, terminée (et quand) ou abandonnée")
    let service = action.contact?.service
    return [CarryOverTask(service: service, action: action, kind: nil, words: confirm)]
      + staleness.map {
        CarryOverTask(service: service, action: action, kind: $0.kind, words: $0.task(at: date))
      }
  }
}

extension CarryOver {
  /// What must be done about the actions, in the order of the register.
  public var tasks: [CarryOverTask] { carried.flatMap { $0.tasks(at: referenceDate) } }

  /// How many actions each kind of staleness concerns, kinds without any left out.
  public var staleCounts: [(kind: Staleness.Kind, actions: [Action])] {
    Staleness.Kind.allCases.compactMap { kind in
      let actions = carried.filter { $0.staleness.contains { $0.kind == kind } }.map(\.action)
      return actions.isEmpty ? nil : (kind, actions)
    }
  }
}
