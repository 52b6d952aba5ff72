public import LabelModel
internal import XMLKit

/// Writes a register as the shipped ones are written: the same register gives the same bytes.
///
/// Two spaces for each level, elements and attributes in the order of the format, what is not
/// known left out. A file that a person keeps is not written again but edited in place by
/// `RegisterEdits`, so that its comments survive.
public enum RegisterWriter {
  /// The whole file, in UTF-8; the comment stands before the root, each of its lines indented.
  public static func bytes(of register: Register, comment: String? = nil) -> [UInt8] {
    var writer = XMLWriter()
    if let comment { writer.headComment(comment) }
    writer.start("registre")
    writer.attribute("xmlns", FileKind.register.namespace)
    writer.attribute("collectivite", register.collectivity.rawValue)
    writer.attribute("edition", String(register.edition))
    for action in register.actions {
      writer.newline()
      writer.start("action")
      for attribute in action.attributes { writer.attribute(attribute.name, attribute.value) }
      for part in action.parts {
        writer.newline()
        writer.part(part)
      }
      writer.newline(levels: -1)
      writer.end()
    }
    if !register.actions.isEmpty { writer.newline(levels: -1) }
    writer.end()
    writer.newline()
    return writer.finish()
  }
}
