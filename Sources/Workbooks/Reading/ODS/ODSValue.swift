/// Values and addresses as ODS writes them.
enum ODSValue {
  /// The value of a cell: its type, its attribute of that type, and the text in it.
  static func value(type: String?, written: String?, text: String) -> CellValue {
    switch type {
    case "float", "percentage", "currency":
      written.flatMap { Double($0) }.map(CellValue.number) ?? .text(text)
    case "date": written.flatMap(ISODate.value) ?? .text(text)
    case "time": written.flatMap(ISODate.clock).map(CellValue.text) ?? .text(text)
    case "boolean": .bool(written == "true")
    case "error": .error(text)
    case "string": .text(written ?? text)
    default: text.isEmpty ? .empty : .text(text)
    }
  }

  /// The address of a link: `#Feuille.A1` is `#Feuille!A1` elsewhere.
  static func link(_ href: String) -> String {
    guard href.hasPrefix("#"), let point = href.lastIndex(of: "."),
      CellRange(href[href.index(after: point)...]) != nil
    else { return href }
    return href[..<point] + "!" + href[href.index(after: point)...]
  }

  /// The cells of `$'Ma feuille'.$A$1:.$B$9`, the second sheet being there or not; `nil` when
  /// there are none.
  static func range(_ address: String) -> SheetRange? {
    let formula = OpenFormula.read("[" + address + "]")
    guard let mark = formula.lastIndex(of: "!"),
      let range = CellRange(formula[formula.index(after: mark)...])
    else { return nil }
    return SheetRange(sheet: SheetName.unquoted(formula[..<mark]), range)
  }
}
