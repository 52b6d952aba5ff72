/// What was recorded for one edition of the label.
public struct Register: Hashable, Sendable {
  /// Whose actions they are.
  public var collectivity: CollectivityID
  /// Edition of the label, a year such as 2023.
  public var edition: Int
  /// The actions, in the order of the file.
  public var actions: [Action]

  /// Makes a register.
  public init(collectivity: CollectivityID, edition: Int, actions: [Action]) {
    self.collectivity = collectivity
    self.edition = edition
    self.actions = actions
  }

  /// The reference date where no dossier gives one: 15 November of the year before the edition.
  public var defaultReferenceDate: CalendarDate { Self.defaultReferenceDate(edition: edition) }

  /// The reference date where no dossier gives one: 15 November of the year before the edition.
  public static func defaultReferenceDate(edition: Int) -> CalendarDate {
    CalendarDate(uncheckedYear: edition - 1, month: 11, day: 15)
  }
}
