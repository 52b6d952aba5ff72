/// What an earlier edition of a town brings to the report of a later one.
public struct EarlierEdition: Hashable, Sendable {
  /// What was recorded then.
  public var register: Register
  /// Its footprint; `nil` when it has no inventory.
  public var footprint: Footprint?

  /// Gathers what an edition brings.
  public init(register: Register, footprint: Footprint? = nil) {
    self.register = register
    self.footprint = footprint
  }

  /// Edition of the label.
  public var edition: Int { register.edition }
}
