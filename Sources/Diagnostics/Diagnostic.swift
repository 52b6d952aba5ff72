/// Something to say about a user's file: what is wrong, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The file cannot be used as it is.
    case error = "erreur"
    /// The file can be used, but something is probably wrong.
    case warning = "avertissement"
    /// For information.
    case note

    /// Errors come first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// The stable name of a kind of diagnostic, such as `REG012`, which has a page of documentation.
  public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name itself.
    public var rawValue: String
    /// Takes a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Takes a name.
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// Another place that helps to understand, such as the first use of a duplicated id.
  public struct Note: Hashable, Sendable {
    /// What there is to see there, in French.
    public var message: String
    /// Where; `nil` when the note is about no particular place.
    public var location: SourceLocation?

    /// Makes a note.
    public init(message: String, location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// A likely fix.
  public struct FixIt: Hashable, Sendable {
    /// What the fix does, in French, such as « remplacer par « en-cours » ».
    public var message: String
    /// The edits that make it; empty when only the user can decide what to write.
    public var edits: [TextEdit]

    /// Makes a fix.
    public init(message: String, edits: [TextEdit] = []) {
      self.message = message
      self.edits = edits
    }
  }

  /// The kind of diagnostic.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// One sentence in French, lowercase, without full stop.
  public var message: String
  /// Where; `nil` when it is about no file.
  public var range: SourceRange?
  /// The source line where it starts; `nil` when there is none to show.
  public var excerpt: String?
  /// Other places that help.
  public var notes: [Note]
  /// Likely fixes, best first.
  public var fixIts: [FixIt]

  /// Makes a diagnostic about no particular place.
  public init(
    _ code: Code, _ severity: Severity, _ message: String, notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.notes = notes
    self.fixIts = fixIts
  }

  /// Makes a diagnostic about a stretch of a file.
  public init(
    _ code: Code, _ severity: Severity, _ message: String, at offsets: Range<Int>,
    of source: SourceText, notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.init(code, severity, message, notes: notes, fixIts: fixIts)
    let range = source.range(offsets)
    self.range = range
    excerpt = source.line(range.start.line)
  }

  /// Where it starts; `nil` when it is about no file.
  public var location: SourceLocation? { range?.start }
}

extension Sequence<Diagnostic> {
  /// By file, then by place in the file, then by code: the order in which a person reads.
  public func inReadingOrder() -> [Diagnostic] {
    sorted { a, b in
      switch (a.location, b.location) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): true
      case (_?, nil): false
      default: (a.code.rawValue, a.message) < (b.code.rawValue, b.message)
      }
    }
  }

  /// Whether one of them is an error.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}

/// A value, when one could be made, and all that there is to say about its source.
public struct Checked<Value> {
  /// What was made; `nil` when the source was too wrong for it.
  public var value: Value?
  /// What there is to say, in any order.
  public var diagnostics: [Diagnostic]

  /// Pairs a value with what there is to say.
  public init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Checked: Sendable where Value: Sendable {}
