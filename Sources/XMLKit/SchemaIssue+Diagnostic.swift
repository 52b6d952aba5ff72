public import Diagnostics

extension Diagnostic.Code {
  /// An element that has no place there.
  static let schemaElement: Self = "SCH001"
  /// Something is missing, or a content is wrong.
  static let schemaContent: Self = "SCH002"
  /// An attribute that has no place there, is missing, or has a wrong value.
  static let schemaAttribute: Self = "SCH003"
  /// Another root element or namespace than the schema's.
  static let schemaRoot: Self = "SCH004"
  /// Another fault against the schema.
  static let schemaOther: Self = "SCH009"
}

extension SchemaIssue {
  /// The diagnostic `SCH0xx`, at the start tag of the faulty element.
  ///
  /// The validator says little; what decodes the document says more, and goes first.
  public func diagnostic(source: SourceText) -> Diagnostic {
    let saying = saying
    return Diagnostic(
      saying.code, .error, saying.message, at: tagRange, of: source,
      fixIts: saying.advice.map { [.init(message: $0)] } ?? [])
  }

  private struct Saying {
    var code: Diagnostic.Code
    var message: String
    var advice: String?

    init(_ code: Diagnostic.Code, _ message: String, _ advice: String? = nil) {
      self.code = code
      self.message = message
      self.advice = advice
    }
  }

  private var isRoot: Bool { depth == 1 }

  private func argument(_ index: Int) -> String {
    arguments.indices.contains(index) ? arguments[index] : ""
  }

  private var saying: Saying {
    switch RelaxNGFault(code: code) {
    case .elementName:
      if isRoot { return Self.wrongRoot(argument(1), expected: argument(0)) }
      return Self.unexpected(argument(1))
    case .elementWithoutNamespace, .elementNamespace:
      return Self.namespace(of: element, expected: argument(1), isRoot: isRoot)
    case .extraElement, .unexpectedElement: return Self.unexpected(element)
    case .missingElement: return Self.missing(argument(0), in: element)
    case .notEmpty:
      return Saying(.schemaContent, "l'élément « \(element) » doit être vide")
    case .unexpectedText:
      return Saying(
        .schemaContent, "texte inattendu dans l'élément « \(element) »",
        "le mettre dans un des éléments prévus")
    case .content: return Saying(.schemaContent, "contenu de l'élément « \(element) » incorrect")
    case .unexpectedAttribute:
      return Saying(
        .schemaAttribute, "attribut « \(argument(0)) » inattendu sur « \(element) »",
        "le supprimer, ou corriger son nom")
    case .attributes:
      return Saying(
        .schemaAttribute,
        "attribut manquant sur « \(element) », ou valeur d'attribut incorrecte")
    case .value: return Self.value(argument(1), type: argument(0), in: element)
    case .notValidated: return Saying(.schemaOther, "validation impossible : mémoire insuffisante")
    case nil:
      return Saying(
        .schemaOther, "l'élément « \(element) » ne suit pas le schéma (code \(code) de libxml2)")
    }
  }

  private static func wrongRoot(_ found: String, expected: String) -> Saying {
    Saying(
      .schemaRoot, "élément racine « \(found) » ; attendu : « \(expected) »",
      "vérifier que c'est le bon fichier, ou corriger le nom de l'élément racine")
  }

  private static func unexpected(_ name: String) -> Saying {
    Saying(
      .schemaElement, "élément « \(name) » inattendu à cet endroit",
      "corriger son nom ou sa place, ou ajouter l'élément qui doit le précéder")
  }

  private static func missing(_ name: String, in parent: String) -> Saying {
    Saying(
      .schemaContent,
      name.isEmpty
        ? "il manque un élément dans « \(parent) »"
        : "il manque l'élément « \(name) » dans « \(parent) »")
  }

  private static func namespace(of name: String, expected: String, isRoot: Bool) -> Saying {
    Saying(
      isRoot ? .schemaRoot : .schemaElement,
      "l'élément « \(name) » n'est pas dans l'espace de noms attendu"
        + (expected.isEmpty ? "" : " : « \(expected) »"),
      expected.isEmpty
        ? "déclarer l'espace de noms avec xmlns=\"…\" sur l'élément racine"
        : "écrire xmlns=\"\(expected)\" sur l'élément racine")
  }

  private static func value(_ value: String, type: String, in element: String) -> Saying {
    Saying(
      .schemaAttribute,
      value.isEmpty
        ? "valeur incorrecte dans l'élément « \(element) »"
        : "valeur « \(value) » incorrecte dans l'élément « \(element) »",
      type == "date" ? "écrire une date qui existe, sous la forme AAAA-MM-JJ" : nil)
  }
}

/// The faults that libxml2 tells apart, by what can be said of them.
private enum RelaxNGFault {
  case elementName, elementWithoutNamespace, elementNamespace, extraElement, unexpectedElement
  case missingElement, notEmpty, unexpectedText, content
  case unexpectedAttribute, attributes, value
  case notValidated

  /// From `xmlRelaxNGValidErr`; `nil` for what says nothing to a user.
  init?(code: Int) {
    switch code {
    case SchemaIssue.notValidated: self = .notValidated
    case 13: self = .elementName
    case 15: self = .elementWithoutNamespace
    case 17, 19: self = .elementNamespace
    case 12, 26: self = .extraElement
    case 38: self = .unexpectedElement
    case 22: self = .missingElement
    case 21: self = .notEmpty
    case 39: self = .unexpectedText
    case 11, 23, 25, 28, 29, 30, 35, 36: self = .content
    case 27: self = .unexpectedAttribute
    case 14, 16, 18, 20, 24: self = .attributes
    case 3, 31, 32, 33: self = .value
    default: return nil
    }
  }
}
