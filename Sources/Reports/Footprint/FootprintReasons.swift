package import LabelModel

/// « Pourquoi ce chiffre » : the formula, the factors and the sources of the numbers of a line.
package struct FootprintReasons {
  private let line: LineFootprint
  private let edition: FactorEdition
  private let namesSources: Bool

  /// Explains a line; the sources of its factors can be left to a table of them.
  package init(_ line: LineFootprint, edition: FactorEdition, namesSources: Bool = true) {
    self.line = line
    self.edition = edition
    self.namesSources = namesSources
  }

  /// How all that is not use was found, one sentence an item.
  package var embodied: [String] { sentences(line.embodied) }
  /// How use was found, one sentence an item.
  package var use: [String] { sentences(line.use) }

  private func sentences(_ component: LineComponent) -> [String] {
    switch component {
    case .notApplicable: ["sans objet : la ligne ne compte pas d’appareil"]
    case .inServerRoom: ["compté dans la salle de serveurs, et pas ici"]
    case .refused(let refusal): ["non calculé : " + FootprintWords.refusal(refusal)]
    case .computed(let derivation):
      basis(derivation.basis) + derivation.terms.flatMap(term) + total(derivation)
    }
  }

  private func basis(_ basis: Derivation.Basis) -> [String] {
    switch basis {
    case .nothing, .given: []
    case .wear(let wear): self.wear(wear)
    case .measured(let energy): ["électricité mesurée : \(n(energy.value)) kWh"]
    case .measuredPerPiece(let energy, let number):
      [
        "électricité mesurée : \(n(energy.scaled(by: number.value).value)) kWh pour "
          + "\(n(number.value)) appareils"
      ]
    case .profile(let profile, let number, let origin):
      [
        "\(n(number.value)) appareils × \(n(profile.power.value)) W × "
          + "\(n(profile.hours.value)) h × \(n(profile.days.value)) jours ÷ 1000 = "
          + "\(n(profile.energyPerPiece.value * number.value)) kWh (profil \(by(origin)))"
      ] + profileNote(origin)
    case .inService(let number): ["\(n(number.value)) appareils en service pendant l’année"]
    }
  }

  private func wear(_ wear: Wear) -> [String] {
    let life = n(wear.lifetime.value)
    var sentences = ["durée d’usage : \(life) ans (\(by(wear.lifetimeOrigin)))"]
    for cohort in wear.cohorts {
      let what =
        cohort.share.isZero
        ? "durée d’usage écoulée, rien à compter"
        : "\(cohort.share) de leur vie, soit \(n(cohort.number.value * cohort.share))"
      sentences.append("\(n(cohort.number.value)) achetés en \(cohort.year) : \(what)")
    }
    if !wear.undated.value.isZero {
      sentences.append(
        "\(n(wear.undated.value)) d’année inconnue : 1/\(life) de leur vie, comme dans un parc "
          + "renouvelé régulièrement")
    }
    sentences.append("appareils comptés cette année : \(n(wear.pieces.value))")
    return sentences
  }

  private func term(_ term: EmissionTerm) -> [String] {
    guard let rate = term.factor.usableRate else { return [] }
    let uncertainty =
      switch term.factor.uncertainty {
      case .unknown: "incertitude inconnue"
      case .percent(let percent): "± \(n(percent)) %"
      }
    let notes =
      [term.factor.status.label, uncertainty, term.factor.perimeter].filter { !$0.isEmpty }
    return [
      "\(n(term.amount.value)) \(term.amount.symbol) × \(n(rate.value)) \(rate.unit.label) "
        + "(« \(term.factor.name) », \(notes.joined(separator: ", "))) = "
        + FootprintWords.kilograms(term.emissions)
    ]
  }

  private func total(_ derivation: Derivation) -> [String] {
    guard !derivation.terms.isEmpty else { return ["rien à compter"] }
    let estimate = Estimate(derivation.terms)
    return [
      "total : \(FootprintWords.kilograms(estimate.value)), \(FootprintWords.interval(estimate))"
    ]
      + sources(namesSources ? derivation.terms.flatMap(\.factor.sources) : [])
      .map { "source : " + $0 }
  }

  private func profileNote(_ origin: ValueOrigin) -> [String] {
    guard origin == .edition, let profile = line.subject?.profile else { return [] }
    return [profile.note].filter { !$0.isEmpty }
      + sources(profile.sources).map { "source du profil : " + $0 }
  }

  /// Each source once.
  private func sources(_ sources: [Source]) -> [String] {
    var seen: Set<String> = []
    return sources.map(source).filter { seen.insert($0).inserted }
  }

  private func source(_ source: Source) -> String {
    let name = source.title ?? source.name ?? source.address ?? ""
    let date = source.date.map { ", \($0.inFrench)" } ?? ""
    return name + date + (source.address.map { " <\($0)>" } ?? "")
  }

  private func by(_ origin: ValueOrigin) -> String {
    switch origin {
    case .town: "dit par l’inventaire"
    case .edition: "de l’édition « \(edition.id) », l’inventaire n’en dit rien"
    }
  }

  /// A number that can be worked with by hand: whole, with few decimals, or as a fraction.
  private func n(_ value: Exact) -> String {
    let text = FootprintWords.given(value)
    return Exact(value.plain) == value ? text : "\(value) (environ \(text))"
  }
}
