/// Gives the digest of some bytes, as `sha256:` and hexadecimal: the model computes none itself.
public typealias Digesting = @Sendable (_ bytes: [UInt8]) -> String

extension VerdictLog {
  /// The digest that comes before the first entry: the head of the file.
  public func rootDigest(_ digest: Digesting) -> String {
    digest(
      Self.bytes([
        "arobase-audit/1", collectivity.rawValue, String(edition), nature.rawValue, presentation,
      ]))
  }

  /// The digest that an entry must bear, when the one before it bears `previous`.
  ///
  /// It covers all that is public: each part on a line, the digest of the entry before first. The
  /// name is left out, so that a public copy without names can still be verified.
  public static func digest(
    of verdict: Verdict, number: Int, after previous: String, _ digest: Digesting
  ) -> String {
    digest(
      bytes([
        previous, String(number), verdict.action.rawValue, verdict.decision.rawValue,
        verdict.reason?.rawValue ?? "", verdict.target?.rawValue ?? "",
        verdict.function, verdict.moment.description, verdict.word,
      ]))
  }

  /// The number of the first entry of which the digest is not the right one; `nil` when the whole
  /// chain holds.
  public func firstBrokenEntry(_ digest: Digesting) -> Int? {
    var previous = rootDigest(digest)
    for (index, entry) in entries.enumerated() {
      let expected = Self.digest(
        of: entry.verdict, number: index + 1, after: previous, digest)
      guard entry.number == index + 1, entry.digest == expected else { return index + 1 }
      previous = expected
    }
    return nil
  }

  /// Adds a verdict after all others.
  public mutating func append(_ verdict: Verdict, _ digest: Digesting) {
    let previous = entries.last?.digest ?? rootDigest(digest)
    let number = entries.count + 1
    entries.append(
      Entry(
        number: number, verdict: verdict,
        digest: Self.digest(of: verdict, number: number, after: previous, digest)))
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }
}
