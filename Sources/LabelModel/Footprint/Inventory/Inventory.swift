/// Id of a line of an inventory.
public struct LineID: Identifier {
  /// The text of the id.
  public var rawValue: String
  /// Takes the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What a town has and uses, in one year: every field may be unknown.
public struct Inventory: Hashable, Sendable {
  /// Short name of the collectivity.
  public var collectivity: CollectivityID
  /// Edition of the label.
  public var edition: Int
  /// The year that is accounted for.
  public var year: Int
  /// Whether the town is made up: every page says so.
  public var isFictional: Bool
  /// The edition of the factors that it asks for; `nil` when it leaves the choice.
  public var factors: FactorEditionID?
  /// What it is and what it leaves out; empty when nothing is said.
  public var presentation: String
  /// Its lines, in the order of the file.
  public var lines: [InventoryLine]

  /// Makes an inventory.
  public init(
    collectivity: CollectivityID, edition: Int, year: Int, isFictional: Bool = false,
    factors: FactorEditionID? = nil, presentation: String = "", lines: [InventoryLine]
  ) {
    self.collectivity = collectivity
    self.edition = edition
    self.year = year
    self.isFictional = isFictional
    self.factors = factors
    self.presentation = presentation
    self.lines = lines
  }

  /// The line of that id; `nil` when there is none.
  public subscript(line: LineID) -> InventoryLine? { lines.first { $0.id == line } }
}

/// A line of an inventory.
public struct InventoryLine: Hashable, Sendable {
  /// What the line is about.
  public enum Content: Hashable, Sendable {
    /// Devices of one kind.
    case equipment(Equipment)
    /// A server room, by its electricity; `nil` when it is not measured.
    case serverRoom(energy: Quantity<KWh>?)
    /// Printing; `nil` when the pages are not counted.
    case prints(Quantity<Pages>?)
    /// Mailboxes, and how much each may hold; `nil` when unknown.
    case mail(boxes: Quantity<Mailboxes>?, cap: Quantity<Gigabytes>?)
  }

  /// Its id, the same from one year to the next.
  public var id: LineID
  /// Its name for reading.
  public var name: String
  /// What it is about.
  public var content: Content
  /// What must be known about it; empty when there is nothing to say.
  public var note: String
  /// Where it comes from; empty when the town itself is the source.
  public var sources: [Source]

  /// Makes a line.
  public init(
    id: LineID, name: String, content: Content, note: String = "", sources: [Source] = []
  ) {
    self.id = id
    self.name = name
    self.content = content
    self.note = note
    self.sources = sources
  }
}
