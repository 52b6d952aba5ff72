internal import Diagnostics
internal import XMLKit

/// Both layers of checking of one file: the decoder's words, and the schema's where it is silent.
enum Decoding {
  /// All that there is to say of the form of a file of a kind.
  static func faults(of document: XMLDocument, kind: FileKind) -> [Diagnostic] {
    let rootFaults = RootCheck.faults(of: document, expected: kind)
    guard document.root.name == kind.rootName else { return rootFaults }
    var checker = FormChecker(document, kind: kind)
    checker.check(document.root)
    let findings = checker.findings
    return rootFaults + findings.diagnostics
      + SchemaLayer.diagnostics(
        of: document, kind: kind, explained: findings, rootIsWrong: !rootFaults.isEmpty)
  }
}
