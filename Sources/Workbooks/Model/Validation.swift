package import LabelModel

/// What may be typed in some cells.
package struct Validation: Hashable, Sendable {
  /// A kind of check.
  package enum Rule: Hashable, Sendable {
    /// One of these texts, offered in a drop-down list.
    ///
    /// The writers move a list that a cell's rule cannot hold to a hidden sheet.
    case list([String])
    /// One of the values of these cells, offered in a drop-down list.
    case cells(SheetRange)
    /// One of the values of the cells of that defined name, offered in a drop-down list.
    case named(String)
    /// A whole number between two.
    case wholeNumber(ClosedRange<Int>)
    /// A day between two.
    case date(ClosedRange<CalendarDate>)
    /// A text of that many characters.
    case textLength(ClosedRange<Int>)
  }

  /// The cells that it guards.
  package var range: CellRange
  /// The check.
  package var rule: Rule
  /// Shown beside the cell when it is chosen; `nil` for nothing.
  package var prompt: Message?
  /// Shown when the check refuses; `nil` for what the spreadsheet says by itself.
  package var refusal: Message?
  /// Whether a refused value cannot be kept; otherwise it is kept after a warning.
  package var isStrict: Bool

  /// A message in a small window: the title has at most 32 characters, the text 255.
  package struct Message: Hashable, Sendable {
    /// The first line.
    package var title: String
    /// What it says.
    package var text: String

    /// Makes a message, cut to what spreadsheets take.
    package init(_ title: String, _ text: String) {
      self.title = String(title.prefix(32))
      self.text = String(text.prefix(255))
    }
  }

  /// Describes what may be typed; an empty cell always passes.
  package init(
    _ range: CellRange, _ rule: Rule, prompt: Message? = nil, refusal: Message? = nil,
    isStrict: Bool = true
  ) {
    self.range = range
    self.rule = rule
    self.prompt = prompt
    self.refusal = refusal
    self.isStrict = isStrict
  }
}
