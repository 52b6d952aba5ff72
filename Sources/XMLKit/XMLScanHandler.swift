/// Receives what a scan reads, in document order.
///
/// Everything is lent: copy what must survive the call. Any call may throw `XMLScanStop`, for
/// instance after it has reported a root element that is not the right one.
package protocol XMLScanHandler: AnyObject {
  /// An element starts.
  func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop)
  /// The innermost open element ends; this is its local name.
  func endElement(_ name: InternedName) throws(XMLScanStop)
  /// Some text was read; one text may come in several runs.
  func text(_ run: borrowing XMLTextRun) throws(XMLScanStop)
}

extension XMLScanHandler {
  /// Nothing to do at the end of an element.
  package func endElement(_ name: InternedName) throws(XMLScanStop) {}
  /// The text does not matter.
  package func text(_ run: borrowing XMLTextRun) throws(XMLScanStop) {}
}

/// Thrown by a handler that wants no more; the scan ends there and is no failure.
package struct XMLScanStop: Error {
  /// Makes one.
  package init() {}
}

/// A name as one scanner knows it: two are equal when their addresses are.
///
/// Of no use with another scanner.
package struct InternedName: Hashable {
  let address: UnsafePointer<UInt8>
}

/// A run of character data, lent for the time of a call.
package struct XMLTextRun: ~Copyable {
  let buffer: UnsafeBufferPointer<UInt8>

  /// Number of bytes.
  package var byteCount: Int { buffer.count }

  /// Adds the bytes, in UTF-8, to what was gathered of the text so far.
  package func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: buffer) }
}
