/// The styles of the reference documents, under the names that a word processor lists.
///
/// Templates/reference.odt and reference.docx define each of them; changing one there changes
/// every document.
enum OfficeStyle: String, CaseIterable {
  /// The line above the title of a cover that fills a page.
  case overline = "Surtitre"
  /// The same line where the document starts on the same page.
  case shortOverline = "Surtitre court"
  /// The title of the document.
  case title = "Title"
  /// The line below the title.
  case subtitle = "Subtitle"
  /// A paragraph that opens a chapter.
  case lead = "Chapeau"
  /// What one may skip.
  case quiet = "Texte discret"
  /// Numbers of an action.
  case measures = "Mesures"
  /// What keeps an action from counting.
  case obstacle = "Obstacle"
  /// Who wrote the words above.
  case signature = "Signataire"
  /// A term and what is said of it, on one line.
  case fact = "Fait"
  /// A large figure and what it counts.
  case keyFigure = "Chiffre clé"
  /// What an action is, below its title.
  case label = "Étiquette"
  /// The title of a note set apart.
  case calloutTitle = "Titre encadré"
  /// A note set apart.
  case callout = "Encadré"
  /// A cell.
  case cell = "Table Contents"
  /// A cell that names its column.
  case headerCell = "Table Heading"
  /// What a table shows.
  case tableCaption = "Légende de tableau"
  /// What a chart is called.
  case chartTitle = "Titre de graphique"
  /// A chart or a picture, on a line of its own.
  case figure = "Figure"
  /// What to know to read a chart or a picture.
  case figureCaption = "Légende de figure"
  /// The title of the list of headings.
  case contentsTitle = "Contents Heading"
  /// A chapter in the list of headings.
  case contentsFirst = "Contents 1"
  /// What stands below a chapter in the list of headings.
  case contentsSecond = "Contents 2"
  /// The digits of a large figure.
  case digits = "Grand nombre"
  /// The term of a fact.
  case term = "Terme"
  /// Words that one may skip, within a line.
  case quietWords = "Mots discrets"

  /// The look of a paragraph of a template; `nil` for the usual one.
  static func paragraph(_ style: StyleName?) -> String? {
    switch style?.rawValue {
    case nil: nil
    case "chapeau": lead.rawValue
    case "discret", "precisions", "secondaire": quiet.rawValue
    case "mesures": measures.rawValue
    case "obstacle": obstacle.rawValue
    case "signature": signature.rawValue
    // A look of the user's own is a style of the same name in the user's own reference document.
    case let own?: own
    }
  }

  /// The name by which a format knows a style: OpenDocument writes spaces and accents in digits.
  ///
  ///     name("Chiffre clé", in: .odt) → "Chiffre_20_cl_e9_"
  static func name(_ name: String, in format: OfficeFormat) -> String {
    switch format {
    case .docx: wordNames[name] ?? name
    case .odt:
      name.unicodeScalars.map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || scalar == "-" ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
      }.joined()
    }
  }

  /// What Word calls the same built-in styles.
  private static let wordNames = [
    "Contents Heading": "TOC Heading", "Contents 1": "toc 1", "Contents 2": "toc 2",
  ]
}
