internal import Glibc
package import LabelModel

/// Two actions that may be the same one, said by two services or in two years.
package struct NearDuplicate: Sendable {
  /// One action with the edition of its register.
  package struct Side: Sendable {
    /// The action.
    package var action: Action
    /// The edition of its register.
    package var edition: Int
  }

  /// The action of the register.
  package var first: Side
  /// The one that resembles it.
  package var second: Side
  /// How much they resemble, from 0 to 1: the cosine of their words, rare words first.
  package var score: Double
  /// What they share, in French.
  package var reasons: [String]
}

/// Finds actions that may be the same one; to merge them is for a person to decide.
package struct NearDuplicateFinder {
  private let threshold: Double

  /// Prepares to find pairs that resemble at least that much.
  package init(threshold: Double = 0.45) { self.threshold = threshold }

  /// The pairs of a register, and those of a register and earlier ones, the most alike first.
  ///
  /// The same id in two editions is the same action: no pair is made of it.
  package func find(_ register: Register, earlier: [Register]) -> [NearDuplicate] {
    var sides = register.actions.map {
      NearDuplicate.Side(action: $0, edition: register.edition)
    }
    var known = Set(sides.map(\.action.id))
    // The predecessors that a person tied already are not news.
    let tied = Set(register.actions.flatMap { $0.predecessors.map(\.action) })
    for other in earlier.sorted(by: { $0.edition > $1.edition }) {
      for action in other.actions
      where !tied.contains(action.id) && known.insert(action.id).inserted {
        sides.append(.init(action: action, edition: other.edition))
      }
    }
    let table = WordTable()
    let texts = sides.map { ActionText($0.action, table) }
    let vectors = Self.vectors(texts, table)
    var postings: [Int32: [(side: Int, value: Double)]] = [:]
    var pairs: [NearDuplicate] = []
    for (index, vector) in vectors.enumerated() {
      var products: [Int: Double] = [:]
      for entry in vector {
        for posting in postings[entry.stem] ?? [] {
          products[posting.side, default: 0] += posting.value * entry.value
        }
        postings[entry.stem, default: []].append((index, entry.value))
      }
      for (other, score) in products.sorted(by: { $0.key < $1.key })
      where score >= threshold && other < register.actions.count {
        pairs.append(
          NearDuplicate(
            first: sides[other], second: sides[index], score: min(1, score),
            reasons: Self.reasons(
              sides[other].action, sides[index].action, texts[other], texts[index],
              vectors[other], vectors[index], table)))
      }
    }
    return pairs.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
  }

  /// The rare words of each text, at a length of 1.
  private static func vectors(
    _ texts: [ActionText], _ table: WordTable
  ) -> [[(stem: Int32, value: Double)]] {
    let counts = texts.map { $0.stems(table) }
    var presence: [Int32: Int] = [:]
    for text in counts { for part in text { presence[part.number, default: 0] += 1 } }
    return counts.map { text in
      let values = text.map { part in
        let found = presence[part.number] ?? 1
        let rarity = log(Double(1 + texts.count) / Double(1 + found)) + 1
        return (stem: part.number, value: (1 + log(part.count)) * rarity)
      }
      let length = values.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
      return values.map { ($0.stem, length > 0 ? $0.value / length : 0) }
    }
  }

  private static func reasons(
    _ first: Action, _ second: Action, _ firstText: ActionText, _ secondText: ActionText,
    _ firstVector: [(stem: Int32, value: Double)], _ secondVector: [(stem: Int32, value: Double)],
    _ table: WordTable
  ) -> [String] {
    var values: [Int32: Double] = [:]
    for entry in firstVector { values[entry.stem] = entry.value }
    let shared = secondVector.compactMap { entry in
      values[entry.stem].map { (stem: entry.stem, value: $0 * entry.value) }
    }.sorted { ($1.value, $0.stem) < ($0.value, $1.stem) }.prefix(6)
    let words = shared.compactMap { part in
      (firstText.title + firstText.body).first { table.stems[Int($0)] == part.stem }
    }.map { "« \(table.surfaces[Int($0)]) »" }
    var reasons = ["mots communs : " + words.joined(separator: ", ")]
    let addresses = Set(first.sources.compactMap(\.address))
      .intersection(second.sources.compactMap(\.address))
    if !addresses.isEmpty { reasons.append("même source") }
    if let place = first.place?.name, place == second.place?.name {
      reasons.append("même lieu : \(place)")
    }
    let partners = first.partners.filter { second.partners.contains($0) }
    if !partners.isEmpty {
      reasons.append("partenaires communs : " + partners.joined(separator: ", "))
    }
    return reasons
  }
}
