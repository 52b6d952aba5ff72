import Foundation
import LabelXML
import Testing

/// The files that the project ships, as a workspace on the disk.
enum Shipped {
  /// Root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The real files, with paths from the root of the package.
  static let files = FileStore { path in
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder) else {
      return nil
    }
    return isFolder.boolValue ? .folder : .file
  } read: { path in
    (try? Data(contentsOf: url(path))).map { [UInt8]($0) }
  } list: { path in
    try? FileManager.default.contentsOfDirectory(atPath: url(path).path)
  }

  /// The shipped files as a workspace.
  static var workspace: Workspace { Workspace(root: ".", files: files) }

  private static func url(_ path: String) -> URL { root.appending(path: path) }
}
