public import Diagnostics
public import LabelModel
public import XMLKit

/// Makes a register of a document, and says everything that is wrong with its form.
public enum RegisterDecoder {
  /// Reads a whole register.
  ///
  /// The value is there as soon as the root says whose register it is and of which edition; what
  /// is wrong inside is left unknown, and no action is lost.
  public static func decode(_ document: XMLDocument) -> Checked<Register> {
    let file = file(document)
    return Checked(file.value?.register, file.diagnostics)
  }

  /// Reads one `action` element of a document, on its own.
  public static func decodeAction(
    _ element: XMLElement, of document: XMLDocument
  ) -> Checked<Action> {
    var checker = FormChecker(document, kind: .register)
    checker.check(element, as: "action")
    return Checked(Action(element), checker.findings.diagnostics)
  }

  /// Reads a whole register and remembers where each action stands.
  package static func file(_ document: XMLDocument) -> Checked<RegisterFile> {
    let faults = Decoding.faults(of: document, kind: .register)
    let root = document.root
    guard root.name == FileKind.register.rootName, let edition = root.integer("edition") else {
      return Checked(nil, faults)
    }
    let elements = root.elements(named: "action")
    let register = Register(
      collectivity: CollectivityID(rawValue: root.value("collectivite") ?? ""), edition: edition,
      actions: elements.map { Action($0) })
    return Checked(
      RegisterFile(register: register, document: document, elements: elements), faults)
  }
}

/// A register with the places of its actions in the source.
package struct RegisterFile: Sendable {
  /// The register.
  package var register: Register
  /// What it was read from.
  package var document: XMLDocument
  /// The element of each action, in the order of `register.actions`: the way back to any of its
  /// attributes.
  package var elements: [XMLElement]

  /// Pairs a register with what it was read from.
  package init(register: Register, document: XMLDocument, elements: [XMLElement]) {
    self.register = register
    self.document = document
    self.elements = elements
  }
}
