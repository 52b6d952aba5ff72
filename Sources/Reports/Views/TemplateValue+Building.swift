import Documents

extension TemplateValue {
  /// An object that holds a list under `elements`; nothing where the list is empty.
  static func some(_ items: [TemplateValue]) -> TemplateValue {
    items.isEmpty ? .absent : .object(["elements": .sequence(items)])
  }

  /// A list of objects in which `suite` says which ones follow another, to write what separates
  /// them.
  static func sequence(_ items: [TemplateValue]) -> TemplateValue {
    .list(items.enumerated().map { $1.adding(["suite": .flag($0 > 0)]) })
  }

  /// The names of both objects; those of the second count where both have one.
  func merging(_ other: TemplateValue) -> TemplateValue {
    guard case .object(let more) = other else { return self }
    return adding(more)
  }

  /// The same object with more names; names that it has already are replaced.
  func adding(_ more: [String: TemplateValue]) -> TemplateValue {
    guard case .object(let values) = self else { return self }
    return .object(values.merging(more) { $1 })
  }
}
