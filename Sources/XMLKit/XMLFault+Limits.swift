internal import Diagnostics

extension Diagnostic.Code {
  /// A document type declaration.
  static let xmlDocumentType: Self = "XML001"
  /// Elements nested too deep.
  static let xmlTooDeep: Self = "XML002"
  /// Another encoding than UTF-8.
  static let xmlEncoding: Self = "XML003"
  /// A tag, a comment or an instruction that is too long.
  static let xmlTooLong: Self = "XML004"
  /// A document that is too large.
  static let xmlTooLarge: Self = "XML005"
  /// A prefix without namespace.
  static let xmlPrefix: Self = "XML006"
  /// An entity that is not one of XML's five.
  static let xmlEntity: Self = "XML007"
  /// Tags that do not match.
  static let xmlTags: Self = "XML008"
  /// Another fault of form.
  static let xmlMalformed: Self = "XML009"
  /// An empty file.
  static let xmlEmpty: Self = "XML010"
  /// A file that cannot be read.
  static let xmlUnreadable: Self = "XML011"
}

extension XMLFault {
  /// A document type declaration, that is read up to `offset`.
  static func documentType(before offset: Int) -> XMLFault {
    documentType(at: offset..<offset)
  }

  /// A document type declaration.
  static func documentType(at range: Range<Int>) -> XMLFault {
    XMLFault(
      code: .xmlDocumentType,
      message: "déclaration « <!DOCTYPE » refusée : nos fichiers n’ont ni DTD ni entités",
      range: range,
      fixIts: [.init(message: "supprimer la déclaration, jusqu’à son « > »")])
  }

  /// One element too deep.
  static func tooDeep(limit: Int, at offset: Int) -> XMLFault {
    XMLFault(
      code: .xmlTooDeep, message: "éléments imbriqués sur plus de \(limit) niveaux",
      range: offset..<offset,
      fixIts: [.init(message: "fermer les éléments ouverts avant d’en ouvrir d’autres")])
  }

  /// A tag, a comment or an instruction beyond the limit.
  static func tooLong(limit: Int, at offset: Int) -> XMLFault {
    XMLFault(
      code: .xmlTooLong,
      message: "balise, commentaire ou instruction de plus de \(size(limit))",
      range: offset..<offset,
      fixIts: [.init(message: "mettre le texte long dans le contenu d’un élément, ou l’abréger")])
  }

  /// A tag with more attributes than the limit.
  static func tooManyAttributes(limit: Int, at offset: Int) -> XMLFault {
    XMLFault(
      code: .xmlTooLong, message: "balise de plus de \(limit) attributs", range: offset..<offset,
      fixIts: [.init(message: "mettre ces données dans des éléments")])
  }

  /// A document beyond the limit.
  static func tooLarge(bytes: Int, limit: Int) -> XMLFault {
    XMLFault(
      code: .xmlTooLarge,
      message: "document de \(size(bytes)), alors que la limite est de \(size(limit))",
      fixIts: [.init(message: "répartir les données en plusieurs fichiers")])
  }

  /// A document with more different names than the limit.
  static func tooManyNames(limit: Int) -> XMLFault {
    XMLFault(
      code: .xmlTooLarge, message: "plus de \(limit) noms d’éléments et d’attributs différents",
      fixIts: [.init(message: "vérifier que c’est un document de cette application")])
  }

  /// A document beyond what the machine can hold.
  static let outOfMemory = XMLFault(
    code: .xmlTooLarge, message: "mémoire insuffisante pour lire le document",
    fixIts: [.init(message: "répartir les données en plusieurs fichiers")])

  /// A file that cannot be read, with the system's reason.
  static func unreadable(_ reason: String) -> XMLFault {
    XMLFault(code: .xmlUnreadable, message: "fichier illisible : \(reason)")
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 1 << 10 { return "\(bytes) octets" }
    if bytes < 1 << 20 { return "\(bytes >> 10) Kio" }
    return "\(bytes >> 20) Mio"
  }
}
