/// Rows and columns, with what a person who cannot see them needs: caption and headers.
public struct Table: Sendable, Equatable {
  /// What links aim at; `nil` for none.
  public var id: String?
  /// What the table shows; empty is a fault that the checks report.
  public var caption: [Inline]
  /// Each column, from the left.
  public var columns: [TableColumn]
  /// Rows of column headers, repeated at the head of each page.
  public var header: [TableRow]
  /// Rows of data.
  public var body: [TableRow]
  /// Rows of totals.
  public var total: [TableRow]
  /// A particular look; `nil` for the usual one.
  public var style: StyleName?
  /// Where it was written.
  public var origin: Origin

  /// Makes a table.
  public init(
    id: String? = nil, caption: [Inline], columns: [TableColumn], header: [TableRow],
    body: [TableRow], total: [TableRow] = [], style: StyleName? = nil, origin: Origin = .program
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.header = header
    self.body = body
    self.total = total
    self.style = style
    self.origin = origin
  }
}

/// How the cells of a column stand.
public struct TableColumn: Sendable, Equatable {
  /// Where the text of a cell leans.
  public enum Alignment: String, Sendable, Equatable, CaseIterable {
    /// To the left: words.
    case start = "gauche"
    /// In the middle.
    case center = "centre"
    /// To the right, digits under digits.
    case number = "nombre"
  }

  /// Where the text of its cells leans.
  public var alignment: Alignment
  /// Its share of the width beside the other columns; `nil` for what its text needs.
  public var weight: Int?

  /// Makes a column.
  public init(_ alignment: Alignment = .start, weight: Int? = nil) {
    self.alignment = alignment
    self.weight = weight
  }
}

/// A row.
public struct TableRow: Sendable, Equatable {
  /// Cells, from the left.
  public var cells: [TableCell]

  /// Makes a row.
  public init(_ cells: [TableCell]) { self.cells = cells }

  /// How many columns it takes.
  public var width: Int { cells.reduce(0) { $0 + $1.span } }
}

/// A cell.
public struct TableCell: Sendable, Equatable {
  /// What a cell is to the others.
  public enum Role: Sendable, Equatable {
    /// A datum.
    case data
    /// The name of its column, or of the columns below it.
    case columnHeader
    /// The name of its row.
    case rowHeader
  }

  /// What it holds.
  public var content: [Inline]
  /// What it is to the others.
  public var role: Role
  /// How many columns it takes, at least 1.
  public var span: Int

  /// Makes a cell.
  public init(_ content: [Inline], role: Role = .data, span: Int = 1) {
    self.content = content
    self.role = role
    self.span = span
  }
}
