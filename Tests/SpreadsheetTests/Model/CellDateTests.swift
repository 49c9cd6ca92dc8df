import Testing

@testable import Spreadsheet

@Suite struct CellDateTests {
  @Test(arguments: [
    (1900, 1, 1, 1), (1900, 2, 28, 59), (1900, 3, 1, 61), (1970, 1, 1, 25569), (2000, 2, 29, 36585),
    (2026, 6, 30, 46203), (9999, 12, 31, 2_958_465),
  ])
  func `serial numbers are Excel's, 29 February 1900 included`(year: Int, month: Int, day: Int, serial: Int) {
    let date = CellDate(year: year, month: month, day: day)
    #expect(date.serial == serial)
    #expect(CellDateTime(serial: Double(serial))?.date == date)
  }

  @Test func `every day follows the one before`() {
    var previous = CellDate(year: 1899, month: 12, day: 31).daysSince1970
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...31 {
          let date = CellDate(year: year, month: month, day: day)
          guard date.isValid else { continue }
          #expect(date.daysSince1970 == previous + 1)
          #expect(CellDate(daysSince1970: date.daysSince1970) == date)
          previous = date.daysSince1970
        }
      }
    }
  }

  @Test func `days that do not exist are told`() {
    #expect(!CellDate(year: 2026, month: 2, day: 29).isValid)
    #expect(!CellDate(year: 1900, month: 2, day: 29).isValid)
    #expect(CellDate(year: 2000, month: 2, day: 29).isValid)
    #expect(!CellDate(year: 2026, month: 13, day: 1).isValid)
    #expect(!CellDate(year: 2026, month: 0, day: 1).isValid)
    #expect(!CellDate(year: 2026, month: 4, day: 0).isValid)
  }

  @Test func `times are fractions of a day`() {
    let value = CellDateTime(date: CellDate(year: 2026, month: 6, day: 30), hour: 18, minute: 0)
    #expect(value.serial == 46203.75)
    #expect(value.iso8601 == "2026-06-30T18:00:00")
    #expect(CellDateTime(serial: 46203.75) == value)
    #expect(CellDateTime(serial: 0.5) == nil)
  }
}

@Suite struct TimestampTests {
  @Test func `SOURCE_DATE_EPOCH is respected, anything but a number ignored`() {
    #expect(Timestamp.reproducible(sourceDateEpoch: "1700000000").iso8601 == "2023-11-14T22:13:20Z")
    #expect(Timestamp.reproducible(sourceDateEpoch: "soon") == .fixed)
    #expect(Timestamp.fixed.iso8601 == "1980-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: -1).iso8601 == "1969-12-31T23:59:59Z")
  }
}
