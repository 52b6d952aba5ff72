/// A chart as a value, with its data and its words.
///
/// A chart never stands alone: it always brings its alternative in words and its data table.
public enum Chart: Sendable, Equatable {
  /// Horizontal bars, each in one or several parts.
  case bars(BarChart)
  /// The label's « mosaïque des enjeux »: one tile for each node of a referential.
  case mosaic(MosaicChart)
  /// Moments and periods along the years.
  case timeline(TimelineChart)
  /// How a count moved, part by part.
  case waterfall(WaterfallChart)
  /// Two counts of each thing on one line.
  case dumbbell(DumbbellChart)
  /// The same small drawing for each thing, over the editions.
  case smallMultiples(SmallMultiplesChart)

  /// What the chart shows, in a few words.
  public var title: String { content.title }
  /// What to know to read it; empty for nothing.
  public var caption: String { content.caption }
  /// What the chart says, in sentences made from its data.
  public var alternative: String { content.alternative }
  /// The same data in rows and columns.
  public var dataTable: Table { content.dataTable }

  /// The chart as a drawing, in the colours of a palette.
  ///
  /// `identifier` prefixes the ids inside the drawing, so that several can stand in one page.
  public func svg(
    palette: ChartPalette, layout: ChartLayout = .wide, identifier: String
  ) -> String {
    content.drawing(palette: palette, layout: layout, identifier: identifier)
      .text(identifier: identifier)
  }

  /// The chart of its kind.
  var content: any ChartContent {
    switch self {
    case .bars(let chart): chart
    case .mosaic(let chart): chart
    case .timeline(let chart): chart
    case .waterfall(let chart): chart
    case .dumbbell(let chart): chart
    case .smallMultiples(let chart): chart
    }
  }
}

/// The room that a drawing has.
public enum ChartLayout: Sendable, Equatable, CaseIterable {
  /// A page or a screen.
  case wide
  /// A telephone: the same data, one column of words and shapes.
  case compact

  /// Width of the drawing, in pixels or points.
  var width: Double {
    switch self {
    case .wide: 680
    case .compact: 340
    }
  }
}

/// What each kind of chart must bring.
protocol ChartContent {
  /// What the chart shows, in a few words.
  var title: String { get }
  /// What to know to read it; empty for nothing.
  var caption: String { get }
  /// What the chart says, in sentences.
  var alternative: String { get }
  /// The same data in rows and columns.
  var dataTable: Table { get }
  /// The chart drawn.
  func drawing(palette: ChartPalette, layout: ChartLayout, identifier: String) -> SVGDrawing
}
