internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG038`: a register says the same collectivity and edition as its path,
/// `actions/<collectivité>/<édition>.xml`.
enum RegisterPlaceRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    let parts = FilePath.normalize(context.path).split(separator: "/").suffix(3).map(String.init)
    guard parts.count == 3, parts[0] == "actions", parts[2].hasSuffix(".xml") else { return }
    let root = file.document.root
    PlaceCheck.check("collectivite", of: root, is: parts[1], &findings)
    PlaceCheck.check("edition", of: root, is: String(parts[2].dropLast(4)), &findings)
  }
}

/// Compares an attribute of the root with the path of the file.
enum PlaceCheck {
  /// Says that an attribute and the path differ, if they do.
  static func check(
    _ name: String, of root: XMLElement, is expected: String, _ findings: inout Findings
  ) {
    guard let value = root.value(name), value != expected else { return }
    findings.report(
      38, .warning, "« \(name) » dit « \(value) », le chemin du fichier dit « \(expected) »",
      at: findings.valueRange(name, of: root))
  }
}
