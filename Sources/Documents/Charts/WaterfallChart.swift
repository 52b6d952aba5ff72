/// How a count moved from one moment to another: a first bar, the parts of the change one after
/// the other, a last bar.
public struct WaterfallChart: Sendable, Equatable {
  /// One part of the change.
  public struct Step: Sendable, Equatable {
    /// Why it moved, such as « Nouvelles ».
    public var label: String
    /// By how much; negative when it took away.
    public var change: Int

    /// Makes a part.
    public init(_ label: String, _ change: Int) {
      self.label = label
      self.change = change
    }
  }

  /// What the chart shows, in a few words.
  public var title: String
  /// What to know to read it; empty for nothing.
  public var caption: String
  /// What is counted.
  public var unit: CountedNoun
  /// The first moment and its count.
  public var start: Step
  /// The parts, in order; their sum is the difference of the two counts.
  public var steps: [Step]
  /// The last moment.
  public var end: Step

  /// Makes a chart; the last count follows from the first one and the parts.
  public init(
    title: String, caption: String = "", unit: CountedNoun = .action, start: Step, steps: [Step],
    endLabel: String
  ) {
    self.title = title
    self.caption = caption
    self.unit = unit
    self.start = start
    self.steps = steps
    end = Step(endLabel, steps.reduce(start.change) { $0 + $1.change })
  }
}

extension WaterfallChart: ChartContent {
  var alternative: String {
    let parts = steps.filter { $0.change != 0 }
      .map { "\($0.label.lowercasedFirst) : \(FrenchNumber.signed($0.change))" }
    let middle = parts.isEmpty ? "rien n’a bougé" : parts.joined(separator: ", ")
    return "Cascade. \(title). \(start.label) : \(unit.counting(start.change)) ; \(middle) ; "
      + "\(end.label) : \(unit.counting(end.change))."
  }

  var dataTable: Table {
    let header = ["Étape", "Compte ou part"].map { TableCell([.text($0)], role: .columnHeader) }
    func row(_ label: String, _ number: String) -> TableRow {
      TableRow([TableCell([.text(label)], role: .rowHeader), TableCell([.text(number)])])
    }
    return Table(
      caption: [.text("Données : " + title.lowercasedFirst)],
      columns: [TableColumn(.start, weight: 3), TableColumn(.number)],
      header: [TableRow(header)],
      body: [row(start.label, FrenchNumber.text(start.change))]
        + steps.map { row($0.label, FrenchNumber.signed($0.change)) },
      total: [row(end.label, FrenchNumber.text(end.change))], style: "donnees")
  }
}

extension FrenchNumber {
  /// A change, with its sign: « +12 », « −3 », « 0 ».
  static func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + text(number) }
}
