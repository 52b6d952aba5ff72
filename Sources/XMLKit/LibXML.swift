internal import CLibxml2

/// Process-wide set-up of libxml2, performed exactly once.
enum LibXML {
  /// `xmlInitParser` must run before the library is used from several threads.
  ///
  /// A `static let` is the once-token. It is never torn down: `xmlCleanupParser` would break
  /// FoundationXML in the same process.
  static let ready: Void = {
    xmlInitParser()
    // Lazily initialised behind an unlocked flag in 2.9: do it now.
    xmlRelaxNGInitTypes()
  }()

  /// What every parse asks of libxml2; no other set of options can be spelled.
  ///
  /// No network, no global error printing, 32-bit line numbers, small texts inside their node,
  /// and the encoding declaration ignored: input is UTF-8, so byte offsets mean something.
  ///
  /// Never set: `NOENT` (substitutes entities: XXE), `DTDLOAD`, `DTDATTR`, `DTDVALID` (read
  /// external DTDs), `XINCLUDE`, `RECOVER` (accepts what is not well formed).
  static let options = Int32(
    bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_BIG_LINES.rawValue
      | XML_PARSE_COMPACT.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

  /// The same, without libxml2's limit of 10 MB a text.
  ///
  /// Only for the second parse of a document that our own limits have already let through.
  static let optionsOfSecondParse = options | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
}
