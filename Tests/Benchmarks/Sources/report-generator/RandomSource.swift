/// SplitMix64: the same numbers for the same seed on every machine.
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number of the range, evenly.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of the words.
  mutating func one(_ words: [String]) -> String { words[number(0...words.count - 1)] }

  /// A number with one decimal, written without a needless zero: `5.5`, `6`.
  mutating func decimal(_ range: ClosedRange<Int>) -> String { Self.tenths(number(range)) }

  /// Tenths as a decimal number.
  static func tenths(_ value: Int) -> String {
    value % 10 == 0 ? "\(value / 10)" : "\(value / 10).\(abs(value % 10))"
  }
}
