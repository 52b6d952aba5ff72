import LabelModel

/// Registers and crosswalks made from a seed: the same seed makes the same values.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// A tree of two levels, ids starting with a prefix.
  mutating func referential(_ id: ReferentialID, prefix: String) -> Referential {
    let nodes = (0..<Int.random(in: 1...4, using: &self)).map { top in
      Node(
        id: NodeID(rawValue: "\(prefix)\(top)"), title: "Nœud \(top)",
        children: (0..<Int.random(in: 0...3, using: &self)).map { child in
          Node(id: NodeID(rawValue: "\(prefix)\(top)-\(child)"), title: "Nœud \(top).\(child)")
        })
    }
    return Referential(id: id, title: id.rawValue, nodes: nodes)
  }

  /// Links between any nodes, of any relation.
  mutating func crosswalk(_ from: Referential, _ to: Referential) throws -> Crosswalk {
    var links: [Crosswalk.Link] = []
    for node in from.allNodes {
      for target in to.allNodes where chance(20) {
        guard let relation = Crosswalk.Relation.allCases.randomElement(using: &self) else { break }
        links.append(.init(from: node.id, to: target.id, relation: relation))
      }
    }
    return Crosswalk(from: from.id, to: to.id, date: PartialDate(day), links: links)
  }

  /// Some actions classified in some of the grilles, sometimes in an unknown node.
  mutating func register(_ edition: Int, grilles: [Referential], count: Int) -> Register {
    Register(
      collectivity: "ville", edition: edition,
      actions: (0..<count).map { number in
        action(ActionID(rawValue: "action-\(number)"), grilles: grilles)
      })
  }

  /// A later edition of a register: actions kept, changed, renamed, dropped and added.
  mutating func successor(of register: Register, grilles: [Referential]) -> Register {
    var actions: [Action] = []
    for old in register.actions where !chance(15) {
      var action = old
      if chance(20) { action.title = title() }
      if chance(20) { action.status = ActionStatus.allCases.randomElement(using: &self) ?? .ended }
      if chance(20) { action.summary = title() }
      if chance(20) { action.classifications = classifications(grilles) }
      if chance(15) {
        action.id = ActionID(rawValue: "\(old.id)-bis")
        if chance(60) {
          action.predecessors = [Predecessor(edition: register.edition, action: old.id)]
        }
      }
      actions.append(action)
    }
    for number in 0..<Int.random(in: 0...6, using: &self) {
      actions.append(action(ActionID(rawValue: "neuve-\(number)"), grilles: grilles))
    }
    return Register(
      collectivity: register.collectivity, edition: register.edition + 1,
      actions: actions.shuffled(using: &self))
  }

  private mutating func action(_ id: ActionID, grilles: [Referential]) -> Action {
    var action = Action(id: id, title: title())
    if chance(70) { action.summary = title() + " " + title() }
    action.status = ActionStatus.allCases.randomElement(using: &self) ?? .unknown
    action.carrier = Carrier.allCases.randomElement(using: &self) ?? .unknown
    if chance(50) { action.start = PartialDate("\(Int.random(in: 2015...2023, using: &self))") }
    action.classifications = classifications(grilles)
    return action
  }

  private mutating func classifications(_ grilles: [Referential]) -> [Classification] {
    grilles.filter { _ in chance(85) }.map { grille in
      let nodes = grille.allNodes.map(\.id) + ["inconnu"]
      return Classification(
        grille: grille.id, principal: chance(85) ? nodes.randomElement(using: &self) : nil,
        secondary: nodes.filter { _ in chance(10) })
    }
  }

  private mutating func title() -> String {
    let words = [
      "atelier", "numérique", "école", "fibre", "portail", "familles", "wifi", "musée",
      "données", "ouvertes", "seniors", "tablettes", "bornes", "mairie", "inscription",
    ]
    return (0..<4).compactMap { _ in words.randomElement(using: &self) }.joined(separator: " ")
  }

  var day: CalendarDate { Register.defaultReferenceDate(edition: 2024) }
}
