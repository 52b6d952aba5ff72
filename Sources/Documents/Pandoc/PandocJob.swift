/// All that pandoc needs to make one file of a word processor, and what is done after it.
public struct PandocJob: Sendable {
  /// The files of the folder, by name: the tree, the reference document, drawings.
  public var files: [String: [UInt8]]
  /// What to make.
  public var format: OfficeFormat
  /// What pandoc leaves undone.
  public var finish: OfficeFinish

  /// Name of the tree that pandoc starts from.
  public static let mainName = "main.json"

  /// What to ask of pandoc, in the folder of the files, for a result of a given name.
  public func arguments(output: String) -> [String] {
    [
      "--from=json", "--to=\(format.rawValue)", "--reference-doc=\(format.referenceName)",
      // Drawings keep their points in the PNG that old versions of Word show instead.
      "--dpi=220", "--output=\(output)", Self.mainName,
    ]
  }

  /// The clock that pandoc must see, in seconds since 1970.
  public var sourceDate: Int { finish.sourceDate }
}
