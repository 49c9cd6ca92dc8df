/// The number that opens a heading, and how deep the heading stands.
struct HeadingMark: Hashable, Sendable {
  /// The depths of the section tree, outermost first.
  enum Depth: Int, Comparable, Sendable {
    case part = 0  // 第一部分
    case chapter  // 一、
    case section  // （一）
    case item  // 1.
    case subitem  // （1）
    case dash  // ——
    case topic  // 扩大有效益的投资。
    case ordinalWord  // 一是

    static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
  }

  var depth: Depth
  /// The bytes of the number, without the mark after it.
  var number: Range<Int>?
  /// Where the heading's words begin.
  var textStart: Int
}

/// Recognises what opens a heading: `一、`, `（一）`, `1.`, `一是`, `——`.
enum HeadingReader {
  /// The heading mark at the beginning of a paragraph or sentence; nil where it opens with none.
  static func mark(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> HeadingMark? {
    let start = range.lowerBound
    let end = range.upperBound
    guard range.count >= 4 else { return nil }

    if ByteText.has("第", in: bytes, at: start, to: end) {
      let numeral = chineseNumeralEnd(bytes, from: start + 3, to: end)
      if numeral > start + 3, ByteText.has("部分", in: bytes, at: numeral, to: end) {
        var textStart = numeral + 6
        while ByteText.has("：", in: bytes, at: textStart, to: end)
          || ByteText.has("、", in: bytes, at: textStart, to: end)
        {
          textStart += 3
        }
        return HeadingMark(depth: .part, number: start..<(numeral + 6), textStart: textStart)
      }
      return nil
    }
    if let (open, close) = bracketLengths(bytes, at: start, to: end) {
      let inner = start + open
      let numeral = chineseNumeralEnd(bytes, from: inner, to: end)
      if numeral > inner, isClosing(bytes, at: numeral, to: end, length: close) {
        return HeadingMark(depth: .section, number: start..<(numeral + close), textStart: numeral + close)
      }
      let digits = digitEnd(bytes, from: inner, to: end)
      if digits > inner, isClosing(bytes, at: digits, to: end, length: close) {
        return HeadingMark(depth: .subitem, number: start..<(digits + close), textStart: digits + close)
      }
      return nil
    }
    let numeral = chineseNumeralEnd(bytes, from: start, to: end)
    if numeral > start, numeral - start <= 9 {
      if ByteText.has("、", in: bytes, at: numeral, to: end)
        || ByteText.has("．", in: bytes, at: numeral, to: end)
      {
        return HeadingMark(depth: .chapter, number: start..<numeral, textStart: numeral + 3)
      }
      if ByteText.has("是", in: bytes, at: numeral, to: end)
        || ByteText.has("要", in: bytes, at: numeral, to: end)
      {
        var textStart = numeral + 3
        if ByteText.has("：", in: bytes, at: textStart, to: end) { textStart += 3 }
        return HeadingMark(depth: .ordinalWord, number: start..<(numeral + 3), textStart: textStart)
      }
      return nil
    }
    let digits = digitEnd(bytes, from: start, to: end)
    if digits > start, digits - start <= 2 {
      // A point before a digit is a decimal point: `1.5万亿元`.
      if digits + 1 < end, bytes[digits] == UInt8(ascii: "."), !isDigit(bytes[digits + 1]) {
        return HeadingMark(depth: .item, number: start..<digits, textStart: digits + 1)
      }
      if ByteText.has("．", in: bytes, at: digits, to: end)
        || ByteText.has("、", in: bytes, at: digits, to: end)
      {
        return HeadingMark(depth: .item, number: start..<digits, textStart: digits + 3)
      }
      return nil
    }
    if ByteText.has("——", in: bytes, at: start, to: end) {
      return HeadingMark(depth: .dash, number: nil, textStart: start + 6)
    }
    return nil
  }

  private static func bracketLengths(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int
  ) -> (open: Int, close: Int)? {
    if bytes[start] == UInt8(ascii: "(") { return (1, 1) }
    return ByteText.has("（", in: bytes, at: start, to: end) ? (3, 3) : nil
  }

  private static func isClosing(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int, length: Int
  ) -> Bool {
    length == 1
      ? index < end && bytes[index] == UInt8(ascii: ")") : ByteText.has("）", in: bytes, at: index, to: end)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func digitEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, isDigit(bytes[index]) { index += 1 }
    return index
  }

  private static func chineseNumeralEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index + 2 < end {
      var isNumeral = false
      for numeral: StaticString in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
      where ByteText.has(numeral, in: bytes, at: index, to: end) {
        isNumeral = true
        break
      }
      guard isNumeral else { break }
      index += 3
    }
    return index
  }
}
