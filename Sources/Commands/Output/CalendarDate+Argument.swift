public import ArgumentParser
public import LabelModel

extension CalendarDate: ExpressibleByArgument {
  /// Takes a day written `AAAA-MM-JJ`; anything else is a wrong use of the command.
  public init?(argument: String) { self.init(argument) }
}
