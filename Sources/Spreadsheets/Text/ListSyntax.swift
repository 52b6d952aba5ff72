internal import LabelXML

/// Several values in one cell: one a line, or separated by semicolons.
///
/// A semicolon inside a value is written `\;`, so that any list can be read back.
package enum ListSyntax {
  /// One value a line.
  package static func text(_ values: [String]) -> String {
    values.map { $0.escaping(";") }.joined(separator: "\n")
  }

  /// The values, without blanks around them; empty ones are left out.
  package static func values(_ text: String, separators: Set<Character> = [";"]) -> [String] {
    text.unescaped { $0.isNewline || separators.contains($0) }
  }
}

extension String {
  /// The text with a backslash before each mark and each backslash.
  func escaping(_ mark: Character) -> String {
    guard contains(mark) || contains("\\") else { return self }
    return reduce(into: "") { result, character in
      if character == mark || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }

  /// The pieces between separators that no backslash precedes, on one line each, backslashes
  /// taken away; empty pieces are left out.
  func unescaped(separatedBy isSeparator: (Character) -> Bool) -> [String] {
    var pieces = [""]
    var isEscaped = false
    for character in self {
      if isEscaped {
        // A backslash before anything else is only a backslash, as in a Windows path.
        if character != "\\", !isSeparator(character) { pieces[pieces.count - 1].append("\\") }
        pieces[pieces.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if isSeparator(character) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    if isEscaped { pieces[pieces.count - 1].append("\\") }
    return pieces.map(\.collapsed).filter { !$0.isEmpty }
  }
}
