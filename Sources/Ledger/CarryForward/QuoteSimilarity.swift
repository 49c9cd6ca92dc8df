/// How alike two quotes are: Dice's coefficient over their pairs of neighbouring characters.
///
/// Twice the number of pairs in common, each as often as both have it, over the number of pairs of both texts:
/// 1 for equal texts, 0 for texts without a pair in common. White space does not count. `地区生产总值增长5%` and
/// `地区生产总值增长5.5%` share 7 pairs of 8 and 10: 0.78.
public struct QuoteSimilarity: Sendable {
  /// From here on, the row of the same key is the same row.
  public static let sameRow = 0.6
  /// From here on, the most alike row of the same section may take a row's place.
  public static let successor = 0.8

  /// The pairs in ascending order; of a text of one character, that character.
  private let pairs: [UInt64]

  /// Prepares a text to be compared.
  ///
  /// Complexity: O(*n* log *n*) in its length.
  public init(_ text: String) {
    var pairs: [UInt64] = []
    var last: UInt64?
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let value = UInt64(scalar.value)
      if let last { pairs.append(last << 32 | value) }
      last = value
    }
    if pairs.isEmpty, let last { pairs = [last] }
    self.pairs = pairs.sorted()
  }

  /// How alike the texts are, 0 to 1; empty texts are like nothing.
  ///
  /// Complexity: O(*n*) in their lengths.
  public func share(with other: QuoteSimilarity) -> Double {
    var common = 0
    var left = 0
    var right = 0
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        common += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let total = pairs.count + other.pairs.count
    return total == 0 ? 0 : Double(2 * common) / Double(total)
  }

  /// How alike two texts are, 0 to 1.
  public static func share(_ left: String, _ right: String) -> Double {
    QuoteSimilarity(left).share(with: QuoteSimilarity(right))
  }
}
