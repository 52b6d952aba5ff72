internal import LabelModel
internal import XMLKit

/// What a rule may look at, beside the file itself.
struct RuleContext {
  /// The workspace of the file.
  let workspace: Workspace
  /// Path of the file.
  let path: String
  private var indexes: [ReferentialID: NodeIndex?] = [:]

  /// Prepares to check a file.
  init(workspace: Workspace, path: String) {
    self.workspace = workspace
    self.path = path
  }

  /// Folder of the file, from which it names other files.
  var folder: String { FilePath.folder(of: path) }

  /// Whether a referential of that id exists, even if its file is faulty.
  func knows(_ id: ReferentialID) -> Bool { workspace.loadedReferential(id) != nil }

  /// The nodes of a referential; `nil` when it does not exist or cannot be read.
  mutating func nodes(of id: ReferentialID) -> NodeIndex? {
    if let known = indexes[id] { return known }
    let index = workspace.referential(id).map { NodeIndex($0) }
    indexes[id] = .some(index)
    return index
  }
}

/// The nodes of a referential by id, and the words that people use for them.
struct NodeIndex {
  /// Every node, without those below it being searched again.
  let nodes: [NodeID: Node]
  private let ids: [String]
  private let names: [String: String]

  /// Indexes a referential.
  init(_ referential: Referential) {
    let all = referential.allNodes
    nodes = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ids = all.map(\.id.rawValue)
    var names: [String: String] = [:]
    for node in all {
      for name in [node.title] + node.aliases where names[name.slug] == nil {
        names[name.slug] = node.id.rawValue
      }
    }
    self.names = names
  }

  /// The node that was probably meant; `nil` when none is near.
  func nearest(to id: NodeID) -> String? {
    Spelling.nearest(to: id.rawValue, among: ids, synonyms: names)
  }
}
