/// Actions of several collectivities, classified, for the program to learn from.
public struct Corpus: Hashable, Sendable {
  /// A collectivity and its actions.
  public struct Town: Hashable, Sendable {
    /// Its short name, as it would stand in a path.
    public var id: CollectivityID
    /// Its name.
    public var name: String
    /// What kind it is.
    public var kind: CollectivityKind
    /// Its INSEE code; `nil` when no source gives it.
    public var inseeCode: String?
    /// Its actions, in the order of the file.
    public var actions: [Action]

    /// Makes a collectivity.
    public init(
      id: CollectivityID, name: String, kind: CollectivityKind, inseeCode: String? = nil,
      actions: [Action]
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.inseeCode = inseeCode
      self.actions = actions
    }
  }

  /// What it holds, in a sentence.
  public var presentation: String
  /// Its collectivities, in the order of the file.
  public var towns: [Town]
  /// Made-up actions that say what nodes are about: no town's, counted nowhere, never measured.
  public var samples: [Action]

  /// Makes a corpus.
  public init(presentation: String, towns: [Town], samples: [Action] = []) {
    self.presentation = presentation
    self.towns = towns
    self.samples = samples
  }
}
