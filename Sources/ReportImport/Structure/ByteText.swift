/// Small questions about bytes of UTF-8 text that several steps ask.
enum ByteText {
  /// Whether `text` stands at `index` and ends before `end`.
  @inline(__always)
  static func has(
    _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int
  ) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= end else { return false }
    let start = text.utf8Start
    for offset in 0..<length where bytes[index + offset] != start[offset] { return false }
    return true
  }

  /// The first place of `text` in `range`.
  static func find(
    _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    let length = text.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    let first = text.utf8Start[0]
    var index = range.lowerBound
    while index <= range.upperBound - length {
      if bytes[index] == first, has(text, in: bytes, at: index, to: range.upperBound) { return index }
      index += 1
    }
    return nil
  }

  /// Whether any of the texts stands in `range`.
  static func containsAny(
    _ texts: [StaticString], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    texts.contains { find($0, in: bytes, range) != nil }
  }

  /// The number of characters in `range`, counted by lead bytes.
  static func characterCount(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether an ASCII or full-width digit stands in `range`.
  static func containsDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte >= 0x30 && byte <= 0x39 { return true }
      if byte == 0xEF, index + 2 < range.upperBound, bytes[index + 1] == 0xBC,
        (0x90...0x99).contains(bytes[index + 2])
      {
        return true
      }
    }
    return false
  }

  /// Whether the bytes of `text` stand somewhere in a string: what a search for characters costs fifty times.
  static func contains(_ text: StaticString, in string: String) -> Bool {
    var string = string
    return string.withUTF8 { find(text, in: $0, 0..<$0.count) != nil }
  }

  /// Whether the bytes of `word` stand somewhere in a string.
  static func contains(_ word: String, in string: String) -> Bool {
    var (word, string) = (word, string)
    return word.withUTF8 { word in
      string.withUTF8 { bytes in
        guard let first = word.first else { return true }
        guard bytes.count >= word.count else { return false }
        for start in 0...(bytes.count - word.count) where bytes[start] == first {
          if word.indices.allSatisfy({ bytes[start + $0] == word[$0] }) { return true }
        }
        return false
      }
    }
  }

  /// Whether a string ends with the bytes of `text`.
  static func ends(_ string: String, with text: StaticString) -> Bool {
    var string = string
    return string.withUTF8 { bytes in
      has(text, in: bytes, at: bytes.count - text.utf8CodeUnitCount, to: bytes.count)
    }
  }

  /// A copy of `range` as a string.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
