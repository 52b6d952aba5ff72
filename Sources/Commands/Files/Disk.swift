import Foundation
import LabelXML
import XMLKit

/// The real disk, for the only room that touches it.
enum Disk {
  /// What is read of an XML file at most: one byte more than the parser takes, which refuses it.
  private static let mostXML = XMLLimits().treeBytes + 1

  /// The bytes of a file; `nil` when it is absent, is a folder or cannot be read.
  ///
  /// Of an XML file that is too large for the parser, only the head is read.
  static func read(_ path: String) -> [UInt8]? {
    guard path.hasSuffix(".xml"), size(path) > mostXML else {
      return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }
    let head = try? FileHandle(forReadingAtPath: path)?.read(upToCount: mostXML)
    return head.map { [UInt8]($0) }
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

  /// Whether a path of the command line means a dossier, rather than a register: its folder, or
  /// its `dossier.xml`.
  static func isDossier(_ path: String) -> Bool {
    files.kind(path) == .folder || path.hasSuffix(Workspace.dossierName)
  }

  /// The size of a file, in bytes; 0 when it cannot be known.
  static func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Paths of the files under a folder, hidden ones left out, in alphabetical order.
  static func filePaths(under folder: String) -> [String] {
    let names = (files.list(folder) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    return names.flatMap { name -> [String] in
      let path = FilePath.join(folder, name)
      return files.kind(path) == .folder ? filePaths(under: path) : [path]
    }
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

  /// Writes a new file that only its owner can read or write; never over another.
  ///
  /// Throws a `CommandFailure` that names the file.
  static func writePrivate(_ bytes: [UInt8], to path: String) throws {
    // The file must not be readable by others, even for an instant.
    let mask = umask(0o077)
    defer { umask(mask) }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw CommandFailure.missing(
        "impossible d’écrire « \(path) » ; vérifiez les droits et la place sur le disque")
    }
  }

  /// Removes a file, if it is there.
  ///
  /// Throws a `CommandFailure` that names the file.
  static func remove(_ path: String) throws {
    guard files.kind(path) != nil else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw CommandFailure.missing("impossible d’effacer « \(path) » ; vérifiez les droits")
    }
  }
}
