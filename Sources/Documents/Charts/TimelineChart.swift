/// Moments and periods along the years.
public struct TimelineChart: Sendable, Equatable {
  /// A month, or a year where the month is not known.
  public struct Moment: Sendable, Equatable, Comparable {
    /// Year, such as 2019.
    public var year: Int
    /// Month, 1 to 12; `nil` when it is not known.
    public var month: Int?

    /// Makes a moment.
    public init(_ year: Int, month: Int? = nil) {
      self.year = year
      self.month = month
    }

    /// Earlier moments come first; a year alone counts as its beginning.
    public static func < (a: Moment, b: Moment) -> Bool {
      (a.year, a.month ?? 1) < (b.year, b.month ?? 1)
    }

    /// Years since year 0, with the month as a fraction.
    var position: Double { Double(year) + Double((month ?? 1) - 1) / 12 }
  }

  /// When something happened.
  public enum When: Sendable, Equatable {
    /// At one moment.
    case at(Moment)
    /// From a moment on, and still.
    case since(Moment)
    /// From a moment to another.
    case between(Moment, Moment)
  }

  /// Something that happened.
  public struct Event: Sendable, Equatable {
    /// What.
    public var label: String
    /// When.
    public var when: When

    /// Makes an event.
    public init(_ label: String, _ when: When) {
      self.label = label
      self.when = when
    }
  }

  /// What the chart shows, in a few words.
  public var title: String
  /// What to know to read it; empty for nothing.
  public var caption: String
  /// What the events are, at the head of the data table, such as « Action ».
  public var labelHeader: String
  /// The events, from the top.
  public var events: [Event]
  /// Where what still lasts stops on the drawing, such as the reference date.
  public var present: Moment

  /// Makes a chart.
  public init(
    title: String, caption: String = "", labelHeader: String, events: [Event], present: Moment
  ) {
    self.title = title
    self.caption = caption
    self.labelHeader = labelHeader
    self.events = events
    self.present = present
  }
}

extension TimelineChart: ChartContent {
  var alternative: String {
    let sentences = events.map { "\($0.label) : \(FrenchText.moment($0.when))" }
    return "Frise chronologique. \(title). " + sentences.joined(separator: " ; ") + "."
  }

  var dataTable: Table {
    let header = [labelHeader, "Début", "Fin"]
      .map { TableCell([.text($0)], role: .columnHeader) }
    let rows = events.map { event in
      let (start, end) = dates(event.when)
      return TableRow([
        TableCell([.text(event.label)], role: .rowHeader), TableCell([.text(start)]),
        TableCell([.text(end)]),
      ])
    }
    return Table(
      caption: [.text("Données : " + title.lowercasedFirst)],
      columns: [TableColumn(.start, weight: 3), TableColumn(weight: 2), TableColumn(weight: 2)],
      header: [TableRow(header)], body: rows, style: "donnees")
  }

  private func dates(_ when: When) -> (String, String) {
    switch when {
    case .at(let moment): (FrenchText.moment(moment), FrenchText.moment(moment))
    case .since(let moment): (FrenchText.moment(moment), "en cours")
    case .between(let start, let end): (FrenchText.moment(start), FrenchText.moment(end))
    }
  }
}
