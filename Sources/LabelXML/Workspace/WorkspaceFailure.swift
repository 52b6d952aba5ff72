/// Something that a command asked of the files and that cannot be had.
public struct WorkspaceFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public var rawValue: String
    /// Takes a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing is there.
    public static let notFound = Code(rawValue: "notFound")
    /// It is there and cannot be read.
    public static let unreadable = Code(rawValue: "unreadable")
    /// The folder holds no `dossier.xml`.
    public static let notADossier = Code(rawValue: "notADossier")
  }

  /// The kind of failure.
  public var code: Code
  /// Path of what was asked.
  public var path: String

  /// Makes a failure.
  public init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }

  /// What happened, in French.
  public var description: String {
    switch code {
    case .notFound: "« \(path) » n’existe pas"
    case .notADossier: "« \(path) » n’est pas un dossier : dossier.xml n’y est pas"
    default: "« \(path) » ne peut pas être lu"
    }
  }
}
