internal import Diagnostics

/// Turns byte offsets of a file too large to hold into lines, columns and excerpts, by reading it
/// again up to there.
struct FilePlaces {
  private let file: ReadOnlyFile
  /// The last line start that was looked for, from which the next search goes on.
  private var line = 1
  private var lineStart = 0
  private var counted = 0

  /// Looks at a file that was just scanned.
  init(_ file: ReadOnlyFile) { self.file = file }

  /// The diagnostics of a scan, in reading order.
  mutating func diagnostics(
    for reports: [XMLReport], fault: XMLFault?, limits: XMLLimits
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for report in reports {
      diagnostics.append(diagnostic(for: report, limits: limits))
    }
    if let fault { diagnostics.append(diagnostic(for: fault)) }
    return diagnostics
  }

  private mutating func diagnostic(for report: XMLReport, limits: XMLLimits) -> Diagnostic {
    let tag = file.openTag(endingAt: report.tagEnd, limits: limits)
    var range = tag.range
    if let attribute = report.attribute {
      let bytes = file.bytes(at: range.lowerBound, count: range.count)
      var lexer = TagLexer(bytes, tag: 0..<bytes.count)
      while let found = lexer.nextAttribute() {
        if bytes[found.name].elementsEqual(attribute.utf8) {
          let base = tag.range.lowerBound
          range = (base + found.value.lowerBound)..<(base + found.value.upperBound)
          break
        }
      }
    }
    var diagnostic = Diagnostic(
      report.code, report.severity, report.message, fixIts: report.fixIts)
    place(&diagnostic, range)
    return diagnostic
  }

  private mutating func diagnostic(for fault: XMLFault) -> Diagnostic {
    let notes = fault.places.map {
      Diagnostic.Note(message: $0.message, location: location(at: $0.range.lowerBound))
    }
    var diagnostic = Diagnostic(
      fault.code, .error, fault.message, notes: notes, fixIts: fault.fixIts)
    guard let range = fault.range else { return fault.diagnosticWithoutPlace(path: file.path) }
    place(&diagnostic, range)
    return diagnostic
  }

  private mutating func place(_ diagnostic: inout Diagnostic, _ range: Range<Int>) {
    let start = location(at: range.lowerBound)
    let bytes = file.bytes(at: lineStart, count: Excerpt.mostBytes)
    diagnostic.excerpt = Excerpt.text(of: bytes[...], offset: range.lowerBound - lineStart)
    diagnostic.range = SourceRange(start: start, end: location(at: range.upperBound))
  }

  /// Line and column of a byte, by counting from the last place or from the start.
  private mutating func location(at offset: Int) -> SourceLocation {
    if offset < lineStart { (line, lineStart, counted) = (1, 0, 0) }
    counted = max(counted, lineStart)
    while counted < offset {
      let bytes = file.bytes(at: counted, count: min(1 << 18, offset - counted))
      if bytes.isEmpty { break }
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = counted + index + 1
      }
      counted += bytes.count
    }
    return SourceLocation(path: file.path, line: line, column: column(of: offset))
  }

  private func column(of offset: Int) -> Int {
    var column = 1
    var position = lineStart
    while position < offset {
      let bytes = file.bytes(at: position, count: min(1 << 18, offset - position))
      if bytes.isEmpty { break }
      for byte in bytes where byte & 0xC0 != 0x80 { column += 1 }
      position += bytes.count
    }
    return column
  }
}
