/// A calendar day in a cell, in the Gregorian calendar.
public struct CellDate: Hashable, Sendable {
  /// The year, 1900 to 9999 for what a sheet can hold.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// Makes a day without checking that it exists; writing one that does not is an error.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the calendar has this day.
  public var isValid: Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  /// Days since 1970-01-01, in the proleptic Gregorian calendar counted from 1 March.
  var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The serial number of the day in the 1900 date system (ECMA-376 part 1, §18.17.4.1): 1900-01-01 is 1, and
  /// 1900-02-29, which never was, counts.
  var serial: Int {
    let days = daysSince1970 + 25569
    return days < 61 ? days - 1 : days
  }

  /// `2026-06-30`.
  public var iso8601: String {
    Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A day and a time of day in a cell, without a time zone.
public struct CellDateTime: Hashable, Sendable {
  /// The day.
  public var date: CellDate
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int
  /// 0 to 59.
  public var second: Int

  /// Makes a point in time without checking that it exists; writing one that does not is an error.
  public init(date: CellDate, hour: Int, minute: Int, second: Int = 0) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The UTC day and time of seconds since 1970-01-01 00:00.
  init(secondsSince1970 seconds: Int) {
    let days = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400
    let ofDay = seconds - days * 86400
    self.init(
      date: CellDate(daysSince1970: days), hour: ofDay / 3600, minute: ofDay / 60 % 60, second: ofDay % 60)
  }

  /// The day and time of a serial number, rounded to seconds; nil outside 1900-01-01 to 9999-12-31.
  init?(serial: Double) {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    let day = Int(serial)
    // Serial numbers up to 60 count a 29 February 1900 that never was.
    let daysSince1970 = (day < 60 ? day + 1 : day) - 25569
    let seconds = Int(((serial - Double(day)) * 86400).rounded())
    self.init(secondsSince1970: daysSince1970 * 86400 + seconds)
  }

  /// Whether the day exists and the time lies within it.
  public var isValid: Bool {
    date.isValid && (0..<24).contains(hour) && (0..<60).contains(minute) && (0..<60).contains(second)
  }

  /// The serial number: whole days as ``CellDate`` has them, the time as a fraction.
  var serial: Double {
    Double(date.serial) + Double(hour * 3600 + minute * 60 + second) / 86400
  }

  /// `2026-06-30T08:15:00`.
  public var iso8601: String {
    date.iso8601 + "T" + CellDate.padded(hour, 2) + ":" + CellDate.padded(minute, 2) + ":"
      + CellDate.padded(second, 2)
  }
}
