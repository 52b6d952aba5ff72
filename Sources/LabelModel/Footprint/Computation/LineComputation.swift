/// The emissions of a line, from its state and the factors alone.
struct LineComputation {
  /// The line.
  let line: LineID
  /// What it has and uses.
  let state: LineState
  /// The factors.
  let edition: FactorEdition

  /// The emissions of all that is not use.
  var embodied: LineComponent {
    guard case .equipment(let type, let stock) = state.extent else {
      return state.extent == .absent ? nothing : .notApplicable
    }
    guard let type else { return .refused(.noType) }
    guard let subject = edition[type] else { return .refused(.unknownType(type)) }
    let factors = subject.embodiedFactors
    // A missing stage would make the sum look whole: all that the edition lists, or nothing.
    if let unusable = factors.first(where: { $0.usableRate == nil }) {
      return .refused(.unusable(unusable))
    }
    if factors.isEmpty { return .refused(.noFactor(type, .manufacture)) }
    guard let stock else { return .refused(.noNumber) }
    let lifetime = state.lifetime ?? subject.lifetime?.value
    let origin: ValueOrigin = state.lifetime == nil ? .edition : .town
    guard let lifetime, let wear = Wear(stock, lifetime: lifetime, origin: origin) else {
      return .refused(.noLifetime)
    }
    return computed(.wear(wear), factors.map { (.pieces(wear.pieces), $0) })
  }

  /// The emissions of use.
  var use: LineComponent {
    switch state.extent {
    case .absent: nothing
    case .service(let subject): service(subject)
    case .equipment(let type, let stock): equipment(type, stock)
    }
  }

  private var nothing: LineComponent { .computed(Derivation(basis: .nothing, terms: [])) }

  private func service(_ subject: DeviceID) -> LineComponent {
    guard case .service(let amount) = state.use else { return .refused(.noQuantity) }
    guard let factor = edition[subject]?.factor(.use) else {
      return .refused(.noFactor(subject, .use))
    }
    return computed(.given(amount), [(amount, factor)])
  }

  private func equipment(_ type: DeviceID?, _ stock: Stock?) -> LineComponent {
    switch state.use {
    case .inServerRoom: return .inServerRoom
    case .measured(let energy): return electricity(.measured(energy), energy)
    case .measuredPerPiece(let energy):
      guard let stock else { return .refused(.noNumber) }
      let number = stock.number
      return electricity(.measuredPerPiece(energy, number), energy.scaled(by: number.value))
    case .profile(let profile):
      guard let stock else { return .refused(.noNumber) }
      return run(profile, stock.number, .town)
    case .unknown, .service:
      guard let type else { return .refused(.noType) }
      guard let subject = edition[type] else { return .refused(.unknownType(type)) }
      return typical(subject, stock)
    }
  }

  /// The use that the source gives for such a device, when the town says nothing of its own.
  private func typical(_ subject: FactorSubject, _ stock: Stock?) -> LineComponent {
    if let profile = subject.profile?.value {
      guard let stock else { return .refused(.noNumber) }
      return run(profile, stock.number, .edition)
    }
    guard let factor = subject.factor(.use) else { return .refused(.noEnergy) }
    guard factor.usableRate != nil else { return .refused(.unusable(factor)) }
    guard let number = stock?.number else { return .refused(.noNumber) }
    return computed(.inService(number), [(.pieceYears(Quantity(number.value)), factor)])
  }

  private func run(_ profile: PowerProfile, _ number: Quantity<Pieces>, _ origin: ValueOrigin)
    -> LineComponent
  {
    electricity(
      .profile(profile, number, origin), profile.energyPerPiece.scaled(by: number.value))
  }

  private func electricity(_ basis: Derivation.Basis, _ energy: Quantity<KWh>) -> LineComponent {
    guard let factor = edition[.electricity]?.factor(.use) else {
      return .refused(.noFactor(.electricity, .use))
    }
    return computed(basis, [(.energy(energy), factor)])
  }

  /// The products, unless a factor may not serve.
  private func computed(
    _ basis: Derivation.Basis, _ products: [(Amount, EmissionFactor)]
  ) -> LineComponent {
    var terms: [EmissionTerm] = []
    for (amount, factor) in products {
      guard let term = EmissionTerm(line: line, amount: amount, factor: factor) else {
        return .refused(.unusable(factor))
      }
      terms.append(term)
    }
    return .computed(Derivation(basis: basis, terms: terms))
  }
}
