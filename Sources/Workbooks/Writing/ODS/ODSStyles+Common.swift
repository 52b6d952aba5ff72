internal import XMLKit

extension ODSStyles {
  /// The part `styles.xml`: the usual letters, the language and the pages.
  static func commonPart(language: String) -> [UInt8] {
    var writer = ODSNames.document("office:document-styles")
    writer.start("office:styles")
    writer.start("style:default-style")
    writer.attribute("style:family", "table-cell")
    writer.start("style:text-properties")
    writer.attribute("fo:font-family", Look.font)
    writer.attribute("fo:font-size", "10pt")
    let parts = language.split(separator: "-", maxSplits: 1).map(String.init)
    if let first = parts.first {
      writer.attribute("fo:language", first)
      writer.attribute("fo:country", parts.count == 2 ? parts[1] : "none")
    }
    writer.end()
    writer.end()
    writer.start("style:style")
    writer.attribute("style:name", "Default")
    writer.attribute("style:family", "table-cell")
    writer.end()
    writer.end()
    writer.start("office:automatic-styles")
    for (name, width, height, orientation) in [
      ("pm1", "297mm", "210mm", "landscape"), ("pm2", "210mm", "297mm", "portrait"),
    ] {
      writer.start("style:page-layout")
      writer.attribute("style:name", name)
      writer.start("style:page-layout-properties")
      writer.attribute("fo:page-width", width)
      writer.attribute("fo:page-height", height)
      writer.attribute("style:print-orientation", orientation)
      writer.attribute("fo:margin", "10mm")
      writer.attribute("style:scale-to-X", "1")
      writer.attribute("style:scale-to-Y", "0")
      writer.end()
      writer.end()
    }
    writer.end()
    writer.start("office:master-styles")
    for (name, layout) in [("Paysage", "pm1"), ("Portrait", "pm2")] {
      writer.start("style:master-page")
      writer.attribute("style:name", name)
      writer.attribute("style:page-layout-name", layout)
      writer.start("style:footer")
      writer.start("text:p")
      writer.element("text:sheet-name", text: "???")
      writer.text(" · ")
      writer.element("text:page-number", text: "1")
      writer.text(" / ")
      writer.element("text:page-count", text: "1")
      writer.end()
      writer.end()
      writer.end()
    }
    writer.end()
    writer.end()
    return writer.finish()
  }

  /// Writes the formats of numbers and dates.
  static func writeFormats(to writer: inout XMLWriter) {
    writer.start("number:text-style")
    writer.attribute("style:name", "N-texte")
    writer.element("number:text-content", text: "")
    writer.end()
    for (element, name, decimals) in [
      ("number:number-style", "N-entier", "0"), ("number:percentage-style", "N-part", "1"),
    ] {
      writer.start(element)
      writer.attribute("style:name", name)
      writer.start("number:number")
      writer.attribute("number:decimal-places", decimals)
      writer.attribute("number:min-decimal-places", decimals)
      writer.attribute("number:min-integer-digits", "1")
      writer.attribute("number:grouping", decimals == "0" ? "true" : "false")
      writer.end()
      if decimals == "1" { writer.element("number:text", text: " %") }
      writer.end()
    }
    for (name, hasTime) in [("N-jour", false), ("N-instant", true)] {
      writer.start("number:date-style")
      writer.attribute("style:name", name)
      part("number:day", to: &writer)
      writer.element("number:text", text: "/")
      part("number:month", to: &writer)
      writer.element("number:text", text: "/")
      part("number:year", to: &writer)
      if hasTime {
        writer.element("number:text", text: " ")
        part("number:hours", to: &writer)
        writer.element("number:text", text: ":")
        part("number:minutes", to: &writer)
      }
      writer.end()
    }
  }

  private static func part(_ name: String, to writer: inout XMLWriter) {
    writer.start(name)
    writer.attribute("number:style", "long")
    writer.end()
  }
}
