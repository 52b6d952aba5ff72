internal import Diagnostics
internal import XMLKit

/// A child of a sequence, with the place where its name stands in it.
struct PlacedChild {
  /// The child.
  var element: XMLElement
  /// Place of its name in the sequence.
  var position: Int
}

extension FormChecker {
  /// Reports the children that are out of order: as few as can be moved to mend it.
  mutating func checkOrder(_ children: [PlacedChild], in parent: XMLElement) {
    let kept = Self.longestOrder(children.map(\.position))
    guard kept.count < children.count else { return }
    findings.breakContent(of: parent)
    for (index, child) in children.enumerated() where !kept.contains(index) {
      let before = kept.first { $0 < index && children[$0].position > child.position }
      let after = kept.last { $0 > index && children[$0].position < child.position }
      if let before {
        reportMisplaced(child.element, before: children[before].element)
      } else if let after {
        reportMisplaced(child.element, after: children[after].element)
      }
    }
  }

  /// The indexes of the longest run of positions that never go down, not always neighbours.
  private static func longestOrder(_ positions: [Int]) -> [Int] {
    var isSorted = true
    for (a, b) in zip(positions, positions.dropFirst()) where a > b { isSorted = false }
    if isSorted { return Array(positions.indices) }
    // `ends[n]` is the index at which the best run of n + 1 positions ends.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: positions.count)
    for index in positions.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if positions[ends[middle]] <= positions[index] { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var run: [Int] = []
    var next = ends.last
    while let index = next {
      run.append(index)
      next = previous[index]
    }
    return run.reversed()
  }

  private mutating func reportMisplaced(_ child: XMLElement, before next: XMLElement) {
    let place = next.range.lowerBound
    let blanks = findings.bytes.blanks(before: place)
    let edits = [
      TextEdit(range: place..<place, replacement: text(of: child) + blanks),
      removal(of: child),
    ]
    reportMisplaced(child, "précéder", next, .init(message: "le placer avant", edits: edits))
  }

  private mutating func reportMisplaced(_ child: XMLElement, after previous: XMLElement) {
    let place = previous.range.upperBound
    let blanks = findings.bytes.blanks(before: previous.range.lowerBound)
    let edits = [
      TextEdit(range: place..<place, replacement: blanks + text(of: child)),
      removal(of: child),
    ]
    reportMisplaced(child, "suivre", previous, .init(message: "le placer après", edits: edits))
  }

  private mutating func reportMisplaced(
    _ child: XMLElement, _ verb: String, _ other: XMLElement, _ fix: Diagnostic.FixIt
  ) {
    report(
      .misplacedElement, "« \(child.name) » doit \(verb) « \(other.name) »",
      at: findings.nameRange(of: child),
      notes: [findings.note("« \(other.name) » est ici", at: findings.nameRange(of: other))],
      fixIts: [.init(message: "\(fix.message) « \(other.name) »", edits: fix.edits)])
  }

  private func text(of element: XMLElement) -> String {
    String(decoding: findings.bytes[element.range], as: UTF8.self)
  }

  /// The edit that takes out an element and the blanks before it.
  private func removal(of element: XMLElement) -> TextEdit {
    let start = element.range.lowerBound
    let blanks = findings.bytes.blanks(before: start).utf8.count
    return TextEdit(range: start - blanks..<element.range.upperBound, replacement: "")
  }
}

extension [UInt8] {
  /// The blanks before a place, from the end of the line before it.
  fileprivate func blanks(before place: Int) -> String {
    var start = place
    while start > 0, self[start - 1] == 0x20 || self[start - 1] == 0x09 { start -= 1 }
    if start > 0, self[start - 1] == 0x0A { start -= 1 }
    return String(decoding: self[start..<place], as: UTF8.self)
  }
}
