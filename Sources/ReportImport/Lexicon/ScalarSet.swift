/// A set of characters, written down as a string and asked by one bit test.
struct ScalarSet: Sendable {
  private let words: [UInt64]

  /// The scalars of `text`, all of them in the Basic Multilingual Plane.
  init(_ text: String) {
    let scalars = text.unicodeScalars.map(\.value).filter { $0 < 0x10000 }
    var words = [UInt64](repeating: 0, count: Int((scalars.max() ?? 0) >> 6) + 1)
    for scalar in scalars { words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    self.words = words
  }

  /// Whether the set holds the scalar.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    let index = Int(scalar >> 6)
    return index < words.count && words[index] >> UInt64(scalar & 63) & 1 == 1
  }
}
