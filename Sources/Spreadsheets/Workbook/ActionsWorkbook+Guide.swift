import LabelModel
import Workbooks

extension ActionsWorkbook {
  /// The sheet of instructions: what to do, then each column with its help.
  var guide: Sheet {
    var sheet = Sheet(Self.guideName)
    let wrapped = CellStyle(isWrapped: true)
    sheet.append(
      [.text("Recenser les actions numériques de \(town)", style: CellStyle(.title))], height: 30)
    let count = register.actions.count
    sheet.append([
      .text(
        "Édition \(register.edition) du label ; \(count) action\(count > 1 ? "s" : "") au registre.",
        style: CellStyle(.note))
    ])
    sheet.skip()
    sheet.append([.text("Comment faire", style: CellStyle(.subtitle))])
    for (index, step) in Self.steps.enumerated() {
      let text = "\(index + 1). \(step)".typeset
      sheet.append(
        [.text(text, style: wrapped)],
        height: RowHeight.points([(text, Self.guideWidths.reduce(0, +))]))
      sheet.merges.append(CellRange(rows: sheet.lastRow...sheet.lastRow, columns: 1...3))
    }
    sheet.skip()
    sheet.append([.text("Les colonnes", style: CellStyle(.subtitle))])
    sheet.append(["Colonne", "Ce qu’on y écrit", "Exemple"].map { .text($0, style: .header) })
    let heading = sheet.lastRow
    for column in columns where column != .stamp {
      let texts = [
        column.heading, column.help { id in grilles.first { $0.id == id } }.typeset,
        column.example,
      ]
      sheet.append(
        texts.map { .text($0, style: wrapped) },
        height: RowHeight.points(Array(zip(texts, Self.guideWidths))))
    }
    for (index, width) in Self.guideWidths.enumerated() {
      sheet.columns[index + 1] = .init(width: width)
    }
    sheet.repeatedRows = heading...heading
    sheet.isProtected = true
    return sheet
  }

  private static let criteriaWidths: [Double] = [22, 46, 12, 80]
  private static let guideWidths: [Double] = [34, 78, 48]

  private static let steps = [
    "Dans la feuille « \(actionsName) », chaque ligne est une action. Corriger ce qui est faux, "
      + "compléter ce qui manque ; ce que l’on ne sait pas reste vide.",
    "Pour ajouter une action, écrire sous la dernière ligne : le titre suffit pour commencer. "
      + "L’identifiant reste vide.",
    "Dans une case à plusieurs valeurs (partenaires, sources…), mettre une valeur par ligne : "
      + "Alt+Entrée va à la ligne dans Excel, Ctrl+Entrée dans LibreOffice.",
    "Les dates s’écrivent comme on les sait : 2021, mars 2021 ou 12/03/2021.",
    "À droite du tableau, des colonnes libres attendent vos propres informations ; leur donner un "
      + "titre suffit. Ni nom, ni téléphone, ni adresse électronique d’une personne : ces colonnes "
      + "n’entrent pas au registre.",
    "Une ligne que l’on supprime n’est retirée du registre que si la personne qui l’importe le "
      + "demande.",
    "Enregistrer au format Excel (.xlsx) ou LibreOffice (.ods) et rendre le fichier. Avant d’être "
      + "écrit, chaque changement est montré.",
  ]

  /// The sheet of the criteria of each grille, with their definitions.
  var criteria: Sheet {
    var sheet = Sheet(Self.referentialName)
    sheet.append(
      ["Référentiel", "Critère", "Niveau", "Définition"].map { .text($0, style: .header) },
      height: 24)
    for grille in grilles {
      let names = NodeNames(grille)
      for node in grille.allNodes where node.isPublished {
        let texts = [
          grille.id.rawValue, names.text(node.id), node.level, node.definition ?? "",
        ]
        sheet.append(
          texts.map { .text($0, style: CellStyle(isWrapped: true)) },
          height: RowHeight.points(Array(zip(texts, Self.criteriaWidths))))
      }
    }
    for (index, width) in Self.criteriaWidths.enumerated() {
      sheet.columns[index + 1] = .init(width: width)
    }
    sheet.frozenRows = 1
    sheet.repeatedRows = 1...1
    sheet.filter = CellRange(rows: 1...max(sheet.lastRow, 2), columns: 1...4)
    sheet.isProtected = true
    return sheet
  }
}

extension String {
  /// The sentence with the no-break spaces that French wants before its signs.
  fileprivate var typeset: String {
    [("« ", "«\u{A0}"), (" »", "\u{A0}»"), (" :", "\u{A0}:"), (" ;", "\u{A0};")]
      .reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}
