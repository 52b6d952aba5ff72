public import Diagnostics
public import LabelModel
internal import XMLKit

/// Counts registers of any size in constant memory, one after the other.
///
/// What a register says beyond the facts of the tally is not looked at: `check` does that. Not
/// `Sendable`: make one for each task.
public final class RegisterScanner {
  private let handler: RegisterScanHandler
  private let scanner: XMLScanner

  /// Makes a scanner; throws when memory runs out.
  ///
  /// The reference date is the day at which eligibility is assessed; `nil` for 15 November of the
  /// year before the edition of each register. The function gives the referentials that registers
  /// name; `nil` when there is none.
  public init(
    referenceDate: CalendarDate? = nil,
    referential: @escaping @Sendable (ReferentialID) -> Referential?
  ) throws {
    handler = RegisterScanHandler(referenceDate: referenceDate, referential: referential)
    scanner = try XMLScanner(handler: handler)
    handler.names = try RegisterNames(scanner)
  }

  /// Counts the register of a file.
  ///
  /// There is no value when the file is not a register or could not be read to its end.
  public func scan(_ path: String) -> Checked<Tally> {
    handler.begin()
    let diagnostics = scanner.scan(path: path)
    return Checked(diagnostics.containsErrors ? nil : handler.tally, diagnostics)
  }
}
