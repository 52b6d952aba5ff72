import Documents
import LabelModel

/// Two footprints side by side, with what makes the difference.
struct FootprintChangeView {
  /// The change.
  var change: FootprintChange
  /// Name of the chart.
  var chart: String
  /// What the names of its numbers begin with.
  var path: String

  /// Takes a change.
  init(_ change: FootprintChange, chart: String, path: String) {
    self.change = change
    self.chart = chart
    self.path = path
  }

  /// The names of the section; nothing when one of the two years has no number.
  var view: TemplateValue {
    guard isShown else { return .absent }
    let difference = change.difference
    return .object([
      "avant": side(change.before, "avant"), "apres": side(change.after, "apres"),
      "difference": FootprintNumbers.cell(
        FootprintWords.difference(difference.value.value), at: path + "/difference"),
      "intervalle": .text(FootprintNumbers.interval(difference)),
      "comparable": FootprintNumbers.cell(
        FootprintWords.difference(comparable.value), at: path + "/comparable"),
      "graphique": .text(chart),
      "causes": .list(
        ChangeCause.allCases.map { cause in
          .object([
            "nom": .text(French.capitalized(cause.label)),
            "part": FootprintNumbers.cell(
              FootprintWords.difference((change.parts[cause] ?? .zero).value),
              at: "\(path)/parts/\(cause.rawValue)"),
          ])
        }),
      "lignes": .list(change.lines.filter { !$0.difference.value.isZero }.map(line)),
      "unite": .text(KgCO2e.symbol),
    ])
  }

  /// What is left once the method is left out: with the factors of one edition, and of what could
  /// be computed in both years.
  private var comparable: Quantity<KgCO2e> {
    let method: [ChangeCause] = [.factors, .coverage]
    return method.reduce(change.difference.value) { $0 - (change.parts[$1] ?? .zero) }
  }

  /// How the total moved, cause by cause, in whole kilograms that add up; `nil` when there is
  /// nothing to show.
  var waterfall: Chart? {
    guard isShown else { return nil }
    var level = change.before.total.value.value
    var steps: [WaterfallChart.Step] = []
    for cause in ChangeCause.allCases {
      let next = level + (change.parts[cause] ?? .zero).value
      // Rounding the levels, not the parts, keeps the sum.
      let step = whole(next) - whole(level)
      if step != 0 { steps.append(.init(French.capitalized(Self.shortName(cause)), step)) }
      level = next
    }
    return .waterfall(
      WaterfallChart(
        title: "Émissions calculées, de \(year(change.before)) à \(year(change.after))",
        caption: "En \(KgCO2e.symbol) entiers, pour que les parts s’additionnent. Barres pleines : "
          + "les deux années. Hachures : ce qui s’ajoute. Blanc : ce qui se retire.",
        unit: FootprintNumbers.unit,
        start: .init("Année \(year(change.before))", whole(change.before.total.value.value)),
        steps: steps, endLabel: "Année \(year(change.after))"))
  }

  private var isShown: Bool { !change.before.total.isEmpty && !change.after.total.isEmpty }

  private func side(_ footprint: Footprint, _ name: String) -> TemplateValue {
    .object([
      "annee": .text(year(footprint)),
      "total": FootprintNumbers.kilograms(
        footprint.total.value, at: "\(path)/\(name)/ensemble"),
      "facteurs": .text(footprint.edition.title),
      "couverture": .text(FootprintWords.share(footprint.coverage.computedPieces)),
    ])
  }

  private func line(_ line: FootprintChange.Line) -> TemplateValue {
    let parts = ChangeCause.allCases.compactMap { cause in
      line.parts[cause].map {
        "\(Self.shortName(cause)) \(FootprintWords.difference($0.value))"
      }
    }
    return .object([
      "nom": .text(line.name),
      "avant": .text(amount(line.before, of: line.line, in: change.before)),
      "apres": .text(amount(line.after, of: line.line, in: change.after)),
      "difference": FootprintNumbers.cell(
        FootprintWords.difference(line.difference.value),
        at: "\(path)/lignes/\(line.line)/difference"),
      "causes": .text(parts.joined(separator: " ; ")),
    ])
  }

  /// What one year has of a line: what could not be computed is not nothing.
  private func amount(
    _ value: Quantity<KgCO2e>?, of line: LineID, in footprint: Footprint
  ) -> String {
    guard let value else { return "absente" }
    guard footprint[line]?.estimate.isEmpty == false else { return "non calculé" }
    return FootprintWords.number(value.value)
  }

  private func year(_ footprint: Footprint) -> String { String(footprint.inventory.year) }

  private func whole(_ value: Exact) -> Int { Int(value.decimal(places: 0)) ?? 0 }

  private static func shortName(_ cause: ChangeCause) -> String {
    switch cause {
    case .factors: "facteurs"
    case .inventory: "parc"
    case .lifetime: "durée d’usage"
    case .use: "usage"
    case .coverage: "couverture"
    }
  }
}
