public import LabelModel
internal import XMLKit

/// Writes a mapping of a foreign table as the shipped ones are written.
public enum MappingWriter {
  /// The whole file, in UTF-8.
  public static func bytes(of mapping: TableMapping) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("correspondance")
    writer.attribute("xmlns", FileKind.mapping.namespace)
    writer.attribute("titre", mapping.title)
    if !mapping.presentation.isEmpty { writer.line("presentation", mapping.presentation) }
    for source in mapping.sources {
      writer.newline()
      writer.part(source.part)
    }
    writer.newline()
    writer.start("feuille")
    writer.attribute("nom", mapping.sheet)
    writer.attribute("cle", mapping.key)
    for column in mapping.columns { write(column, to: &writer) }
    for constant in mapping.constants {
      writer.empty(
        "constante",
        [
          ("champ", constant.field.rawValue), ("grille", constant.grille?.rawValue),
          ("valeur", constant.value),
        ])
    }
    for join in mapping.joins {
      writer.newline()
      writer.start("jointure")
      writer.attribute("feuille", join.sheet)
      writer.attribute("par", join.by)
      writer.attribute("vers", join.target)
      writer.attribute("cle", join.key)
      for column in join.columns { write(column, to: &writer) }
      writer.newline(levels: -1)
      writer.end()
    }
    writer.newline(levels: -1)
    writer.end()
    writer.newline(levels: -1)
    writer.end()
    writer.newline()
    return writer.finish()
  }

  private static func write(_ column: TableMapping.Column, to writer: inout XMLWriter) {
    writer.newline()
    writer.start("colonne")
    writer.attribute("titre", column.heading)
    writer.attribute("champ", column.field.rawValue)
    writer.attribute("grille", column.grille?.rawValue)
    writer.attribute("nom", column.name)
    writer.attribute("prefixe", column.prefix.isEmpty ? nil : column.prefix)
    writer.attribute("apres", column.after)
    for value in column.values {
      writer.empty("valeur", [("lue", value.read), ("ecrite", value.written)])
    }
    if !column.values.isEmpty { writer.newline(levels: -1) }
    writer.end()
  }
}
