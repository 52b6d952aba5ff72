/// A file within a page, as a block of data that browsers do not run.
enum EmbeddedData {
  /// `<script type="application/xml" id="arobase-registre" data-fichier="registre.xml">…</script>`.
  ///
  /// The text stands there as it is wherever HTML gives back the same bytes; otherwise it is in
  /// base 64, and `data-encodage` says so.
  static func node(_ attachment: Attachment) -> HTMLNode {
    let attributes: [HTMLAttribute] = [
      .named("type", attachment.mediaType), .id(attachment.id),
      .named("data-fichier", attachment.fileName),
    ]
    if let text = verbatim(attachment.bytes) {
      return .element("script", attributes, [.raw(text)])
    }
    return .element(
      "script", attributes + [.named("data-encodage", "base64")],
      [.raw(Base64.encode(attachment.bytes))])
  }

  /// The text, if an HTML parser gives it back byte for byte.
  private static func verbatim(_ bytes: [UInt8]) -> String? {
    guard !bytes.contains(0x0D), !bytes.contains(0) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    // Invalid UTF-8 was repaired, and would not come back.
    guard text.utf8.elementsEqual(bytes) else { return nil }
    return mentionsScript(bytes) ? nil : text
  }

  /// Whether a tag of a script, opening or closing and in any case, would end the block early.
  private static func mentionsScript(_ bytes: [UInt8]) -> Bool {
    let word = Array("script".utf8)
    var start = bytes.startIndex
    while let bracket = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      start = bracket + 1
      var name = bytes[start...]
      if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
      // Bit 0x20 is what tells capitals from small letters.
      if name.prefix(word.count).map({ $0 | 0x20 }) == word { return true }
    }
    return false
  }
}
