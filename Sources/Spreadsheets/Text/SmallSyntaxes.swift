package import LabelModel
internal import LabelXML

/// A reserve on a line: « volet numérique mince : la source ne décrit que l’affichage ».
package enum ReserveSyntax {
  /// The line.
  package static func text(_ reserve: Reserve) -> String {
    reserve.text.isEmpty ? reserve.code.label : "\(reserve.code.label) : \(reserve.text)"
  }

  /// Reads a line.
  package static func parse(_ line: String) throws(CellFault) -> Reserve {
    let colon = line.firstIndex(of: ":")
    let label = line[..<(colon ?? line.endIndex)].collapsed
    guard let code = ReserveCode.meant(by: label) else {
      let labels = ReserveCode.allCases.map(\.label).joined(separator: ", ")
      throw CellFault(
        "réserve « \(label) » inconnue ; attendu : \(labels)",
        fix: ReserveCode.nearest(to: label).map { "écrire « \($0.label) »" }
          ?? "écrire l’un de ces mots, deux-points, puis la réserve")
    }
    return Reserve(
      code: code, text: colon.map { line[line.index(after: $0)...].collapsed } ?? "")
  }
}

/// A link to an earlier edition on a line: « 2021 : epn ».
package enum PredecessorSyntax {
  /// The line.
  package static func text(_ link: Predecessor) -> String { "\(link.edition) : \(link.action)" }

  /// Reads a line.
  package static func parse(_ line: String) throws(CellFault) -> Predecessor {
    let parts = line.split { $0 == ":" || $0 == " " }.map(String.init)
    guard parts.count == 2, let year = parts[0].asYear, parts[1].isIdentifier else {
      throw CellFault(
        "« \(line) » n’est pas un lien vers une édition antérieure",
        fix: "écrire l’édition puis l’identifiant d’alors, comme « 2021 : espace-public-numerique »"
      )
    }
    return Predecessor(edition: year, action: ActionID(rawValue: parts[1]))
  }
}
