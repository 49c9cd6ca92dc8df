import ReportModel
import Testing

@Suite struct CalendarDateTests {
  @Test func endOfMonthKnowsLeapYears() {
    #expect(CalendarDate.endOfMonth(2, of: 2024).description == "2024-02-29")
    #expect(CalendarDate.endOfMonth(2, of: 2100).description == "2100-02-28")
    #expect(CalendarDate.endOfMonth(6, of: 2026).description == "2026-06-30")
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "", "2026-01-01 "])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }
}
