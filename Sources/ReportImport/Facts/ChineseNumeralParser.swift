/// Reads numbers written in Chinese numerals: `三百`, `一百二十三`, `二〇三〇`, `一万二千`, `三点五`.
enum ChineseNumeralParser {
  /// A number read: its value and where it ends.
  struct Result {
    var decimal: ExactDecimal
    var end: Int
    /// Whether it is one character long: such a numeral is often part of a word.
    var isSingle: Bool
  }

  /// Reads the number at `position`; nil where the numerals there are none (`十四五`, `三四线`).
  ///
  /// 万 and 亿 behind the number are left to the unit unless further numerals follow them.
  static func number(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Result? {
    guard let high = section(in: bytes, at: position, end: end) else { return nil }
    if let combined = withGroups(high, in: bytes, end: end) { return combined }
    return withDecimals(high, in: bytes, end: end) ?? high
  }

  /// Numerals below 万.
  private static func section(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Result? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    var total: Int64 = 0
    var pending: Int64 = -1
    var lastPlace = 4
    var digits = 0
    var count = 0
    var hasZero = false
    while true {
      if let digit = Numeral.chineseDigit(cursor.scalar) {
        if digit == 0, lastPlace < 4 || count == 0 && digits == 0 {
          hasZero = true
          pending = count == 0 ? 0 : -1
          digits += count == 0 ? 1 : 0
        } else {
          // A second digit in a row: only years and the like are written so.
          guard pending < 0 || lastPlace == 4 else { return nil }
          pending = max(pending, 0) * 10 + digit
          digits += 1
          hasZero = hasZero || digit == 0
          guard digits <= 9 else { return nil }
        }
      } else if let place = Numeral.place(cursor.scalar) {
        guard place < lastPlace, digits <= 1, pending != 0 else { return nil }
        if pending < 0, count > 0, !(place == 1 && hasZero) { return nil }
        total += (pending < 0 ? 1 : pending) * powers[place]
        pending = -1
        digits = 0
        lastPlace = place
      } else {
        break
      }
      count += 1
      cursor.advance()
    }
    guard count > 0 else { return nil }
    if lastPlace == 4 {
      guard digits == 1 || digits == 4 || digits >= 3 && hasZero else { return nil }
      total = pending
    } else if pending > 0 {
      total += hasZero || lastPlace == 1 ? pending : pending * powers[lastPlace - 1]
    }
    return Result(decimal: ExactDecimal(mantissa: total), end: cursor.position, isSingle: count == 1)
  }

  /// `一万二千`, `一亿三千万`: numbers that go on behind 万 or 亿.
  private static func withGroups(_ high: Result, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Result? {
    var cursor = ScalarCursor(bytes, at: high.end, end: end)
    guard let group = Numeral.group(cursor.scalar) else { return nil }
    cursor.advance()
    guard Numeral.isChinese(cursor.scalar), Numeral.place(cursor.scalar) == nil,
      let low = section(in: bytes, at: cursor.position, end: end)
    else { return nil }
    let isLowOpen = Numeral.chineseDigit(cursor.scalar) == 0
    var rest = low.decimal.mantissa
    var stop = low.end
    if group == 8 {
      var tail = ScalarCursor(bytes, at: low.end, end: end)
      guard tail.scalar == 0x4E07 else { return nil }  // 万
      tail.advance()
      rest *= 10_000
      stop = tail.position
    } else if low.isSingle, !isLowOpen {
      rest *= 1_000
    }
    guard rest < powers[group] else { return nil }
    return Result(
      decimal: ExactDecimal(mantissa: high.decimal.mantissa * powers[group] + rest), end: stop,
      isSingle: false)
  }

  /// `三点五`, `九十五点六`: decimals after 点.
  private static func withDecimals(
    _ whole: Result, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Result? {
    var cursor = ScalarCursor(bytes, at: whole.end, end: end)
    guard cursor.skip("点"), Numeral.chineseDigit(cursor.scalar) != nil else { return nil }
    var mantissa = whole.decimal.mantissa
    var exponent = 0
    while let digit = Numeral.chineseDigit(cursor.scalar), exponent > -9 {
      mantissa = mantissa * 10 + digit
      exponent -= 1
      cursor.advance()
    }
    // 八点三十分 is a time of day.
    guard Numeral.place(cursor.scalar) == nil else { return nil }
    return Result(
      decimal: ExactDecimal(mantissa: mantissa, exponent: exponent), end: cursor.position, isSingle: false)
  }

  private static let powers: [Int64] = [1, 10, 100, 1_000, 10_000, 0, 0, 0, 100_000_000]
}
