internal import Diagnostics

/// Why a document is refused: a diagnostic whose places are still byte offsets.
struct XMLFault: Error {
  /// Another place that helps, in bytes.
  struct Place {
    /// What there is to see there, in French.
    var message: String
    /// Where.
    var range: Range<Int>
  }

  /// The code of the diagnostic.
  var code: Diagnostic.Code
  /// One sentence in French.
  var message: String
  /// Bytes that are wrong; `nil` when the fault is not at a place.
  var range: Range<Int>?
  /// Other places that help.
  var places: [Place] = []
  /// Likely fixes, best first.
  var fixIts: [Diagnostic.FixIt] = []

  /// The diagnostic, with lines and columns.
  func diagnostic(in source: SourceText) -> Diagnostic {
    guard let range else { return diagnosticWithoutPlace(path: source.path) }
    let notes = places.map {
      Diagnostic.Note(message: $0.message, location: source.location(at: $0.range.lowerBound))
    }
    var diagnostic = Diagnostic(code, .error, message, notes: notes, fixIts: fixIts)
    let places = source.range(range)
    diagnostic.range = places
    let start = source.offset(line: places.start.line, column: 1) ?? 0
    diagnostic.excerpt = Excerpt.text(
      of: source.bytes[start...], offset: range.lowerBound - start)
    return diagnostic
  }

  /// The diagnostic of a fault of the whole file, put at its first character.
  func diagnosticWithoutPlace(path: String) -> Diagnostic {
    var diagnostic = Diagnostic(code, .error, message, fixIts: fixIts)
    let start = SourceLocation(path: path, line: 1, column: 1)
    diagnostic.range = SourceRange(start: start, end: start)
    return diagnostic
  }
}
