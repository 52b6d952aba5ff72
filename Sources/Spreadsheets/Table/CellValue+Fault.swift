internal import Workbooks

extension CellValue {
  /// Why nothing can be read of a formula; `nil` for what can be read.
  var fault: CellFault? {
    if case .error(let name) = shown {
      return CellFault("la case contient l’erreur de calcul \(name)", fix: "corriger la formule")
    }
    // Programs that write workbooks without calculating leave formulas alone; an empty text that
    // was calculated is a text.
    if case .formula(_, .empty) = self {
      return CellFault(
        "la case contient une formule sans résultat",
        fix: "ouvrir le fichier dans un tableur et l’enregistrer, puis l’importer")
    }
    return nil
  }
}
