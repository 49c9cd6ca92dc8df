import ReportModel

/// Days as mastheads and web pages write them.
enum FrontMatterDate {
  /// The first day in a text: `2026-02-03`, `2026/2/3`, `2026.02.03`, `2026年2月3日`; torn by spaces or not.
  static func first(in text: String) -> CalendarDate? {
    let scalars = text.unicodeScalars.filter { !LayoutCharacter.isSpace($0.value) }.map(\.value)
    var index = 0
    while index + 7 < scalars.count {
      if isDigit(scalars[index]), index == 0 || !isDigit(scalars[index - 1]),
        let day = day(scalars, at: index)
      {
        return day
      }
      index += 1
    }
    return nil
  }

  /// The day that is all a text holds, a time of day beside it aside.
  static func alone(in text: String) -> CalendarDate? {
    var meaningful = 0
    for scalar in text.unicodeScalars where !LayoutCharacter.isSpace(scalar.value) {
      if isDigit(scalar.value) { continue }
      switch scalar {
      case "-", "/", ".", ":", "：", "年", "月", "日", "时", "分", "（", "）", "(", ")": continue
      default: meaningful += 1
      }
    }
    return meaningful == 0 ? first(in: text) : nil
  }

  private static func day(_ scalars: [UInt32], at start: Int) -> CalendarDate? {
    var index = start
    guard let year = number(scalars, &index, 4...4), (1949...2149).contains(year),
      separator(scalars, &index, 0x5E74)
    else { return nil }
    guard let month = number(scalars, &index, 1...2), (1...12).contains(month),
      separator(scalars, &index, 0x6708)
    else { return nil }
    guard let day = number(scalars, &index, 1...2), day >= 1,
      day <= CalendarDate.daysInMonth(month, of: year)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ scalars: [UInt32], _ index: inout Int, _ lengths: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while index < scalars.count, count < lengths.upperBound, isDigit(scalars[index]) {
      value = value * 10 + Int(scalars[index] >= 0xFF10 ? scalars[index] - 0xFF10 : scalars[index] - 0x30)
      index += 1
      count += 1
    }
    return lengths.contains(count) ? value : nil
  }

  private static func separator(_ scalars: [UInt32], _ index: inout Int, _ chinese: UInt32) -> Bool {
    guard index < scalars.count else { return false }
    let value = scalars[index]
    index += 1
    return value == chinese || value == 0x2D || value == 0x2F || value == 0x2E || value == 0xFF0E
  }

  private static func isDigit(_ value: UInt32) -> Bool { LayoutCharacter.isDigit(value) }
}
