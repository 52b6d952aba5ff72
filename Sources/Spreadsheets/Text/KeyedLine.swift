internal import LabelXML

/// A line of parts separated by bars, some named: `Bilan | https://… | date : mars 2021`.
///
/// A bar inside a part is written `\|`.
struct KeyedLine {
  /// The named parts, by folded name.
  private(set) var named: [String: String] = [:]
  /// The parts without a name that is known, in order.
  private(set) var bare: [String] = []

  /// Reads a line, in which those names mean something.
  init(_ line: String, names: [String]) throws(CellFault) {
    let keys = names.map(\.folded)
    for part in line.unescaped(separatedBy: { $0 == "|" }) {
      guard let colon = part.firstIndex(of: ":"),
        case let key = part[..<colon].folded.collapsed, keys.contains(key),
        !part[colon...].hasPrefix("://")
      else {
        bare.append(part)
        continue
      }
      guard named[key] == nil else {
        throw CellFault("« \(key) » figure deux fois dans « \(line) »")
      }
      let value = part[part.index(after: colon)...].collapsed
      if !value.isEmpty { named[key] = value }
    }
  }

  /// The part of a name; `nil` when the line does not have it.
  subscript(_ name: String) -> String? { named[name.folded] }

  /// Takes the first part without a name that a test accepts; `nil` when there is none.
  mutating func take(where test: (String) -> Bool) -> String? {
    guard let index = bare.firstIndex(where: test) else { return nil }
    return bare.remove(at: index)
  }

  /// Parts joined by bars; those without value are left out, those without name are bare.
  static func text(_ parts: [(name: String?, value: String?)]) -> String {
    parts.compactMap { part in
      part.value.map { value in
        let value = value.escaping("|")
        return part.name.map { "\($0) : \(value)" } ?? value
      }
    }.joined(separator: " | ")
  }

  /// Refuses what no part of the line can be.
  func requireNothingLeft(of line: String, fix: String) throws(CellFault) {
    guard let rest = bare.first else { return }
    throw CellFault("« \(rest) » n’a pas de sens dans « \(line) »", fix: fix)
  }
}

extension String {
  /// Whether it begins as an address of the web.
  var startsAsAddress: Bool {
    let head = prefix(8).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://") || head.hasPrefix("www.")
  }

  /// The address; refused when it is none.
  func asAddress() throws(CellFault) -> String {
    guard let fault = WebAddress.fault(in: self) else { return self }
    throw CellFault(
      "« \(self) » n’est pas un lien : \(fault.reason)",
      fix: fault.correction.map { "écrire \($0)" }
        ?? "copier l’adresse depuis le navigateur, comme https://exemple.fr/page")
  }

  /// The year, from 1900 to 2099; `nil` when it is none.
  var asYear: Int? {
    guard utf8.count == 4, let year = Int(self), (1900...2099).contains(year) else { return nil }
    return year
  }
}
