internal import LabelXML

extension ImportTable.Row {
  private static let signs: Set<String> = ["total", "totaux", "somme", "moyenne", "cumul"]
  private static let others: Set<String> = [
    "sous", "general", "generaux", "de", "des", "d", "actions", "projets", "annuel", "ht", "ttc",
  ]

  /// Whether a row only adds up others, or holds numbers and no title: that is no action.
  func isTotal(_ title: String) -> Bool {
    let texts = cells.filter { !$0.isEmpty }
    guard refused.isEmpty, title.isEmpty || Self.isSum(title) else { return false }
    return texts.allSatisfy { Self.isSum($0) || Self.isNumber($0) }
  }

  /// « Total », « Sous-total 2023 », « Total général ».
  private static func isSum(_ text: String) -> Bool {
    let words = text.foldedWords
    return words.contains(where: signs.contains)
      && words.allSatisfy { signs.contains($0) || others.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  private static func isNumber(_ text: String) -> Bool {
    FrenchDecimal.decimal(text.filter { $0 != "€" && $0 != "%" }.collapsed) != nil
  }
}
