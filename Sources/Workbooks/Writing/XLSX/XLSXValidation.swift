internal import XMLKit

extension XLSXSheetPart {
  /// Writes what may be typed in some cells.
  func writeXLSX(_ validation: Validation, to writer: inout XMLWriter) {
    writer.start("dataValidation")
    let (type, formulas) = parts(of: validation.rule)
    writer.attribute("type", type)
    if !validation.isStrict { writer.attribute("errorStyle", "warning") }
    if formulas.count == 2 { writer.attribute("operator", "between") }
    writer.attribute("allowBlank", "1")
    writer.attribute("showInputMessage", "1")
    writer.attribute("showErrorMessage", "1")
    if let refusal = validation.refusal {
      writer.attribute("errorTitle", EscapedText.escaped(refusal.title))
      writer.attribute("error", EscapedText.escaped(refusal.text))
    }
    if let prompt = validation.prompt {
      writer.attribute("promptTitle", EscapedText.escaped(prompt.title))
      writer.attribute("prompt", EscapedText.escaped(prompt.text))
    }
    writer.attribute("sqref", validation.range.description)
    for (index, formula) in formulas.enumerated() {
      writer.element("formula\(index + 1)", text: formula)
    }
    writer.end()
  }

  private func parts(of rule: Validation.Rule) -> (type: String, formulas: [String]) {
    switch rule {
    case .list(let values): ("list", ["\"" + values.joined(separator: ",") + "\""])
    case .cells(let range): ("list", [range.formula])
    case .named(let name): ("list", [name])
    case .wholeNumber(let range): ("whole", ["\(range.lowerBound)", "\(range.upperBound)"])
    case .textLength(let range): ("textLength", ["\(range.lowerBound)", "\(range.upperBound)"])
    case .date(let range):
      // Days before the first that spreadsheets agree on are all taken as that one.
      (
        "date",
        ["\(DaySerial.of(range.lowerBound) ?? 61)", "\(DaySerial.of(range.upperBound) ?? 61)"]
      )
    }
  }
}
