/// Dates, times and durations as ISO 8601 writes them, which ODS and strict XLSX files do.
enum ISODateText {
  /// `2026-06-30`, `2026-06-30T08:15:00.5`; nil for anything else.
  static func content(_ text: String) -> CellContent? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let date = date(halves[0]) else { return nil }
    guard halves.count == 2 else { return .date(date) }
    let time = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(time.count), let hour = Int(time[0]), let minute = Int(time[1]) else { return nil }
    let seconds = time.count == 3 ? Double(time[2].hasSuffix("Z") ? time[2].dropLast() : time[2]) : 0
    guard let seconds, seconds >= 0, seconds < 60, (0..<24).contains(hour), (0..<60).contains(minute) else {
      return nil
    }
    // Rounded to whole seconds, which may carry into the next day.
    let ofDay = hour * 3600 + minute * 60 + Int(seconds.rounded())
    return .dateTime(CellDateTime(secondsSince1970: date.daysSince1970 * 86400 + ofDay))
  }

  private static func date(_ text: Substring) -> CellDate? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (0...9999).contains(year)
    else { return nil }
    let date = CellDate(year: year, month: month, day: day)
    return date.isValid ? date : nil
  }

  /// `PT12H30M05.5S` in seconds; nil for anything else.
  static func seconds(_ text: String) -> Double? {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    guard bytes.first == UInt8(ascii: "P") else { return nil }
    bytes = bytes.dropFirst()
    var total = 0.0
    var number: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): number.append(byte)
      case UInt8(ascii: "T"): break
      default:
        guard let value = number.withUnsafeBufferPointer({ NumberText.double($0) }) else { return nil }
        switch byte {
        case UInt8(ascii: "D"): total += value * 86400
        case UInt8(ascii: "H"): total += value * 3600
        case UInt8(ascii: "M"): total += value * 60
        case UInt8(ascii: "S"): total += value
        default: return nil
        }
        number = []
      }
    }
    return number.isEmpty ? (isNegative ? -total : total) : nil
  }
}
