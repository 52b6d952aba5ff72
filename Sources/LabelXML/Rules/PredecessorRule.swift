internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG034` and `REG036`: the earlier edition of an action is earlier than the register, and has
/// the action.
enum PredecessorRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    var earlierIDs: [Int: [String]?] = [:]
    for element in file.elements {
      for precedent in element.elements(named: "precedent") {
        guard let edition = precedent.integer("edition") else { continue }
        if edition >= file.register.edition {
          reportOrder(edition, file.register.edition, precedent, &findings)
          continue
        }
        let ids = earlierIDs[edition] ?? Self.ids(of: edition, beside: file, context)
        earlierIDs[edition] = .some(ids)
        if let ids { checkAction(of: precedent, edition, among: ids, &findings) }
      }
    }
  }

  private static func reportOrder(
    _ edition: Int, _ own: Int, _ precedent: XMLElement, _ findings: inout Findings
  ) {
    findings.report(
      34, .error,
      "« precedent » renvoie à l’édition \(edition), qui n’est pas antérieure à celle du registre "
        + "(\(own))",
      at: findings.valueRange("edition", of: precedent))
  }

  /// The ids of the register of an earlier edition, which stands beside; `nil` when there is none
  /// of the same collectivity.
  private static func ids(
    of edition: Int, beside file: RegisterFile, _ context: RuleContext
  ) -> [String]? {
    let path = FilePath.join(context.folder, "\(edition).xml")
    guard let bytes = context.workspace.files.read(path),
      let root = XMLDocument.parse(SourceText(path: path, bytes: bytes)).value?.root,
      root.name == FileKind.register.rootName,
      root.value("collectivite") == file.register.collectivity.rawValue
    else { return nil }
    return root.elements(named: "action").compactMap { $0.value("id") }
  }

  private static func checkAction(
    of precedent: XMLElement, _ edition: Int, among ids: [String], _ findings: inout Findings
  ) {
    guard let action = findings.identifier("action", in: precedent), !ids.contains(action.word)
    else { return }
    let guess = Spelling.nearest(to: action.word, among: ids)
    findings.report(
      36, .warning,
      "« \(action.word) » n’est pas dans le registre de l’édition \(edition)"
        + (guess.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""),
      at: action.range, fixIts: .guess(guess, for: action.word, at: action.range))
  }
}
