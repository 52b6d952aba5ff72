internal import XMLKit

/// The texts that the cells of an XLSX share, without their letters and their pronunciation.
final class SharedStringScan: PartScan {
  /// The texts, in order.
  private(set) var strings: [String] = []
  private var bytes: [UInt8] = []
  private var isInText = false
  private var phonetic = 0

  /// Reads the part `sharedStrings.xml`.
  static func read(_ bytes: [UInt8], path: String) throws(TableFault) -> [String] {
    let scan = SharedStringScan()
    try scan.scan(bytes, path: path, elements: ["si", "t", "rPh"], attributes: [])
    return scan.strings
  }

  override func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    switch element.name {
    case "si": bytes.removeAll(keepingCapacity: true)
    case "t": isInText = phonetic == 0
    case "rPh": phonetic += 1
    default: break
    }
  }

  override func endElement(_ name: InternedName) throws(XMLScanStop) {
    switch names[name] {
    case "si": strings.append(EscapedText.unescaped(String(decoding: bytes, as: UTF8.self)))
    case "t": isInText = false
    case "rPh": phonetic -= 1
    default: break
    }
  }

  override func text(_ run: borrowing XMLTextRun) throws(XMLScanStop) {
    if isInText { run.append(to: &bytes) }
  }
}
