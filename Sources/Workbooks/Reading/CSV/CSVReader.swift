internal import Diagnostics

/// Reads CSV as people have it.
enum CSVReader {
  /// Reads a file; every cell is a text, for what it says is not known here.
  static func read(
    _ bytes: [UInt8], path: String, options: TableFile.Options
  ) -> Checked<TableFile> {
    guard let (encoding, hasMark, text) = TextDecoding.decode(bytes, as: options.encoding) else {
      return Checked(nil, [.wrongEncoding(path: path, options.encoding)])
    }
    if text.isEmpty || text.contains(0) { return Checked(nil, [.notAText(path: path)]) }
    // Excel says its separator on a first line of its own.
    let (declared, start) = declaration(in: text)
    let separator = options.separator ?? declared ?? detect(in: text[start...])
    let form = CSVForm(encoding: encoding, hasMark: hasMark, separator: separator)
    var scan = CSVScan(text[start...], separator: separator, cells: options.cells)
    var sheet = Sheet(sheetName(of: path))
    while let record = scan.next() {
      if record.allSatisfy(\.isEmpty) {
        sheet.skip()
        continue
      }
      sheet.append(record.map { Cell($0.isEmpty ? .empty : .text(SafeText.read($0))) })
    }
    if scan.hasTooManyCells {
      return Checked(nil, [.tooManyCells(path: path, limit: options.cells)])
    }
    if let line = scan.openQuoteLine {
      return Checked(nil, [.openQuote(path: path, line: line)])
    }
    sheet.dropEmpty()
    return Checked(TableFile(workbook: Workbook(sheets: [sheet]), form: .csv(form)))
  }

  private static func declaration(in text: [UInt8]) -> (CSVForm.Separator?, Int) {
    guard text.starts(with: "sep=".utf8), text.count > 5 else { return (nil, 0) }
    let separator = CSVForm.Separator(rawValue: Character(Unicode.Scalar(text[4])))
    guard let separator, let end = text.firstIndex(of: 10), end <= 6 else { return (nil, 0) }
    return (separator, end + 1)
  }

  /// The separator that cuts the first records into the same number of cells most often.
  private static func detect(in text: ArraySlice<UInt8>) -> CSVForm.Separator {
    var best = (separator: CSVForm.Separator.semicolon, score: 0)
    for separator in CSVForm.Separator.allCases {
      var scan = CSVScan(text, separator: separator, cells: 100_000)
      var counts: [Int] = []
      while counts.count < 50, let record = scan.next() {
        if !record.allSatisfy(\.isEmpty) { counts.append(record.count) }
      }
      guard let width = counts.first, width > 1 else { continue }
      let score = counts.count { $0 == width } * 1000 / counts.count + min(width, 500)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  private static func sheetName(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let allowed = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
    return allowed.isEmpty ? "Feuille" : allowed
  }
}

extension Sheet {
  /// Drops the cells and the rows that hold nothing.
  fileprivate mutating func dropEmpty() {
    for index in rows.indices { rows[index].cells.removeAll { $0.value == .empty } }
    rows.removeAll { $0.cells.isEmpty }
  }
}

extension Diagnostic {
  fileprivate static func wrongEncoding(path: String, _ imposed: CSVForm.Encoding?) -> Diagnostic {
    let name = imposed?.rawValue ?? CSVForm.Encoding.utf16.rawValue
    return Diagnostic("TAB005", .error, "\(path) : le texte n’est pas écrit en \(name)")
  }

  fileprivate static func notAText(path: String) -> Diagnostic {
    Diagnostic(
      "TAB001", .error, "\(path) : le fichier est vide, ou n’est ni un XLSX, ni un ODS, ni un CSV")
  }

  fileprivate static func openQuote(path: String, line: Int) -> Diagnostic {
    Diagnostic("TAB006", .error, "\(path), ligne \(line) : guillemet ouvert et jamais fermé")
  }
}
