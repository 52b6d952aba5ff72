/// When something was done: a day, or a second in universal time.
public struct Moment: Hashable, Sendable, CustomStringConvertible {
  /// As it is written in the files: `2026-11-21` or `2026-11-21T04:12:09Z`.
  public let description: String
  /// The day.
  public let day: CalendarDate

  /// A whole day.
  public init(_ day: CalendarDate) {
    self.day = day
    description = day.description
  }

  /// Reads `AAAA-MM-JJ` or `AAAA-MM-JJThh:mm:ssZ`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = parts.first, let day = CalendarDate(first), parts.count <= 2 else {
      return nil
    }
    if parts.count == 2, !Self.isTime(parts[1]) { return nil }
    self.day = day
    description = String(text)
  }

  /// For reading: « 21 novembre 2026 à 4 h 12 (temps universel) », or the day alone.
  public var inFrench: String {
    guard let time = description.split(separator: "T").dropFirst().first else {
      return day.inFrench
    }
    let parts = time.split(separator: ":")
    return "\(day.inFrench) à \(Int(parts[0]) ?? 0) h \(parts[1]) (temps universel)"
  }

  /// Whether it was surely before another one: a day alone says nothing of the hours in it.
  public func isBefore(_ other: Moment) -> Bool {
    if day != other.day { return day < other.day }
    let hasTimes = description != day.description && other.description != other.day.description
    return hasTimes && description < other.description
  }

  private static func isTime(_ text: some StringProtocol) -> Bool {
    guard text.hasSuffix("Z") else { return false }
    let parts = text.dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let bounds = [23, 59, 59]
    return parts.count == 3
      && zip(parts, bounds).allSatisfy { part, bound in
        part.utf8.count == 2 && (Int(part).map { (0...bound).contains($0) } ?? false)
      }
  }
}
