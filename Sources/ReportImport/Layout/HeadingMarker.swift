/// The marks that open a numbered heading or a listed paragraph.
enum HeadingMarker {
  /// `一、`, `（一）`, `第一部分`: what stands as a heading on a line of its own.
  case heading
  /// `1.`, `（1）`, `一是`, `——`: what opens a paragraph, though rarely a heading.
  case item

  /// The marker that a range of text begins with.
  static func at(_ range: Range<Int>, in bytes: LayoutBytes) -> HeadingMarker? {
    guard !range.isEmpty else { return nil }
    let end = range.upperBound
    let (first, second) = bytes.scalar(at: range.lowerBound)
    switch first {
    case 0xFF08, 0x28:  // （
      return bracketed(from: second, end: end, in: bytes)
    case 0x7B2C:  // 第
      let (after, count) = skipNumerals(from: second, end: end, in: bytes)
      guard count > 0 else { return nil }
      let words: [StaticString] = ["部分", "章", "节", "篇", "編", "节", "節"]
      return words.contains { bytes.matches($0, at: after, end: end) } ? .heading : nil
    case 0x2014:  // —
      return bytes.matches("——", at: range.lowerBound, end: end) ? .item : nil
    case 0x30...0x39, 0xFF10...0xFF19:
      return numbered(from: range.lowerBound, end: end, in: bytes)
    default:
      guard LayoutCharacter.isChineseNumeral(first) else { return nil }
      let (after, _) = skipNumerals(from: range.lowerBound, end: end, in: bytes)
      guard after < end else { return nil }
      let mark = bytes.scalar(at: after).value
      if mark == 0x3001 || mark == 0xFF0E || mark == 0x2E { return .heading }  // 、．
      return mark == 0x662F || bytes.matches("要", at: after, end: end) ? .item : nil  // 是
    }
  }

  private static func skipNumerals(
    from offset: Int, end: Int, in bytes: LayoutBytes
  ) -> (offset: Int, count: Int) {
    var offset = offset
    var count = 0
    while offset < end, count < 4 {
      let (value, next) = bytes.scalar(at: offset)
      guard LayoutCharacter.isChineseNumeral(value) || LayoutCharacter.isDigit(value) else { break }
      offset = next
      count += 1
    }
    return (offset, count)
  }

  private static func bracketed(from offset: Int, end: Int, in bytes: LayoutBytes) -> HeadingMarker? {
    let inner = bytes.skipSpace(from: offset, end: end)
    let (after, count) = skipNumerals(from: inner, end: end, in: bytes)
    let close = bytes.skipSpace(from: after, end: end)
    guard count > 0, close < end else { return nil }
    let mark = bytes.scalar(at: close).value
    guard mark == 0xFF09 || mark == 0x29 else { return nil }
    return LayoutCharacter.isChineseNumeral(bytes.scalar(at: inner).value) ? .heading : .item
  }

  /// `1.` and `1、`, but not the decimal `1.5`.
  private static func numbered(from offset: Int, end: Int, in bytes: LayoutBytes) -> HeadingMarker? {
    let (after, count) = skipNumerals(from: offset, end: end, in: bytes)
    guard count <= 2, after < end else { return nil }
    let (mark, next) = bytes.scalar(at: after)
    guard mark == 0x2E || mark == 0xFF0E || mark == 0x3001 else { return nil }
    guard next < end, !LayoutCharacter.isDigit(bytes.scalar(at: next).value) else { return nil }
    return .item
  }
}
