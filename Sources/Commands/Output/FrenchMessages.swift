/// Puts the sentences of ArgumentParser, which only speaks English, into French.
enum FrenchMessages {
  /// The help or the error, in French.
  static func translate(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }
      .joined(separator: "\n")
  }

  /// What starts a line, and its translation.
  private static let prefixes = [
    ("OVERVIEW: ", ""), ("USAGE: ", "UTILISATION : "), ("Usage: ", "Utilisation : "),
    ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "COMMANDES :"),
    ("Error: ", "erreur : "), ("Help:  ", "aide : "),
  ]

  /// What stands anywhere in a line, and its translation; longer sentences first.
  private static let phrases = [
    ("Show subcommand help information.", "Montre l’aide d’une commande."),
    ("Show help information.", "Montre cette aide."),
    ("Show the version.", "Montre la version."),
    ("Unexpected argument", "argument inattendu"),
    (" unexpected arguments:", " arguments inattendus :"),
    ("Unknown option", "option inconnue"),
    (". Did you mean ", " ; vouliez-vous dire "),
    ("Missing value for", "il manque une valeur à"),
    ("Missing expected argument", "il manque l’argument"),
    ("Missing required subcommand.", "il manque une commande"),
    ("The value ", "la valeur "),
    (" is invalid for ", " ne convient pas à "),
    (". Please provide one of ", " ; valeurs possibles : "),
    ("The option ", "l’option "),
    (" does not take any value, but ", " ne prend pas de valeur, mais "),
    (" was specified.", " a été donné"),
    ("(values:", "(valeurs :"), ("; default:", " ; par défaut :"),
    ("(default:", "(par défaut :"), ("default:", "par défaut :"),
    (" <subcommand>", " <commande>"), ("<subcommands>", "<commandes>"),
    ("<subcommand> ", "<commande> "),
    (" for more information.", " pour en savoir plus"),
    (" for detailed help.", " pour l’aide d’une commande"), ("  See '", "  Voir '"),
    (" and '", " et '"), (" or '", " ou '"),
  ]

  private static func line(_ line: String) -> String {
    var text = line
    for (english, french) in prefixes where text.hasPrefix(english) {
      text = french + text.dropFirst(english.count)
    }
    for (english, french) in phrases { text = text.replacing(english, with: french) }
    return text
  }
}
