package import LabelModel
internal import LabelXML

/// Writes the fields of actions as the texts of cells.
package struct ActionTexts: Sendable {
  private let names: [ReferentialID: NodeNames]

  /// Knows the names of the nodes of some grilles; elsewhere ids are shown.
  package init(_ names: [NodeNames]) {
    self.names = Dictionary(names.map { ($0.grille, $0) }) { first, _ in first }
  }

  /// What a cell says of an action; empty when nothing is known.
  package func text(_ column: ActionColumn, of action: Action) -> String {
    switch column {
    case .id: action.id.rawValue
    case .title: action.title
    case .summary: action.summary ?? ""
    case .description: RichTextSyntax.text(action.description)
    case .status: action.status.label
    case .carrier: action.carrier.label
    case .start: action.start.map { FrenchDate.text($0) } ?? ""
    case .end: action.end.map { FrenchDate.text($0) } ?? ""
    case .confirmation: action.toConfirm == nil ? "" : ConfirmationText.waits
    case .principal(let grille): principal(action.classification(in: grille), grille)
    case .secondary(let grille):
      ListSyntax.text(
        (action.classification(in: grille)?.secondary ?? []).map { shown($0, grille) })
    case .certainty(let grille): CertaintyText.text(action.classification(in: grille))
    case .audiences: action.audiences.map(\.label).joined(separator: ", ")
    case .partners: ListSyntax.text(action.partners)
    case .place: action.place?.name ?? ""
    case .address: action.place?.address ?? ""
    case .latitude: degrees(action.place?.coordinates?.latitude)
    case .longitude: degrees(action.place?.coordinates?.longitude)
    case .contactFunction: action.contact?.function ?? ""
    case .contactService: action.contact?.service ?? ""
    case .indicators: lines(action.indicators.map { IndicatorSyntax.text($0) })
    case .evidence: lines(action.evidence.map { EvidenceSyntax.text($0) })
    case .sources: lines(action.sources.map { SourceSyntax.text($0) })
    case .mentions: action.mentions.joined(separator: ", ")
    case .reserves: lines(action.reserves.map { ReserveSyntax.text($0) })
    case .predecessors: lines(action.predecessors.map { PredecessorSyntax.text($0) })
    case .extra(let name):
      lines(action.extraFields.filter { $0.name == name }.map(\.value))
    case .stamp: ""
    }
  }

  /// How a node is shown.
  private func shown(_ node: NodeID, _ grille: ReferentialID) -> String {
    names[grille]?.text(node) ?? node.rawValue
  }

  private func principal(_ place: Classification?, _ grille: ReferentialID) -> String {
    guard let place else { return "" }
    if let node = place.principal { return shown(node, grille) }
    return place.secondary.isEmpty ? NodeNames.nothingFits : ""
  }

  private func degrees(_ value: Double?) -> String {
    value.map { FrenchDecimal.text(String($0)) } ?? ""
  }

  private func lines(_ values: [String]) -> String { values.joined(separator: "\n") }
}

extension String {
  /// The text as two cells are compared: blanks of each line are one space, and empty lines at the
  /// ends say nothing.
  package var asCell: String {
    guard unicodeScalars.contains(where: \.endsLine) else { return collapsed }
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(\.collapsed)
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// Whether a line ends there: what `Character.isNewline` says, without making characters.
  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
