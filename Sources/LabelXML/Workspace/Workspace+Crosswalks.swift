public import Diagnostics
public import LabelModel
internal import XMLKit

/// A crosswalk with its file.
public struct LoadedCrosswalk: Sendable {
  /// The crosswalk.
  public var crosswalk: Crosswalk
  /// Its file.
  public var source: LoadedFile
}

extension Workspace {
  /// Folder of the crosswalks, from the root of a workspace.
  static let crosswalkFolder = "referentiels/passages"

  /// Every crosswalk, of the workspace and shipped, in alphabetical order of their files, and
  /// everything that there is to say of their form.
  ///
  /// A file of the workspace comes before the shipped one of the same name; one with errors is
  /// left out.
  public func loadCrosswalks() -> Checked<[LoadedCrosswalk]> {
    var crosswalks: [LoadedCrosswalk] = []
    var diagnostics: [Diagnostic] = []
    for file in filesShippedOrOwn(in: Self.crosswalkFolder) {
      let parsed = XMLDocument.parse(SourceText(path: file.path, bytes: file.bytes))
      diagnostics += parsed.diagnostics
      guard let document = parsed.value else { continue }
      let decoded = CrosswalkDecoder.decode(document)
      diagnostics += decoded.diagnostics
      guard let crosswalk = decoded.value, !decoded.diagnostics.containsErrors else { continue }
      crosswalks.append(LoadedCrosswalk(crosswalk: crosswalk, source: file))
    }
    return Checked(crosswalks, diagnostics)
  }
}
