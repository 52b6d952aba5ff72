internal import XMLKit

/// Addresses of the namespaces of ODS.
enum ODSNames {
  /// Documents and typed values.
  static let office = prefixed("office")
  /// Tables.
  static let table = prefixed("table")
  /// Texts.
  static let text = prefixed("text")
  /// Styles.
  static let style = prefixed("style")
  /// Formats of numbers and dates.
  static let number = prefixed("datastyle")
  /// The list of the files.
  static let manifest = prefixed("manifest")
  /// What LibreOffice says more of the kinds of values.
  static let calculation = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
  /// Links.
  static let xlink = "http://www.w3.org/1999/xlink"

  /// A writer with the root element of a part open.
  static func document(_ root: String) -> XMLWriter {
    var writer = XMLWriter()
    writer.start(root)
    for (prefix, address) in [
      ("office", office), ("table", table), ("text", text), ("style", style), ("number", number),
      ("fo", prefixed("xsl-fo-compatible")), ("meta", prefixed("meta")),
      ("config", prefixed("config")), ("of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"),
      ("ooo", "http://openoffice.org/2004/office"), ("xlink", xlink), ("calcext", calculation),
      ("dc", "http://purl.org/dc/elements/1.1/"),
      (
        "loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
      ),
    ] {
      writer.attribute("xmlns:" + prefix, address)
    }
    writer.attribute("office:version", "1.3")
    return writer
  }

  private static func prefixed(_ name: String) -> String {
    "urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"
  }
}
