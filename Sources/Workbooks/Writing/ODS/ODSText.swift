internal import XMLKit

/// Texts in the paragraphs of ODS, where a run of spaces counts as one unless it is spelt out.
enum ODSText {
  /// Writes a text, one paragraph a line, as a link when it leads somewhere.
  static func write(_ text: String, link: String? = nil, to writer: inout XMLWriter) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      writer.start("text:p")
      if let link {
        writer.start("text:a")
        writer.attribute("xlink:type", "simple")
        writer.attribute("xlink:href", link)
      }
      writeLine(line, to: &writer)
      if link != nil { writer.end() }
      writer.end()
    }
  }

  private static func writeLine(_ line: Substring, to writer: inout XMLWriter) {
    guard line.utf8.contains(9) || line.contains("  ") || line.hasPrefix(" ") || line.hasSuffix(" ")
    else { return writer.text(String(line)) }
    var run = ""
    var spaces = 0
    for scalar in line.unicodeScalars {
      if scalar == " " {
        spaces += 1
        continue
      }
      writeSpaces(spaces, after: &run, to: &writer)
      spaces = 0
      if scalar == "\t" {
        // LibreOffice 7.4 drops `text:tab` in a cell, and keeps a bare tab.
        run += "\t"
      } else {
        run.unicodeScalars.append(scalar)
      }
    }
    writeSpaces(spaces, after: &run, isLast: true, to: &writer)
    writer.text(run)
  }

  private static func writeSpaces(
    _ count: Int, after run: inout String, isLast: Bool = false, to writer: inout XMLWriter
  ) {
    guard count > 0 else { return }
    if count == 1, !run.isEmpty, !isLast {
      run += " "
      return
    }
    writer.text(run)
    run = ""
    writer.start("text:s")
    if count > 1 { writer.attribute("text:c", "\(count)") }
    writer.end()
  }
}
