internal import LabelModel
internal import LabelXML

/// An action under the cells of a row: parts that mean something only together wait for each other.
struct RowDraft {
  /// The action so far.
  private(set) var action: Action
  /// What is lost by taking a cell, for whoever reads the plan.
  private(set) var notes: [ActionColumn: String] = [:]

  private let old: Action
  private let names: [ReferentialID: NodeNames]
  private var placeName: String?
  private var address: String?
  private var latitude: Double?
  private var longitude: Double?
  private var function: String?
  private var service: String?
  private var places: [ReferentialID: Classification] = [:]
  private var isExamined: [ReferentialID: Bool] = [:]

  /// Starts with an action as it is.
  init(_ action: Action, names: [ReferentialID: NodeNames]) {
    self.action = action
    old = action
    self.names = names
    placeName = action.place?.name
    address = action.place?.address
    latitude = action.place?.coordinates?.latitude
    longitude = action.place?.coordinates?.longitude
    function = action.contact?.function
    service = action.contact?.service
  }

  /// Takes what a cell says; throws what is wrong with it, and then nothing changed.
  mutating func take(_ text: String, for column: ActionColumn) throws(CellFault) {
    if let fault = column.personalFault(in: text) { throw fault }
    switch column {
    case .id, .stamp: break
    case .title:
      guard !text.isEmpty else {
        throw CellFault(
          "le titre est vide", fix: "écrire un titre ; pour retirer l’action, supprimer la ligne")
      }
      action.title = text.collapsed
    case .summary: action.summary = text.isEmpty ? nil : text.collapsed
    case .description:
      let blocks = RichTextSyntax.blocks(text, keeping: action.description)
      if RichTextSyntax.losesMarks(from: action.description, to: blocks) {
        notes[column] = "la mise en forme (gras, liens) des passages changés est perdue"
      }
      action.description = blocks
    case .status: action.status = try word(text, "statut", empty: .unknown)
    case .carrier: action.carrier = try word(text, "porteur", empty: .unknown)
    case .start: action.start = try FrenchDate.parse(text)
    case .end:
      // « en cours » is how tables say that there is no end.
      action.end = text.headingKey == "en cours" ? nil : try FrenchDate.parse(text)
    case .confirmation:
      // A table never makes an action wait: it only confirms.
      if try ConfirmationText.confirms(text) { action.toConfirm = nil }
    case .principal(let grille): try takePrincipal(text, grille)
    case .secondary(let grille): try takeSecondary(text, grille)
    case .certainty(let grille): try takeCertainty(text, grille)
    case .audiences:
      action.audiences = try each(ListSyntax.values(text, separators: [";", ","])) {
        text throws(CellFault) in try word(text, "public", empty: .residents)
      }.distinct
    case .partners: action.partners = ListSyntax.values(text)
    case .place: placeName = text.isEmpty ? nil : text.collapsed
    case .address: address = text.isEmpty ? nil : text.collapsed
    case .latitude: latitude = try degrees(text, -90...90, "latitude")
    case .longitude: longitude = try degrees(text, -180...180, "longitude")
    case .contactFunction: function = text.isEmpty ? nil : text.collapsed
    case .contactService: service = text.isEmpty ? nil : text.collapsed
    case .indicators:
      action.indicators = try each(lines(text)) { line throws(CellFault) in
        try IndicatorSyntax.parse(line)
      }
    case .evidence: action.evidence = try evidence(text)
    case .sources:
      let sources = try each(lines(text)) { line throws(CellFault) in try SourceSyntax.parse(line) }
      guard !sources.isEmpty else {
        throw CellFault(
          "l’action n’a plus de source", fix: "écrire une adresse ou le nom d’un document")
      }
      action.sources = sources
    case .mentions:
      action.mentions = try each(ListSyntax.values(text, separators: [";", ","])) {
        text throws(CellFault) in
        guard text.isIdentifier else {
          throw CellFault(
            "« \(text) » n’est pas l’identifiant d’une mention", fix: "écrire « \(text.slug) »")
        }
        return text
      }
    case .reserves:
      action.reserves = try each(lines(text)) { line throws(CellFault) in
        try ReserveSyntax.parse(line)
      }
    case .predecessors:
      action.predecessors = try each(ListSyntax.values(text)) { line throws(CellFault) in
        try PredecessorSyntax.parse(line)
      }
    case .extra(let name): takeExtra(text, name)
    }
  }

  /// Puts together the parts that mean something only together, and gives each fault its column.
  mutating func finish() -> [(column: ActionColumn, fault: CellFault)] {
    var faults: [(column: ActionColumn, fault: CellFault)] = []
    if (latitude == nil) != (longitude == nil) {
      let column = latitude == nil ? ActionColumn.latitude : .longitude
      faults.append(
        (column, CellFault("les coordonnées vont par deux", fix: "écrire latitude et longitude")))
      (latitude, longitude) = (
        action.place?.coordinates?.latitude, action.place?.coordinates?.longitude
      )
    }
    let coordinates = latitude.flatMap { latitude in
      longitude.map { Coordinates(latitude: latitude, longitude: $0) }
    }
    if let placeName {
      action.place = Place(name: placeName, address: address, coordinates: coordinates)
    } else if address != nil || coordinates != nil {
      faults.append(
        (.place, CellFault("le lieu n’a pas de nom", fix: "écrire le nom du lieu")))
    } else {
      action.place = nil
    }
    action.contact =
      function == nil && service == nil ? nil : Contact(function: function, service: service)
    if let start = action.start, let end = action.end, end.latest < start.earliest,
      start != old.start || end != old.end
    {
      faults.append(
        (
          .end,
          CellFault(
            "la fin (\(end.inFrench)) précède le début (\(start.inFrench))",
            fix: "vérifier les deux dates")
        ))
      (action.start, action.end) = (old.start, old.end)
    }
    for (grille, place) in places.sorted(by: { $0.key < $1.key }) { settle(place, grille) }
    return faults
  }

  // MARK: - Classifications

  private func current(_ grille: ReferentialID) -> Classification {
    places[grille] ?? action.classification(in: grille)
      ?? Classification(grille: grille, principal: nil)
  }

  private mutating func takePrincipal(
    _ text: String, _ grille: ReferentialID
  ) throws(CellFault) {
    var place = current(grille)
    let isNothing = text.headingKey == NodeNames.nothingFits.headingKey
    place.principal = text.isEmpty || isNothing ? nil : try node(text, grille)
    isExamined[grille] = isNothing
    places[grille] = place
  }

  private mutating func takeSecondary(
    _ text: String, _ grille: ReferentialID
  ) throws(CellFault) {
    var place = current(grille)
    place.secondary = try each(ListSyntax.values(text)) { text throws(CellFault) in
      try node(text, grille)
    }.distinct
    places[grille] = place
  }

  private mutating func takeCertainty(
    _ text: String, _ grille: ReferentialID
  ) throws(CellFault) {
    guard text.headingKey != CertaintyText.toConfirm.headingKey else { return }
    var place = current(grille)
    if text.isEmpty {
      place.confidence = nil
    } else if let confidence = Confidence.meant(by: text) {
      place.confidence = confidence
    } else {
      throw CellFault(
        "certitude « \(text) » inconnue ; attendu : sure, plausible", fix: "choisir dans la liste")
    }
    place.origin = .human
    place.method = nil
    places[grille] = place
  }

  /// A person who changes the nodes has decided: it is no longer a proposal of the program.
  private mutating func settle(_ place: Classification, _ grille: ReferentialID) {
    var place = place
    place.secondary.removeAll { $0 == place.principal }
    let index = action.classifications.firstIndex { $0.grille == grille }
    let old = index.map { action.classifications[$0] }
    if let old, old.nodes != place.nodes, place.origin == .proposed {
      place.origin = .human
      place.method = nil
      place.confidence = nil
    }
    // Emptied cells take the place away; « rien ne convient », or what said so already, keeps it.
    let isExamined = isExamined[grille] ?? (old.map { $0.nodes.isEmpty } ?? false)
    let stays = !place.nodes.isEmpty || isExamined
    switch (index, stays) {
    case (let index?, true): action.classifications[index] = place
    case (let index?, false): action.classifications.remove(at: index)
    case (nil, true): action.classifications.append(place)
    case (nil, false): break
    }
  }

  private func node(_ text: String, _ grille: ReferentialID) throws(CellFault) -> NodeID {
    guard let names = names[grille] else {
      throw CellFault("le référentiel « \(grille) » est inconnu")
    }
    return try names.node(text)
  }

  // MARK: - Values

  private mutating func takeExtra(_ text: String, _ name: String) {
    let index = action.extraFields.firstIndex { $0.name == name }
    action.extraFields.removeAll { $0.name == name }
    guard !text.isEmpty else { return }
    let field = ExtraField(name: name, value: text)
    if let index {
      action.extraFields.insert(field, at: min(index, action.extraFields.count))
    } else {
      action.extraFields.append(field)
    }
  }

  private func evidence(_ text: String) throws(CellFault) -> [Evidence] {
    try each(lines(text)) { line throws(CellFault) in try EvidenceSyntax.parse(line) }
  }

  private func word<Word: ClosedVocabulary>(
    _ text: String, _ what: String, empty: Word
  ) throws(CellFault) -> Word {
    if text.isEmpty { return empty }
    if let word = Word.meant(by: text) { return word }
    let labels = Word.allCases.map(\.label).joined(separator: ", ")
    throw CellFault(
      "\(what) « \(text) » inconnu ; attendu : \(labels)",
      fix: Word.nearest(to: text).map { "écrire « \($0.label) »" } ?? "choisir dans la liste")
  }

  private func degrees(
    _ text: String, _ bounds: ClosedRange<Double>, _ what: String
  ) throws(CellFault) -> Double? {
    guard !text.isEmpty else { return nil }
    guard let decimal = FrenchDecimal.decimal(text), let value = Double(decimal) else {
      throw CellFault("« \(text) » n’est pas un nombre", fix: "écrire des degrés, comme 43,58")
    }
    guard bounds.contains(value) else {
      throw CellFault(
        "« \(text) » n’est pas une \(what) : elle va de \(Int(bounds.lowerBound)) à \(Int(bounds.upperBound))"
      )
    }
    return value
  }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(\.collapsed).filter { !$0.isEmpty }
  }

  private func each<Value>(
    _ texts: [String], _ read: (String) throws(CellFault) -> Value
  ) throws(CellFault) -> [Value] {
    var values: [Value] = []
    for text in texts { values.append(try read(text)) }
    return values
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, in order of first appearance.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
