public import Diagnostics

/// An operation that could not be carried out, for a reason that is not in the user's text.
public struct XMLFailure: Error, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public var rawValue: String
    /// Takes a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is not enough memory.
    public static let outOfMemory = Code(rawValue: "outOfMemory")
    /// The schema is not well formed, or is no RELAX NG.
    public static let brokenSchema = Code(rawValue: "brokenSchema")
    /// The document has no canonical form, for instance because a namespace is a relative address.
    public static let noCanonicalForm = Code(rawValue: "noCanonicalForm")
  }

  /// The kind of failure.
  public var code: Code
  /// What happened, in French.
  public var message: String
  /// What there is to say about the file that caused it; empty when no file did.
  public var diagnostics: [Diagnostic]

  /// Makes a failure.
  public init(_ code: Code, _ message: String, diagnostics: [Diagnostic] = []) {
    self.code = code
    self.message = message
    self.diagnostics = diagnostics
  }

  /// The message, followed by those of the diagnostics.
  public var description: String {
    ([message] + diagnostics.map(\.message)).joined(separator: " ; ")
  }

  /// libxml2 could not allocate.
  static let outOfMemory = XMLFailure(.outOfMemory, "mémoire insuffisante pour lire le document")
}
