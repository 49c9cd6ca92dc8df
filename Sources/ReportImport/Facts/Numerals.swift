/// What a scalar means as part of a number.
enum Numeral {
  /// The value of an ASCII or full-width digit.
  @inline(__always)
  static func arabicDigit(_ scalar: UInt32) -> Int64? {
    switch scalar {
    case 0x30...0x39: Int64(scalar - 0x30)
    case 0xFF10...0xFF19: Int64(scalar - 0xFF10)
    default: nil
    }
  }

  /// The value of a Chinese digit: 零 〇 一 二 两 三 … 九.
  @inline(__always)
  static func chineseDigit(_ scalar: UInt32) -> Int64? {
    switch scalar {
    case 0x96F6, 0x3007: 0  // 零 〇
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  /// The power of ten of a place word below 万: 十 百 千.
  @inline(__always)
  static func place(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 1  // 十
    case 0x767E: 2  // 百
    case 0x5343: 3  // 千
    default: nil
    }
  }

  /// The power of ten of 万 and 亿, which belong to the unit unless digits follow.
  @inline(__always)
  static func group(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E07: 4  // 万
    case 0x4EBF: 8  // 亿
    default: nil
    }
  }

  /// Whether the scalar is a Chinese digit or place word.
  @inline(__always)
  static func isChinese(_ scalar: UInt32) -> Bool {
    scalar >= 0x3007 && (chineseDigit(scalar) != nil || place(scalar) != nil)
  }
}

extension Numeral {
  /// Whether the scalar is an ASCII letter.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar & ~0x20)
  }
}
