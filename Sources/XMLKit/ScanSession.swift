internal import CLibxml2

/// Passes the callbacks of a parser on to a handler, and keeps nothing.
final class ScanSession: ParserSession {
  private let handler: any XMLScanHandler
  /// What the handler said.
  private(set) var reports: [XMLReport] = []
  /// Whether the handler wanted no more.
  private(set) var wasStoppedByHandler = false
  /// Whether the root element was read to its end.
  private(set) var rootIsClosed = false
  /// A file of a million faults is not worth a million sentences.
  private let mostReports = 200

  /// Makes a session that shares its names with others.
  init(
    handler: any XMLScanHandler, limits: XMLLimits, dictionary: xmlDictPtr
  ) throws(XMLFailure) {
    self.handler = handler
    try super.init(limits: limits)
    share(dictionary)
    // No tree is built, so nothing else of the default table may run.
    let sax = parser.pointee.sax
    sax?.pointee.startDocument = nil
    sax?.pointee.endDocument = nil
    sax?.pointee.reference = nil
  }

  override func start(_ tag: NativeTag, end: Int) {
    do throws(XMLScanStop) {
      try handler.startElement(
        XMLStartTag(
          tag: tag, session: Unmanaged.passUnretained(self), depth: depth, endOffset: end))
    } catch {
      stopForHandler()
    }
  }

  override func end(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, end: Int
  ) {
    if depth == 0 { rootIsClosed = true }
    guard let name else { return }
    do throws(XMLScanStop) {
      try handler.endElement(InternedName(address: name))
    } catch {
      stopForHandler()
    }
  }

  override func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
    do throws(XMLScanStop) {
      try handler.text(XMLTextRun(buffer: UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
      stopForHandler()
    }
  }

  /// Keeps what the handler says, up to a reasonable number.
  func report(_ report: XMLReport) {
    if reports.count < mostReports { reports.append(report) }
  }

  private func stopForHandler() {
    wasStoppedByHandler = true
    stop()
  }
}
