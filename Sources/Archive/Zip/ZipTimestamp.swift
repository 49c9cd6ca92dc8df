/// A point in time as zip archives keep it: local time without a zone, two-second steps, 1980 to 2107.
struct ZipTimestamp {
  /// Bits of hours, minutes and seconds (APPNOTE 4.4.6).
  let time: UInt16
  /// Bits of year, month and day.
  let date: UInt16

  /// The nearest time that the format can say.
  ///
  /// - Parameter secondsSince1970: seconds since 1970-01-01 00:00 UTC.
  init(secondsSince1970: Int) {
    let earliest = 315_532_800  // 1980-01-01
    let latest = 4_354_819_198  // 2107-12-31 23:59:58
    let seconds = min(max(secondsSince1970, earliest), latest)
    let (year, month, day) = Self.civil(daysSince1970: seconds / 86400)
    let ofDay = seconds % 86400
    time = UInt16((ofDay / 3600) << 11 | (ofDay % 3600 / 60) << 5 | ofDay % 60 / 2)
    date = UInt16((year - 1980) << 9 | month << 5 | day)
  }

  /// Year, month and day of a day since 1970, in the proleptic Gregorian calendar counted from 1 March.
  private static func civil(daysSince1970 days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
