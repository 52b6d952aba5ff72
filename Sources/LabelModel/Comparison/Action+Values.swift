extension Action {
  /// The values of a field for reading, each complete, so that equal values mean equal fields.
  func values(_ field: ActionField) -> [String] {
    switch field {
    case .title: [title]
    case .summary: summary.map { [$0] } ?? []
    case .description: description.map(\.plainText)
    case .status: [status.label]
    case .carrier: [carrier.label]
    case .start: start.map { [$0.inFrench] } ?? []
    case .end: end.map { [$0.inFrench] } ?? []
    case .classification, .classificationOrigin: []
    case .audiences: audiences.map(\.label)
    case .partners: partners
    case .place: place.map { [$0.phrase] } ?? []
    case .contact: contact.map { [join([$0.function, $0.service])] } ?? []
    case .indicators: indicators.map(\.phrase)
    case .evidence: evidence.map(\.phrase)
    case .mentions: mentions
    case .reserves: reserves.map { join([$0.code.label, $0.text]) }
    case .extraFields: extraFields.map { "\($0.name) : \($0.value)" }
    case .sources: sources.map(\.phrase)
    }
  }

  /// The place in a grille for reading: the principal node first, then the others in order.
  func values(_ field: ActionField, in grille: ReferentialID) -> [String] {
    guard let place = classification(in: grille), !place.nodes.isEmpty else { return [] }
    switch field {
    case .classification:
      let principal = place.principal?.rawValue ?? NodeID.unclassified.rawValue
      return [principal] + Set(place.secondary).sorted().map(\.rawValue)
    case .classificationOrigin:
      return (place.confidence.map { [$0.label] } ?? []) + [place.origin.label]
    case .title, .summary, .description, .status, .carrier, .start, .end, .audiences, .partners,
      .place, .contact, .indicators, .evidence, .mentions, .reserves, .extraFields, .sources:
      return values(field)
    }
  }
}

private func join(_ parts: [String?]) -> String {
  parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
}

extension Place {
  fileprivate var phrase: String {
    join([name, address, coordinates.map { "\($0.latitude) ; \($0.longitude)" }])
  }
}

extension Indicator {
  fileprivate var phrase: String {
    let number = [precision, value, unit].compactMap { $0 }.joined(separator: " ")
    return "\(label) : \(number)" + (year.map { " (\($0))" } ?? "")
  }
}

extension Evidence {
  fileprivate var phrase: String {
    switch self {
    case .link(let address, let title): join([title, address])
    case .file(let path, let digest, let title): join([title, path, digest])
    case .photo(let photo): join([photo.path, photo.alternative, photo.caption, photo.credit])
    }
  }
}

extension Source {
  fileprivate var phrase: String {
    let years =
      editions.isEmpty ? nil : "éditions " + editions.map(String.init).joined(separator: " ")
    return join([title, name, address, date?.inFrench, years])
  }
}
