/// What can be wrong with the form of a file, element by element.
///
/// The raw value is the number in the code: `unknownWord` is `REG004` in a register, `REF004` in a
/// referential and `DOS004` in a dossier.
enum FormFault: Int, Sendable {
  /// An element that does not belong there.
  case unknownElement = 1
  /// An attribute that does not belong there.
  case unknownAttribute = 2
  /// An attribute that must be there is not.
  case missingAttribute = 3
  /// A word that is not in the closed list.
  case unknownWord = 4
  /// An element that must be there is not.
  case missingElement = 5
  /// An element stands more often than it may.
  case repeatedElement = 6
  /// An element stands after one that it must precede.
  case misplacedElement = 7
  /// Text where only elements may stand.
  case strayText = 8
  /// A value that is not written as it must be.
  case malformedValue = 9
  /// A day that does not exist, or something that is no date.
  case impossibleDate = 18
  /// A year that no file of the label can speak of.
  case absurdYear = 20
  /// A link that is not a link.
  case badAddress = 23
  /// A source that is a page and has no address.
  case pageWithoutAddress = 24
  /// A source that is a document and has no name.
  case documentWithoutName = 25
  /// Something that must name its source and does not.
  case noSource = 26
  /// A photo without alternative text.
  case noAlternative = 28
  /// A title with nothing in it.
  case emptyTitle = 29
  /// Coordinates that are on no map.
  case badCoordinates = 31
  /// A number that is not a number.
  case badNumber = 32
  /// A number of @ that the label does not give.
  case badResult = 60
}
