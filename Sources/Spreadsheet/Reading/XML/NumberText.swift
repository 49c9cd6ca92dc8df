/// Numbers as files write them.
enum NumberText {
  private static let powersOfTen: [Double] = (0...22).map { exponent in
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Reads a decimal number, correctly rounded; nil for anything else and for what no cell holds.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var position = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { position = 1 }
    var mantissa = 0
    var digits = 0
    var decimals = -1
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 15 {
        mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else {
        return slow(bytes)
      }
      position += 1
    }
    guard digits > 0 else { return slow(bytes) }
    // Both the digits and the power of ten are exact, so one division rounds once.
    let magnitude = decimals > 0 ? Double(mantissa) / powersOfTen[decimals] : Double(mantissa)
    return isNegative ? -magnitude : magnitude
  }

  private static func slow(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > start, end - start <= 400,
      bytes[start..<end].allSatisfy({ (0x2B...0x39).contains($0) || $0 | 0x20 == UInt8(ascii: "e") })
    else { return nil }
    return Double(String(decoding: bytes[start..<end], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }
}
