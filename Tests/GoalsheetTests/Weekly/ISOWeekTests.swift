import ReportModel
import Testing

@testable import goalsheet

@Suite struct ISOWeekTests {
  @Test(arguments: [
    ("2026-11-23", "2026-W48", "2026-11-29"), ("2026-11-29", "2026-W48", "2026-11-29"),
    ("2026-11-30", "2026-W49", "2026-12-06"), ("2027-01-03", "2026-W53", "2027-01-03"),
    ("2027-01-04", "2027-W01", "2027-01-10"), ("2024-12-30", "2025-W01", "2025-01-05"),
    ("2024-02-29", "2024-W09", "2024-03-03"), ("2021-01-01", "2020-W53", "2021-01-03"),
  ])
  func daysAreInTheirWeek(day: String, week: String, sunday: String) throws {
    let found = ISOWeek(of: try #require(CalendarDate(iso8601: day)))
    #expect(found.description == week)
    #expect(found.lastDay.description == sunday)
    #expect(ISOWeek(week) == found)
  }

  @Test func otherTextsAreNoWeeks() {
    for text in ["2026-48", "2026-W00", "2026-W54", "2026-W4", "W48", ""] { #expect(ISOWeek(text) == nil) }
  }
}
