/// Finds the period that a heading or a sentence speaks of.
enum PeriodReader {
  /// The first period named in a text: `2026年`, `十五五`, `过去五年`.
  ///
  /// 今年, 明年 and 过去一年 become years where the plan year is known. Two periods joined in one heading
  /// (`2025年和“十四五”时期工作回顾`) give the first of them.
  ///
  /// - Parameters:
  ///   - text: A heading or a sentence.
  ///   - planYear: The year that the report plans.
  static func period(of text: String, planYear: Int? = nil) -> String? {
    var text = text
    return text.withUTF8 { period(in: $0, range: 0..<$0.count, planYear: planYear) }
  }

  /// The first period named in a stretch of text.
  static func period(
    in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, planYear: Int? = nil
  ) -> String? {
    var cursor = ScalarCursor(bytes, at: range.lowerBound, end: range.upperBound)
    while !cursor.isAtEnd {
      if let period = period(in: bytes, at: cursor.position, end: range.upperBound, planYear: planYear) {
        return period
      }
      cursor.advance()
    }
    return nil
  }

  private static func period(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int, planYear: Int?
  ) -> String? {
    if let year = YearReader.calendarYear(in: bytes, at: position, end: end) { return "\(year.year)年" }
    if let plan = YearReader.fiveYearPlan(in: bytes, at: position, end: end) {
      return YearReader.fiveYearPlanName(of: plan.year)
    }
    guard let match = index.longestMatch(in: bytes, at: position, end: end) else { return nil }
    let phrase = phrases[match.phrase]
    guard let offset = phrase.offset else { return phrase.name }
    return planYear.map { "\($0 + offset)年" } ?? phrase.name
  }

  private static let phrases: [(text: String, name: String, offset: Int?)] = TextTable(table).map {
    ($0[0], $0[1].isEmpty ? $0[0] : $0[1], Int($0[2]))
  }
  private static let index = PhraseIndex(phrases.map(\.text))

  /// Columns: wording | name of the period (empty: the wording) | years from the plan year.
  private static let table = """
    今年       |            | 0
    本年度     | 今年       | 0
    新的一年   | 今年       | 0
    明年       |            | 1
    过去一年   |            | -1
    过去的一年 | 过去一年   | -1
    一年来     | 过去一年   | -1
    去年       |            | -1
    上年       | 去年       | -1
    过去五年   |
    过去的五年 | 过去五年
    过去5年    | 过去五年
    五年来     | 过去五年
    本届政府   |
    过去四年   |
    四年来     | 过去四年
    过去三年   |
    三年来     | 过去三年
    今后五年   |
    未来五年   | 今后五年
    今后5年    | 今后五年
    今后三年   |
    未来三年   | 今后三年
    """
}
