import Assets

/// All that the Typst engine needs to make one PDF: a folder of files and what to ask.
public struct TypstJob: Sendable, Equatable {
  /// The files of the folder, by name: the main source, the theme, drawings, attachments.
  public var files: [String: [UInt8]]

  /// Name of the source that the engine starts from.
  public static let mainName = "main.typ"
  /// Name of the theme beside it, which a designer may replace.
  public static let themeName = "theme.typ"
  /// Name of the file that gives the theme its colours and fonts.
  public static let styleName = "style.json"
  /// What the PDF must conform to: archiving and accessibility at once.
  public static let standards = ["a-3a", "ua-1"]

  /// The Python program that runs the engine on folders of such files.
  public static var driver: [UInt8] { Assets.bytes("templates/typst-driver.py") ?? [] }
}
