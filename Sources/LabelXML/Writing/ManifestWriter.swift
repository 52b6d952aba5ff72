public import LabelModel
internal import XMLKit

/// Writes manifests: the same manifest always gives the same bytes.
public enum ManifestWriter {
  /// The file of a manifest.
  public static func bytes(of manifest: Manifest) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("gel")
    writer.attribute("xmlns", FileKind.manifest.namespace)
    writer.attribute("collectivite", manifest.collectivity.rawValue)
    writer.attribute("edition", String(manifest.edition))
    writer.attribute("revision", String(manifest.revision))
    writer.attribute("date", manifest.moment.description)
    writer.attribute("version", manifest.programVersion)
    writer.attribute("date-de-reference", manifest.referenceDate.description)
    if let previous = manifest.previous {
      writer.empty(
        "precedent",
        [
          ("revision", String(previous.revision)), ("fichier", previous.file),
          ("empreinte", previous.digest),
        ])
    }
    writer.group("fichiers", manifest.files) { $1.write($0) }
    if let log = manifest.log {
      writer.empty(
        "verdicts",
        [("nature", log.nature.rawValue), ("nombre", String(log.count)), ("empreinte", log.head)])
    }
    writer.group("actions", manifest.actions) { $1.write($0) }
    writer.write(manifest.tally)
    writer.newline(levels: -1)
    writer.end()
    writer.newline()
    return writer.finish()
  }
}

extension XMLWriter {
  /// Writes an element that holds one line for each thing.
  fileprivate mutating func group<Thing>(
    _ name: String, _ things: [Thing], _ write: (Thing, inout XMLWriter) -> Void
  ) {
    newline()
    start(name)
    for thing in things { write(thing, &self) }
    if !things.isEmpty { newline(levels: -1) }
    end()
  }

  fileprivate mutating func write(_ file: FrozenFile) {
    empty(
      "fichier",
      [
        ("role", file.role.rawValue), ("chemin", file.path),
        ("origine", file.isShipped ? "programme" : "espace"),
        ("forme", file.isCanonical ? "xml" : "octets"), ("empreinte", file.digest),
      ])
  }

  fileprivate mutating func write(_ action: FrozenAction) {
    let facts = action.facts
    newline()
    start("action")
    attribute("id", facts.id.rawValue)
    attribute("empreinte", action.digest)
    attribute("statut", facts.status.rawValue)
    attribute("porteur", facts.carrier.rawValue)
    attribute("debut", facts.start?.description)
    attribute("fin", facts.end?.description)
    attribute("a-confirmer", facts.toConfirm.map { String($0) })
    attribute("verdict", action.decision?.rawValue)
    line("titre", facts.title)
    for place in facts.classifications { write(place) }
    if !facts.audiences.isEmpty {
      line("publics", facts.audiences.map(\.rawValue).joined(separator: " "))
    }
    for mention in facts.mentions { empty("mention", [("ref", mention)]) }
    empty(
      "champs",
      ActionField.allCases.compactMap { field in
        action.fields[field].map { (field.rawValue, $0) }
      })
    newline(levels: -1)
    end()
  }

  fileprivate mutating func write(_ tally: Tally) {
    newline()
    start("decompte")
    attribute("a-confirmer", String(tally.toConfirm))
    empty("totaux", tally.totals.attributes)
    for grille in tally.grilles {
      newline()
      start("grille")
      attribute("ref", grille.id.rawValue)
      attribute("titre", grille.title)
      attribute("proposes", String(grille.proposed))
      for node in grille.lines { write(node) }
      newline(levels: -1)
      end()
    }
    for facet in tally.facets {
      newline()
      start("facette")
      attribute("nom", facet.kind.rawValue)
      for value in facet.lines {
        empty("valeur", [("id", value.id), ("titre", value.title)] + value.counts.attributes)
      }
      if !facet.lines.isEmpty { newline(levels: -1) }
      end()
    }
    newline(levels: -1)
    end()
  }

  private mutating func write(_ node: Tally.Line) {
    newline()
    start("noeud")
    attribute("id", node.id.rawValue)
    attribute("titre", node.title)
    attribute("profondeur", String(node.depth))
    attribute("publie", node.isPublished ? "oui" : "non")
    empty("principal", node.principal.attributes)
    empty("tous", node.any.attributes)
    newline(levels: -1)
    end()
  }
}

extension Counts {
  fileprivate var attributes: [OptionalAttribute] {
    numbers.map { ($0.kind, $0.value.map { String($0) }) }
  }
}
