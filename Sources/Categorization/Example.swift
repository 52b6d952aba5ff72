package import LabelModel

/// An action that somebody classified, or a made-up one, from which the program learns.
package struct Example: Sendable {
  /// The action, with its classifications.
  package var action: Action
  /// The collectivity that it belongs to.
  package var town: CollectivityID
  /// The name of that collectivity.
  package var townName: String
  /// Whether it belongs to the collectivity for which suggestions are made: its own past decisions
  /// say more than those of others.
  package var isOwn: Bool
  /// Whether it is made up, to say what a node is about: it is learned from, and never tried.
  package var isSample: Bool { town == Self.nowhere }

  /// The collectivity of made-up actions: none.
  private static let nowhere = CollectivityID(rawValue: "")

  /// Makes an example.
  package init(
    _ action: Action, town: CollectivityID, townName: String, isOwn: Bool = false
  ) {
    self.action = action
    self.town = town
    self.townName = townName
    self.isOwn = isOwn
  }

  /// Makes an example of a made-up action.
  package init(sample action: Action) {
    self.init(action, town: Self.nowhere, townName: "exemple type")
  }

  /// Where the action was read: what two examples must not share to be held apart.
  var sourceNames: [String] {
    action.sources.flatMap { [$0.address, $0.name].compactMap(\.self) }
  }
}

/// Groups examples so that a town, or a source, never stands on both sides of a trial.
struct TownGroups {
  /// The group of each example, from 0, in the order of the examples.
  let groups: [Int]
  /// How many groups there are.
  let count: Int

  /// Puts together the examples that share a town or a source, directly or not.
  init(_ examples: [Example]) {
    var parents: [String: String] = [:]
    func root(of name: String) -> String {
      var name = name
      while let parent = parents[name], parent != name { name = parent }
      return name
    }
    for example in examples {
      let town = "ville " + example.town.rawValue
      for source in example.sourceNames { parents[root(of: "source " + source)] = root(of: town) }
    }
    var numbers: [String: Int] = [:]
    groups = examples.map { example in
      let name = root(of: "ville " + example.town.rawValue)
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
    count = numbers.count
  }

  /// The fold of each example: groups dealt out whole, the largest first, to the smallest fold.
  func folds(_ limit: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for group in groups { sizes[group] += 1 }
    var loads = [Int](repeating: 0, count: max(1, min(limit, count)))
    var fold = [Int](repeating: 0, count: count)
    for group in sizes.indices.sorted(by: { (sizes[$1], $0) < (sizes[$0], $1) }) {
      let lightest = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
      fold[group] = lightest
      loads[lightest] += sizes[group]
    }
    return groups.map { fold[$0] }
  }

  /// The fold of each prepared example; `nil` for a made-up one, which is always learned from.
  static func folds(of examples: [PreparedExample], _ limit: Int) -> [Int?] {
    let real = examples.indices.filter { !examples[$0].example.isSample }
    let found = TownGroups(real.map { examples[$0].example }).folds(limit)
    var folds = [Int?](repeating: nil, count: examples.count)
    for (index, fold) in zip(real, found) { folds[index] = fold }
    return folds
  }
}
