import LabelModel
import Testing

/// Indicators followed from one edition to the next.
@Suite("Indicator series")
struct IndicatorSeriesTests {
  private func register(
    _ edition: Int, _ id: ActionID, _ indicators: [Indicator], before: ActionID? = nil
  ) -> Register {
    var action = Action(id: id, title: "Une action")
    action.indicators = indicators
    if let before {
      action.predecessors = [Predecessor(edition: edition - 1, action: before)]
    }
    return Register(collectivity: "ville", edition: edition, actions: [action])
  }

  @Test func theSameMeasureOfTwoYearsIsASeries() {
    let series = IndicatorSeries.all(in: [
      register(2024, "a", [Indicator(label: "Signataires", value: "30", year: 2023)]),
      register(2023, "a", [Indicator(label: "signataires", value: "20", year: 2022)]),
    ])
    #expect(series.map { $0.points.map(\.edition) } == [[2023, 2024]])
    #expect(series.first?.indices == [100, 150])
  }

  @Test func anotherUnitIsAnotherMeasure() {
    let series = IndicatorSeries.all(in: [
      register(2023, "a", [Indicator(label: "papier", value: "20", unit: "t")]),
      register(2024, "a", [Indicator(label: "papier", value: "30", unit: "ramettes")]),
    ])
    #expect(series.isEmpty)
  }

  @Test func theSameYearTwiceIsOnePoint() {
    let once = [Indicator(label: "postes", value: "20", year: 2022)]
    #expect(
      IndicatorSeries.all(in: [register(2023, "a", once), register(2024, "a", once)]).isEmpty)
  }

  @Test func aValueRepeatedWithoutYearIsNoEvolution() {
    let once = [Indicator(label: "postes", value: "20")]
    #expect(
      IndicatorSeries.all(in: [register(2023, "a", once), register(2024, "a", once)]).isEmpty)
  }

  @Test func anActionIsFollowedUnderItsFormerName() {
    let series = IndicatorSeries.all(in: [
      register(2023, "ancien", [Indicator(label: "postes", value: "20", year: 2022)]),
      register(
        2024, "nouveau", [Indicator(label: "postes", value: "10", year: 2023)], before: "ancien"),
    ])
    #expect(series.first?.indices == [100, 50])
  }

  @Test func whatStartsAtNothingHasNoIndex() {
    let series = IndicatorSeries.all(in: [
      register(2023, "a", [Indicator(label: "dons", value: "0", year: 2022)]),
      register(2024, "a", [Indicator(label: "dons", value: "4", year: 2023)]),
    ])
    #expect(series.count == 1)
    #expect(series.first?.indices == nil)
  }
}
