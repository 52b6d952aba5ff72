/// Where a part of a document was written: a place of a template, or nowhere.
///
/// Two origins are always equal, so that two documents which say the same thing are the same
/// document, wherever their templates put it.
public struct Origin: Sendable, Equatable {
  /// Path of the template; `nil` when the part was made by a program.
  public var path: String?
  /// Byte offset of the element's `<` in that template.
  public var offset: Int

  /// Makes the origin of what stands at an offset of a template.
  public init(path: String, offset: Int) {
    self.path = path
    self.offset = offset
  }

  private init() {
    path = nil
    offset = 0
  }

  /// Made by a program.
  public static let program = Origin()

  /// Always true: see above.
  public static func == (a: Origin, b: Origin) -> Bool { true }
}
