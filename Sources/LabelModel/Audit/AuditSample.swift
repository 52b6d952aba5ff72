/// A sample of the actions of a register, that anyone can draw again from its seed.
///
/// The actions are parted by their principal node in one referential. Each part gets its share of
/// the sample by the largest remainder, and at least one action where the size allows. Inside a
/// part, the actions are put in the order of the digests of `seed:id`, and the first are taken.
public struct AuditSample: Hashable, Sendable {
  /// The actions of one criterion.
  public struct Stratum: Hashable, Sendable {
    /// The node, or `sans-classement`.
    public var id: NodeID
    /// Its title.
    public var title: String
    /// How many actions it has.
    public var size: Int
    /// Those that were drawn, in the order of the draw.
    public var drawn: [Action]
  }

  /// The referential by which the actions were parted.
  public var grille: ReferentialID
  /// What the draw depends on, with the ids of the actions and nothing else.
  public var seed: String
  /// How many actions were asked for.
  public var asked: Int
  /// The parts that have an action, in the order of the referential.
  public var strata: [Stratum]

  /// Draws a sample.
  ///
  /// - Parameters:
  ///   - size: How many actions; all of them when there are fewer.
  ///   - register: The actions.
  ///   - referential: By whose top nodes they are parted.
  ///   - seed: Any text.
  ///   - digest: SHA-256, as `sha256:` and hexadecimal.
  public init(
    _ size: Int, of register: Register, by referential: Referential, seed: String,
    _ digest: Digesting
  ) {
    grille = referential.id
    self.seed = seed
    asked = size
    var parts = referential.nodes.map { node in
      (
        id: node.id, title: node.title,
        actions: register.actions.principal(node, in: referential.id)
      )
    }
    parts.append(
      (.unclassified, "Sans classement", register.actions.unclassified(in: referential)))
    parts.removeAll { $0.actions.isEmpty }
    let shares = Self.shares(of: size, among: parts.map(\.actions.count))
    strata = zip(parts, shares).map { part, share in
      let ordered = part.actions
        .map { (key: digest(Array("\(seed):\($0.id)".utf8)), action: $0) }
        .sorted { ($0.key, $0.action.id) < ($1.key, $1.action.id) }
      return Stratum(
        id: part.id, title: part.title, size: part.actions.count,
        drawn: ordered.prefix(share).map(\.action))
    }
  }

  /// The actions drawn, in the order of the criteria.
  public var actions: [Action] { strata.flatMap(\.drawn) }

  /// How many to draw from each part: one each when the size allows, the rest by the largest
  /// remainder of what each part still has; equal remainders in the order of the parts.
  static func shares(of size: Int, among sizes: [Int]) -> [Int] {
    let total = sizes.reduce(0, +)
    if size >= total { return sizes }
    let first = size >= sizes.count ? 1 : 0
    let rest = size - first * sizes.count
    let open = sizes.map { $0 - first }
    let openTotal = open.reduce(0, +)
    guard rest > 0, openTotal > 0 else { return sizes.map { _ in first } }
    var shares = open.map { $0 * rest / openTotal }
    let missing = rest - shares.reduce(0, +)
    let byRemainder = open.indices.sorted { a, b in
      let (left, right) = (open[a] * rest % openTotal, open[b] * rest % openTotal)
      return left == right ? a < b : left > right
    }
    for index in byRemainder.prefix(missing) { shares[index] += 1 }
    return shares.map { $0 + first }
  }
}
