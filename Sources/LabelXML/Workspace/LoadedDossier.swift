public import LabelModel

/// A dossier with all that it needs to be compiled.
public struct LoadedDossier: Sendable {
  /// The application.
  public var dossier: Dossier
  /// Its register.
  public var register: Register
  /// Its referentials, in the order of its grilles.
  public var referentials: [Referential]
  /// Every file that was read, the dossier first, then the register, then the referentials.
  public var sources: [LoadedFile]
  /// The verdicts on its actions; `nil` when there is no audit.
  public var audit: LoadedVerdicts?

  /// The file of the dossier.
  public var dossierFile: LoadedFile { sources[0] }
  /// The file of the register.
  public var registerFile: LoadedFile { sources[1] }

  /// The referential of that id; `nil` when the dossier does not use it.
  public subscript(referential: ReferentialID) -> Referential? {
    referentials.first { $0.id == referential }
  }
}

/// The verdicts on a dossier, with their file.
public struct LoadedVerdicts: Sendable {
  /// The verdicts.
  public var log: VerdictLog
  /// Their file.
  public var source: LoadedFile
}

/// A file as it was read, so that a document can say exactly what it was made from.
public struct LoadedFile: Hashable, Sendable {
  /// Where it comes from.
  public enum Origin: Hashable, Sendable {
    /// The workspace.
    case workspace
    /// The program, which ships it.
    case program
  }

  /// Its path; from the root of the shipped files when the program ships it.
  public var path: String
  /// Where it comes from.
  public var origin: Origin
  /// Its contents.
  public var bytes: [UInt8]

  /// Makes a file of bytes that were read elsewhere, such as in a document.
  public init(path: String, origin: Origin, bytes: [UInt8]) {
    self.path = path
    self.origin = origin
    self.bytes = bytes
  }
}

/// A register with its file.
public struct LoadedRegister: Sendable {
  /// The register.
  public var register: Register
  /// Its file.
  public var source: LoadedFile

  /// Pairs a register with its file.
  public init(register: Register, source: LoadedFile) {
    self.register = register
    self.source = source
  }
}
