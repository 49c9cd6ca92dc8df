/// Reads one number at a place in the text, in any notation that reports use.
///
/// Decimals (`984.3`), thousands (`1,100`), full-width digits, Chinese numerals (`三百`, `一百二十三`), mixed
/// ones (`3千`), fractions (`百分之三十`, `三分之一`, `一半`). 万 and 亿 belong to the unit. Numerals that are
/// part of a name, a word or an ordinal (`G50`, `10+1`, `第三`, `统一`, `三农`) are no numbers.
enum NumberReader {
  /// Whether a number may begin with a character of this first byte: digits, Chinese numerals and full-width
  /// digits do.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte < 0x80 || byte == 0xE3 || byte == 0xE4 || byte == 0xE5 || byte == 0xE7 || byte == 0xE9
      || byte == 0xEF
  }

  /// The number that begins at `position`; nil where none does, in the middle of one in particular.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - position: The offset of a scalar.
  ///   - end: Where the text to look at ends.
  /// - Complexity: O(length of the number); nothing is allocated.
  static func number(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int = .max) -> NumberToken?
  {
    let end = min(end, bytes.count)
    let scalar = ScalarCursor(bytes, at: position, end: end).scalar
    if Numeral.arabicDigit(scalar) != nil {
      return isInsideName(before: position, in: bytes) ? nil : arabic(in: bytes, at: position, end: end)
    }
    guard scalar >= 0x3007 else { return nil }
    if Numeral.isChinese(scalar) {
      return chinese(in: bytes, at: position, end: end)
    }
    if scalar == 0x534A { return half(in: bytes, at: position, end: end) }  // 半
    if Numeral.group(scalar) != nil { return bareGroup(in: bytes, at: position, end: end) }
    return nil
  }

  // MARK: Arabic digits

  /// Whether a digit at `position` goes on a number or a name: `98|4`, `G|50`, `10+|1`, `第|3`, `每|3`.
  private static func isInsideName(before position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let offset = ScalarCursor.offset(before: position, in: bytes) else { return false }
    let before = ScalarCursor.scalar(before: position, in: bytes)
    if Numeral.arabicDigit(before) != nil || Numeral.isLetter(before) { return true }
    switch before {
    case 0x7B2C, 0x6BCF: return true  // 第 每
    case 0x2B, 0xFF0B, 0x2D, 0x2E, 0x2C, 0xFF0C, 0xFF0E:  // + ＋ - . , ， ．
      let second = ScalarCursor.scalar(before: offset, in: bytes)
      if Numeral.isLetter(second) { return before == 0x2B || before == 0xFF0B || before == 0x2D }
      guard Numeral.arabicDigit(second) != nil else { return false }
      if before == 0x2D { return false }  // 5-6 is a range
      if before == 0x2C || before == 0xFF0C { return isThousandsGroup(in: bytes, at: position) }
      return true
    default: return false
    }
  }

  /// Whether exactly three digits stand at `position`.
  private static func isThousandsGroup(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    var cursor = ScalarCursor(bytes, at: position)
    for _ in 0..<3 {
      guard Numeral.arabicDigit(cursor.scalar) != nil else { return false }
      cursor.advance()
    }
    return Numeral.arabicDigit(cursor.scalar) == nil
  }

  private static func arabic(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> NumberToken? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    var mantissa: Int64 = 0
    var digits = 0
    func take() -> Bool {
      guard let digit = Numeral.arabicDigit(cursor.scalar), digits < 18 else { return false }
      mantissa = mantissa * 10 + digit
      digits += 1
      cursor.advance()
      return true
    }
    while take() {}
    var groups = 0
    while digits <= 3 || groups > 0, cursor.scalar == 0x2C || cursor.scalar == 0xFF0C, mantissa > 0 {
      var next = cursor
      next.advance()
      guard isThousandsGroup(in: bytes, at: next.position) else { break }
      cursor = next
      while take() {}
      groups += 1
    }
    var exponent = 0
    if cursor.scalar == 0x2E || cursor.scalar == 0xFF0E {
      var next = cursor
      next.advance()
      if Numeral.arabicDigit(next.scalar) != nil {
        cursor = next
        let whole = digits
        while take() {}
        exponent = whole - digits
      }
    }
    guard Numeral.arabicDigit(cursor.scalar) == nil else { return nil }  // too long for an amount
    var token = NumberToken(
      range: position..<cursor.position, end: cursor.position,
      decimal: ExactDecimal(mantissa: mantissa, exponent: exponent))
    if exponent == 0, let mixed = mixed(token, in: bytes, end: end) { token = mixed }
    if let fraction = fraction(denominator: token, in: bytes, end: end) { return fraction }
    takeMore(&token, in: bytes, end: end)
    return isName(token, in: bytes, end: end) ? nil : token
  }

  /// Whether what follows makes the number a name: `5G`, `10+1`, `1+N`.
  private static func isName(_ token: NumberToken, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Bool {
    var cursor = ScalarCursor(bytes, at: token.end, end: end)
    if Numeral.isLetter(cursor.scalar) {
      return UnitReader.unit(in: bytes, at: cursor.position, end: end) == nil
    }
    guard cursor.scalar == 0x2B || cursor.scalar == 0xFF0B else { return false }
    cursor.advance()
    return Numeral.arabicDigit(cursor.scalar) != nil || Numeral.isLetter(cursor.scalar)
  }

  /// `3千`, `5百`: a place word behind digits, unless it belongs to the unit (`3千瓦`, `3千万元`).
  private static func mixed(
    _ token: NumberToken, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> NumberToken? {
    var cursor = ScalarCursor(bytes, at: token.end, end: end)
    guard let place = Numeral.place(cursor.scalar), place > 1,
      UnitTable.index.longestMatch(in: bytes, at: cursor.position, end: end) == nil
    else { return nil }
    cursor.advance()
    guard Numeral.group(cursor.scalar) == nil, !Numeral.isChinese(cursor.scalar) else { return nil }
    var mixed = token
    mixed.range = token.range.lowerBound..<cursor.position
    mixed.end = cursor.position
    mixed.decimal.exponent += place
    return mixed
  }

  /// 多 or 余 behind a number.
  private static func takeMore(_ token: inout NumberToken, in bytes: UnsafeBufferPointer<UInt8>, end: Int) {
    var cursor = ScalarCursor(bytes, at: token.end, end: end)
    guard cursor.skip("多") || cursor.skip("余"), cursor.scalar != 0x989D else { return }  // 余额
    token.hasMore = true
    token.end = cursor.position
  }

  // MARK: Chinese numerals

  private static func chinese(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> NumberToken? {
    let before = ScalarCursor.scalar(before: position, in: bytes)
    if openers.contains(before) { return nil }
    if Numeral.isChinese(before) || Numeral.arabicDigit(before) != nil { return nil }
    if Numeral.group(before) != nil, isNumber(upTo: position, in: bytes) { return nil }
    guard let parsed = ChineseNumeralParser.number(in: bytes, at: position, end: end) else { return nil }
    var token = NumberToken(
      range: position..<parsed.end, end: parsed.end, decimal: parsed.decimal, isChinese: true)
    if let fraction = fraction(denominator: token, in: bytes, end: end) { return fraction }
    var cursor = ScalarCursor(bytes, at: parsed.end, end: end)
    if parsed.isSingle, token.mantissa == 1, cursor.skip("半") {  // 一半
      return halfToken(position..<cursor.position)
    }
    // `一点` is a word, `一点六` a number.
    if parsed.decimal.exponent == 0, NumeralWords.isWord(in: bytes, at: position, end: end) { return nil }
    takeMore(&token, in: bytes, end: end)
    if token.hasMore { return parsed.isSingle && token.mantissa < 10 ? nil : token }
    if isFollowedByUnit(token, isSingle: parsed.isSingle, in: bytes, end: end) { return token }
    return !parsed.isSingle && isFollowedByPause(token, in: bytes, end: end) ? token : nil
  }

  /// Whether the clause ends behind the number or a bound follows: `增至三百。`, `三百以上`.
  private static func isFollowedByPause(
    _ token: NumberToken, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Bool {
    switch ScalarCursor(bytes, at: token.end, end: end).scalar {
    case 0, 0x0A, 0xFF0C, 0x3002, 0xFF1B, 0x4EE5, 0x5DE6: true  // end ， 。 ； 以 左
    default: false
    }
  }

  /// Whether the 万 or 亿 before `position` ends a number whose reading goes on here (`一万|二千`).
  private static func isNumber(upTo position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let group = ScalarCursor.offset(before: position, in: bytes) else { return false }
    return Numeral.isChinese(ScalarCursor.scalar(before: group, in: bytes))
  }

  /// Whether a unit follows, or a second number with one (`三至五个`).
  ///
  /// A single numeral before a unit of few uses that words like to end in (`三角`, `一卡`) is none.
  private static func isFollowedByUnit(
    _ token: NumberToken, isSingle: Bool, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Bool {
    if let unit = UnitReader.unit(in: bytes, at: token.end, end: end) {
      guard isSingle, unit.isWeak else { return true }
      switch unit.kind {
      case .count, .people, .share, .time, .grade: return true
      default: return false
      }
    }
    var cursor = ScalarCursor(bytes, at: token.end, end: end)
    guard cursor.skip("至") || cursor.skip("到") || cursor.skip("—") || cursor.skip("-") else { return false }
    guard Numeral.isChinese(cursor.scalar),
      let second = ChineseNumeralParser.number(in: bytes, at: cursor.position, end: end)
    else { return false }
    return UnitReader.unit(in: bytes, at: second.end, end: end) != nil
  }

  /// `百分之三十`, `千分之5`, `三分之一`, `3分之1`; `1/3` with a denominator up to ten.
  private static func fraction(
    denominator: NumberToken, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> NumberToken? {
    var cursor = ScalarCursor(bytes, at: denominator.range.upperBound, end: end)
    let start = denominator.range.lowerBound
    if cursor.scalar == 0x2F, !denominator.isChinese {
      cursor.advance()
      guard (0x32...0x39).contains(cursor.scalar) else { return nil }
      let divisor = Int64(cursor.scalar - 0x30)
      cursor.advance()
      guard Numeral.arabicDigit(cursor.scalar) == nil, cursor.scalar != 0x2F, denominator.exponent10 == 0,
        0 < denominator.mantissa, denominator.mantissa < divisor
      else { return nil }
      return quotient(denominator.mantissa, divisor, range: start..<cursor.position)
    }
    guard cursor.skip("分"), cursor.skip("之") else { return nil }
    let numerator: (decimal: ExactDecimal, end: Int)
    if Numeral.arabicDigit(cursor.scalar) != nil,
      let digits = arabic(in: bytes, at: cursor.position, end: end)
    {
      numerator = (digits.decimal, digits.range.upperBound)
    } else if let digits = ChineseNumeralParser.number(in: bytes, at: cursor.position, end: end) {
      numerator = (digits.decimal, digits.end)
    } else {
      return nil
    }
    let range = start..<numerator.end
    guard denominator.exponent10 == 0 else { return nil }
    switch denominator.mantissa {
    case 100, 1000:
      var token = NumberToken(range: range, end: range.upperBound, decimal: numerator.decimal)
      token.isChinese = denominator.isChinese
      token.impliedUnit = denominator.mantissa == 100 ? "%" : "‰"
      takeMore(&token, in: bytes, end: end)
      return token
    case 2...: return quotient(numerator.decimal.mantissa, denominator.mantissa, range: range)
    default: return nil
    }
  }

  /// The value of a fraction, rounded to three digits.
  private static func quotient(_ numerator: Int64, _ denominator: Int64, range: Range<Int>) -> NumberToken? {
    guard numerator < 1_000_000 else { return nil }
    var mantissa = (numerator * 2_000 + denominator) / (denominator * 2)
    var exponent = -3
    while mantissa % 10 == 0, exponent < 0 {
      mantissa /= 10
      exponent += 1
    }
    var token = NumberToken(
      range: range, end: range.upperBound, decimal: ExactDecimal(mantissa: mantissa, exponent: exponent))
    token.isChinese = true
    token.isFraction = true
    return token
  }

  // MARK: 半 and bare 万

  /// `半数`, `过半`: one half; `半小时`: half a unit.
  private static func half(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> NumberToken? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    cursor.advance()
    let before = ScalarCursor.scalar(before: position, in: bytes)
    if before == 0x4E00 || NumeralWords.isWord(in: bytes, at: position, end: end) { return nil }  // 一半
    if cursor.skip("数") { return halfToken(position..<cursor.position) }
    if UnitReader.unit(in: bytes, at: cursor.position, end: end) != nil {
      var token = halfToken(position..<cursor.position)
      token.isFraction = false
      return token
    }
    return bounds.contains(before) ? halfToken(position..<cursor.position) : nil
  }

  private static func halfToken(_ range: Range<Int>) -> NumberToken {
    var token = NumberToken(
      range: range, end: range.upperBound, decimal: ExactDecimal(mantissa: 5, exponent: -1))
    token.isChinese = true
    token.isFraction = true
    return token
  }

  /// `近万家`, `过亿元`: one 万 or one 亿 behind a bound.
  private static func bareGroup(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> NumberToken? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    guard let exponent = Numeral.group(cursor.scalar),
      bounds.contains(ScalarCursor.scalar(before: position, in: bytes)),
      !NumeralWords.isWord(in: bytes, at: position, end: end)
    else { return nil }
    cursor.advance()
    var token = NumberToken(
      range: position..<cursor.position, end: cursor.position,
      decimal: ExactDecimal(mantissa: exponent == 4 ? 10_000 : 100_000_000), isChinese: true)
    takeMore(&token, in: bytes, end: end)
    return isFollowedByUnit(token, isSingle: false, in: bytes, end: end) ? token : nil
  }

  /// Words that `万` and `亿` alone are an amount behind: `近万家`, `超亿元`.
  private static let bounds = ScalarSet("近超过上破逾达约越")
  /// Before a numeral: an ordinal, a denominator, an amount left open (`第三`, `每百户`, `数十个`).
  private static let openers = ScalarSet("第每数几")
}
