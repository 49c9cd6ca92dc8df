import Glibc

/// The source text as the layout step sees it: bytes read by offset, without copies or bounds arithmetic.
///
/// The buffer is borrowed for the time of one repair. Reads past the end yield 0 or U+FFFD instead of memory
/// that is not ours, so that text cut off in the middle of a character does no harm.
struct LayoutBytes {
  /// The first byte.
  let base: UnsafePointer<UInt8>
  /// The number of bytes.
  let count: Int

  /// The byte at `offset`; 0, which no text holds, where there is none.
  @inline(__always)
  subscript(offset: Int) -> UInt8 { UInt(bitPattern: offset) < UInt(bitPattern: count) ? base[offset] : 0 }

  /// The scalar that begins at `offset`, and the offset after it.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, next: Int) {
    guard UInt(bitPattern: offset) < UInt(bitPattern: count) else { return (0xFFFD, count) }
    let first = base[offset]
    if first < 0x80 { return (UInt32(first), offset + 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= count else { return (0xFFFD, count) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length { value = value << 6 | UInt32(base[offset + index] & 0x3F) }
    return (value, offset + length)
  }

  /// The scalar that ends at `offset`, and where it begins; nil at `floor`.
  @inline(__always)
  func scalar(before offset: Int, floor: Int) -> (value: UInt32, start: Int)? {
    guard offset > floor else { return nil }
    var start = offset - 1
    while start > floor, base[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, start)
  }

  /// Whether `word` stands at `offset` and ends at or before `end`.
  @inline(__always)
  func matches(_ word: StaticString, at offset: Int, end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, end - offset >= length else { return false }
    let other = word.utf8Start
    for index in 0..<length where base[offset + index] != other[index] { return false }
    return true
  }

  /// The offset of the first `word` in a range, or nil.
  func firstIndex(of word: StaticString, in range: Range<Int>) -> Int? {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    let first = word.utf8Start[0]
    var offset = range.lowerBound
    if range.count > 512 {
      // Long ranges are worth the call.
      let last = range.upperBound - length
      while offset <= last, let found = memchr(base + offset, Int32(first), last + 1 - offset) {
        offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        if matches(word, at: offset, end: range.upperBound) { return offset }
        offset += 1
      }
      return nil
    }
    while offset <= range.upperBound - length {
      if base[offset] == first, matches(word, at: offset, end: range.upperBound) { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether `word` stands somewhere in a range.
  func contains(_ word: StaticString, in range: Range<Int>) -> Bool {
    firstIndex(of: word, in: range) != nil
  }

  /// The first offset from `offset` on that holds no white space, at most `end`.
  @inline(__always)
  func skipSpace(from offset: Int, end: Int) -> Int {
    var offset = offset
    while offset < end {
      let (value, next) = scalar(at: offset)
      guard LayoutCharacter.isSpace(value) else { break }
      offset = next
    }
    return offset
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
  }
}
