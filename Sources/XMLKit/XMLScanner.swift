internal import CLibxml2
package import Diagnostics

/// Reads files of any size in constant memory, one after the other.
///
/// Not `Sendable`: make one for each task. The names it interned hold for all its scans.
package final class XMLScanner {
  private let handler: any XMLScanHandler
  private let limits: XMLLimits
  private let dictionary: xmlDictPtr

  /// Makes a scanner; throws when memory runs out.
  package init(
    handler: any XMLScanHandler, limits: XMLLimits = XMLLimits()
  ) throws(XMLFailure) {
    LibXML.ready
    guard let dictionary = xmlDictCreate() else { throw .outOfMemory }
    // A file that names a million different elements is refused, not held.
    xmlDictSetLimit(dictionary, Self.dictionaryBytes)
    self.handler = handler
    self.limits = limits
    self.dictionary = dictionary
  }

  deinit { xmlDictFree(dictionary) }

  /// The name as this scanner knows it; throws when memory runs out.
  package func intern(_ name: String) throws(XMLFailure) -> InternedName {
    guard let address = xmlDictLookup(dictionary, name, -1) else { throw .outOfMemory }
    return InternedName(address: address)
  }

  /// Reads a file; returns what the handler reported and the fault that ended the scan, if any.
  ///
  /// The file is opened by us, never by libxml2, which takes names for addresses on the network
  /// and inflates what is compressed.
  package func scan(path: String) -> [Diagnostic] {
    let file: ReadOnlyFile
    switch ReadOnlyFile.open(path) {
    case .success(let opened): file = opened
    case .failure(let fault): return [fault.diagnosticWithoutPlace(path: path)]
    }
    return scan(file)
  }

  /// Reads a document in memory, such as a part of an archive; the path is only for messages.
  package func scan(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    scan(ReadOnlyFile(path: path, holding: bytes))
  }

  private func scan(_ file: ReadOnlyFile) -> [Diagnostic] {
    let session: ScanSession
    do throws(XMLFailure) {
      session = try ScanSession(handler: handler, limits: limits, dictionary: dictionary)
    } catch {
      return [XMLFault.outOfMemory.diagnosticWithoutPlace(path: file.path)]
    }
    let fault = read(file, session)
    var places = FilePlaces(file)
    return places.diagnostics(for: session.reports, fault: fault, limits: limits)
  }

  /// Pushes the file into the session; returns the fault that ended the scan.
  private func read(_ file: ReadOnlyFile, _ session: ScanSession) -> XMLFault? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.chunkBytes, alignment: 16)
    defer { buffer.deallocate() }
    var isFirst = true
    while true {
      let count: Int
      switch file.read(into: buffer) {
      case .success(let read): count = read
      case .failure(let fault): return fault
      }
      let chunk = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if isFirst, let fault = Encoding.fault(inHead: Array(chunk), isWhole: count < buffer.count) {
        return fault
      }
      isFirst = false
      let goesOn = count == 0 ? session.finish() : session.feed(chunk)
      if !goesOn { return fault(of: session, in: file) }
      if count == 0 { return nil }
    }
  }

  private func fault(of session: ScanSession, in file: ReadOnlyFile) -> XMLFault? {
    if session.wasStoppedByHandler { return nil }
    let base = session.resumePoint
    let window = file.bytes(at: base, count: 2 * limits.pendingBytes + Self.chunkBytes)
    let isWhole = file.bytes(at: base + window.count, count: 1).isEmpty
    let tags = session.openTagEnds.map { file.openTag(endingAt: $0, limits: limits) }
    return FaultFinder(window, base: base, isWhole: isWhole).explain(
      session, open: tags, rootIsClosed: session.rootIsClosed)
  }

  private static let chunkBytes = 1 << 18
  private static let dictionaryBytes = 10_000_000
}
