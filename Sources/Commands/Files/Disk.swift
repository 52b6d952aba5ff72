import Foundation
import LabelXML

/// The real disk, for the only room that touches it.
enum Disk {
  /// The bytes of a file; `nil` when it is absent, is a folder or cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  /// The disk as the libraries see it.
  static let files = FileStore { path in
    // A link stands for what it leads to; asking for attributes costs a tenth of asking an URL.
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil
      ? path : URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let type = attributes?[.type] as? FileAttributeType else { return nil }
    return type == .typeDirectory ? .folder : .file
  } read: { path in
    read(path)
  } list: { path in
    try? FileManager.default.contentsOfDirectory(atPath: path)
  }

  /// The size of a file, in bytes; 0 when it cannot be known.
  static func size(_ path: String) -> Int {
    (try? URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
  }

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
