import LabelModel
import Reports

extension FootprintReading {
  /// For a terminal: the lines, the totals, the coverage, the scenarios.
  var text: String {
    var text = Self.title(footprint.inventory) + "\n"
    text += "Facteurs : \(Self.name(footprint.edition))\n\n" + table
    for (name, estimate) in [
      ("Hors usage", footprint.embodied), ("Usage", footprint.use), ("Ensemble", footprint.total),
    ] {
      text += "\(name) : \(FootprintWords.total(estimate))"
      text += estimate.isEmpty ? "\n" : ", \(interval(estimate))\n"
    }
    if !footprint.total.unsure.isEmpty {
      text +=
        "Aucune incertitude n’est donnée par les sources de \(footprint.total.unsure.count) "
        + "facteurs employés : aucun intervalle n’est inventé.\n"
    }
    text += "Seul ce qui est couvert est compté : ce n’est pas l’empreinte de toute la ville.\n"
    text +=
      FootprintWords.roundingNote + "\n\n" + coverage + refusals + missing + scenarios + editions
    return text.plainSpaces
  }

  /// Why the numbers of a line are what they are.
  func why(_ line: LineFootprint) -> String {
    let reasons = FootprintReasons(line, edition: footprint.edition)
    var text = Self.title(footprint.inventory) + "\n"
    text += "Facteurs : \(Self.name(footprint.edition))\n\n"
    text += "\(line.line.name) [\(line.line.id)]\n"
    for (name, sentences) in [("Hors usage", reasons.embodied), ("Usage", reasons.use)] {
      text += "  \(name)\n" + sentences.map { "    \($0)\n" }.joined()
    }
    if !line.line.note.isEmpty { text += "  Note : \(line.line.note)\n" }
    return text.plainSpaces
  }

  /// The bounds; which factors leave them unknown is what « --why » and JSON say.
  private func interval(_ estimate: Estimate) -> String {
    estimate.bounds == nil ? "intervalle inconnu" : FootprintWords.interval(estimate)
  }

  private var table: String {
    var table = TextTable(
      [
        ["", "", "kg CO2e dans l’année", "", "", "kg par appareil et par an", ""],
        ["Ligne", "Nombre", "Hors usage", "Usage", "Ensemble", "Hors usage", "Usage"],
      ],
      alignments: [.left, .right, .right, .right, .right, .right, .right])
    for line in footprint.lines { table.add(cells(line).map(\.plainSpaces)) }
    table.addRule()
    table.add(
      [
        "Ensemble de ce qui est calculé", "",
        cell(footprint.embodied), cell(footprint.use), cell(footprint.total),
      ].map(\.plainSpaces))
    return table.text + "\n"
  }

  private func cells(_ line: LineFootprint) -> [String] {
    let number = line.number.map { FootprintWords.given($0.value) }
    let total = FootprintWords.number(line.estimate.value.value)
    let perPiece = [line.embodiedPerPieceYear, line.usePerPieceYear].map { quantity in
      quantity.map { FootprintWords.number($0.value) } ?? ""
    }
    return [
      "\(line.line.name) [\(line.line.id)]", number ?? "", cell(line.embodied), cell(line.use),
      line.coverage == .none ? "non calculé" : total,
    ] + perPiece
  }

  private func cell(_ estimate: Estimate) -> String {
    estimate.isEmpty ? "non calculé" : FootprintWords.number(estimate.value.value)
  }

  private func cell(_ component: LineComponent) -> String {
    switch component {
    case .computed(let derivation): FootprintWords.number(derivation.emissions.value)
    case .refused: "non calculé"
    case .notApplicable: "—"
    case .inServerRoom: "dans la salle"
    }
  }

  private var coverage: String {
    let coverage = footprint.coverage
    func lines(_ extent: LineFootprint.Coverage) -> Int { coverage.lines[extent] ?? 0 }
    var text = "Couverture\n"
    text +=
      "  lignes : \(lines(.full)) calculées en entier, \(lines(.partial)) en partie, "
      + "\(lines(.none)) pas du tout\n"
    for (name, share) in [
      ("appareils calculés en entier", coverage.computedPieces),
      ("appareils calculés hors usage", coverage.embodiedPieces),
    ] {
      text +=
        "  \(name) : \(FootprintWords.given(share.part.value)) sur "
        + "\(FootprintWords.given(share.whole.value)) (\(FootprintWords.share(share)))\n"
    }
    if !coverage.uncountedLines.isEmpty {
      text +=
        "  lignes sans nombre, que ces parts ignorent : "
        + coverage.uncountedLines.map(\.rawValue).joined(separator: ", ") + "\n"
    }
    let fields = coverage.fields.map { "\($0.field.label) \($0.lines)/\(coverage.equipmentLines)" }
    return text + "  champs donnés : \(fields.joined(separator: " ; "))\n"
  }

  private var refusals: String {
    var text = ""
    for line in footprint.lines {
      for (part, component) in [("hors usage", line.embodied), ("usage", line.use)] {
        guard let refusal = component.refusal else { continue }
        text += "  \(line.line.id), \(part) : \(FootprintWords.refusal(refusal))\n"
      }
    }
    return text.isEmpty ? "" : "\nNon calculé, et pourquoi\n" + text
  }

  private var missing: String {
    let facts = footprint.missingFacts.prefix(8)
    guard !facts.isEmpty else { return "" }
    return "\nÀ recueillir d’abord\n"
      + facts.map {
        "  \($0.line), \($0.field.label) : \(FootprintWords.stake($0.stake))\n"
      }.joined()
  }

  /// Why a scenario brings no number: what cannot be computed is not what does not change.
  private func nothing(of outcome: ScenarioOutcome) -> String {
    guard outcome.uncovered.isEmpty else {
      return "non calculable : il manque un facteur ou une donnée pour "
        + outcome.uncovered.map(\.rawValue).joined(separator: ", ")
    }
    if case .extend = outcome.scenario.measure {
      return "rien ne change : ces appareils sont déjà gardés au moins aussi longtemps"
    }
    return "rien ne change"
  }

  private var scenarios: String {
    guard !outcomes.isEmpty else { return "" }
    var text = "\nScénarios, par an, dans un parc renouvelé régulièrement\n"
    for outcome in outcomes {
      text += "  \(FootprintWords.scenario(outcome.scenario))\n"
      guard !outcome.lines.isEmpty else {
        text += "    \(nothing(of: outcome))\n"
        continue
      }
      text +=
        "    \(FootprintWords.kilograms(outcome.before.value)) → "
        + "\(FootprintWords.kilograms(outcome.after.value)) : gain "
        + (outcome.isAtMost ? "d’au plus " : "de ")
        + "\(FootprintWords.kilograms(outcome.gain.value)), \(interval(outcome.gain))\n"
      if outcome.isAtMost {
        text += "    la remise en état n’a pas de facteur sourcé : elle n’est pas déduite\n"
      }
      if !outcome.uncovered.isEmpty {
        text +=
          "    lignes non calculées en entier : "
          + outcome.uncovered.map(\.rawValue).joined(separator: ", ") + "\n"
      }
    }
    return text
  }

  private var editions: String {
    guard !others.isEmpty, !footprint.total.isEmpty else { return "" }
    var text = "\nLe même inventaire sous les autres éditions\n"
    for other in others {
      let share = other.coverage.embodiedPieces
      text +=
        "  \(other.edition.id) : hors usage \(FootprintWords.total(other.embodied)), "
        + "usage \(FootprintWords.total(other.use)) ; hors usage calculé pour "
        + "\(FootprintWords.share(share)) des appareils\n"
    }
    return text
  }
}
