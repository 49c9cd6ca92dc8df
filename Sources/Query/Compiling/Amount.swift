import ReportImport

/// An amount written in a query.
struct Amount: Hashable, Sendable {
  /// The number as written.
  var value: Double
  /// The number in base units.
  var base: Double
  /// The base unit; nil without unit, and for a bare multiplier.
  var baseUnit: String?
  /// Whether anything but digits was written: `亿元`, `%`, `亿`.
  var isWithUnit: Bool

  /// Reads `1亿元`, `30%`, `-2.5`.
  init?(_ text: String) {
    if let number = Self.plainNumber(text) {
      (value, base, baseUnit, isWithUnit) = (number, number, nil, false)
      return
    }
    guard let quantity = AmountReader.amount(text), let base = quantity.baseValue else { return nil }
    value = quantity.value
    self.base = base
    baseUnit = quantity.baseUnit
    isWithUnit = true
  }

  private static func plainNumber(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D }) else { return nil }
    return Double(text)
  }
}
