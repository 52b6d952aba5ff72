/// The XPath 1.0 expression of each number of a tally, so that any XML tool counts a register again
/// without this program.
///
///     CountXPath(tally).expressions
///       → criteres-2021/mediation/principal/recensees :
///         count(/*/*[local-name()='action'][*[local-name()='classement'][…]])
///
/// They say what the counting rules say of a sound register. What is retained has none: it stands
/// in the log of the verdicts, and not in the register.
public struct CountXPath: Sendable {
  /// A number of a tally and how to count it.
  public struct Expression: Hashable, Sendable {
    /// The name of the number, as `Tally.Number` gives it.
    public var path: String
    /// The number, according to the tally.
    public var value: Int
    /// The expression, on one line.
    public var xpath: String
  }

  private let tally: Tally
  private let rules: EligibilityXPath?

  /// Prepares the expressions of a tally; those of eligibility need that it has one reference date.
  public init(_ tally: Tally) {
    self.tally = tally
    rules = tally.referenceDate.map { EligibilityXPath(at: $0) }
  }

  /// Every number that the register alone gives, in the order of the tally.
  public var expressions: [Expression] {
    var conditions: [String: String] = ["totaux": ""]
    for grille in tally.grilles {
      for (index, line) in grille.lines.enumerated() {
        let path = "\(grille.id)/\(line.id)"
        conditions[path + "/principal"] = principal(grille, index)
        conditions[path + "/tous"] = any(grille, index)
      }
    }
    for facet in tally.facets {
      for line in facet.lines {
        conditions["\(facet.kind.rawValue)/\(line.id)"] = condition(facet, line)
      }
    }
    return tally.numbers.compactMap { number in
      guard let value = number.value else { return nil }
      return expression(number.path, conditions).map {
        Expression(path: number.path, value: value, xpath: $0)
      }
    }
  }

  /// What is put behind a path to actions to keep those of an outcome; `nil` when several editions
  /// are counted together, which have no common reference date.
  public func predicate(_ outcome: Eligibility.Outcome) -> String? {
    rules.map { "[\($0[outcome])]" }
  }

  private func expression(_ path: String, _ conditions: [String: String]) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let kind = parts.popLast() else { return nil }
    if kind == "a-confirmer", parts.isEmpty { return count("[@a-confirmer]") }
    if kind == "proposes", let grille = parts.first {
      return count(
        "[\(place(String(grille)))[\(XPathText.attribute("origine", is: proposed))]]")
    }
    guard let condition = conditions[parts.joined(separator: "/")] else { return nil }
    if kind == "recensees" { return count(condition) }
    // The file's words are the tally's, but in the plural.
    let outcome = Eligibility.Outcome.allCases.first { kind.hasPrefix($0.rawValue) }
    return outcome.flatMap { predicate($0) }.map { count(condition + $0) }
  }

  private func count(_ condition: String) -> String { "count(\(XPathText.actions)\(condition))" }

  private var proposed: String { ClassificationOrigin.proposed.rawValue }

  /// The classification that counts in a grille: the first.
  private func place(_ grille: String) -> String {
    XPathText.child("classement") + "[\(XPathText.attribute("grille", is: grille))][1]"
  }

  private func principal(_ grille: Tally.Grille, _ index: Int) -> String {
    let place = place(grille.id.rawValue)
    let line = grille.lines[index]
    guard line.id != .unclassified else { return "[not(\(place)[normalize-space(@principal)])]" }
    let nodes = grille.branch(at: index)
      .map { XPathText.attribute("principal", is: $0.id.rawValue) }
    return "[\(place)[\(XPathText.any(nodes))]]"
  }

  private func any(_ grille: Tally.Grille, _ index: Int) -> String {
    let place = place(grille.id.rawValue)
    let list = "concat(@principal,' ',@secondaires)"
    let line = grille.lines[index]
    guard line.id != .unclassified else { return "[not(\(place)[normalize-space(\(list))])]" }
    let nodes = grille.branch(at: index).map { XPathText.words(list, have: $0.id.rawValue) }
    return "[\(place)[\(XPathText.any(nodes))]]"
  }

  private func condition(_ facet: Tally.Facet, _ line: Tally.Facet.Line) -> String {
    switch facet.kind {
    case .audiences:
      let list = XPathText.child("publics")
      return Audience(rawValue: line.id) == nil
        ? "[not(\(list)[normalize-space()])]"
        : "[\(list)[\(XPathText.words(".", have: line.id))]]"
    case .carrier: return word("porteur", line.id, isUnknown: line.id == Carrier.unknown.rawValue)
    case .status:
      return word("statut", line.id, isUnknown: line.id == ActionStatus.unknown.rawValue)
    case .mentions:
      let list = XPathText.child("mention")
      return line.id == Self.withoutMention
        ? "[not(\(list)[normalize-space(@ref)])]"
        : "[\(list)[\(XPathText.attribute("ref", is: line.id))]]"
    }
  }

  /// The id under which a tally counts the actions that claim no mention.
  private static let withoutMention = "sans-mention"

  /// An attribute of one word; what is not written is unknown.
  private func word(_ name: String, _ value: String, isUnknown: Bool) -> String {
    let condition = XPathText.attribute(name, is: value)
    return isUnknown ? "[not(@\(name)) or \(condition)]" : "[\(condition)]"
  }
}

extension Tally.Grille {
  /// A line and those below it in the referential.
  public func branch(at index: Int) -> [Tally.Line] {
    let top = lines[index]
    return [top] + lines[(index + 1)...].prefix { $0.depth > top.depth && $0.id != .unclassified }
  }
}
