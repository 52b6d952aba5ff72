internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG016`: an action is tied to at least one node, since the label's règlement asks for it.
enum UntiedActionRule: RegisterRule {
  /// Attributes of a classification that name no node.
  private static let others = ["grille", "confiance", "origine", "methode"]

  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for (action, element) in file.located where !element.elements.contains(where: isTie) {
      findings.report(
        16, .error,
        "« \(action.id) » n’est classée sous aucun critère ; « arobase categorize » en propose",
        at: findings.nameRange(of: element))
    }
  }

  /// Whether an element ties the action to something, even if its name or that of its attribute is
  /// misspelt, which was already said.
  private static func isTie(_ element: XMLElement) -> Bool {
    guard
      element.name == "classement"
        || Spelling.nearest(to: element.name, among: ["classement"]) != nil
    else { return false }
    return element.attributes.contains { !others.contains($0.name) && !$0.value.isBlank }
  }
}
