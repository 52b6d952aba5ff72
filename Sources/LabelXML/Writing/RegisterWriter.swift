public import LabelModel
internal import XMLKit

/// Writes a register as the shipped ones are written: the same register gives the same bytes.
///
/// Two spaces for each level, elements and attributes in the order of the format, what is not
/// known left out. A file that a person keeps is not written again but edited in place, so that its
/// comments survive.
public enum RegisterWriter {
  /// The whole file, in UTF-8; the comment stands before the root, each of its lines indented.
  public static func bytes(of register: Register, comment: String? = nil) -> [UInt8] {
    var writer = XMLWriter()
    if let comment {
      let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
      writer.comment("\n" + lines.map { "  \($0)\n" }.joined())
      writer.newline()
    }
    writer.start("registre")
    writer.attribute("xmlns", FileKind.register.namespace)
    writer.attribute("collectivite", register.collectivity.rawValue)
    writer.attribute("edition", String(register.edition))
    for action in register.actions {
      writer.newline()
      write(action, to: &writer)
    }
    if !register.actions.isEmpty { writer.newline(levels: -1) }
    writer.end()
    writer.newline()
    return writer.finish()
  }

  private static func write(_ action: Action, to writer: inout XMLWriter) {
    writer.start("action")
    writer.attribute("id", action.id.rawValue)
    writer.attribute("statut", action.status.rawValue)
    writer.attribute("porteur", action.carrier.rawValue)
    writer.attribute("debut", action.start?.description)
    writer.attribute("fin", action.end?.description)
    writer.attribute("a-confirmer", action.toConfirm.map { String($0) })
    writer.line("titre", action.title)
    if let summary = action.summary { writer.line("resume", summary) }
    if !action.description.isEmpty { writer.blocks("description", action.description) }
    for place in action.classifications { writer.write(place) }
    if !action.audiences.isEmpty {
      writer.line("publics", action.audiences.map(\.rawValue).joined(separator: " "))
    }
    for partner in action.partners { writer.line("partenaire", partner) }
    if let place = action.place { write(place, to: &writer) }
    if let contact = action.contact {
      writer.empty("contact", [("fonction", contact.function), ("service", contact.service)])
    }
    for indicator in action.indicators { write(indicator, to: &writer) }
    for proof in action.evidence { write(proof, to: &writer) }
    for mention in action.mentions { writer.empty("mention", [("ref", mention)]) }
    for earlier in action.predecessors {
      writer.empty(
        "precedent", [("edition", String(earlier.edition)), ("action", earlier.action.rawValue)])
    }
    for reserve in action.reserves {
      writer.line("reserve", reserve.text, [("code", reserve.code.rawValue)])
    }
    for field in action.extraFields { writer.line("champ", field.value, [("nom", field.name)]) }
    for source in action.sources { write(source, to: &writer) }
    writer.newline(levels: -1)
    writer.end()
  }

  private static func write(_ place: Place, to writer: inout XMLWriter) {
    writer.line(
      "lieu", place.name,
      [
        ("latitude", place.coordinates.map { String($0.latitude) }),
        ("longitude", place.coordinates.map { String($0.longitude) }),
        ("adresse", place.address),
      ])
  }

  private static func write(_ indicator: Indicator, to writer: inout XMLWriter) {
    writer.empty(
      "indicateur",
      [
        ("libelle", indicator.label), ("valeur", indicator.value), ("unite", indicator.unit),
        ("annee", indicator.year.map { String($0) }), ("precision", indicator.precision),
      ])
  }

  private static func write(_ proof: Evidence, to writer: inout XMLWriter) {
    switch proof {
    case .link(let address, let title):
      writer.empty("preuve", [("type", "lien"), ("href", address), ("titre", title)])
    case .file(let path, let digest, let title):
      writer.empty(
        "preuve",
        [("type", "fichier"), ("chemin", path), ("empreinte", digest), ("titre", title)])
    case .photo(let photo):
      writer.empty(
        "preuve",
        [
          ("type", "photo"), ("chemin", photo.path), ("alternative", photo.alternative),
          ("credit", photo.credit), ("legende", photo.caption),
        ])
    }
  }

  private static func write(_ source: Source, to writer: inout XMLWriter) {
    let editions = source.editions.map { String($0) }.joined(separator: " ")
    writer.empty(
      "source",
      [
        ("type", source.kind.rawValue), ("nom", source.name), ("href", source.address),
        ("titre", source.title), ("date", source.date?.description),
        ("editions", editions.isEmpty ? nil : editions),
      ])
  }
}
