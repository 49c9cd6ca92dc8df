/// Decodes UTF-16 of either byte order into UTF-8.
enum UTF16Decoder {
  /// What decoding came to.
  enum Outcome {
    /// The text.
    case text([UInt8])
    /// The byte offset of a lone surrogate, or of the odd byte at the end.
    case error(offset: Int)
  }

  /// Decodes bytes after the byte order mark.
  ///
  /// Complexity: O(*n*).
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, littleEndian: Bool) -> Outcome {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2 + 3)
    let low = littleEndian ? 0 : 1
    let high = 1 - low
    var offset = 0
    while offset + 1 < bytes.count {
      let unit = UInt32(bytes[offset + low]) | UInt32(bytes[offset + high]) << 8
      offset += 2
      switch unit {
      case 0..<0x80:
        output.append(UInt8(truncatingIfNeeded: unit))
      case 0x80..<0x800:
        output.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
        output.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      case 0xD800...0xDBFF:
        guard offset + 1 < bytes.count else { return .error(offset: offset - 2) }
        let second = UInt32(bytes[offset + low]) | UInt32(bytes[offset + high]) << 8
        guard (0xDC00...0xDFFF).contains(second) else { return .error(offset: offset - 2) }
        offset += 2
        let value = 0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)
        output.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
        output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      case 0xDC00...0xDFFF:
        return .error(offset: offset - 2)
      default:
        output.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
        output.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
        output.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      }
    }
    return offset < bytes.count ? .error(offset: offset) : .text(output)
  }

  /// The line, from 1, that the byte at `offset` stands on.
  static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, littleEndian: Bool) -> Int {
    let low = littleEndian ? 0 : 1
    var line = 1
    var previous: UInt8 = 0
    for index in stride(from: 0, to: min(offset, bytes.count - 1), by: 2) {
      let isNarrow = bytes[index + 1 - low] == 0
      let unit = isNarrow ? bytes[index + low] : 0xFF
      if unit == 0x0A, previous != 0x0D { line += 1 }
      if unit == 0x0D { line += 1 }
      previous = unit
    }
    return line
  }

  /// The share of 16-bit units, in thousandths, that Chinese text would hold in that byte order.
  static func plausibility(_ bytes: UnsafeBufferPointer<UInt8>, littleEndian: Bool) -> Int {
    let low = littleEndian ? 0 : 1
    let units = min(bytes.count / 2, 1 << 16)
    guard units > 0 else { return 0 }
    var plausible = 0
    for index in 0..<units {
      let unit = UInt32(bytes[2 * index + low]) | UInt32(bytes[2 * index + 1 - low]) << 8
      switch unit {
      case 0x20...0x7E, 0x0A, 0x0D, 0x09, 0x3000...0x301F, 0x4E00...0x9FA5, 0xFF01...0xFF5E, 0x2010...0x2026,
        0xB7:
        plausible += 1
      default: break
      }
    }
    return plausible * 1000 / units
  }
}
