/// The files that the outside world holds, as functions: the real ones live in `Commands`, and
/// tests keep theirs in memory.
public struct FileStore: Sendable {
  /// What a path leads to.
  public enum Kind: Hashable, Sendable {
    /// A file.
    case file
    /// A folder.
    case folder
  }

  /// What a path leads to; `nil` for nothing.
  public var kind: @Sendable (_ path: String) -> Kind?
  /// The bytes of a file; `nil` when it cannot be read.
  public var read: @Sendable (_ path: String) -> [UInt8]?
  /// The names in a folder, in any order; `nil` when it cannot be read.
  public var list: @Sendable (_ path: String) -> [String]?

  /// Makes a store of its functions.
  public init(
    kind: @escaping @Sendable (_ path: String) -> Kind?,
    read: @escaping @Sendable (_ path: String) -> [UInt8]?,
    list: @escaping @Sendable (_ path: String) -> [String]?
  ) {
    self.kind = kind
    self.read = read
    self.list = list
  }

  /// The same files, but for one, which is as if it held some bytes.
  public func replacing(_ replaced: String, with bytes: [UInt8]) -> FileStore {
    let replaced = FilePath.normalize(replaced)
    return FileStore { path in
      FilePath.normalize(path) == replaced ? .file : kind(path)
    } read: { path in
      FilePath.normalize(path) == replaced ? bytes : read(path)
    } list: { path in
      list(path)
    }
  }

  /// Files that are only in memory, by path from the current folder.
  public static func inMemory(_ files: [String: [UInt8]]) -> FileStore {
    FileStore { path in
      let path = FilePath.normalize(path)
      if files[path] != nil { return .file }
      let isFolder = path == "." || files.keys.contains { $0.hasPrefix(path + "/") }
      return isFolder ? .folder : nil
    } read: { path in
      files[FilePath.normalize(path)]
    } list: { path in
      let folder = FilePath.normalize(path)
      let prefix = folder == "." ? "" : folder + "/"
      let names = files.keys.filter { $0.hasPrefix(prefix) }.map { path in
        String(path.dropFirst(prefix.count).prefix { $0 != "/" })
      }
      return names.isEmpty && folder != "." ? nil : Array(Set(names))
    }
  }
}
