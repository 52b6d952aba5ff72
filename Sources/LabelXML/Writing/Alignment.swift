/// Which elements of a source become which elements of a new list, in the order of the new one.
struct Alignment {
  /// Each new element with the position of the old one that becomes it; `nil` for one to insert.
  private(set) var pairs: [(old: Int?, new: ActionPart)] = []

  /// Matches equal elements, then those of one key, then those that stand at the same place.
  init(_ old: [ActionPart], _ new: [ActionPart]) {
    if pairByKey(old, new) { return }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var position = 0
    var free: [Int] = []
    for (index, part) in new.enumerated() {
      while position < old.count, removed.contains(position) {
        free.append(position)
        position += 1
      }
      if inserted.contains(index) {
        pairs.append((free.isEmpty ? nil : free.removeFirst(), part))
      } else {
        pairs.append((position, part))
        position += 1
        free = []
      }
    }
  }

  /// Whether the keys of both lists tell their elements apart, in one order.
  private mutating func pairByKey(_ old: [ActionPart], _ new: [ActionPart]) -> Bool {
    let oldKeys = old.compactMap(\.key)
    let newKeys = new.compactMap(\.key)
    guard oldKeys.count == old.count, newKeys.count == new.count,
      Set(oldKeys).count == old.count, Set(newKeys).count == new.count
    else { return false }
    let places = newKeys.map { oldKeys.firstIndex(of: $0) }
    let known = places.compactMap { $0 }
    guard known == known.sorted() else { return false }
    pairs = zip(places, new).map { ($0, $1) }
    return true
  }
}
