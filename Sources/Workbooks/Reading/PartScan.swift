internal import Diagnostics
internal import XMLKit

/// A handler of the parts of a workbook, which knows names only once its scanner has lent them.
class PartScan: XMLScanHandler {
  private(set) var names: [InternedName: String] = [:]
  private var interned: [String: InternedName] = [:]
  private var namespaces: [String: InternedName] = [:]
  private(set) var fault: Diagnostic?

  /// Reads a part to its end; throws when it is not well formed, or when the handler gave up.
  func scan(
    _ bytes: [UInt8], path: String, elements: [String], attributes: [String],
    namespaces addresses: [String] = []
  ) throws(TableFault) {
    let diagnostics: [Diagnostic]
    do throws(XMLFailure) {
      let scanner = try XMLScanner(handler: self)
      for name in elements { names[try scanner.intern(name)] = name }
      for name in attributes { interned[name] = try scanner.intern(name) }
      for address in addresses { namespaces[address] = try scanner.intern(address) }
      diagnostics = scanner.scan(bytes, path: path)
    } catch {
      throw TableFault(Diagnostic("XML008", .error, "\(path) : \(error.message)"))
    }
    if let fault { throw TableFault(fault) }
    if diagnostics.containsErrors { throw TableFault(diagnostics) }
  }

  /// The value of an attribute in no namespace; `nil` when the tag does not have it.
  func value(_ name: String, of tag: borrowing XMLStartTag) -> String? {
    interned[name].flatMap { tag.value($0) }
  }

  /// The value of an attribute in a namespace; `nil` when the tag does not have it.
  func value(_ name: String, in address: String, of tag: borrowing XMLStartTag) -> String? {
    guard let name = interned[name], let address = namespaces[address] else { return nil }
    return tag.value(name, in: address)
  }

  /// Ends the reading with something to say.
  func giveUp(_ diagnostic: Diagnostic) throws(XMLScanStop) {
    fault = diagnostic
    throw XMLScanStop()
  }

  func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {}
  func endElement(_ name: InternedName) throws(XMLScanStop) {}
  func text(_ run: borrowing XMLTextRun) throws(XMLScanStop) {}
}

/// Whether an attribute of Office says yes.
enum OfficeFlag {
  /// `1` and `true` say yes.
  static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }
}
