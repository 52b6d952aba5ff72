public import LabelModel
internal import Diagnostics
internal import XMLKit

/// Writes the log of verdicts: a new one, or one more verdict at the end of a file of which every
/// other byte stays.
public enum VerdictLogWriter {
  /// A whole file.
  public static func bytes(of log: VerdictLog) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("audit")
    writer.attribute("xmlns", FileKind.audit.namespace)
    writer.attribute("collectivite", log.collectivity.rawValue)
    writer.attribute("edition", String(log.edition))
    writer.attribute("nature", log.nature.rawValue)
    if !log.presentation.isEmpty { writer.line("presentation", log.presentation) }
    for entry in log.entries { writer.write(entry) }
    if !log.entries.isEmpty || !log.presentation.isEmpty { writer.newline(levels: -1) }
    writer.end()
    writer.newline()
    return writer.finish()
  }

  /// The file with entries added at its end; `nil` when it is not a log of verdicts.
  public static func appending(_ entries: [VerdictLog.Entry], to file: LoadedFile) -> [UInt8]? {
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let root = XMLDocument.parse(source).value?.root,
      root.name == FileKind.audit.rootName, let last = root.elements.last
    else { return nil }
    let lines = entries.map { entry in
      var writer = XMLWriter(declaration: false)
      writer.write(entry)
      return "\n  " + String(decoding: writer.finish().drop { $0 == 0x0A }, as: UTF8.self)
    }
    let place = last.range.upperBound
    return [TextEdit(range: place..<place, replacement: lines.joined())].applied(to: file.bytes)
  }

  /// The file without the names of those who decided: what may be published.
  public static func withoutNames(_ file: LoadedFile) -> [UInt8] {
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let document = XMLDocument.parse(source).value else { return [] }
    let edits = document.root.elements(named: "verdict").compactMap { element -> TextEdit? in
      guard let ranges = document.attributeRanges("nom", of: element) else { return nil }
      // The blank before the name and the quote after the value go with it.
      return TextEdit(
        range: (ranges.name.lowerBound - 1)..<(ranges.value.upperBound + 1), replacement: "")
    }
    return edits.applied(to: file.bytes)
  }
}

extension XMLWriter {
  fileprivate mutating func write(_ entry: VerdictLog.Entry) {
    let verdict = entry.verdict
    line(
      "verdict", verdict.word,
      [
        ("numero", String(entry.number)), ("action", verdict.action.rawValue),
        ("decision", verdict.decision.rawValue), ("motif", verdict.reason?.rawValue),
        ("dans", verdict.target?.rawValue), ("fonction", verdict.function),
        ("nom", verdict.name), ("date", verdict.moment.description), ("empreinte", entry.digest),
      ])
  }
}
