/// Horizontal bars, each in one or several parts, such as eligible, to check and ineligible.
public struct BarChart: Sendable, Equatable {
  /// What one part of every bar counts.
  public struct Series: Sendable, Equatable {
    /// Its name, such as « éligibles ».
    public var name: String
    /// How it is filled, legible without colours.
    public var fill: ChartFill

    /// Makes a series.
    public init(_ name: String, fill: ChartFill) {
      self.name = name
      self.fill = fill
    }
  }

  /// One bar.
  public struct Bar: Sendable, Equatable {
    /// What it is about.
    public var label: String
    /// Its parts, in the order of the series; a missing one counts for 0.
    public var values: [Int]

    /// All its parts together; may differ from their sum where each was rounded on its own.
    public var total: Int
    /// The parts that nobody counted, which are not zero: by their places among the series.
    public var missing: Set<Int>

    /// Makes a bar; without a total, it is the sum of its parts.
    public init(_ label: String, _ values: [Int], total: Int? = nil, missing: Set<Int> = []) {
      self.label = label
      self.values = values
      self.total = total ?? values.reduce(0, +)
      self.missing = missing
    }
  }

  /// What the chart shows, in a few words.
  public var title: String
  /// What to know to read it; empty for nothing.
  public var caption: String
  /// What is counted.
  public var unit: CountedNoun
  /// What the bars are about, at the head of the data table, such as « Critère ».
  public var labelHeader: String
  /// The parts, in order.
  public var series: [Series]
  /// The bars, from the top.
  public var bars: [Bar]
  /// Whether a line of totals means something; it does not where the bars overlap.
  public var hasTotal: Bool

  /// Makes a chart.
  public init(
    title: String, caption: String = "", unit: CountedNoun = .action, labelHeader: String,
    series: [Series], bars: [Bar], hasTotal: Bool = true
  ) {
    self.title = title
    self.caption = caption
    self.unit = unit
    self.labelHeader = labelHeader
    self.series = series
    self.bars = bars
    self.hasTotal = hasTotal
  }
}

extension BarChart: ChartContent {
  var alternative: String {
    let sentences = bars.map { bar in
      var sentence = "\(bar.label) : \(unit.counting(bar.total))"
      if series.count > 1, bar.total > 0 {
        let parts = zip(series, padded(bar)).filter { $0.1 > 0 }
          .map { "\(FrenchNumber.text($0.1)) \($0.0.name)" }
        sentence += ", dont " + FrenchText.list(parts)
      }
      return sentence
    }
    return "Barres horizontales. \(title). " + sentences.joined(separator: " ; ") + "."
  }

  var dataTable: Table {
    let several = series.count > 1
    var header = [TableCell([.text(labelHeader)], role: .columnHeader)]
    header += series.map { TableCell([.text($0.name.capitalizedFirst)], role: .columnHeader) }
    if several { header.append(TableCell(["Ensemble"], role: .columnHeader)) }
    let columns =
      [TableColumn(.start, weight: 3)]
      + Array(repeating: TableColumn(.number, weight: 1), count: header.count - 1)
    let rows = bars.map {
      row($0.label, padded($0), total: $0.total, missing: $0.missing)
    }
    let sums = series.indices.map { index in bars.reduce(0) { $0 + padded($1)[index] } }
    let sum = bars.reduce(0) { $0 + $1.total }
    return Table(
      caption: [.text("Données : " + title.lowercasedFirst)], columns: columns,
      header: [TableRow(header)], body: rows,
      total: hasTotal ? [row("Total", sums, total: sum)] : [],

      style: "donnees")
  }

  private func row(
    _ label: String, _ values: [Int], total: Int, missing: Set<Int> = []
  ) -> TableRow {
    let cells = values + (series.count > 1 ? [total] : [])
    return TableRow(
      [TableCell([.text(label)], role: .rowHeader)]
        + cells.enumerated().map { index, value in
          TableCell([.text(missing.contains(index) ? "—" : FrenchNumber.text(value))])
        })
  }

  /// The parts of a bar, one for each series.
  func padded(_ bar: Bar) -> [Int] {
    series.indices.map { bar.values.indices.contains($0) ? bar.values[$0] : 0 }
  }
}
