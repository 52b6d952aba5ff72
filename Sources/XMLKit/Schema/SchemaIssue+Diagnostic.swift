public import Diagnostics

extension Diagnostic.Code {
  /// An element that has no place there.
  static let schemaElement: Self = "SCH001"
  /// Something is missing, or a content is wrong.
  static let schemaContent: Self = "SCH002"
  /// An attribute that has no place there, or whose value is wrong.
  static let schemaAttribute: Self = "SCH003"
  /// Another root element or namespace than the schema's.
  static let schemaRoot: Self = "SCH004"
  /// Another fault against the schema.
  static let schemaOther: Self = "SCH009"
}

extension SchemaIssue {
  /// The diagnostic `SCH0xx`, at what is wrong.
  public func diagnostic(source: SourceText) -> Diagnostic {
    var result = Diagnostic(
      code, .error, message, at: range, of: source,
      fixIts: advice.map { [.init(message: $0, edits: edits)] } ?? [])
    let start = source.offset(line: source.location(at: range.lowerBound).line, column: 1) ?? 0
    result.excerpt = Excerpt.text(of: source.bytes[start...], offset: range.lowerBound - start)
    return result
  }

  private var code: Diagnostic.Code {
    switch fault {
    case .wrongRoot, .wrongNamespace(_, isRoot: true): .schemaRoot
    case .wrongNamespace(_, isRoot: false), .unexpectedElement, .misspelledElement: .schemaElement
    case .missingBefore, .missingElements, .missingAttributes, .unexpectedText, .textValue:
      .schemaContent
    case .unexpectedAttribute, .misspelledAttribute, .attributeValue: .schemaAttribute
    case .unexplained, .notValidated: .schemaOther
    }
  }

  private var message: String {
    switch fault {
    case .wrongRoot(let expected):
      return "élément racine « \(element) »" + SchemaPhrases.expected(expected)
    case .wrongNamespace(let expected, _):
      return "« <\(element)> » n’est pas dans l’espace de noms « \(expected) »"
    case .unexpectedElement(let parent, let expected, _):
      return "élément « \(element) » inattendu dans « \(parent) »"
        + SchemaPhrases.expected(expected)
    case .misspelledElement:
      return "élément « \(element) » inconnu"
    case .missingBefore(let missing, let parent):
      return "il manque \(SchemaPhrases.all(missing)) avant « \(element) » dans « \(parent) »"
    case .missingElements(let missing):
      return "il manque \(SchemaPhrases.all(missing)) dans « \(element) »"
    case .unexpectedText:
      return "texte inattendu dans « \(element) »"
    case .textValue("", let expected):
      return "« \(element) » est vide" + SchemaPhrases.expected(expected)
    case .textValue(let value, let expected):
      return "« \(value.shortened) » dans « \(element) »" + SchemaPhrases.expected(expected)
    case .unexpectedAttribute(let name, let allowed):
      return "attribut « \(name) » inattendu sur « \(element) »" + SchemaPhrases.expected(allowed)
    case .misspelledAttribute(let name, _):
      return "attribut « \(name) » inconnu sur « \(element) »"
    case .attributeValue(let name, let value, let expected):
      return "\(name)=\"\(value.shortened)\" sur « \(element) »" + SchemaPhrases.expected(expected)
    case .missingAttributes(let names):
      let list = names.map { "« \($0) »" }.joined(separator: ", ")
      return names.count > 1
        ? "il manque les attributs \(list) sur « \(element) »"
        : "il manque l’attribut \(list) sur « \(element) »"
    case .unexplained(let code, _):
      return "« \(element) » ne suit pas le schéma (code \(code) de libxml2)"
    case .notValidated:
      return "validation impossible : mémoire insuffisante"
    }
  }

  private var advice: String? {
    switch fault {
    case .wrongRoot: "vérifier que c’est le bon fichier"
    case .wrongNamespace(let expected, _): "écrire xmlns=\"\(expected)\" sur l’élément racine"
    case .unexpectedElement(_, _, isKnown: true):
      "le mettre à sa place : les éléments se suivent dans un ordre donné"
    case .unexpectedElement(_, _, isKnown: false): "corriger son nom, ou le supprimer"
    case .unexpectedText: "le mettre dans un des éléments prévus"
    case .unexpectedAttribute: "corriger son nom, ou le supprimer"
    case .misspelledElement(let meant), .misspelledAttribute(_, let meant):
      "remplacer par « \(meant) »"
    case .attributeValue: edits.first.map { "remplacer par « \($0.replacement) »" }
    case .missingBefore, .missingElements, .missingAttributes, .textValue, .unexplained,
      .notValidated:
      nil
    }
  }
}

extension String {
  /// Cut to what a message can quote.
  fileprivate var shortened: String {
    let text = collapsingBlanks()
    return text.count > 60 ? text.prefix(57) + "…" : text
  }
}
