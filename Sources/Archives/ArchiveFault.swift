internal import Diagnostics

/// Why an archive is refused.
enum ArchiveFault: Error, Equatable {
  /// The directory of the archive cannot be read, or contradicts itself.
  case unreadable
  /// There are too many entries.
  case tooManyEntries(Int, limit: Int)
  /// An entry is too large, or says that it is.
  case entryTooLarge(String, limit: Int)
  /// The entries are too large together.
  case totalTooLarge(limit: Int)
  /// An entry grows more than any document does.
  case suspectRatio(String, limit: Int)
  /// A name leads out of the archive, or is no name.
  case unsafeName(String)
  /// Two entries have the same name, but for the case of its letters.
  case duplicateName(String)
  /// An entry is encrypted.
  case encrypted(String)
  /// An entry is a link or a device.
  case notAFile(String)
  /// The contents of an entry cannot be inflated, or do not have the sum that is announced.
  case corrupted(String)
  /// An entry is compressed in a way that office documents do not use.
  case unknownMethod(String)
  /// The machine has no memory left.
  case outOfMemory

  /// What to tell the user about the archive.
  func diagnostic(path: String) -> Diagnostic {
    let (code, message) = said
    return Diagnostic(code, .error, "\(path) : \(message)")
  }

  private var said: (Diagnostic.Code, String) {
    switch self {
    case .unreadable:
      (
        "ARC001",
        "ce n’est pas une archive zip entière : fichier tronqué, abîmé ou d’un autre format"
      )
    case .tooManyEntries(let count, let limit):
      ("ARC002", "l’archive annonce \(count) entrées ; la limite est de \(limit)")
    case .entryTooLarge(let name, let limit):
      ("ARC003", "l’entrée « \(name) » dépasse \(limit >> 20) Mo une fois décompressée")
    case .totalTooLarge(let limit):
      ("ARC003", "l’archive dépasse \(limit >> 20) Mo une fois décompressée")
    case .suspectRatio(let name, let limit):
      (
        "ARC004",
        "l’entrée « \(name) » est plus de \(limit) fois plus grande que sa forme compressée"
      )
    case .unsafeName(let name):
      ("ARC005", "l’entrée « \(name) » a un nom qui sort de l’archive ou n’est pas permis")
    case .duplicateName(let name):
      ("ARC006", "l’entrée « \(name) » est deux fois dans l’archive")
    case .encrypted(let name):
      ("ARC007", "l’entrée « \(name) » est chiffrée ; enregistrez le document sans mot de passe")
    case .notAFile(let name):
      ("ARC008", "l’entrée « \(name) » n’est pas un fichier ordinaire mais un lien ou un appareil")
    case .corrupted(let name):
      (
        "ARC009",
        "l’entrée « \(name) » est abîmée : son contenu ne répond pas à sa somme de contrôle"
      )
    case .unknownMethod(let name):
      (
        "ARC010",
        "l’entrée « \(name) » est compressée d’une façon inconnue des documents bureautiques"
      )
    case .outOfMemory: ("ARC011", "mémoire insuffisante pour lire l’archive")
    }
  }
}
