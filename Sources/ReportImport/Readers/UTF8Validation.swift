/// Validates UTF-8 over plain bytes, after Unicode 16.0 table 3-7.
enum UTF8Validation {
  /// The offset of the first byte that belongs to no well-formed character, nil where all is well.
  ///
  /// Complexity: O(*n*), with a short cut for runs of three-byte characters, which Chinese text consists of.
  static func firstError(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let count = bytes.count
    var offset = start
    while offset < count {
      let first = base[offset]
      if first < 0x80 {
        offset += 1
      } else if first > 0xE0, first < 0xED || first == 0xEE || first == 0xEF {
        guard offset + 2 < count, base[offset + 1] & 0xC0 == 0x80, base[offset + 2] & 0xC0 == 0x80 else {
          return offset
        }
        offset += 3
      } else {
        guard let length = length(base + offset, available: count - offset) else { return offset }
        offset += length
      }
    }
    return nil
  }

  /// The length of the well-formed character at `start`, nil where there is none.
  private static func length(_ start: UnsafePointer<UInt8>, available: Int) -> Int? {
    let first = start[0]
    let second = available > 1 ? start[1] : 0
    func tail(_ index: Int) -> Bool { available > index && start[index] & 0xC0 == 0x80 }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return tail(1) ? 2 : nil
    case 0xE0: return (0xA0...0xBF).contains(second) && tail(2) ? 3 : nil
    case 0xED: return (0x80...0x9F).contains(second) && tail(2) ? 3 : nil
    case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : nil
    case 0xF0: return (0x90...0xBF).contains(second) && tail(2) && tail(3) ? 4 : nil
    case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : nil
    case 0xF4: return (0x80...0x8F).contains(second) && tail(2) && tail(3) ? 4 : nil
    default: return nil
    }
  }

  /// How much of the bytes is well-formed beyond ASCII, and how many places are not.
  static func tally(_ bytes: UnsafeBufferPointer<UInt8>) -> (multibyte: Int, errors: Int) {
    guard let base = bytes.baseAddress else { return (0, 0) }
    var multibyte = 0
    var errors = 0
    var offset = 0
    while offset < bytes.count {
      if base[offset] < 0x80 {
        offset += 1
      } else if let length = length(base + offset, available: bytes.count - offset) {
        multibyte += 1
        offset += length
      } else {
        errors += 1
        offset += 1
      }
    }
    return (multibyte, errors)
  }
}
