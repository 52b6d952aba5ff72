/// How a cell looks and whether it can be typed in, said by roles and not by colours.
package struct CellStyle: Hashable, Sendable {
  /// What the cell is for.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Data.
    case body
    /// Heading of a column, bold on a dark ground.
    case header
    /// Title of a sheet, large.
    case title
    /// Heading of a group of rows, bold.
    case subtitle
    /// A remark, small and grey.
    case note
    /// A total, bold with a line above.
    case total
    /// A link, blue and underlined.
    case link
  }

  /// A coloured ground, named by what it says; never the only sign of it.
  package enum Highlight: String, Hashable, Sendable, CaseIterable {
    /// To be filled in.
    case input
    /// Not to be changed.
    case fixed
    /// Worth a look.
    case attention
    /// Wrong.
    case problem
    /// In order.
    case success
    /// New or changed.
    case change
  }

  /// How a number or a date is shown.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    /// As the spreadsheet sees fit.
    case general
    /// As typed: what is typed stays a text.
    case text
    /// Without decimals, with a space between thousands.
    case integer
    /// As a percentage with one decimal.
    case percent
    /// `JJ/MM/AAAA`.
    case date
    /// `JJ/MM/AAAA HH:MM`.
    case moment
  }

  /// What the cell is for.
  package var role: Role
  /// Whether it cannot be typed in once its sheet is protected.
  package var isLocked: Bool
  /// Whether long text goes to the next line instead of over the next cell.
  package var isWrapped: Bool
  /// Coloured ground; `nil` for that of the role.
  package var highlight: Highlight?
  /// How its number or date is shown; `general` shows a date as a date all the same.
  package var format: Format

  /// Makes a style, by default that of plain locked data.
  package init(
    _ role: Role = .body, isLocked: Bool = true, isWrapped: Bool = false,
    highlight: Highlight? = nil, format: Format = .general
  ) {
    self.role = role
    self.isLocked = isLocked
    self.isWrapped = isWrapped
    self.highlight = highlight
    self.format = format
  }

  /// Plain locked data.
  package static let body = CellStyle()
  /// Heading of a column, with long words on several lines.
  package static let header = CellStyle(.header, isWrapped: true)
  /// A cell to type in.
  package static let input = CellStyle(isLocked: false, isWrapped: true)
}
