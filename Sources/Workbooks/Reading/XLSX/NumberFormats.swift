internal import XMLKit

/// What the number formats of an XLSX say of the cells: dates are only numbers there.
struct NumberFormats {
  /// What a date format shows.
  enum Precision {
    /// The day, or the moment.
    case day
    /// The month and the year: the day that the number has was invented by the spreadsheet.
    case month
    /// The year alone.
    case year
  }

  private var formats: [CellStyle.Format] = []
  private var precisions: [Precision] = []

  /// No formats: every number is a number.
  init() {}

  /// Reads the part `styles.xml`.
  init(_ styles: XMLElement) {
    var codes: [Int: String] = [:]
    for format in styles.first("numFmts")?.elements(named: "numFmt") ?? [] {
      guard let id = format[attribute: "numFmtId"].flatMap({ Int($0) }) else { continue }
      codes[id] = format[attribute: "formatCode"]
    }
    for style in styles.first("cellXfs")?.elements(named: "xf") ?? [] {
      let id = style[attribute: "numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id].map(Self.format(code:)) ?? Self.format(builtIn: id))
      // The format 17 of the standard is `mmm-yy`.
      precisions.append(codes[id].map(Self.precision(code:)) ?? (id == 17 ? .month : .day))
    }
  }

  /// What the date of a cell shows; the day when there is no such style.
  func precision(_ style: Int) -> Precision {
    precisions.indices.contains(style) ? precisions[style] : .day
  }

  /// What a format code shows of a date.
  static func precision(code: String) -> Precision {
    let bare = bareLetters(of: code)
    // A year is `y`, or `a` in French.
    guard !bare.contains(where: { "djhs".contains($0) }),
      bare.contains(where: { "ya".contains($0) })
    else { return .day }
    return bare.contains("m") ? .month : .year
  }

  /// What the style of a cell says; general when there is no such style.
  subscript(style: Int) -> CellStyle.Format {
    formats.indices.contains(style) ? formats[style] : .general
  }

  /// What a format code says, such as `[$-40C]d mmmm yyyy;@`.
  static func format(code: String) -> CellStyle.Format {
    let bare = bareLetters(of: code)
    if bare.contains("%") { return .percent }
    if bare == "@" { return .text }
    if bare.contains("g") { return .general }
    let hasClock = bare.contains("h") || bare.contains("s")
    if hasClock { return .moment }
    return bare.contains { "ydjm".contains($0) } ? .date : .general
  }

  /// What a format without code says, by its number in the standard.
  private static func format(builtIn id: Int) -> CellStyle.Format {
    switch id {
    case 1, 3: .integer
    case 9, 10: .percent
    case 14...17, 27...31, 34...36, 50...58: .date
    case 18...22, 32, 33, 45...47: .moment
    case 49: .text
    default: .general
    }
  }

  /// The first section in lowercase, without quoted texts, escaped characters and brackets.
  private static func bareLetters(of code: String) -> String {
    var bare = ""
    var rest = code.lowercased()[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        while let next = rest.popFirst(), next != "\"" {}
      case "[":
        let end = rest.firstIndex(of: "]") ?? rest.endIndex
        // Durations beyond a day are numbers, not moments.
        if ["h", "hh", "m", "mm", "s", "ss"].contains(rest[..<end]) { return "" }
        rest = rest[end...].dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case ";": return bare
      default: bare.append(character)
      }
    }
    return bare
  }
}
