/// The form of a CSV: what no CSV says of itself.
package struct CSVForm: Hashable, Sendable {
  /// How its characters are written.
  package enum Encoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8.
    case utf8 = "UTF-8"
    /// UTF-16, the order of whose bytes is told by its mark.
    case utf16 = "UTF-16"
    /// The Latin letters of Windows, as Excel writes them in French.
    case windows1252 = "Windows-1252"
  }

  /// What stands between two cells.
  package enum Separator: Character, Hashable, Sendable, CaseIterable {
    /// `;`, usual in French.
    case semicolon = ";"
    /// `,`, the usual of the standard.
    case comma = ","
    /// A tab.
    case tab = "\t"

    /// For messages.
    package var inFrench: String {
      switch self {
      case .semicolon: "point-virgule"
      case .comma: "virgule"
      case .tab: "tabulation"
      }
    }
  }

  /// How its characters are written.
  package var encoding: Encoding
  /// Whether it begins with a byte order mark.
  package var hasMark: Bool
  /// What stands between two cells.
  package var separator: Separator

  /// Describes a form, by default the one that Excel opens in French without asking.
  package init(
    encoding: Encoding = .utf8, hasMark: Bool = true, separator: Separator = .semicolon
  ) {
    self.encoding = encoding
    self.hasMark = hasMark
    self.separator = separator
  }

  /// For messages: « UTF-8 avec marque d’ordre, séparateur point-virgule ».
  package var inFrench: String {
    encoding.rawValue + (hasMark ? " avec marque d’ordre" : "")
      + ", séparateur \(separator.inFrench)"
  }
}
