import ReportModel

/// A unit as it stands in the text, multiplier included.
struct UnitToken: Hashable, Sendable {
  /// The bytes of the unit, from the multiplier on; a 多 or 余 within is included (`万多户`).
  var range: Range<Int>
  /// Where reading goes on: behind a 多 that follows (`1倍多`).
  var end: Int
  /// The number of the multiplier in ``UnitTable/multipliers``; nil without one.
  var multiplier: Int?
  /// The number of the unit in ``UnitTable/entries``; nil for a bare multiplier (`70万` before 妇女).
  var entry: Int?
  /// Whether 多 or 余 stands in or behind the unit: `3万多户`, `1倍多`.
  var hasMore = false
  /// Whether 级 follows, which makes it a grade: `3万吨级`, `千亿级`.
  var isGrade = false

  /// The unit as written, without 多 and 余; `％` reads `%`.
  var text: String {
    let prefix = multiplier.map { UnitTable.multipliers[$0].text }
    guard let entry else { return prefix ?? "" }
    let unit = UnitTable.entries[entry].text
    let plain = unit.utf8.first == 0xEF && unit == "％" ? "%" : unit
    return prefix.map { $0 + plain } ?? plain
  }

  /// Whether the unit is written so, without a multiplier.
  func isWritten(_ text: StaticString) -> Bool {
    guard multiplier == nil, let entry else { return false }
    let written = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return UnitTable.entries[entry].text.utf8.elementsEqual(written)
  }

  /// The unit that amounts are compared in; nil for a bare multiplier.
  var baseUnit: String? { entry.map { UnitTable.entries[$0].base } }

  /// How many base units one is, multiplier included.
  var factor: ExactDecimal {
    let exponent = multiplier.map { UnitTable.multipliers[$0].exponent } ?? 0
    guard let entry else { return ExactDecimal(mantissa: 1, exponent: exponent) }
    let factor = UnitTable.entries[entry].factor
    return ExactDecimal(mantissa: factor.mantissa, exponent: factor.exponent + exponent)
  }

  /// What it measures; a grade where 级 follows.
  var kind: UnitKind { isGrade ? .grade : entry.map { UnitTable.entries[$0].kind } ?? .count }

  /// Whether the unit is also common as part of words; a multiplier before it settles the matter.
  var isWeak: Bool { multiplier == nil && entry.map { UnitTable.entries[$0].isWeak } ?? false }
}

/// Reads the unit that follows a number.
enum UnitReader {
  /// The longest unit at `position`, multiplier included; nil where none stands there.
  ///
  /// A unit that the next character makes part of a word (`人` of `人才`) is none; behind a multiplier the
  /// multiplier then stands alone (`10万` before `人才`).
  static func unit(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int = .max) -> UnitToken? {
    let end = min(end, bytes.count)
    let direct = entry(in: bytes, at: position, end: end)
    var token = multiplied(in: bytes, at: position, end: end)
    if let direct, position + direct.length > token?.range.upperBound ?? position {
      token = UnitToken(
        range: position..<position + direct.length, end: position + direct.length, entry: direct.phrase)
    }
    guard var token else { return nil }
    var cursor = ScalarCursor(bytes, at: token.range.upperBound, end: end)
    if cursor.skip("级"), token.multiplier != nil || token.entry.map(canBeGrade) ?? false {
      token.isGrade = true
      token.range = position..<cursor.position
      token.end = cursor.position
    } else if cursor.scalar == 0x591A, token.entry.map(takesMore) ?? false {  // 多
      cursor.advance()
      token.hasMore = true
      token.end = cursor.position
    }
    return token
  }

  /// A multiplier and what follows it.
  private static func multiplied(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> UnitToken? {
    guard let multiplier = UnitTable.multiplierIndex.longestMatch(in: bytes, at: position, end: end) else {
      return nil
    }
    let stop = position + multiplier.length
    var token = UnitToken(range: position..<stop, end: stop, multiplier: multiplier.phrase)
    var cursor = ScalarCursor(bytes, at: stop, end: end)
    if cursor.skip("多") || cursor.skip("余") {
      token.hasMore = true
      token.end = cursor.position
    }
    if let entry = entry(in: bytes, at: cursor.position, end: end) {
      token.entry = entry.phrase
      token.range = position..<cursor.position + entry.length
      token.end = token.range.upperBound
    }
    return token
  }

  /// The longest unit of the table at `position` that the next character does not forbid.
  private static func entry(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> PhraseIndex.Match? {
    var end = end
    while let match = UnitTable.index.longestMatch(in: bytes, at: position, end: end) {
      let stop = position + match.length
      let next = ScalarCursor(bytes, at: stop, end: bytes.count).scalar
      let entry = UnitTable.entries[match.phrase]
      let isTorn =
        Numeral.isLetter(next) && entry.text.utf8.last.map { Numeral.isLetter(UInt32($0)) } ?? false
      if !isTorn, !entry.notBefore.contains(next) { return match }
      end = stop - 1
    }
    return nil
  }

  /// Sizes can be grades (`5万吨级`, `500千伏级`); counts cannot (`3个级别`).
  private static func canBeGrade(_ entry: Int) -> Bool {
    switch UnitTable.entries[entry].kind {
    case .money, .mass, .area, .power, .energy, .length, .volume, .computing, .grade: true
    default: false
    }
  }

  /// 多 behind these belongs to the amount: `1倍多`; elsewhere it opens the next word.
  private static func takesMore(_ entry: Int) -> Bool {
    switch UnitTable.entries[entry].kind {
    case .multiple, .share, .time: true
    default: false
    }
  }
}

/// Puts number and unit together.
enum QuantityBuilder {
  /// The quantity as written and in base units, each value rounded once from the decimal digits.
  ///
  /// - Parameters:
  ///   - number: The number, or the lower bound of a range.
  ///   - upper: The upper bound of a range.
  ///   - unit: The unit; nil for a bare number or where the notation names it (百分之).
  ///   - isNegative: Whether the amount is a decrease (`下降2%` is -2).
  static func quantity(
    number: NumberToken, upper: NumberToken? = nil, unit: UnitToken?, isNegative: Bool = false
  ) -> Quantity {
    let sign: Int64 = isNegative ? -1 : 1
    let factor: ExactDecimal
    let text: String?
    let baseUnit: String?
    if let unit {
      (factor, text, baseUnit) = (unit.factor, unit.text, unit.baseUnit)
    } else if let implied = number.impliedUnit {
      factor = ExactDecimal(mantissa: 1, exponent: implied == "‰" ? -1 : 0)
      (text, baseUnit) = (implied, "%")
    } else {
      (factor, text, baseUnit) = (ExactDecimal(mantissa: 1), nil, nil)
    }
    func written(_ token: NumberToken) -> Double {
      ExactDecimal(mantissa: token.mantissa * sign, exponent: token.exponent10).doubleValue
    }
    func base(_ token: NumberToken) -> Double? {
      token.decimal.scaled(by: factor.mantissa * sign, exponent: factor.exponent)?.doubleValue
    }
    return Quantity(
      value: written(number), upperValue: upper.map(written), unit: text, baseValue: base(number),
      baseUpperValue: upper.flatMap(base), baseUnit: baseUnit)
  }
}
