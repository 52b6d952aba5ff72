/// A compiled document, in a form that every writer understands: no markup, no file, no clock.
public struct Document: Sendable, Equatable {
  /// Language of the whole, as a BCP 47 tag such as `fr`; empty when the template gave none.
  public var language: String
  /// Title, as it stands in the window of a reader; empty when the template gave none.
  public var title: String
  /// Which look: `dossier`, `arobase-verte`, `synthese` or a name of the user's own theme.
  public var style: StyleName
  /// What is said about the document itself.
  public var metadata: DocumentMetadata
  /// Contents, in reading order.
  public var blocks: [Block]

  /// Makes a document.
  public init(
    language: String, title: String, style: StyleName = .dossier,
    metadata: DocumentMetadata = DocumentMetadata(), blocks: [Block]
  ) {
    self.language = language
    self.title = title
    self.style = style
    self.metadata = metadata
    self.blocks = blocks
  }
}

/// What is said about a document, for its file's properties and its running lines.
public struct DocumentMetadata: Sendable, Equatable {
  /// Who signs the document; `nil` when nobody is named.
  public var author: String?
  /// What it is about, in a sentence; `nil` when it is not said.
  public var subject: String?
  /// Words to find it by.
  public var keywords: [String]
  /// Its date, which comes from outside; `nil` leaves the files undated.
  public var date: DocumentDate?
  /// What runs at the head of the printed pages; `nil` for the title.
  public var runningHead: String?

  /// Makes the properties, by default none.
  public init(
    author: String? = nil, subject: String? = nil, keywords: [String] = [],
    date: DocumentDate? = nil, runningHead: String? = nil
  ) {
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.date = date
    self.runningHead = runningHead
  }
}

/// A day, as a document's properties hold it.
public struct DocumentDate: Sendable, Equatable {
  /// Year, such as 2024.
  public var year: Int
  /// Month, 1 to 12.
  public var month: Int
  /// Day, 1 to 31.
  public var day: Int

  /// Makes a day from its parts.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `AAAA-MM-JJ`; `nil` for anything else, and for a day that no calendar has.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year > 0, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `AAAA-MM-JJ`.
  public var isoText: String {
    [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
