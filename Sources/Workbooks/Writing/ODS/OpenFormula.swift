/// Formulas between the notation of XLSX and that of ODS.
///
/// `SUM(A1:A9,'Ma feuille'!$B$2)` is `of:=SUM([.A1:.A9];[$'Ma feuille'.$B$2])`.
enum OpenFormula {
  /// The formula of an ODS, with its `of:=`, of one of XLSX.
  static func written(_ formula: String) -> String {
    var result = "of:="
    var rest = Array(formula.unicodeScalars)[...]
    // Inside braces the comma separates columns of a constant, not arguments.
    var braces = 0
    while let scalar = rest.first {
      if scalar == "\"" {
        result += quoted(&rest, by: "\"")
      } else if let reference = reference(&rest) {
        result += reference
      } else if isWord(scalar) {
        while let next = rest.first, isWord(next) {
          result.unicodeScalars.append(next)
          rest = rest.dropFirst()
        }
      } else {
        if scalar == "{" { braces += 1 }
        if scalar == "}" { braces -= 1 }
        switch scalar {
        case ",": result += ";"
        case ";" where braces > 0: result += "|"
        default: result.unicodeScalars.append(scalar)
        }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The formula in the notation of XLSX of one of an ODS, without `=`.
  static func read(_ formula: String) -> String {
    var text = formula[...]
    for prefix in ["of:", "oooc:", "msoxl:"] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    if text.hasPrefix("=") { text = text.dropFirst() }
    var result = ""
    var rest = Array(text.unicodeScalars)[...]
    var braces = 0
    while let scalar = rest.first {
      switch scalar {
      case "\"": result += quoted(&rest, by: "\"")
      case "[": result += brackets(&rest)
      default:
        if scalar == "{" { braces += 1 }
        if scalar == "}" { braces -= 1 }
        switch scalar {
        case ";": result += ","
        case "|" where braces > 0: result += ";"
        default: result.unicodeScalars.append(scalar)
        }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// A range as attributes of ODS write it: `$'Ma feuille'.$A$1:$'Ma feuille'.$B$9`.
  static func address(_ range: SheetRange) -> String {
    let sheet = "$" + SheetName.quoted(range.sheet) + "."
    return sheet + range.range.first.fixed + ":" + sheet + range.range.last.fixed
  }

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "." || scalar == "$" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }

  /// Takes a quoted run, where the mark is doubled inside.
  private static func quoted(_ rest: inout Scalars, by mark: Unicode.Scalar) -> String {
    var result = String(mark)
    rest = rest.dropFirst()
    while let scalar = rest.first {
      result.unicodeScalars.append(scalar)
      rest = rest.dropFirst()
      guard scalar == mark else { continue }
      guard rest.first == mark else { break }
      result.unicodeScalars.append(mark)
      rest = rest.dropFirst()
    }
    return result
  }

  /// Takes a cell, a range of cells, of columns or of rows, with its sheet; `nil` for none.
  private static func reference(_ rest: inout Scalars) -> String? {
    var tail = rest
    var sheet = ""
    if tail.first == "'" {
      sheet = quoted(&tail, by: "'")
      guard tail.first == "!" else { return nil }
      tail = tail.dropFirst()
    } else if let end = tail.firstIndex(where: { !isWord($0) }), tail[end] == "!" {
      for scalar in tail[..<end] { sheet.unicodeScalars.append(scalar) }
      tail = tail[(end + 1)...]
    }
    let first = word(&tail)
    var second: String?
    if tail.first == ":" {
      var after = tail.dropFirst()
      let last = word(&after)
      if isPlace(first), isPlace(last) {
        second = last
        tail = after
      }
    }
    guard second != nil || CellAddress(first) != nil, tail.first != "(" else { return nil }
    rest = tail
    let prefix = sheet.isEmpty ? "." : "$" + sheet + "."
    return "[" + prefix + first + (second.map { ":." + $0 } ?? "") + "]"
  }

  private static func word(_ rest: inout Scalars) -> String {
    var word = ""
    while let scalar = rest.first, isWord(scalar) {
      word.unicodeScalars.append(scalar)
      rest = rest.dropFirst()
    }
    return word
  }

  /// Whether a word is a cell, a column or a row.
  private static func isPlace(_ word: String) -> Bool {
    let bare = word.filter { $0 != "$" }
    return CellAddress(bare) != nil || CellAddress(bare + "1") != nil
      || CellAddress("A" + bare) != nil
  }

  /// Takes `[$'Ma feuille'.A1:.B2]`.
  private static func brackets(_ rest: inout Scalars) -> String {
    rest = rest.dropFirst()
    var corners: [(sheet: String, cell: String)] = [("", "")]
    while let scalar = rest.first, scalar != "]" {
      if scalar == "'" {
        corners[corners.count - 1].cell += quoted(&rest, by: "'")
        continue
      }
      rest = rest.dropFirst()
      switch scalar {
      case ":": corners.append(("", ""))
      case ".":
        let sheet = corners[corners.count - 1].cell
        corners[corners.count - 1] = (sheet.hasPrefix("$") ? String(sheet.dropFirst()) : sheet, "")
      default: corners[corners.count - 1].cell.unicodeScalars.append(scalar)
      }
    }
    rest = rest.dropFirst()
    let sheet = corners[0].sheet
    return (sheet.isEmpty ? "" : sheet + "!") + corners.map(\.cell).joined(separator: ":")
  }
}
