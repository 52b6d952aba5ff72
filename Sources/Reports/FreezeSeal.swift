public import LabelModel

/// What a document says of the freeze of its dossier.
public struct FreezeSeal: Hashable, Sendable {
  /// Number of the revision.
  public var revision: Int
  /// When it was frozen.
  public var moment: Moment
  /// The digest of the manifest in groups that can be typed back.
  public var code: String
  /// How many differences there are between what was frozen and what is compiled; 0 for none.
  public var differenceCount: Int

  /// Makes a seal.
  public init(revision: Int, moment: Moment, code: String, differenceCount: Int) {
    self.revision = revision
    self.moment = moment
    self.code = code
    self.differenceCount = differenceCount
  }
}
