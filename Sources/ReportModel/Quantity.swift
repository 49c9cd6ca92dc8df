/// A number with its unit, as written and in base units: `1.4` `亿元` is 140,000,000 `元`.
///
/// Base values make amounts comparable across 万元 and 亿元. They are computed with one rounding from the
/// written decimal digits, so that `984.3亿元` is 98,430,000,000 元 and not a neighbour of it.
public struct Quantity: Hashable, Sendable, Codable {
  /// The number as written, in ``unit``.
  public var value: Double
  /// The upper bound of a range.
  public var upperValue: Double?
  /// The unit as written, multiplier included; nil for a bare fraction.
  public var unit: String?
  /// The value in ``baseUnit``.
  public var baseValue: Double?
  /// The upper bound in ``baseUnit``.
  public var baseUpperValue: Double?
  /// The unit without its multiplier: `元` for `亿元`.
  public var baseUnit: String?

  /// A quantity in its written unit; base values are added by whoever knows the unit.
  public init(
    value: Double, upperValue: Double? = nil, unit: String?, baseValue: Double? = nil,
    baseUpperValue: Double? = nil, baseUnit: String? = nil
  ) {
    self.value = value
    self.upperValue = upperValue
    self.unit = unit
    self.baseValue = baseValue
    self.baseUpperValue = baseUpperValue
    self.baseUnit = baseUnit
  }
}
