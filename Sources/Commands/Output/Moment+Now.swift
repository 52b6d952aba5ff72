import Foundation
import LabelModel

extension Moment {
  /// What the clock says, to the second, in universal time.
  ///
  /// Only the commands ask the clock; everything else is given a moment.
  static var now: Moment {
    Moment(Date.now.ISO8601Format()) ?? Moment(Register.defaultReferenceDate(edition: 1970))
  }
}
