import ReportModel

/// Reads an amount that stands alone, as a user writes one in a query: `1亿元`, `30%`, `-3%`, `六成`.
public enum AmountReader {
  /// The amount as written and in base units; nil where the text is no number with an optional unit, or has
  /// anything behind it.
  ///
  /// A bare multiplier (`100亿`) counts into the base value and leaves the units empty.
  ///
  /// - Complexity: O(length of the text).
  public static func amount(_ text: String) -> Quantity? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let bytes = Array(isNegative ? text.utf8.dropFirst() : text.utf8[...])
    return bytes.withUnsafeBufferPointer { bytes in
      guard let number = NumberReader.number(in: bytes, at: 0), number.range.lowerBound == 0,
        !number.hasMore
      else { return nil }
      let unit = number.end < bytes.count ? UnitReader.unit(in: bytes, at: number.end) : nil
      guard (unit?.end ?? number.end) == bytes.count, unit?.isGrade != true, unit?.hasMore != true else {
        return nil
      }
      return QuantityBuilder.quantity(number: number, unit: unit, isNegative: isNegative)
    }
  }

  /// The base unit of a unit as written: `元` for `亿元`; nil where it is no unit.
  public static func baseUnit(of unit: String) -> String? {
    Array(unit.utf8).withUnsafeBufferPointer { bytes in
      guard let token = UnitReader.unit(in: bytes, at: 0), token.end == bytes.count else { return nil }
      return token.baseUnit
    }
  }
}
