/// Reads years and five-year plans.
enum YearReader {
  /// A year and the offset where its wording ends.
  struct Result: Hashable {
    var year: Int
    var end: Int
  }

  /// `2026年`, `二〇二六年`, in ASCII, full-width or Chinese digits; nil for `2026年度` and other numbers.
  ///
  /// The result ends behind 年.
  static func calendarYear(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int = .max
  ) -> Result? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    var year = 0
    for _ in 0..<4 {
      guard let digit = Numeral.arabicDigit(cursor.scalar) ?? yearDigit(cursor.scalar) else { return nil }
      year = year * 10 + Int(digit)
      cursor.advance()
    }
    guard (1900...2099).contains(year), cursor.skip("年"), cursor.scalar != 0x5EA6 else { return nil }  // 度
    if let offset = ScalarCursor.offset(before: position, in: bytes) {
      let before = ScalarCursor(bytes, at: offset, end: position).scalar
      if Numeral.arabicDigit(before) != nil || yearDigit(before) != nil || before == 0x2E { return nil }
    }
    return Result(year: year, end: cursor.position)
  }

  /// `十五五`, `“十五五”`: the last year of the plan; the result ends behind the closing quotation mark.
  ///
  /// The sixth plan ended in 1985, each later one five years after the one before. The tenth, `十五`, reads
  /// like a number and is not recognised.
  static func fiveYearPlan(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int = .max
  ) -> Result? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    let isQuoted = cursor.skip("“") || cursor.skip("\"") || cursor.skip("「")
    guard cursor.skip("十"), let digit = Numeral.chineseDigit(cursor.scalar), digit > 0 else { return nil }
    cursor.advance()
    guard cursor.skip("五") else { return nil }
    if isQuoted, !(cursor.skip("”") || cursor.skip("\"") || cursor.skip("」")) { return nil }
    return Result(year: 1955 + 5 * (10 + Int(digit)), end: cursor.position)
  }

  /// The name of the five-year plan that a year belongs to: `十五五` for 2026…2030; nil outside 2006…2050.
  static func fiveYearPlanName(of year: Int) -> String? {
    let number = (year - 1951) / 5
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard year > 2005, digits.indices.contains(number - 11) else { return nil }
    return "十\(digits[number - 11])五"
  }

  /// A digit of a year written in Chinese: 〇 and 零 … 九, 两 not being one.
  private static func yearDigit(_ scalar: UInt32) -> Int64? {
    scalar == 0x4E24 ? nil : scalar == 0x25CB ? 0 : Numeral.chineseDigit(scalar)  // 两, ○
  }
}
