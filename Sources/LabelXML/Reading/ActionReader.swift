internal import LabelModel
internal import XMLKit

extension Action {
  /// Reads an `action` element; what is absent or wrong is left unknown, never guessed.
  init(_ element: XMLElement) {
    self.init(
      id: ActionID(rawValue: element.value("id") ?? ""), title: element.line(of: "titre") ?? "")
    status = element.word("statut") ?? .unknown
    carrier = element.word("porteur") ?? .unknown
    start = element.date("debut")
    end = element.date("fin")
    toConfirm = element.integer("a-confirmer")
    for child in element.elements { read(child) }
  }

  private mutating func read(_ element: XMLElement) {
    switch element.name {
    case "resume": if !element.line.isEmpty { summary = summary ?? element.line }
    case "description": if description.isEmpty { description = element.blocks }
    case "classement": if let place = Classification(element) { classifications.append(place) }
    case "publics":
      audiences += element.text.words.compactMap { Audience(rawValue: $0) }
    case "partenaire": if !element.line.isEmpty { partners.append(element.line) }
    case "lieu": place = place ?? Place(element)
    case "contact": contact = contact ?? Contact(element)
    case "indicateur": indicators.append(Indicator(element))
    case "preuve": if let proof = Evidence(element) { evidence.append(proof) }
    case "mention": if let id = element.value("ref") { mentions.append(id) }
    case "precedent": if let earlier = Predecessor(element) { predecessors.append(earlier) }
    case "reserve":
      if let code: ReserveCode = element.word("code") {
        reserves.append(Reserve(code: code, text: element.line))
      }
    case "champ":
      extraFields.append(ExtraField(name: element.value("nom") ?? "", value: element.text))
    case "source": if let source = Source(element) { sources.append(source) }
    default: break
    }
  }
}

extension Classification {
  fileprivate init?(_ element: XMLElement) {
    guard let grille = element.value("grille") else { return nil }
    self.init(
      grille: ReferentialID(rawValue: grille),
      principal: element.value("principal").map { NodeID(rawValue: $0) },
      secondary: (element.value("secondaires") ?? "").words.map { NodeID(rawValue: $0) },
      confidence: element.word("confiance"), origin: element.word("origine") ?? .human,
      method: element.value("methode"))
  }
}

extension Place {
  fileprivate init(_ element: XMLElement) {
    var coordinates: Coordinates?
    if let latitude = element.value("latitude").flatMap({ Double($0) }),
      let longitude = element.value("longitude").flatMap({ Double($0) })
    {
      coordinates = Coordinates(latitude: latitude, longitude: longitude)
    }
    self.init(name: element.line, address: element.value("adresse"), coordinates: coordinates)
  }
}

extension Contact {
  fileprivate init(_ element: XMLElement) {
    self.init(function: element.value("fonction"), service: element.value("service"))
  }
}

extension Indicator {
  fileprivate init(_ element: XMLElement) {
    self.init(
      label: element.value("libelle") ?? "", value: element.value("valeur") ?? "",
      unit: element.value("unite"), year: element.integer("annee"),
      precision: element.value("precision"))
  }
}

extension Evidence {
  fileprivate init?(_ element: XMLElement) {
    switch element.value("type") {
    case "lien":
      self = .link(address: element.value("href") ?? "", title: element.value("titre"))
    case "fichier":
      self = .file(
        path: element.value("chemin") ?? "", digest: element.value("empreinte"),
        title: element.value("titre"))
    case "photo": self = .photo(Photo(element))
    default: return nil
    }
  }
}

extension Predecessor {
  fileprivate init?(_ element: XMLElement) {
    guard let edition = element.integer("edition"), let action = element.value("action") else {
      return nil
    }
    self.init(edition: edition, action: ActionID(rawValue: action))
  }
}
