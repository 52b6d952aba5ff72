package import Diagnostics

/// A start tag, lent for the time of a call: noncopyable, so a handler cannot keep it.
package struct XMLStartTag: ~Copyable {
  let tag: NativeTag
  let session: Unmanaged<ScanSession>
  /// Depth of the element; 1 for the root.
  package let depth: Int
  /// Byte of the file just after the tag.
  package let endOffset: Int

  /// Whether the local name is this one.
  package func isNamed(_ name: InternedName) -> Bool { tag.name == name.address }

  /// Whether the element is in the namespace of that address.
  package func isInNamespace(_ address: InternedName) -> Bool { tag.uri == address.address }

  /// The local name, for messages.
  package var name: String { tag.name.map { String(cString: $0) } ?? "" }

  /// The address of the namespace; `nil` when the element is in none.
  package var namespace: String? { tag.uri.map { String(cString: $0) } }

  /// The value of an attribute in no namespace; `nil` when the tag does not have it.
  package func value(_ name: InternedName) -> String? { attribute(name)?.string }

  /// The value of an attribute in the namespace of that address; `nil` when the tag has none such.
  package func value(_ name: InternedName, in namespace: InternedName) -> String? {
    attribute(name, in: namespace.address)?.string
  }

  /// Lends the bytes of a value to `body`, without a String; `nil` when there is no such attribute.
  package func withBytes<Result>(
    of name: InternedName, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    guard let value = attribute(name) else { return nil }
    guard value.bytes.contains(UInt8(ascii: "&")) else { return body(value.bytes.span) }
    return body(value.decoded.span)
  }

  /// The small number that stands for a value; `nil` when the tag does not have the attribute.
  ///
  /// The number is `ValueInterner.overflow` when the interner is full.
  package func index(of name: InternedName, in interner: ValueInterner) -> Int? {
    guard let value = attribute(name) else { return nil }
    guard value.bytes.contains(UInt8(ascii: "&")) else { return interner.index(of: value.bytes) }
    return value.decoded.withUnsafeBufferPointer { interner.index(of: $0) }
  }

  /// Says something about the tag, or about the value of one of its attributes, for the scan to
  /// return once it knows the line and the column.
  package func report(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ message: String,
    attribute name: InternedName? = nil, fixIts: [Diagnostic.FixIt] = []
  ) {
    session._withUnsafeGuaranteedRef { session in
      session.report(
        XMLReport(
          code: code, severity: severity, message: message, tagEnd: endOffset,
          attribute: name.map { String(cString: $0.address) }, fixIts: fixIts))
    }
  }

  private func attribute(
    _ name: InternedName, in namespace: UnsafePointer<UInt8>? = nil
  ) -> AttributeValue? {
    guard let pointers = tag.attributes else { return nil }
    var entry = pointers
    for _ in 0..<tag.attributeCount {
      if entry[0] == name.address, entry[2] == namespace {
        guard let start = entry[3], let end = entry[4] else { return nil }
        return AttributeValue(bytes: UnsafeBufferPointer(start: start, count: end - start))
      }
      entry += 5
    }
    return nil
  }
}

/// Something that a handler said of a tag, whose line and column are not known yet.
struct XMLReport {
  /// Code of the diagnostic.
  var code: Diagnostic.Code
  /// How much it matters.
  var severity: Diagnostic.Severity
  /// One sentence in French.
  var message: String
  /// Byte of the file just after the tag.
  var tagEnd: Int
  /// Name of the attribute whose value is meant; `nil` for the tag.
  var attribute: String?
  /// Likely fixes.
  var fixIts: [Diagnostic.FixIt]
}
