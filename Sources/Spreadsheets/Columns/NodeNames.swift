package import LabelModel
internal import LabelXML

/// The nodes of a grille as a table shows and reads them: « Médiation (mediation) ».
package struct NodeNames: Sendable {
  /// What says that somebody looked at the action for the grille, and that nothing fits.
  package static let nothingFits = "rien ne convient"

  /// The grille.
  package let grille: ReferentialID
  /// How each published node is shown, parents before children.
  package let choices: [String]

  private let shown: [NodeID: String]
  private let meant: [String: Set<NodeID>]

  /// Prepares the names of a grille.
  package init(_ referential: Referential) {
    grille = referential.id
    let nodes = referential.allNodes
    var shown: [NodeID: String] = [:]
    var meant: [String: Set<NodeID>] = [:]
    for node in nodes {
      shown[node.id] = "\(node.title) (\(node.id))"
      for name in [node.id.rawValue, node.title, "\(node.title) (\(node.id))"] + node.aliases {
        meant[name.headingKey, default: []].insert(node.id)
      }
    }
    choices = nodes.filter(\.isPublished).compactMap { shown[$0.id] }
    self.shown = shown
    self.meant = meant
  }

  /// How a node is shown; its id alone when the grille does not have it.
  package func text(_ node: NodeID) -> String { shown[node] ?? node.rawValue }

  /// The node that a text means: its id, its title, another of its names, or « titre (id) ».
  package func node(_ text: String) throws(CellFault) -> NodeID {
    if let id = inParentheses(text), shown[id] != nil { return id }
    let found = meant[text.headingKey] ?? []
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else {
      throw CellFault(
        "« \(text) » est le nom de plusieurs critères de « \(grille) »",
        fix: "écrire l’un de : \(found.sorted().map(self.text).joined(separator: " ; "))")
    }
    let guess = Spelling.nearest(to: text, among: choices + shown.keys.sorted().map(\.rawValue))
    throw CellFault(
      "critère « \(text) » inconnu dans « \(grille) »",
      fix: guess.map { "écrire « \(shown[NodeID(rawValue: $0)] ?? $0) »" }
        ?? "choisir dans la liste de la feuille « Référentiel »")
  }

  private func inParentheses(_ text: String) -> NodeID? {
    guard text.hasSuffix(")"), let start = text.lastIndex(of: "(") else { return nil }
    return NodeID(rawValue: String(text[text.index(after: start)...].dropLast()))
  }
}

/// How sure a place is, in a cell.
enum CertaintyText {
  /// What a proposal is shown as: importing it back confirms nothing.
  static let toConfirm = "à confirmer"

  /// The text of the cell; empty when there is no place or nobody said.
  static func text(_ place: Classification?) -> String {
    guard let place else { return "" }
    switch place.origin {
    case .human: return place.confidence?.label ?? ""
    case .proposed: return toConfirm
    }
  }
}

/// Whether an action that was carried over is confirmed, in a cell.
enum ConfirmationText {
  /// It waits.
  static let waits = "à confirmer"
  /// Somebody confirmed it.
  static let done = "confirmée"

  private static let yes: Set<String> = ["confirmee", "confirme", "confirmees", "oui"]

  /// Whether a cell confirms; an empty one and « à confirmer » do not, and anything else is thrown.
  static func confirms(_ text: String) throws(CellFault) -> Bool {
    // The key of « ??? » is empty too: only an empty cell says nothing.
    if text.isEmpty || text.headingKey == waits.headingKey { return false }
    if yes.contains(text.headingKey) { return true }
    throw CellFault(
      "« \(text) » ne dit pas si l’action est confirmée ; attendu : \(waits), \(done)",
      fix: "écrire « \(done) » si elle est toujours vraie, sinon laisser « \(waits) »")
  }
}
