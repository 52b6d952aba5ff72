import Foundation

/// The real disk, for the only room that touches it.
enum Disk {
  /// The bytes of a file; `nil` when it is absent, is a folder or cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  /// The names in a folder, sorted; `nil` when it is not a folder.
  static func list(_ path: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Whether something stands at a path.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Writes a whole file or nothing: beside, synchronised, then renamed over the old one.
  ///
  /// Folders on the way are made. Throws a `CommandFailure` that names the file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw CommandFailure.missing(
        "impossible d’écrire « \(path) » ; vérifiez les droits et la place sur le disque")
    }
  }
}
