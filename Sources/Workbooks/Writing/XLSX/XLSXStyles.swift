internal import XMLKit

/// The styles that a workbook uses, numbered in the order in which they are first met.
struct XLSXStyles {
  private var numbers: [CellStyle: Int] = [.body: 0]
  private var order: [CellStyle] = [.body]

  /// The number of a style.
  mutating func number(_ style: CellStyle) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = order.count
    order.append(style)
    return order.count - 1
  }

  /// The part `xl/styles.xml`.
  func part() -> [UInt8] {
    let looks = order.map(Look.init)
    let grounds = looks.compactMap(\.ground).withoutRepeats
    let fonts = looks.map(\.letters).withoutRepeats
    var writer = XMLWriter()
    writer.start("styleSheet")
    writer.attribute("xmlns", XLSXNames.main)
    writeFormats(to: &writer)
    writeFonts(fonts, to: &writer)
    writeFills(grounds, to: &writer)
    writeBorders(to: &writer)
    writer.start("cellStyleXfs")
    writer.attribute("count", "1")
    writer.start("xf")
    for name in ["numFmtId", "fontId", "fillId", "borderId"] { writer.attribute(name, "0") }
    writer.end()
    writer.end()
    writer.start("cellXfs")
    writer.attribute("count", "\(order.count)")
    for (style, look) in zip(order, looks) {
      let fill = look.ground.flatMap(grounds.firstIndex(of:)).map { $0 + 2 } ?? 0
      write(style, look, font: fonts.firstIndex(of: look.letters) ?? 0, fill: fill, to: &writer)
    }
    writer.end()
    writer.start("cellStyles")
    writer.attribute("count", "1")
    writer.start("cellStyle")
    writer.attribute("name", "Normal")
    writer.attribute("xfId", "0")
    writer.attribute("builtinId", "0")
    writer.end()
    writer.end()
    writer.end()
    return writer.finish()
  }

  private static let formats: [(CellStyle.Format, id: Int, code: String)] = [
    (.integer, 164, "#,##0"), (.percent, 165, "0.0%"), (.date, 166, "dd/mm/yyyy"),
    (.moment, 167, "dd/mm/yyyy hh:mm"),
  ]

  private func writeFormats(to writer: inout XMLWriter) {
    writer.start("numFmts")
    writer.attribute("count", "\(Self.formats.count)")
    for (_, id, code) in Self.formats {
      writer.start("numFmt")
      writer.attribute("numFmtId", "\(id)")
      writer.attribute("formatCode", code)
      writer.end()
    }
    writer.end()
  }

  private func writeFonts(_ fonts: [Look.Letters], to writer: inout XMLWriter) {
    writer.start("fonts")
    writer.attribute("count", "\(fonts.count)")
    for font in fonts {
      writer.start("font")
      if font.isBold { writer.element("b", text: "") }
      if font.isItalic { writer.element("i", text: "") }
      if font.isUnderlined { writer.element("u", text: "") }
      writer.value("sz", "\(font.size)")
      writer.start("color")
      writer.attribute("rgb", "FF" + font.ink)
      writer.end()
      writer.value("name", Look.font)
      writer.value("family", "2")
      writer.end()
    }
    writer.end()
  }

  private func writeFills(_ grounds: [String], to writer: inout XMLWriter) {
    writer.start("fills")
    writer.attribute("count", "\(grounds.count + 2)")
    // The first two are what Excel expects there, whatever is written.
    for pattern in ["none", "gray125"] {
      writer.start("fill")
      writer.start("patternFill")
      writer.attribute("patternType", pattern)
      writer.end()
      writer.end()
    }
    for ground in grounds {
      writer.start("fill")
      writer.start("patternFill")
      writer.attribute("patternType", "solid")
      writer.start("fgColor")
      writer.attribute("rgb", "FF" + ground)
      writer.end()
      writer.end()
      writer.end()
    }
    writer.end()
  }

  private func writeBorders(to writer: inout XMLWriter) {
    writer.start("borders")
    writer.attribute("count", "3")
    for sides in [[], ["left", "right", "top", "bottom"], ["top"]] {
      writer.start("border")
      for side in ["left", "right", "top", "bottom", "diagonal"] {
        writer.start(side)
        if sides.contains(side) {
          writer.attribute("style", "thin")
          writer.start("color")
          writer.attribute("rgb", sides.count == 1 ? "FF000000" : "FFBFBFBF")
          writer.end()
        }
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private func write(
    _ style: CellStyle, _ look: Look, font: Int, fill: Int, to writer: inout XMLWriter
  ) {
    writer.start("xf")
    let format = Self.formats.first { $0.0 == style.format }?.id
    writer.attribute("numFmtId", "\(format ?? (style.format == .text ? 49 : 0))")
    writer.attribute("fontId", "\(font)")
    writer.attribute("fillId", "\(fill)")
    writer.attribute("borderId", look.isBoxed ? "1" : look.hasLineAbove ? "2" : "0")
    writer.attribute("xfId", "0")
    for name in ["NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"] {
      writer.attribute("apply" + name, "1")
    }
    writer.start("alignment")
    writer.attribute("vertical", style.role == .header ? "center" : "top")
    if style.isWrapped { writer.attribute("wrapText", "1") }
    writer.end()
    writer.start("protection")
    writer.attribute("locked", style.isLocked ? "1" : "0")
    writer.end()
    writer.end()
  }
}

extension Look {
  /// What makes a font of its own.
  struct Letters: Hashable {
    var size: Int
    var isBold: Bool
    var isItalic: Bool
    var isUnderlined: Bool
    var ink: String
  }

  /// The letters alone.
  var letters: Letters {
    Letters(
      size: size, isBold: isBold, isItalic: isItalic, isUnderlined: isUnderlined, ink: ink)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of their first appearance.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension XMLWriter {
  /// Writes `<nom val="…"/>`.
  mutating func value(_ name: String, _ value: String) {
    start(name)
    attribute("val", value)
    end()
  }
}
