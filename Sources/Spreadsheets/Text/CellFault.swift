/// Why the text of a cell cannot be taken, and what to write instead.
package struct CellFault: Error, Hashable, Sendable {
  /// What is wrong, in French, lowercase, without full stop.
  package var reason: String
  /// What to write instead; `nil` when only the user can tell.
  package var fix: String?

  /// Describes a fault.
  package init(_ reason: String, fix: String? = nil) {
    self.reason = reason
    self.fix = fix
  }
}
