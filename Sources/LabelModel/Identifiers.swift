/// A name that means something: an id of the files, never mistaken for a title or for another
/// kind of id.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Sendable,
  ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
  /// Takes the id as it is written in the files.
  init(rawValue: String)
}

extension Identifier {
  /// Takes the id as it is written in the files.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The id as it is written in the files.
  public var description: String { rawValue }

  /// Alphabetical order.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The id of a referential, such as `criteres-2021`.
public struct ReferentialID: Identifier {
  /// The id as it is written in the files.
  public let rawValue: String
  /// Takes the id as it is written in the files.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of a node, unique in its referential, such as `mediation`.
public struct NodeID: Identifier {
  /// The id as it is written in the files.
  public let rawValue: String
  /// Takes the id as it is written in the files.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Under which id the actions tied to no node are counted.
  public static let unclassified: NodeID = "sans-classement"
}

/// The id of an action, stable over the years, such as `imedias-epn`.
public struct ActionID: Identifier {
  /// The id as it is written in the files.
  public let rawValue: String
  /// Takes the id as it is written in the files.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The short name of a collectivity, used in paths, such as `miramas`.
public struct CollectivityID: Identifier {
  /// The id as it is written in the files.
  public let rawValue: String
  /// Takes the id as it is written in the files.
  public init(rawValue: String) { self.rawValue = rawValue }
}
