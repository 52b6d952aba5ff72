extension HTMLPage {
  /// A picture or a chart with its caption; a chart with its data below.
  mutating func figure(_ figure: Figure) -> HTMLNode {
    figures += 1
    let style = figure.style.map { " \($0.rawValue)" } ?? ""
    let id = HTMLAttribute.optional("id", figure.id)
    switch figure.content {
    case .picture(let picture):
      let nodes = [image(picture, [])] + caption(figure.caption, figure.credit)
      return .element("figure", id + [.class("image\(style)")], nodes)
    case .chart(let chart):
      return .element("figure", id + [.class("graphique\(style)")], self.chart(chart, figure))
    }
  }

  private mutating func chart(_ chart: Chart, _ figure: Figure) -> [HTMLNode] {
    let name = "graphique-\(figures)"
    let drawings = [("large", ChartLayout.wide), ("etroit", ChartLayout.compact)]
      .flatMap { style, layout -> [HTMLNode] in
        let svg = chart.svg(
          palette: tokens.palette, layout: layout, identifier: "\(name)-\(style)")
        return [.newline, .element("div", [.class("dessin dessin-\(style)")], [.raw(svg)])]
      }
    var words: [Inline] = [.strong([.text(chart.title)])]
    let note = figure.caption.isEmpty ? [.text(chart.caption)] : figure.caption
    if !note.isBlank { words += [.lineBreak] + note }
    // The table follows the fold instead of standing in it: paper has no way to unfold.
    let fold: [HTMLNode] = [
      .newline,
      .element(
        "details", [.class("donnees-repli")],
        [.element("summary", [.text("Données du graphique « \(chart.title) »")])]),
      .newline, .element("div", [.class("donnees-graphique")], [table(chart.dataTable)]),
    ]
    return drawings + [.newline] + caption(words, figure.credit) + fold + [.newline]
  }

  private func caption(_ caption: [Inline], _ credit: [Inline]) -> [HTMLNode] {
    guard !caption.isEmpty || !credit.isEmpty else { return [] }
    var nodes = inlines(caption)
    if !credit.isEmpty {
      nodes += [.text(" "), .element("span", [.class("credit")], inlines(credit))]
    }
    return [.element("figcaption", nodes)]
  }

  /// An image within the page.
  func image(_ picture: Picture, _ attributes: [HTMLAttribute]) -> HTMLNode {
    let alternative: String
    switch picture.alternative {
    case .text(let words): alternative = words
    case .missing, .decorative: alternative = ""
    }
    let data = "data:\(picture.image.format.rawValue);base64,\(Base64.encode(picture.image.bytes))"
    return .void("img", attributes + [.named("src", data), .named("alt", alternative)])
  }
}
