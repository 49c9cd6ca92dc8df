import ReportModel

/// Finds the time bounds of clauses and the days they mean.
///
/// Recognised are parts of the plan year (`上半年`, `年底前`, `6月底前`), years (`今年`, `到2030年`), five-year
/// plans (`到“十五五”末`), numbers of years (`5年`, `三年内`) and bounds without a day (`本届政府任期内`). 年度,
/// 年均, 尽快, 早日 and points of comparison (`比2020年`, `今年以来`) are no time bounds.
enum DeadlineReader {
  /// The time bound that begins at `position`, in the shortest wording that says all of it.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - position: The offset of a scalar.
  ///   - end: Where the text to look at ends.
  static func deadline(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int = .max
  ) -> DeadlineToken? {
    let end = min(end, bytes.count)
    var cursor = ScalarCursor(bytes, at: position, end: end)
    guard DeadlineTable.starts.contains(cursor.scalar) else { return nil }
    let before = ScalarCursor.scalar(before: position, in: bytes)
    var hasBound = false
    if cursor.skip("截") {
      guard cursor.skip("至") || cursor.skip("止") else { return nil }
      hasBound = true
    } else if cursor.scalar == 0x5230 || cursor.scalar == 0x81F3 {  // 到 至
      if DeadlineTable.verbsBeforeUntil.contains(before) { return nil }
      cursor.advance()
      hasBound = true
    } else if DeadlineTable.pointsOfComparison.contains(before) {
      return nil
    }
    let start = cursor.position
    guard
      var token = inYear(in: bytes, at: start, end: end) ?? fiveYearPlan(
        in: bytes, at: start, end: end, hasBound)
        ?? month(in: bytes, at: start, year: .plan(offset: 0), end: end)
        ?? part(in: bytes, at: start, year: nil, end: end)
        ?? (hasBound ? nil : duration(in: bytes, at: start, end: end) ?? term(in: bytes, at: start, end: end))
    else { return nil }
    token.range = position..<token.range.upperBound
    return isBroken(token, in: bytes, end: end) ? nil : token
  }

  /// Every time bound of a stretch of text, from left to right.
  static func deadlines(in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> [DeadlineToken] {
    var found: [DeadlineToken] = []
    var cursor = ScalarCursor(bytes, at: range.lowerBound, end: range.upperBound)
    while !cursor.isAtEnd {
      if let token = deadline(in: bytes, at: cursor.position, end: range.upperBound) {
        found.append(token)
        cursor = ScalarCursor(bytes, at: token.range.upperBound, end: range.upperBound)
      } else {
        cursor.advance()
      }
    }
    return found
  }

  /// The day that a time bound as written means: `上半年` of 2026 is 2026-06-30.
  ///
  /// - Parameters:
  ///   - text: The wording, such as ``Goal/deadline`` holds it.
  ///   - planYear: The year that the report plans; nil where it is not known.
  static func dueDate(of text: String, planYear: Int?) -> CalendarDate? {
    var text = text
    return text.withUTF8 { bytes in
      deadline(in: bytes, at: 0).flatMap {
        $0.range.count == bytes.count ? $0.dueDate(planYear: planYear) : nil
      }
    }
  }

  // MARK: What a bound consists of

  /// `今年`, `明年`, `2026年` and what follows: `2026年底前`, `明年上半年`, `今年6月`.
  private static func inYear(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> DeadlineToken? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    let year: DeadlineToken.Year
    if let calendar = YearReader.calendarYear(in: bytes, at: position, end: end) {
      year = .calendar(calendar.year)
      cursor = ScalarCursor(bytes, at: calendar.end, end: end)
    } else {
      let first = cursor.scalar
      cursor.advance()
      guard cursor.skip("年"), cursor.scalar != 0x5EA6 else { return nil }  // 度
      switch first {
      case 0x4ECA, 0x672C: year = .plan(offset: 0)  // 今 本
      case 0x660E: year = .plan(offset: 1)  // 明
      default: return nil
      }
    }
    if let part = part(in: bytes, at: cursor.position, year: year, end: end)
      ?? month(in: bytes, at: cursor.position, year: year, end: end)
    {
      return part
    }
    return DeadlineToken(range: position..<cursor.position, kind: .year, year: year, month: 12)
  }

  /// `上半年`, `年底前`, `一季度`; behind a year also `底`, `前`.
  private static func part(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, year: DeadlineToken.Year?, end: Int
  ) -> DeadlineToken? {
    var limit = end
    while let match = DeadlineTable.index.longestMatch(in: bytes, at: position, end: limit) {
      let part = DeadlineTable.parts[match.phrase]
      let stop = position + match.length
      let next = ScalarCursor(bytes, at: stop, end: end).scalar
      if year != nil || part.standsAlone && !isTorn(bytes, at: position), !part.notBefore.contains(next) {
        return DeadlineToken(
          range: position..<stop, kind: part.kind, year: year ?? .plan(offset: 0), month: part.month,
          day: part.day)
      }
      limit = stop - 1
    }
    return nil
  }

  /// `6月`, `6月底前`, `10月1日前`, `6—8月`.
  private static func month(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, year: DeadlineToken.Year, end: Int
  ) -> DeadlineToken? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    let before = ScalarCursor.scalar(before: position, in: bytes)
    if Numeral.arabicDigit(before) != nil || Numeral.isChinese(before) || before == 0x2E { return nil }
    guard var month = smallNumber(&cursor) else {
      guard cursor.skip("月"), cursor.skip("底"), !isTorn(bytes, at: position) else { return nil }
      _ = cursor.skip("前")
      return DeadlineToken(range: position..<cursor.position, kind: .open)
    }
    _ = cursor.skip("月")
    if cursor.skip("至") || cursor.skip("—") || cursor.skip("-") || cursor.skip("到") {
      guard let last = smallNumber(&cursor) else { return nil }
      month = last
      guard cursor.skip("月") else { return nil }
    } else if ScalarCursor.scalar(before: cursor.position, in: bytes) != 0x6708 {  // 月
      return nil
    }
    guard (1...12).contains(month) else { return nil }
    var token = DeadlineToken(range: position..<cursor.position, kind: .month, year: year, month: month)
    let afterMonth = cursor
    if let day = smallNumber(&cursor), cursor.skip("日"), (1...31).contains(day) {
      token.kind = .day
      token.day = day
    } else {
      cursor = afterMonth
      if cursor.skip("上") || cursor.skip("中"), cursor.skip("旬") {
        token.day = ScalarCursor(bytes, at: afterMonth.position).scalar == 0x4E0A ? 10 : 20
      } else {
        cursor = afterMonth
        if cursor.skip("下"), !cursor.skip("旬") { cursor = afterMonth }
        _ = cursor.skip("底") || cursor.skip("末") || cursor.skip("份")
      }
    }
    let beforeBound = cursor
    if !cursor.skip("前"), !((cursor.skip("之") || cursor.skip("以")) && cursor.skip("前")) {
      cursor = beforeBound
    }
    token.range = position..<cursor.position
    return token
  }

  /// A number of one or two digits, or a Chinese one up to 三十一.
  private static func smallNumber(_ cursor: inout ScalarCursor) -> Int? {
    var value = 0
    var digits = 0
    while let digit = Numeral.arabicDigit(cursor.scalar) {
      value = value * 10 + Int(digit)
      digits += 1
      guard digits <= 2 else { return nil }
      cursor.advance()
    }
    if digits > 0 { return value }
    while let part = Numeral.chineseDigit(cursor.scalar).map(Int.init)
      ?? (Numeral.place(cursor.scalar) == 1 ? 10 : nil)
    {
      value = part == 10 ? max(value, 1) * 10 : value + part
      digits += 1
      guard digits <= 3 else { return nil }
      cursor.advance()
    }
    return digits > 0 ? value : nil
  }

  /// `“十五五”末`, `“十五五”时期`; behind 到 the plan alone.
  private static func fiveYearPlan(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int, _ hasBound: Bool
  ) -> DeadlineToken? {
    guard !isTorn(bytes, at: position),
      let plan = YearReader.fiveYearPlan(in: bytes, at: position, end: end)
    else { return nil }
    var cursor = ScalarCursor(bytes, at: plan.end, end: end)
    let isBound =
      cursor.skip("末") || cursor.skip("时") && cursor.skip("期")
      || cursor.skip("期") && (cursor.skip("间") || cursor.skip("末") || cursor.skip("内"))
    guard isBound || hasBound && cursor.position == plan.end else { return nil }
    _ = cursor.skip("末")
    return DeadlineToken(
      range: position..<cursor.position, kind: .fiveYearPlan, year: .calendar(plan.year), month: 12)
  }

  /// `5年`, `三年内`, `3—5年`: a number of years that an amount is spread over.
  private static func duration(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> DeadlineToken? {
    if DeadlineTable.beforeNoDuration.contains(ScalarCursor.scalar(before: position, in: bytes)) {
      return nil
    }
    guard var number = NumberReader.number(in: bytes, at: position, end: end), !number.hasMore else {
      return nil
    }
    var cursor = ScalarCursor(bytes, at: number.end, end: end)
    if cursor.skip("—") || cursor.skip("至") || cursor.skip("-") {
      guard let upper = NumberReader.number(in: bytes, at: cursor.position, end: end) else { return nil }
      number = upper
      cursor = ScalarCursor(bytes, at: upper.end, end: end)
    }
    guard number.value <= 30, cursor.skip("年") else { return nil }
    let stop = cursor.position
    if DeadlineTable.afterNoDuration.contains(cursor.scalar) { return nil }
    let isWithin = cursor.skip("内")
    return DeadlineToken(range: position..<(isWithin ? cursor.position : stop), kind: .duration)
  }

  /// `本届政府任期内`, `任期内`.
  private static func term(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> DeadlineToken?
  {
    DeadlineTable.terms.longestMatch(in: bytes, at: position, end: end).map {
      DeadlineToken(range: position..<position + $0.length, kind: .open)
    }
  }

  // MARK: What stands around it

  /// Whether the wording at `position` goes on a longer one: `三|年内`, `去|年底`, `第|一季度`.
  private static func isTorn(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let before = ScalarCursor.scalar(before: position, in: bytes)
    if Numeral.arabicDigit(before) != nil || Numeral.isChinese(before) { return true }
    return DeadlineTable.beforeNoPart.contains(before)
  }

  /// Whether what follows shows that no bound is meant: `今年以来`, `6月1日起`, `2020年相比`.
  private static func isBroken(_ token: DeadlineToken, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Bool
  {
    DeadlineTable.breakers.longestMatch(in: bytes, at: token.range.upperBound, end: end) != nil
  }
}
