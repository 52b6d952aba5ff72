import Diagnostics

extension PandocWriter {
  /// The widest that a drawing is, in centimetres: a page of A4 within its margins.
  private static let widest = 17.0
  /// What leaves room for its data on the same page.
  private static let usual = 14.6

  /// A chart with its data table, or a picture.
  mutating func write(_ figure: Figure) -> [JSONValue] {
    if let id = figure.id { pendingIDs.append(id) }
    switch figure.content {
    case .chart(let chart): return write(chart, figure)
    case .picture(let picture):
      var nodes = [styled(takeMarks() + [image(picture, width: 12)], .figure)]
      var words = inlines(figure.caption)
      if !figure.credit.isEmpty {
        words += [PandocNode.text(" ")] + marked(inlines(figure.credit), .quietWords)
      }
      if !words.isEmpty { nodes.append(styled(words, .figureCaption)) }
      return nodes
    }
  }

  private mutating func write(_ chart: Chart, _ figure: Figure) -> [JSONValue] {
    let title = takeMarks() + [PandocNode.text(chart.title)]
    let width = isShort ? Self.widest : Self.usual
    let drawing = chart.printed(
      palette: tokens.palette, identifier: "graphique-\(images.count + 1)", width: width)
    let name = keep(Array(drawing.svg.utf8), ending: "svg", alternative: chart.alternative)
    let image = node(
      name, alternative: chart.alternative,
      [("width", centimetres(width)), ("height", centimetres(drawing.height))])
    var nodes = [styled(title, .chartTitle), styled([image], .figure)]
    let caption = figure.caption.isEmpty ? [Inline.text(chart.caption)] : figure.caption
    if !caption.isBlank { nodes.append(styled(inlines(caption), .figureCaption)) }
    nodes += write(chart.dataTable)
    guard isShort else { return nodes }
    deferred += nodes
    return []
  }

  /// A picture within a line, of a width in centimetres.
  mutating func image(_ picture: Picture, width: Double) -> JSONValue {
    let alternative: String
    switch picture.alternative {
    case .text(let text): alternative = text
    case .decorative, .missing: alternative = ""
    }
    let name = keep(
      picture.image.bytes, ending: picture.image.format.fileExtension, alternative: alternative)
    return node(name, alternative: alternative, [("width", centimetres(width))])
  }

  private mutating func keep(_ bytes: [UInt8], ending: String, alternative: String) -> String {
    let name = "image-\(images.count + 1).\(ending)"
    images.append((name, bytes, alternative))
    return name
  }

  private func node(
    _ name: String, alternative: String, _ attributes: [(String, String)]
  ) -> JSONValue {
    let words: [JSONValue] = alternative.isEmpty ? [] : [PandocNode.text(alternative)]
    return PandocNode.node(
      "Image", [PandocNode.attributes(nil, attributes), .array(words), [.string(name), ""]])
  }

  private func centimetres(_ length: Double) -> String { SVGNode.number(length) + "cm" }
}
