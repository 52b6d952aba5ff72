import LabelXML

/// A file that a command will make, and never over another.
struct PlannedFile {
  /// What stands at its path.
  enum State: String {
    /// Nothing.
    case new = "a-ecrire"
    /// The same file already.
    case same = "deja-la"
    /// Another file, which is never touched.
    case different = "existe-deja"

    /// In words.
    var phrase: String {
      switch self {
      case .new: "à écrire"
      case .same: "déjà là, identique"
      case .different: "existe déjà, et n’est pas touché"
      }
    }
  }

  /// Its path.
  let path: String
  /// What it will hold.
  let bytes: [UInt8]
  /// What stood at its path when it was planned.
  let state: State

  /// Plans a file.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    if Disk.files.kind(path) == nil {
      state = .new
    } else {
      state = Disk.read(path) == bytes ? .same : .different
    }
  }
}

extension [PlannedFile] {
  /// Writes those that are not there yet; refuses them all when another file stands at one path.
  ///
  /// A command that was stopped in the middle is finished by running it again.
  func writeNew() throws {
    if let taken = first(where: { $0.state == .different }) {
      throw CommandFailure(
        exit: .findings,
        message:
          "« \(taken.path) » existe déjà ; rien n’a été écrit. Pour recommencer, déplacez ce "
          + "fichier")
    }
    for file in self where file.state == .new { try Disk.write(file.bytes, to: file.path) }
  }
}
