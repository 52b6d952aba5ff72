import Categorization
import Diagnostics
import LabelModel
import LabelXML

/// What the program learns from: this town's decisions first, then those of the others.
struct LearningSet {
  /// Everything at hand, each action once.
  var examples: [Example] = []
  /// The crosswalks between grilles.
  var crosswalks: [Crosswalk] = []

  /// Gathers what a workspace and the program hold, for a register or for none.
  ///
  /// The register's own decisions come first, then those of its town's earlier editions: later ones
  /// are unknown to it.
  init(_ workspace: Workspace, for register: Register? = nil) {
    crosswalks = (workspace.loadCrosswalks().value ?? []).map(\.crosswalk)
    var known: Set<[String]> = []
    func add(_ actions: [Action], _ town: CollectivityID, _ name: String) {
      for action in actions where known.insert([town.rawValue, action.id.rawValue]).inserted {
        examples.append(
          Example(action, town: town, townName: name, isOwn: town == register?.collectivity))
      }
    }
    if let register {
      add(register.actions, register.collectivity, Self.name(register.collectivity))
    }
    for other in workspace.registersToLearnFrom() {
      if let register, other.collectivity == register.collectivity,
        other.edition >= register.edition
      {
        continue
      }
      add(other.actions, other.collectivity, Self.name(other.collectivity))
    }
    for corpus in workspace.corporaToLearnFrom() {
      for town in corpus.towns { add(town.actions, town.id, town.name) }
      examples += corpus.samples.map { Example(sample: $0) }
    }
  }

  /// A name for reading, of a short name: « aix-les-bains » gives « Aix-Les-Bains ».
  private static func name(_ id: CollectivityID) -> String {
    id.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: "-")
  }
}
