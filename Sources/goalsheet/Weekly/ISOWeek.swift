import ReportModel

/// A week of ISO 8601: `2026-W48`, Monday to Sunday; the first of a year is the one with its first Thursday.
struct ISOWeek: Hashable, Comparable, Sendable, CustomStringConvertible {
  var year: Int
  var number: Int

  init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The week that a day is in.
  init(of date: CalendarDate) {
    let day = Self.days(date)
    // The Thursday of the week tells its year.
    let thursday = Self.date(day - Self.weekday(day) + 3)
    year = thursday.year
    number = (Self.days(thursday) - Self.days(CalendarDate(year: thursday.year, month: 1, day: 1))) / 7 + 1
  }

  /// Reads `2026-W48`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
      let year = Int(String(decoding: bytes[..<4], as: UTF8.self)),
      let number = Int(String(decoding: bytes[6...], as: UTF8.self)), (1...53).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  /// The Sunday that it ends with: the reference date of its ledgers.
  var lastDay: CalendarDate {
    let first = Self.days(CalendarDate(year: year, month: 1, day: 4))
    return Self.date(first - Self.weekday(first) + 7 * (number - 1) + 6)
  }

  var description: String { "\(year)-W\(number < 10 ? "0" : "")\(number)" }

  static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  /// Days since 0000-03-01.
  private static func days(_ date: CalendarDate) -> Int {
    let year = date.month > 2 ? date.year : date.year - 1
    let month = (date.month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1
  }

  /// 0 for Monday.
  private static func weekday(_ days: Int) -> Int { (days + 2) % 7 }

  private static func date(_ days: Int) -> CalendarDate {
    let era = days / 146_097
    let rest = days % 146_097
    let yearOfEra = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let day = rest - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * day + 2) / 153
    let year = era * 400 + yearOfEra + (month > 9 ? 1 : 0)
    return CalendarDate(
      year: year, month: month < 10 ? month + 3 : month - 9, day: day - (153 * month + 2) / 5 + 1)
  }
}
