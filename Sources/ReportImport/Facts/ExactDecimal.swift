/// A decimal number held exactly: `mantissa` × 10^`exponent`.
///
/// Written numbers, units and multipliers are all powers of ten apart; adding exponents instead of
/// multiplying floating-point numbers leaves one single rounding, the conversion to `Double`.
struct ExactDecimal: Hashable, Sendable {
  /// The digits without the point.
  var mantissa: Int64
  /// The power of ten that the digits are multiplied by.
  var exponent: Int

  /// `mantissa` × 10^`exponent`.
  init(mantissa: Int64, exponent: Int = 0) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The number moved by powers of ten and multiplied by a whole factor; nil where it gets too large.
  func scaled(by factor: Int64, exponent: Int) -> ExactDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactDecimal(mantissa: product, exponent: self.exponent + exponent)
  }

  /// The nearest `Double`.
  ///
  /// Mantissas below 2^53 and powers up to 10^22 are exact as `Double`, so that one multiplication or
  /// division rounds once (Clinger 1990); whatever is larger goes through the decimal parser.
  var doubleValue: Double {
    if mantissa.magnitude <= 1 << 53, abs(exponent) < Self.powers.count {
      let digits = Double(mantissa)
      return exponent >= 0 ? digits * Self.powers[exponent] : digits / Self.powers[-exponent]
    }
    return Double("\(mantissa)e\(exponent)") ?? .nan
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}
