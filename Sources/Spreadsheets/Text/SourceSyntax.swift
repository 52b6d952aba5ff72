package import LabelModel
internal import LabelXML

/// A source on a line: `Titre | https://… | 08/02/2023`, or `document : délibération.pdf`.
package enum SourceSyntax {
  private static let names = ["titre", "document", "date", "éditions"]

  /// The line.
  package static func text(_ source: Source) -> String {
    let editions = source.editions.map(String.init).joined(separator: " ")
    func line(titleName: String?) -> String {
      KeyedLine.text([
        (titleName, source.title), ("document", source.name), (nil, source.address),
        (nil, source.date.map { FrenchDate.text($0) }),
        ("éditions", editions.isEmpty ? nil : editions),
      ])
    }
    let natural = line(titleName: nil)
    // No date has more than three words, and a name needs its colon: most titles are sure.
    if let title = source.title, !title.utf8.contains(UInt8(ascii: ":")),
      title.utf8.count(where: { $0 == 0x20 }) > 2
    {
      return natural
    }
    // A title that looks like a date or an address says that it is a title.
    return (try? parse(natural)) == source ? natural : line(titleName: "titre")
  }

  /// Reads a line.
  ///
  /// A text alone is the name of a document, and an address alone is a page.
  package static func parse(_ line: String) throws(CellFault) -> Source {
    var parts = try KeyedLine(line, names: names)
    var address = parts.take(where: \.startsAsAddress)
    var date: PartialDate?
    if let text = parts["date"] { date = try FrenchDate.parse(text) }
    if parts["date"] == nil, address != nil || parts["document"] != nil || parts.bare.count > 1 {
      let text = parts.take { part in
        ((try? FrenchDate.parse(part)) ?? nil) != nil
      }
      if let text { date = try FrenchDate.parse(text) }
    }
    var title = parts["titre"] ?? parts.take { _ in true }
    var name = parts["document"]
    if name == nil, address == nil {
      name = title
      title = nil
    }
    try parts.requireNothingLeft(
      of: line, fix: "écrire le titre, puis l’adresse, puis la date, séparés par « | »")
    var editions: [Int] = []
    for word in (parts["éditions"] ?? "").split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let year = String(word).asYear else {
        throw CellFault(
          "« \(word) » n’est pas une année d’édition", fix: "écrire éditions : 2021 2023")
      }
      editions.append(year)
    }
    guard name != nil || address != nil else {
      throw CellFault(
        "« \(line) » ne dit ni adresse ni document",
        fix: "ajouter l’adresse de la page, ou « document : nom du fichier »")
    }
    if let written = address { address = try written.asAddress() }
    return Source(
      kind: name == nil ? .page : .document, address: address, name: name,
      title: title, date: date, editions: editions)
  }
}
