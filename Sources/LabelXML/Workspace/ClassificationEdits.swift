public import Diagnostics
public import LabelModel
internal import XMLKit

/// Writes proposed classifications into the source of a register, one line each: comments, order
/// and everything that a person wrote stay as they are.
public enum ClassificationEdits {
  /// The edits that give each action its proposed classification.
  ///
  /// An action that has a `classement` in the grille already, whoever made it, is left alone.
  public static func edits(
    _ proposals: [ActionID: Classification], in file: LoadedFile
  ) -> [TextEdit] {
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let document = XMLDocument.parse(source).value,
      let file = RegisterDecoder.file(document).value
    else { return [] }
    var register = file.register
    for index in register.actions.indices {
      guard let proposal = proposals[register.actions[index].id],
        register.actions[index].classification(in: proposal.grille) == nil
      else { continue }
      register.actions[index].classifications.append(proposal)
    }
    return RegisterEdits.edits(turning: file, into: register)
  }
}
