internal import Glibc

/// The examples that share the rarest words with a text, by Okapi BM25.
struct Neighbours {
  /// An example that resembles a text.
  struct Neighbour {
    /// The example, by its position.
    var example: Int
    /// How much it resembles, 0 to no limit.
    var score: Double
  }

  private struct Posting {
    var example: Int
    var weight: Double
  }

  private var postings: [Int32: [Posting]] = [:]
  private let exampleCount: Int

  /// Indexes the stems of examples, with their counts.
  init(_ texts: [[Occurrence]]) {
    exampleCount = texts.count
    let lengths = texts.map { $0.reduce(0) { $0 + $1.count } }
    let mean = max(1, lengths.reduce(0, +) / Double(max(1, texts.count)))
    var presence: [Int32: Int] = [:]
    for text in texts { for part in text { presence[part.number, default: 0] += 1 } }
    for (index, text) in texts.enumerated() {
      for part in text {
        let found = Double(presence[part.number] ?? 0)
        let rarity = log(1 + (Double(texts.count) - found + 0.5) / (found + 0.5))
        let saturation =
          part.count * 2.2 / (part.count + 1.2 * (0.25 + 0.75 * lengths[index] / mean))
        postings[part.number, default: []].append(
          Posting(example: index, weight: rarity * saturation))
      }
    }
  }

  /// The nearest examples, best first; of equal ones, the first one comes first.
  func nearest(_ text: [Occurrence], limit: Int) -> [Neighbour] {
    var scores = [Double](repeating: 0, count: exampleCount)
    for part in text {
      for posting in postings[part.number] ?? [] { scores[posting.example] += posting.weight }
    }
    // A few are kept of many: they are put in their place as they come, which no sort beats.
    var nearest: [Neighbour] = []
    for (example, score) in scores.enumerated() where score > 0 {
      if nearest.count == limit {
        guard let last = nearest.last, score > last.score else { continue }
        nearest.removeLast()
      }
      let place = nearest.firstIndex { $0.score < score } ?? nearest.count
      nearest.insert(Neighbour(example: example, score: score), at: place)
    }
    return nearest
  }
}
