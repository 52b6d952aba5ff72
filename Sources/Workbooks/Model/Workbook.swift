package import LabelModel

/// A workbook as a value: what the writers write and the readers return.
package struct Workbook: Hashable, Sendable {
  /// What is said about it as a file.
  package struct Properties: Hashable, Sendable {
    /// Title, which screen readers say first; empty when it is not known.
    package var title: String
    /// What it is about; empty for nothing.
    package var subject: String
    /// Who made it; empty when nobody is named.
    package var author: String
    /// Language of its texts, such as `fr-FR`.
    package var language: String
    /// The day written as that of its making; `nil` for none.
    package var created: CalendarDate?

    /// Describes a workbook.
    package init(
      title: String = "", subject: String = "", author: String = "", language: String = "fr-FR",
      created: CalendarDate? = nil
    ) {
      self.title = title
      self.subject = subject
      self.author = author
      self.language = language
      self.created = created
    }
  }

  /// A name for some cells, for formulas and drop-down lists.
  package struct DefinedName: Hashable, Sendable {
    /// The name: letters, digits and `_`, not beginning with a digit, no cell name.
    package var name: String
    /// The cells.
    package var target: SheetRange

    /// Names some cells.
    package init(_ name: String, _ target: SheetRange) {
      self.name = name
      self.target = target
    }
  }

  /// What is said about it.
  package var properties: Properties
  /// Its sheets in the order of their tabs.
  package var sheets: [Sheet]
  /// The names given to cells.
  package var names: [DefinedName]

  /// Makes a workbook.
  package init(
    _ properties: Properties = Properties(), sheets: [Sheet] = [], names: [DefinedName] = []
  ) {
    self.properties = properties
    self.sheets = sheets
    self.names = names
  }

  /// The first sheet of that name; `nil` when there is none.
  package func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }
}
