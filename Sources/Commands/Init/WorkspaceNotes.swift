import LabelModel

/// The texts of a new workspace that tell a person what is where and what to do.
enum WorkspaceNotes {
  /// Each file with its text.
  static func files(of dossier: Dossier) -> [(name: String, text: String)] {
    [
      ("LISEZMOI.md", guide(dossier)),
      (
        "referentiels/LISEZMOI.txt",
        """
        Les critères du label sont dans le programme. Un fichier mis ici, du même nom, les remplace.

        """
      ),
      (
        "templates/LISEZMOI.txt",
        """
        Les modèles des documents sont dans le programme. Un fichier mis ici, du même nom, les remplace.

        """
      ),
      (
        "out/LISEZMOI.txt",
        """
        Ici sont écrits les documents compilés. Tout peut y être effacé : « arobase render » les refait.

        """
      ),
    ]
  }

  /// Name of the collection workbook, from the root of the workspace.
  static func collection(of dossier: Dossier) -> String { "collecte-\(dossier.edition).xlsx" }

  private static func guide(_ dossier: Dossier) -> String {
    let id = dossier.collectivity.id.rawValue
    let edition = String(dossier.edition)
    return """
      # \(dossier.collectivity.name), label Territoires, Villes et Villages Internet, édition \(edition)

      | dossier | ce qu’il contient |
      |---|---|
      | `actions/` | les registres : une action par élément, un fichier par édition |
      | `dossiers/` | les dossiers de candidature : qui, quand, quels textes |
      | `referentiels/` | vos propres critères, s’il y en a |
      | `templates/` | vos propres modèles de documents, s’il y en a |
      | `out/` | les documents compilés |

      Dans l’ordre, depuis ce dossier :

      1. Envoyez `\(collection(of: dossier))` aux services : une ligne par action.
      2. Importez ce qu’ils rendent : `arobase import \(collection(of: dossier)) --into \
      actions/\(id)/\(edition).xml`, puis la même commande avec `--apply`.
      3. Complétez `dossiers/\(id)/\(edition)/dossier.xml` : l’introduction, l’avertissement.
      4. Vérifiez : `arobase check`
      5. Comptez : `arobase tally dossiers/\(id)/\(edition)`
      6. Compilez : `arobase render dossiers/\(id)/\(edition)`, puis ouvrez
         `out/\(id)/\(edition)/dossier.html`

      L’année suivante : `arobase carry-over dossiers/\(id)/\(edition) --to \(dossier.edition + 1)`

      """
  }
}
