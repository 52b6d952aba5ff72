/// The « mosaïque des enjeux »: one tile for each node of a referential, with what is recorded.
public struct MosaicChart: Sendable, Equatable {
  /// Where a node stands.
  public enum State: String, Sendable, Equatable, CaseIterable {
    /// Actions are tied to it.
    case covered = "couvert"
    /// No action is tied to it.
    case uncovered = "sans action"
    /// The label announced it without publishing its name.
    case unpublished = "non publié"
  }

  /// A node.
  public struct Tile: Sendable, Equatable {
    /// Its name.
    public var label: String
    /// How many actions are tied to it.
    public var count: Int
    /// Where it stands.
    public var state: State

    /// Makes a tile; its state follows from its count unless the node is unpublished.
    public init(_ label: String, count: Int, isPublished: Bool = true) {
      self.label = label
      self.count = count
      state = isPublished ? (count > 0 ? .covered : .uncovered) : .unpublished
    }
  }

  /// What the chart shows, in a few words.
  public var title: String
  /// What to know to read it; empty for nothing.
  public var caption: String
  /// What is counted.
  public var unit: CountedNoun
  /// What the tiles are, at the head of the data table, such as « Enjeu ».
  public var labelHeader: String
  /// The tiles, in the order of the referential.
  public var tiles: [Tile]

  /// Makes a chart.
  public init(
    title: String, caption: String = "", unit: CountedNoun = .action, labelHeader: String = "Enjeu",
    tiles: [Tile]
  ) {
    self.title = title
    self.caption = caption
    self.unit = unit
    self.labelHeader = labelHeader
    self.tiles = tiles
  }
}

extension MosaicChart: ChartContent {
  var alternative: String {
    var sentences = ["Mosaïque de \(tiles.count) cases. \(title)"]
    for state in State.allCases {
      let tiles = tiles.filter { $0.state == state }
      guard !tiles.isEmpty else { continue }
      let names = tiles.map { tile in
        state == .covered ? "\(tile.label) (\(FrenchNumber.text(tile.count)))" : tile.label
      }
      sentences.append(introduction(of: state) + " : " + FrenchText.list(names))
    }
    return sentences.joined(separator: ". ") + "."
  }

  private func introduction(of state: State) -> String {
    switch state {
    case .covered: "Avec des \(unit.plural), en nombre entre parenthèses"
    case .uncovered: "Sans \(unit.singular)"
    case .unpublished: "Annoncé sans que son nom soit publié"
    }
  }

  var dataTable: Table {
    let header = [labelHeader, unit.plural.capitalizedFirst, "État"]
      .map { TableCell([.text($0)], role: .columnHeader) }
    let rows = tiles.map { tile in
      TableRow([
        TableCell([.text(tile.label)], role: .rowHeader),
        TableCell([.text(FrenchNumber.text(tile.count))]),
        TableCell([.text(tile.state.rawValue)]),
      ])
    }
    return Table(
      caption: [.text("Données : " + title.lowercasedFirst)],
      columns: [
        TableColumn(.start, weight: 4), TableColumn(.number, weight: 1), TableColumn(weight: 2),
      ],
      header: [TableRow(header)], body: rows, style: "donnees")
  }
}
