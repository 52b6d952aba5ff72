import Documents
import LabelModel

/// Where a fact comes from, as a reader can find it again.
enum SourceView {
  /// One source: `titre`, `adresse` where it has one, `date` where it is known.
  static func source(_ source: Source) -> TemplateValue {
    .object([
      "titre": .text(title(of: source)),
      "adresse": .optional(source.address),
      "date": .optional(source.date?.inFrench),
    ])
  }

  /// Several sources, or nothing.
  static func sources(_ sources: [Source]) -> TemplateValue {
    .some(sources.map(source))
  }

  /// What the source is called; its site when nobody gave it a title.
  static func title(of source: Source) -> String {
    if let title = source.title { return title }
    if let host = source.address.flatMap(host) { return "page du site \(host)" }
    return "document sans titre"
  }

  private static func host(of address: String) -> String? {
    guard let start = address.range(of: "://") else { return nil }
    let host = address[start.upperBound...].prefix { $0 != "/" }
    return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}

extension String {
  /// Where a text first stands; `nil` when it does not.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) {
        return start..<index(start, offsetBy: wanted.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
