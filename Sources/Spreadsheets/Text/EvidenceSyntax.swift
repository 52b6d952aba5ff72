package import LabelModel
internal import LabelXML

/// A proof on a line: `Bilan 2022 | https://…`, `fichier : preuves/bilan.pdf | Bilan 2022`, or
/// `photo : photos/atelier.jpg | alternative : Douze personnes autour d’une table`.
package enum EvidenceSyntax {
  private static let names = [
    "titre", "fichier", "photo", "empreinte", "alternative", "crédit", "légende",
  ]

  /// The line.
  package static func text(_ proof: Evidence) -> String {
    switch proof {
    case .link(let address, let title):
      return checked(proof) { [($0, title), (nil, address)] }
    case .file(let path, let digest, let title):
      return checked(proof) { [("fichier", path), ($0, title), ("empreinte", digest)] }
    case .photo(let photo):
      return KeyedLine.text([
        ("photo", photo.path), ("alternative", photo.alternative), ("crédit", photo.credit),
        ("légende", photo.caption),
      ])
    }
  }

  private static func checked(
    _ proof: Evidence, _ parts: (String?) -> [(String?, String?)]
  ) -> String {
    let natural = KeyedLine.text(parts(nil).map { (name: $0.0, value: $0.1) })
    if (try? parse(natural)) == proof { return natural }
    return KeyedLine.text(parts("titre").map { (name: $0.0, value: $0.1) })
  }

  /// Reads a line.
  package static func parse(_ line: String) throws(CellFault) -> Evidence {
    var parts = try KeyedLine(line, names: names)
    let fix = "écrire une adresse, « fichier : … » ou « photo : … | alternative : … »"
    if let path = parts["photo"] {
      guard let alternative = parts["alternative"] else {
        throw CellFault(
          "la photo « \(path) » n’a pas de texte alternatif",
          fix: "ajouter « | alternative : ce que l’on y voit »")
      }
      try parts.requireNothingLeft(of: line, fix: "écrire « légende : … » devant une légende")
      return .photo(
        Photo(
          path: try relative(path), alternative: alternative, credit: parts["crédit"],
          caption: parts["légende"]))
    }
    if let path = parts["fichier"] {
      let title = parts["titre"] ?? parts.take { _ in true }
      try parts.requireNothingLeft(of: line, fix: fix)
      return .file(path: try relative(path), digest: parts["empreinte"], title: title)
    }
    guard let address = parts.take(where: \.startsAsAddress) else {
      throw CellFault("« \(line) » n’est pas une preuve", fix: fix)
    }
    let title = parts["titre"] ?? parts.take { _ in true }
    try parts.requireNothingLeft(of: line, fix: fix)
    return .link(address: try address.asAddress(), title: title)
  }

  private static func relative(_ path: String) throws(CellFault) -> String {
    guard path.hasPrefix("/") || path.contains(":\\") else { return path }
    throw CellFault(
      "« \(path) » n’est pas un chemin relatif",
      fix: "copier le fichier près du registre et écrire « preuves/nom-du-fichier »")
  }
}
