public import Diagnostics

/// A source text in which emoji digits mark places, for tests that expect exact positions.
///
///     MarkedText("<action 1️⃣statut=\"ouvert\"/>").offset("1️⃣") == 8
public struct MarkedText: Sendable {
  /// The text without its markers.
  public let text: String
  private let offsets: [Character: Int]

  /// Takes out the markers `1️⃣` to `9️⃣` and remembers where they stood.
  public init(_ marked: String) {
    var text = ""
    var offsets: [Character: Int] = [:]
    for character in marked {
      if "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣".contains(character) {
        offsets[character] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// The byte offset where a marker stood; `nil` when it is not in the text.
  public func offset(_ marker: Character) -> Int? { offsets[marker] }

  /// The line and column where a marker stood; `nil` when it is not in the text.
  public func location(_ marker: Character, path: String) -> SourceLocation? {
    offset(marker).map { SourceText(path: path, text: text).location(at: $0) }
  }

  /// Every marker with its place, in order.
  public var markers: [(marker: Character, offset: Int)] {
    offsets.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
