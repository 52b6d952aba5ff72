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
    let notes = places.map {
      Diagnostic.Note(message: $0.message, location: source.location(at: $0.range.lowerBound))
    }
    guard let range else {
      return Diagnostic(code, .error, message, notes: notes, fixIts: fixIts)
    }
    return Diagnostic(
      code, .error, message, at: range, of: source, notes: notes, fixIts: fixIts)
  }
}
