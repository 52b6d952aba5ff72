internal import Assets
public import Diagnostics
public import LabelModel

extension Workspace {
  /// Folder of the mappings, from the root of a workspace.
  private static let mappingFolder = "correspondances"

  /// Names of the shipped mappings, in alphabetical order.
  public static var shippedMappings: [String] {
    Assets.paths.filter { $0.hasPrefix(mappingFolder + "/") && $0.hasSuffix(".xml") }
      .map { String($0.dropFirst(mappingFolder.count + 1).dropLast(".xml".count)) }
  }

  /// Reads a mapping by its path, or a shipped one by its name.
  ///
  /// Throws a `WorkspaceFailure` when there is none.
  public func loadMapping(_ path: String) throws -> Checked<TableMapping> {
    if files.kind(path) == nil, let bytes = Assets.bytes("\(Self.mappingFolder)/\(path).xml") {
      return MappingDecoder.decode(bytes, path: path)
    }
    let file = try read(path)
    return MappingDecoder.decode(file.bytes, path: file.path)
  }
}
