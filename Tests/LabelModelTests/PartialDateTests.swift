import LabelModel
import Testing

@Suite("Dates known in part")
struct PartialDateTests {
  @Test(arguments: ["2023", "2023-02", "2023-02-28", "2024-02-29", "0999-12-31"])
  func readsAndWritesTheSameText(_ text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(arguments: [
    "", "23", "2023-", "2023-13", "2023-00", "2023-2", "2023-02-30", "2023-02-29", "2023-02-00",
    "2023/02/01", " 2023", "2023-02-01-01", "-2023", "20230", "0000", "２０２３",
  ])
  func refusesWhatIsNotADate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func spansAllTheDaysThatItMayBe() throws {
    let february = try #require(PartialDate("2024-02"))
    #expect(february.earliest == CalendarDate("2024-02-01"))
    #expect(february.latest == CalendarDate("2024-02-29"))
    let year = try #require(PartialDate("2022"))
    #expect(year.earliest == CalendarDate("2022-01-01"))
    #expect(year.latest == CalendarDate("2022-12-31"))
  }

  @Test(arguments: [
    ("2023", "2023"), ("2023-02", "février 2023"), ("2023-02-01", "1er février 2023"),
    ("2023-08-15", "15 août 2023"),
  ])
  func readsWellInFrench(_ text: String, _ expected: String) throws {
    #expect(try #require(PartialDate(text)).inFrench == expected)
  }

  @Test func goesBackToTheDayBeforeALeapDay() throws {
    #expect(try #require(CalendarDate("2024-02-29")).yearsBefore(2) == CalendarDate("2022-02-28"))
  }
}
