/// A number as it stands in the text, without its unit.
struct NumberToken: Hashable, Sendable {
  /// The bytes of the number itself; 多 and 余 behind it are not included.
  var range: Range<Int>
  /// Where reading goes on: behind 多 or 余 if there is one.
  var end: Int
  /// The value.
  var decimal: ExactDecimal
  /// Whether it is written in Chinese numerals throughout.
  var isChinese = false
  /// Whether it is a fraction without a unit: `三分之一`, `一半`.
  var isFraction = false
  /// The unit that the notation itself names: `%` of 百分之, `‰` of 千分之.
  var impliedUnit: String?
  /// Whether 多 or 余 follows: `70多`, `2000余`.
  var hasMore = false

  /// The digits without the point.
  var mantissa: Int64 { decimal.mantissa }
  /// The power of ten that ``mantissa`` is multiplied by.
  var exponent10: Int { decimal.exponent }
  /// The nearest `Double`.
  var value: Double { decimal.doubleValue }
}
