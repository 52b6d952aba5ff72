internal import Diagnostics
internal import XMLKit

/// `REG035`: no personal data stands in a register, since registers are published.
enum RegisterPersonalDataRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for element in file.elements { PersonalDataCheck.check(element, &findings) }
  }
}

/// Looks for personal data in the words of an element: texts and attributes, never addresses or
/// paths.
enum PersonalDataCheck {
  private static let skipped: Set<String> = ["href", "chemin", "empreinte", "id"]

  /// Says that an element, or one below it, holds personal data, if it does.
  static func check(_ element: XMLElement, _ findings: inout Findings) {
    for attribute in element.attributes
    where !skipped.contains(attribute.name) && mayHold(attribute.value) {
      report(in: findings.valueRange(attribute.name, of: element), &findings)
    }
    for content in element.children {
      switch content {
      case .element(let child): check(child, &findings)
      case .text(let text, let range): if mayHold(text) { report(in: range, &findings) }
      case .comment: break
      }
    }
  }

  /// Most texts hold neither sign: they are not read byte by byte in the source.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.contains {
      $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "+")
    }
  }

  private static func report(in range: Range<Int>, _ findings: inout Findings) {
    for found in PersonalData.find(in: findings.bytes, range) {
      findings.report(
        35, .warning,
        "\(found.kind.label) figure dans ce texte : un fichier publié ne contient pas de donnée "
          + "personnelle",
        at: found.range)
    }
  }
}
