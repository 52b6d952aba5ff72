import Diagnostics
import LabelModel
import LabelXML
import Spreadsheets

/// A proposed mapping, ready to be shown.
struct GuessReading {
  private let guess: MappingGuess
  private let fileName: String

  /// Describes a proposal for a file.
  init(_ guess: MappingGuess, fileName: String) {
    self.guess = guess
    self.fileName = fileName
  }

  /// The proposal for a person: each column, what it is thought to be and why, then the file.
  func text(writtenTo path: String?) -> String {
    let sheet = guess.mapping.sheet.map { ", feuille « \($0) »" } ?? ""
    var table = TextTable(
      [["Colonne", "Champ", "Pourquoi"]], alignments: [.left, .left, .left])
    for reason in guess.reasons { table.add([reason.heading, reason.field, reason.because]) }
    var text = "\(fileName)\(sheet) : correspondance proposée\n\n" + table.text
    let values = guess.mapping.columns.flatMap { column in
      column.values.map { "  \(column.heading) : « \($0.read) » devient « \($0.written) »\n" }
    }
    if !values.isEmpty { text += "\nvaleurs à vérifier\n" + values.joined() }
    if !guess.unknown.isEmpty {
      text += "\nvaleurs à dire soi-même (élément valeur de la correspondance)\n"
      text += guess.unknown.map { "  \($0.heading) : « \($0.value) »\n" }.joined()
    }
    if !guess.mapping.columns.contains(where: { $0.field == .title }) {
      text += "\naucune colonne n’est le titre de l’action : il faut en désigner une\n"
    }
    guard let path else {
      return text + "\n" + String(decoding: MappingWriter.bytes(of: guess.mapping), as: UTF8.self)
    }
    return text + "\n« \(path) » est écrit : le relire, puis importer avec --mapping \(path)\n"
  }

  /// The proposal for another program.
  var json: JSONValue {
    [
      "format": "arobase-correspondance/1", "fichier": .string(fileName),
      "feuille": JSONValue(guess.mapping.sheet),
      "colonnes": .array(
        zip(guess.mapping.columns, guess.reasons).map { column, reason in
          [
            "titre": .string(column.heading), "champ": .string(column.field.rawValue),
            "grille": JSONValue(column.grille?.rawValue), "raison": .string(reason.because),
            "valeurs": .array(
              column.values.map { ["lue": .string($0.read), "ecrite": .string($0.written)] }),
          ]
        }),
      "valeurs-inconnues": .array(
        guess.unknown.map { ["titre": .string($0.heading), "valeur": .string($0.value)] }),
    ]
  }
}
