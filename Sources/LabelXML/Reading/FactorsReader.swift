internal import LabelModel
internal import XMLKit

extension FactorEdition {
  /// Reads a `facteurs` element; what is absent or wrong is left unknown.
  init(_ element: XMLElement) {
    let id = FactorEditionID(rawValue: element.value("id") ?? "")
    let subjects = element.elements.filter {
      ["electricite", "appareil", "service"].contains($0.name)
    }
    self.init(
      id: id, title: element.value("titre") ?? id.rawValue, date: element.date("date"),
      presentation: element.line(of: "presentation") ?? "", sources: element.sources,
      subjects: subjects.map { FactorSubject($0, edition: id) })
  }
}

extension FactorSubject {
  fileprivate init(_ element: XMLElement, edition: FactorEditionID) {
    let isElectricity = element.name == "electricite"
    let id =
      isElectricity ? DeviceID.electricity : DeviceID(rawValue: element.value("id") ?? "")
    self.init(
      id: id, name: isElectricity ? "Électricité" : element.value("nom") ?? id.rawValue,
      factors: element.elements(named: "facteur").compactMap {
        EmissionFactor($0, subject: id, edition: edition)
      },
      profile: element.first("profil").flatMap { profile in
        PowerProfile(profile).map {
          Sourced($0, note: profile.line(of: "motif") ?? "", sources: profile.sources)
        }
      },
      lifetime: element.first("duree").flatMap { duration in
        duration.quantity("valeur").map { Sourced($0, sources: duration.sources) }
      })
  }
}

extension EmissionFactor {
  /// Without its stage nobody can tell what a factor is about; without its status it may not serve.
  fileprivate init?(_ element: XMLElement, subject: DeviceID, edition: FactorEditionID) {
    guard let stage = element.word("etape", as: LifeCycleStage.self) else { return nil }
    let value = element.value("valeur").flatMap { Exact($0) }
    let unit = element.word("unite", as: FactorUnit.self)
    self.init(
      edition: edition, subject: subject, stage: stage,
      rate: value.flatMap { value in unit.map { FactorRate(value, $0) } },
      perimeter: element.value("perimetre") ?? "",
      uncertainty: element.value("incertitude").flatMap { Exact($0) }.map { .percent($0) }
        ?? .unknown,
      quality: element.value("qualite"), status: element.word("statut") ?? .missing,
      reason: element.line(of: "motif") ?? "", sources: element.sources)
  }
}

extension PowerProfile {
  /// Reads a `profil` element; `nil` when one of its three numbers is unknown.
  init?(_ element: XMLElement) {
    guard let power: Quantity<Watts> = element.quantity("puissance"),
      let hours: Quantity<Hours> = element.quantity("heures-par-jour"),
      let days: Quantity<Days> = element.quantity("jours-par-an")
    else { return nil }
    self.init(power: power, hours: hours, days: days)
  }
}

extension XMLElement {
  /// The sources that stand in it.
  var sources: [Source] { elements(named: "source").compactMap { Source($0) } }

  /// The quantity that an attribute gives; `nil` when it is absent or is none.
  func quantity<Unit: Measure>(_ name: String) -> Quantity<Unit>? {
    value(name).flatMap { Exact($0) }.map { Quantity($0) }
  }
}
