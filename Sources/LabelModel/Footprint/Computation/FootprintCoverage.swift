/// What an inventory says, and how much of it can be computed.
public struct FootprintCoverage: Hashable, Sendable {
  /// A field of a line of equipment.
  public enum Field: String, ClosedVocabulary {
    /// The kind of device.
    case type
    /// How many.
    case number = "nombre"
    /// The years of purchase, of at least one device.
    case purchases = "achats"
    /// How long the town keeps them.
    case lifetime = "duree-usage"
    /// What they draw: measured, or by power and hours.
    case energy = "consommation"
    /// What became of those that left.
    case endOfLife = "fin-de-vie"

    /// The field for reading.
    public var label: String {
      switch self {
      case .type: "sorte d’appareil"
      case .number: "nombre"
      case .purchases: "années d’achat"
      case .lifetime: "durée d’usage"
      case .energy: "puissance ou consommation mesurée"
      case .endOfLife: "fin de vie"
      }
    }
  }

  /// So many of so many.
  public struct Share: Hashable, Sendable {
    /// How many.
    public var part: Quantity<Pieces>
    /// Of how many.
    public var whole: Quantity<Pieces>

    /// The part, 0 to 1; `nil` of nothing.
    public var ratio: Exact? { part.value.divided(by: whole.value) }
  }

  /// In how many lines a field is given.
  public struct FieldCount: Hashable, Sendable {
    /// The field.
    public var field: Field
    /// How many lines of equipment give it.
    public var lines: Int
  }

  /// What an inventory measures besides devices.
  public struct Measures: Hashable, Sendable {
    /// The electricity of a server room.
    public var serverRoom = false
    /// The printed pages.
    public var prints = false
    /// The mailboxes.
    public var mail = false
  }

  /// How many lines of equipment there are.
  public let equipmentLines: Int
  /// How many of them give each field, in the order of the fields.
  public let fields: [FieldCount]
  /// How many lines of any kind are computed, by how much.
  public let lines: [LineFootprint.Coverage: Int]
  /// Devices whose line is wholly computed, of all those that are counted.
  public let computedPieces: Share
  /// Devices of which all that is not use is computed, of all those that are counted.
  public let embodiedPieces: Share
  /// Lines of equipment that do not say how many devices they have: no share counts them.
  public let uncountedLines: [LineID]
  /// Whether the inventory measures the electricity of a server room, the prints, the mailboxes.
  public let measures: Measures

  /// Looks at a footprint.
  public init(_ footprint: Footprint) {
    var equipment: [(line: LineFootprint, equipment: Equipment)] = []
    var measures = Measures()
    for line in footprint.lines {
      switch line.line.content {
      case .equipment(let own): equipment.append((line, own))
      case .serverRoom(let energy): measures.serverRoom = measures.serverRoom || energy != nil
      case .prints(let pages): measures.prints = measures.prints || pages != nil
      case .mail(let boxes, _): measures.mail = measures.mail || boxes != nil
      }
    }
    self.measures = measures
    equipmentLines = equipment.count
    fields = Field.allCases.map { field in
      FieldCount(field: field, lines: equipment.count { $0.equipment.gives(field) })
    }
    lines = Dictionary(footprint.lines.map { ($0.coverage, 1) }, uniquingKeysWith: +)
    let whole = equipment.sum { $0.line.number ?? .zero }
    computedPieces = Share(
      part: equipment.sum { $0.line.coverage == .full ? $0.line.number ?? .zero : .zero },
      whole: whole)
    embodiedPieces = Share(
      part: equipment.sum { $0.line.embodied.derivation == nil ? .zero : $0.line.number ?? .zero },
      whole: whole)
    uncountedLines = equipment.filter { $0.line.number == nil }.map(\.line.line.id)
  }
}

extension Footprint {
  /// What the inventory says, and how much of it is computed.
  public var coverage: FootprintCoverage { FootprintCoverage(self) }
}

extension Equipment {
  /// Whether the line gives a field.
  func gives(_ field: FootprintCoverage.Field) -> Bool {
    switch field {
    case .type: type != nil
    case .number: number != nil
    case .purchases: !purchases.isEmpty
    case .lifetime: lifetime != nil
    case .energy: energy != .unknown
    case .endOfLife: endOfLife != nil
    }
  }
}
