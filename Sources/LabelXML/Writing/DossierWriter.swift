public import LabelModel
internal import XMLKit

/// Writes a dossier: the same dossier gives the same bytes.
///
/// Only a new dossier is written; one that a person keeps is edited by that person.
public enum DossierWriter {
  /// The whole file, in UTF-8; the comment stands before the root, each of its lines indented.
  public static func bytes(of dossier: Dossier, comment: String? = nil) -> [UInt8] {
    var writer = XMLWriter()
    if let comment { writer.headComment(comment) }
    writer.start("dossier")
    writer.attribute("xmlns", FileKind.dossier.namespace)
    writer.attribute("collectivite", dossier.collectivity.id.rawValue)
    writer.attribute("edition", String(dossier.edition))
    write(dossier.collectivity, to: &writer)
    write(dossier.label, to: &writer)
    writer.line(ActionPart("registre", [("href", dossier.registerPath)]))
    for grille in dossier.grilles {
      writer.line(
        ActionPart(
          "grille", [("ref", grille.referential.rawValue), ("role", grille.role?.rawValue)]))
    }
    let note = dossier.referenceDateNote
    writer.element(
      ActionPart("date-de-reference", [("valeur", dossier.referenceDate.description)]),
      note.isEmpty ? [] : [ActionPart("note", text: note)])
    for claim in dossier.claims { write(claim, to: &writer) }
    for result in dossier.results {
      writer.element(
        ActionPart(
          "resultat",
          [
            ("edition", String(result.edition)), ("arobases", result.arobases.map { String($0) }),
            ("date", result.date?.description),
          ]),
        result.mentions.map { ActionPart("mention", text: $0.title, [("ref", $0.id)]) }
          + result.sources.map(\.part))
    }
    for text in dossier.texts { writer.line(text) }
    for photo in dossier.photos {
      writer.line(
        ActionPart(
          "photo",
          [
            ("chemin", photo.path), ("alternative", photo.alternative), ("credit", photo.credit),
            ("legende", photo.caption),
          ]))
    }
    writer.newline(levels: -1)
    writer.end()
    writer.newline()
    return writer.finish()
  }

  private static func write(_ collectivity: Collectivity, to writer: inout XMLWriter) {
    let head = ActionPart(
      "collectivite",
      [
        ("nom", collectivity.name), ("code-insee", collectivity.inseeCode),
        ("type", collectivity.kind.rawValue), ("departement", collectivity.department),
        ("fictif", collectivity.isFictional ? "oui" : nil),
      ])
    guard let population = collectivity.population else { return writer.line(head) }
    writer.open(head)
    writer.element(
      ActionPart(
        "population",
        [
          ("valeur", String(population.count)), ("precision", population.precision),
          ("annee", population.year.map { String($0) }),
        ]), population.source.map { [$0.part] } ?? [])
    writer.newline(levels: -1)
    writer.end()
  }

  private static func write(_ label: LabelEdition, to writer: inout XMLWriter) {
    writer.element(
      ActionPart(
        "label",
        [("nom", label.name), ("ceremonie", label.ceremony?.description), ("lieu", label.place)]),
      label.sources.map(\.part) + (label.note.isEmpty ? [] : [ActionPart("note", text: label.note)])
    )
  }

  private static func write(_ claim: Claim, to writer: inout XMLWriter) {
    writer.open(
      ActionPart(
        "declaration",
        [
          ("valeur", String(claim.value)), ("precision", claim.precision),
          ("nature", claim.nature.rawValue), ("annee", String(claim.year)),
        ]))
    if !claim.wording.isEmpty {
      writer.newline()
      writer.text(claim.wording)
    }
    if let source = claim.source { writer.line(source.part) }
    writer.newline(levels: -1)
    writer.end()
  }
}

extension Dossier {
  /// The texts that somebody has written, as elements.
  fileprivate var texts: [ActionPart] {
    let author = foreword.map { [("auteur", $0.author), ("fonction", $0.function)] } ?? []
    return [
      text(.introduction, introduction), text(.greenIntroduction, greenIntroduction),
      text(.notice, notice), text(.foreword, foreword?.blocks ?? [], author),
    ].compactMap { $0 }
  }

  private func text(
    _ text: Text, _ blocks: [RichBlock], _ attributes: [OptionalAttribute] = []
  ) -> ActionPart? {
    guard !blocks.isEmpty else { return nil }
    let edition = carriedTexts[text].map { String($0) }
    return ActionPart(
      text.rawValue, attributes + [("repris-de", edition)], content: .blocks(blocks))
  }
}

extension XMLWriter {
  /// Writes an element on a line of its own.
  fileprivate mutating func line(_ part: ActionPart) {
    newline()
    self.part(part)
  }

  /// Opens an element on a line of its own, with its attributes.
  fileprivate mutating func open(_ part: ActionPart) {
    newline()
    start(part.name)
    for attribute in part.attributes { self.attribute(attribute.name, attribute.value) }
  }

  /// Writes an element that may hold others, each on a line of its own.
  fileprivate mutating func element(_ part: ActionPart, _ inside: [ActionPart]) {
    guard !inside.isEmpty else { return line(part) }
    open(part)
    for part in inside { line(part) }
    newline(levels: -1)
    end()
  }
}
