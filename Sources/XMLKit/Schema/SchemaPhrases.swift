/// The turns of phrase of the messages about schemas.
enum SchemaPhrases {
  /// Longest list that helps.
  private static let mostNames = 20

  /// « ; attendu : a, b ou c », or nothing when there is nothing to list.
  static func expected(_ names: [String]) -> String {
    guard !names.isEmpty, names.count <= mostNames else { return "" }
    return " ; attendu : " + choice(names.map { "« \($0) »" })
  }

  /// The same for a text: its values, then its types.
  static func expected(_ expectation: Expectation) -> String {
    let values = expectation.values.count <= mostNames ? expectation.values : []
    let types = expectation.types.map(description)
    let all = values.map { "« \($0) »" } + types.filter { !$0.isEmpty }
    guard !all.isEmpty else { return "" }
    return (expectation.isList ? " ; mots attendus : " : " ; attendu : ") + choice(all)
  }

  /// « « a » et « b » », or « un élément » when there is no name to give.
  static func all(_ missing: [[String]]) -> String {
    let names = missing.map { choice($0.map { "« \($0) »" }) }.filter { !$0.isEmpty }
    guard let last = names.last else { return "un élément" }
    return (names.count > 1 ? names.dropLast().joined(separator: ", ") + " et " : "") + last
  }

  private static func choice(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " ou " + last
  }

  /// What a type means to somebody who writes.
  private static func description(of type: Datatype) -> String {
    let bounds = type.parameters.compactMap { parameter -> String? in
      switch parameter.name {
      case "pattern": "de la forme \(parameter.value)"
      case "minInclusive": "d’au moins \(parameter.value)"
      case "maxInclusive": "d’au plus \(parameter.value)"
      case "minLength":
        parameter.value == "1" ? "non vide" : "d’au moins \(parameter.value) caractères"
      case "maxLength": "d’au plus \(parameter.value) caractères"
      default: nil
      }
    }
    let noun = noun(of: type.name)
    return bounds.isEmpty ? noun : noun + " " + bounds.joined(separator: ", ")
  }

  private static func noun(of type: String) -> String {
    switch type {
    case "date": "une date AAAA-MM-JJ"
    case "gYear": "une année AAAA"
    case "gYearMonth": "un mois AAAA-MM"
    case "integer", "nonNegativeInteger": "un nombre entier"
    case "positiveInteger": "un nombre entier positif"
    case "decimal": "un nombre (décimales après un point)"
    case "anyURI": "une adresse"
    case "language": "un code de langue comme fr"
    case "boolean": "true ou false"
    default: "un texte"
    }
  }
}
