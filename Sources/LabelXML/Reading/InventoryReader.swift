internal import LabelModel
internal import XMLKit

extension Inventory {
  /// Reads an `inventaire` element; `nil` without the year that it accounts for.
  init?(_ element: XMLElement) {
    guard let year = element.integer("annee"), let edition = element.integer("edition") else {
      return nil
    }
    self.init(
      collectivity: CollectivityID(rawValue: element.value("collectivite") ?? ""),
      edition: edition, year: year, isFictional: element.flag("fictif") ?? false,
      factors: element.value("facteurs").map { FactorEditionID(rawValue: $0) },
      presentation: element.line(of: "presentation") ?? "",
      lines: element.elements.compactMap { InventoryLine($0) })
  }
}

extension InventoryLine {
  /// `nil` when the element is no line.
  fileprivate init?(_ element: XMLElement) {
    let content: Content
    switch element.name {
    case "equipement": content = .equipment(Equipment(element))
    case "salle-serveurs": content = .serverRoom(energy: element.quantity("consommation"))
    case "impressions": content = .prints(element.quantity("pages"))
    case "messagerie":
      content = .mail(boxes: element.quantity("boites"), cap: element.quantity("plafond"))
    default: return nil
    }
    self.init(
      id: LineID(rawValue: element.value("id") ?? ""),
      name: element.value("nom") ?? element.value("id") ?? "", content: content,
      note: element.line(of: "note") ?? "", sources: element.sources)
  }
}

extension Equipment {
  fileprivate init(_ element: XMLElement) {
    self.init(
      type: element.value("type").map { DeviceID(rawValue: $0) },
      number: element.quantity("nombre"),
      purchases: element.elements(named: "achat").compactMap { purchase in
        guard let year = purchase.integer("annee"),
          let number: Quantity<Pieces> = purchase.quantity("nombre")
        else { return nil }
        return Purchase(year: year, number: number)
      },
      lifetime: element.quantity("duree-usage"), energy: Energy(element),
      endOfLife: element.first("fin-de-vie").map { end in
        EndOfLife(
          reused: end.quantity("reemploi"), given: end.quantity("don"),
          recycled: end.quantity("recyclage"))
      })
  }
}

extension Equipment.Energy {
  /// What is measured comes before what is worked out of a power.
  fileprivate init(_ element: XMLElement) {
    if element.value("energie-comptee") == "salle-serveurs" {
      self = .inServerRoom
    } else if let energy: Quantity<KWh> = element.quantity("consommation") {
      self = .measured(energy)
    } else if let profile = element.first("profil").flatMap({ PowerProfile($0) }) {
      self = .profile(profile)
    } else {
      self = .unknown
    }
  }
}
