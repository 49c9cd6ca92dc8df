/// A place in valid UTF-8 text that moves by Unicode scalars.
///
/// Decoding is done by hand: the text was checked when it was read, and a `String` here would cost more
/// than everything else that looks at the place.
struct ScalarCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte offset of the current scalar.
  private(set) var position: Int
  /// The offset where the text ends.
  let end: Int
  /// The current scalar; 0 at the end.
  private(set) var scalar: UInt32 = 0
  private var length = 0

  /// A cursor at a scalar boundary; the text ends at `end` or with the buffer.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int = .max) {
    self.bytes = bytes
    self.position = position
    self.end = min(end, bytes.count)
    decode()
  }

  /// Whether no scalar is left.
  @inline(__always) var isAtEnd: Bool { position >= end }

  /// Moves behind the current scalar.
  @inline(__always)
  mutating func advance() {
    position += length
    decode()
  }

  /// Moves behind the current scalar if it is `expected`.
  @inline(__always)
  mutating func skip(_ expected: Unicode.Scalar) -> Bool {
    guard scalar == expected.value, !isAtEnd else { return false }
    advance()
    return true
  }

  @inline(__always)
  private mutating func decode() {
    guard position < end else {
      scalar = 0
      length = 0
      return
    }
    let first = UInt32(bytes[position])
    if first < 0x80 {
      scalar = first
      length = 1
    } else if first >= 0xE0, first < 0xF0, position + 2 < end {
      scalar =
        (first & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
      length = 3
    } else if first < 0xE0, position + 1 < end {
      scalar = (first & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
      length = 2
    } else if position + 3 < end {
      scalar =
        (first & 0x07) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
        | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F)
      length = 4
    } else {
      scalar = 0xFFFD
      length = end - position
    }
  }

  /// The offset of the scalar before `position`; nil at the beginning.
  @inline(__always)
  static func offset(before position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard position > 0 else { return nil }
    var offset = position - 1
    while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The scalar before `position`; 0 at the beginning.
  @inline(__always)
  static func scalar(before position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let offset = offset(before: position, in: bytes) else { return 0 }
    return ScalarCursor(bytes, at: offset, end: position).scalar
  }
}
