internal import LabelModel
internal import XMLKit

/// An element inside an action, as it is written: what writes registers and what edits them share.
struct ActionPart: Equatable, Sendable {
  /// What stands inside.
  enum Content: Equatable, Sendable {
    /// A text; empty for an element without contents.
    case text(String)
    /// A text in blocks.
    case blocks([RichBlock])
  }

  /// Name of the element.
  var name: String
  /// Its attributes in the order of the format, those without value left out.
  var attributes: [XMLAttribute]
  /// What stands inside.
  var content: Content

  /// Describes an element; attributes without value are left out.
  init(_ name: String, _ attributes: [OptionalAttribute] = [], content: Content = .text("")) {
    self.name = name
    self.attributes = attributes.compactMap { each in
      each.value.map { XMLAttribute(each.name, value: $0) }
    }
    self.content = content
  }

  /// Describes an element that holds a text.
  init(_ name: String, text: String, _ attributes: [OptionalAttribute] = []) {
    self.init(name, attributes, content: .text(text))
  }

  /// Names of the elements of an action, in the order of the format.
  static let order = [
    "titre", "resume", "description", "classement", "publics", "partenaire", "lieu", "contact",
    "indicateur", "preuve", "mention", "precedent", "reserve", "champ", "source",
  ]

  /// What tells the element from its sisters, when one of its attributes does; `nil` when only its
  /// place does.
  var key: String? {
    let attribute = ["classement": "grille", "champ": "nom"][name]
    return attributes.first { $0.name == attribute }?.value
  }
}

extension Action {
  /// The attributes of the element, in the order of the format; `nil` for what is not known.
  var attributes: [OptionalAttribute] {
    [
      ("id", id.rawValue), ("statut", status.rawValue), ("porteur", carrier.rawValue),
      ("debut", start?.description), ("fin", end?.description),
      ("a-confirmer", toConfirm.map { String($0) }),
    ]
  }

  /// The elements inside, in the order of the format.
  var parts: [ActionPart] {
    var parts = [ActionPart("titre", text: title)]
    if let summary { parts.append(ActionPart("resume", text: summary)) }
    if !description.isEmpty {
      parts.append(ActionPart("description", content: .blocks(description)))
    }
    parts += classifications.map(\.part)
    if !audiences.isEmpty {
      parts.append(
        ActionPart("publics", text: audiences.map(\.rawValue).joined(separator: " ")))
    }
    parts += partners.map { ActionPart("partenaire", text: $0) }
    if let place { parts.append(place.part) }
    if let contact {
      parts.append(
        ActionPart("contact", [("fonction", contact.function), ("service", contact.service)]))
    }
    parts += indicators.map(\.part)
    parts += evidence.map(\.part)
    parts += mentions.map { ActionPart("mention", [("ref", $0)]) }
    parts += predecessors.map {
      ActionPart("precedent", [("edition", String($0.edition)), ("action", $0.action.rawValue)])
    }
    parts += reserves.map {
      ActionPart("reserve", text: $0.text, [("code", $0.code.rawValue)])
    }
    parts += extraFields.map { ActionPart("champ", text: $0.value, [("nom", $0.name)]) }
    return parts + sources.map(\.part)
  }
}

extension Classification {
  /// The element.
  var part: ActionPart {
    let others = secondary.map(\.rawValue).joined(separator: " ")
    return ActionPart(
      "classement",
      [
        ("grille", grille.rawValue), ("principal", principal?.rawValue),
        ("secondaires", others.isEmpty ? nil : others), ("confiance", confidence?.rawValue),
        ("origine", origin == .human ? nil : origin.rawValue), ("methode", method),
      ])
  }
}

extension Place {
  fileprivate var part: ActionPart {
    ActionPart(
      "lieu", text: name,
      [
        ("latitude", coordinates.map { String($0.latitude) }),
        ("longitude", coordinates.map { String($0.longitude) }), ("adresse", address),
      ])
  }
}

extension Indicator {
  fileprivate var part: ActionPart {
    ActionPart(
      "indicateur",
      [
        ("libelle", label), ("valeur", value), ("unite", unit),
        ("annee", year.map { String($0) }), ("precision", precision),
      ])
  }
}

extension Evidence {
  fileprivate var part: ActionPart {
    switch self {
    case .link(let address, let title):
      ActionPart("preuve", [("type", "lien"), ("href", address), ("titre", title)])
    case .file(let path, let digest, let title):
      ActionPart(
        "preuve",
        [("type", "fichier"), ("chemin", path), ("empreinte", digest), ("titre", title)])
    case .photo(let photo):
      ActionPart(
        "preuve",
        [
          ("type", "photo"), ("chemin", photo.path), ("alternative", photo.alternative),
          ("credit", photo.credit), ("legende", photo.caption),
        ])
    }
  }
}

extension Source {
  /// The element, as it is written.
  var part: ActionPart {
    let editions = editions.map { String($0) }.joined(separator: " ")
    return ActionPart(
      "source",
      [
        ("type", kind.rawValue), ("nom", name), ("href", address), ("titre", title),
        ("date", date?.description), ("editions", editions.isEmpty ? nil : editions),
      ])
  }
}
