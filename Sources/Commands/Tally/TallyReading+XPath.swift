import LabelModel

extension TallyReading {
  /// One row per number that a register gives, with the expression that any XML tool evaluates on
  /// it to count again.
  static func xpath(_ readings: [TallyReading]) -> String {
    var table = CSVTable(columns: ["collectivite", "edition", "nombre", "valeur", "xpath"])
    for reading in readings {
      for expression in CountXPath(reading.tally).expressions {
        table.add([
          reading.tally.collectivity?.rawValue, reading.tally.edition.map { String($0) },
          expression.path, String(expression.value), expression.xpath,
        ])
      }
    }
    return table.text
  }
}
