/// Which actions are behind each count that is not what it was.
struct CountCauses {
  /// The actions that count otherwise, by the name of the number.
  private var actions: [String: [ActionID]] = [:]

  /// Looks at every action that was added, removed, changed or judged otherwise: what it adds to
  /// each number before and now.
  init(frozen: Manifest, current: Manifest) {
    let before = ManifestComparison.index(frozen.actions)
    let after = ManifestComparison.index(current.actions)
    let keys = ManifestComparison.keys(frozen.actions)
    let added = ManifestComparison.keys(current.actions).filter { before[$0] == nil }
    for key in keys + added {
      let (old, new) = (before[key], after[key])
      let isSame =
        old?.facts == new?.facts && old?.decision == new?.decision
        && frozen.referenceDate == current.referenceDate
      if isSame { continue }
      let then = Self.numbers(old, in: frozen)
      let now = Self.numbers(new, in: current)
      for path in Set(then.keys).union(now.keys)
      where then[path, default: 0] != now[path, default: 0] {
        actions[path, default: []].append(key.id)
      }
    }
  }

  /// The actions behind a number, in the order of the register; empty when none is, as when a
  /// referential has changed.
  subscript(path: String) -> [ActionID] { actions[path] ?? [] }

  /// What one action adds to each number, where it adds something.
  private static func numbers(_ action: FrozenAction?, in manifest: Manifest) -> [String: Int] {
    guard let action else { return [:] }
    let tally = Tally(
      of: Register(
        collectivity: manifest.collectivity, edition: manifest.edition, actions: [action.facts]),
      grilles: manifest.referentials, referenceDate: manifest.referenceDate,
      verdicts: manifest.verdicts)
    return Dictionary(
      tally.numbers.compactMap { number in
        number.value.flatMap { $0 == 0 ? nil : (number.path, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
