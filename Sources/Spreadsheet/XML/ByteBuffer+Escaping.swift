/// Text that goes into XML, with what XML cannot carry escaped or left out.
extension ByteBuffer {
  /// How characters that XML 1.0 forbids are dealt with.
  enum ForbiddenCharacters {
    /// `_x0007_`, and `_x005F_` before text that would read as such: ECMA-376 part 1, §22.9.2.19 (`ST_Xstring`).
    case escaped
    /// Left out: OpenDocument has no notation for them.
    case dropped
  }

  /// Bytes that may need attention: markup, control characters, `_`, and the lead byte of U+FFFE and U+FFFF.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x5F
      || byte == 0xEF
  }

  /// Appends the content of an element.
  ///
  /// Line feeds and tabs stay as they are.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>, _ forbidden: ForbiddenCharacters) {
    appendEscaped(bytes, forbidden, isAttribute: false)
  }

  /// Appends the content of an element.
  mutating func appendText(_ text: String, _ forbidden: ForbiddenCharacters = .dropped) {
    var text = text
    text.withUTF8 { appendEscaped($0, forbidden, isAttribute: false) }
  }

  /// Appends the value of an attribute in double quotes; white space but the plain space becomes a character
  /// reference, so that parsers do not turn it into a space.
  mutating func appendAttribute(_ text: String, _ forbidden: ForbiddenCharacters = .dropped) {
    var text = text
    text.withUTF8 { appendEscaped($0, forbidden, isAttribute: true) }
  }

  private mutating func appendEscaped(
    _ bytes: UnsafeBufferPointer<UInt8>, _ forbidden: ForbiddenCharacters, isAttribute: Bool
  ) {
    reserve(bytes.count)
    Self.isSpecial.withUnsafeBufferPointer { isSpecial in
      var start = 0
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        if !isSpecial[Int(byte)] {
          position += 1
          continue
        }
        let rest = UnsafeBufferPointer(rebasing: bytes[position...])
        guard let length = Self.specialLength(rest, forbidden, isAttribute: isAttribute) else {
          position += 1
          continue
        }
        append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
        appendSpecial(rest, forbidden)
        position += length
        start = position
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// How many bytes at the start of `bytes` must be replaced; nil if the first one stands for itself.
  private static func specialLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ forbidden: ForbiddenCharacters, isAttribute: Bool
  ) -> Int? {
    switch bytes[0] {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): return 1
    case UInt8(ascii: "\""): return isAttribute ? 1 : nil
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): return isAttribute ? 1 : nil
    case 0..<0x20: return 1
    case UInt8(ascii: "_"): return forbidden == .escaped && readsAsEscape(bytes) ? 1 : nil
    default:
      return bytes.count >= 3 && bytes[1] == 0xBF && bytes[2] >= 0xBE ? 3 : nil
    }
  }

  private mutating func appendSpecial(
    _ bytes: UnsafeBufferPointer<UInt8>, _ forbidden: ForbiddenCharacters
  ) {
    switch bytes[0] {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case UInt8(ascii: "\n"): append("&#10;")
    case UInt8(ascii: "\t"): append("&#9;")
    case UInt8(ascii: "_"): append("_x005F_")
    case 0xEF:
      if forbidden == .escaped { append(bytes[2] == 0xBE ? "_xFFFE_" : "_xFFFF_") }
    default:
      if forbidden == .escaped {
        append("_x00")
        append(Self.hexDigit(bytes[0] >> 4))
        append(Self.hexDigit(bytes[0] & 15))
        append(UInt8(ascii: "_"))
      }
    }
  }

  /// Whether the bytes begin with `_xHHHH_`, which readers would decode.
  private static func readsAsEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 7, bytes[1] == UInt8(ascii: "x"), bytes[6] == UInt8(ascii: "_") else { return false }
    return bytes[2..<6].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default: false
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
