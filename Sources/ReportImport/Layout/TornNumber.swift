/// Numbers that the typesetter's spacing has torn apart: `18 0 0亿元`, `984 .3亿元`, `20 2 5年`.
///
/// Two numbers may also stand side by side with a space between them, as in a table, and `5 000` is one
/// number grouped by thousands. The rule:
///
/// - In hard-broken text, groups of digits with white space between them are one number, unless two
///   neighbours have four digits or more each, three groups in a row have three or more, or a tab is between.
/// - Elsewhere groups are one number only inside prose, that is where the first follows a Chinese character
///   or mark without a space and the last is followed by a Chinese character or a percent sign, and if
///   either they make a year (`20 2 5年`), or all groups after the first have three digits and the first at
///   most three (`5 000户`), or all groups after the first have one digit (`18 0 0亿元`).
/// - A space before a decimal point is dropped everywhere (`984 .3`); one after it only in hard-broken text
///   and after a Chinese character (`达984. 3亿元`), since `1. 2025年…` numbers a list.
enum TornNumber {
  /// A row of digit groups with white space between them, and whether they are one number.
  struct Run {
    /// The offset after the last group.
    var end: Int
    /// Whether the white space between the groups is to be dropped.
    var isOneNumber: Bool
  }

  /// Judges the row of digit groups around the white space at `space`.
  ///
  /// - Parameters:
  ///   - space: where the first white space of the row begins; a digit stands before it.
  ///   - range: the line, which the row does not leave.
  static func judge(at space: Int, in range: Range<Int>, of bytes: LayoutBytes, hardBroken: Bool) -> Run {
    var start = space
    var first = 0
    while let (value, before) = bytes.scalar(before: start, floor: range.lowerBound),
      LayoutCharacter.isDigit(value)
    {
      start = before
      first += 1
    }
    var groups = [first]
    var sawTab = false
    var sawGap = false
    var end = space
    while true {
      let (next, columns, tab) = skip(from: end, end: range.upperBound, in: bytes)
      guard next < range.upperBound, LayoutCharacter.isDigit(bytes.scalar(at: next).value) else { break }
      sawTab = sawTab || tab
      sawGap = sawGap || columns > 1
      var count = 0
      end = next
      while end < range.upperBound {
        let (value, after) = bytes.scalar(at: end)
        guard LayoutCharacter.isDigit(value) else { break }
        count += 1
        end = after
      }
      groups.append(count)
    }
    if sawTab { return Run(end: end, isOneNumber: false) }
    if hardBroken { return Run(end: end, isOneNumber: !looksLikeTable(groups)) }
    let embedded = !sawGap && isEmbedded(start: start, end: end, in: range, of: bytes)
    return Run(
      end: end, isOneNumber: embedded && isTornInProse(groups, start: start, end: end, in: range, of: bytes))
  }

  private static func looksLikeTable(_ groups: [Int]) -> Bool {
    for index in 1..<groups.count where groups[index - 1] >= 4 && groups[index] >= 4 { return true }
    return groups.count >= 3 && groups.allSatisfy { $0 >= 3 }
  }

  private static func isEmbedded(start: Int, end: Int, in range: Range<Int>, of bytes: LayoutBytes) -> Bool {
    if let (before, _) = bytes.scalar(before: start, floor: range.lowerBound) {
      guard LayoutCharacter.isHan(before) || LayoutCharacter.isChinesePunctuation(before) else {
        return false
      }
    }
    let (next, columns, _) = skip(from: end, end: range.upperBound, in: bytes)
    guard next < range.upperBound, columns <= 1 else { return false }
    let after = bytes.scalar(at: next).value
    return LayoutCharacter.isHan(after) || after == 0x25 || after == 0xFF05
  }

  private static func isTornInProse(
    _ groups: [Int], start: Int, end: Int, in range: Range<Int>, of bytes: LayoutBytes
  ) -> Bool {
    let later = groups.dropFirst()
    if later.allSatisfy({ $0 == 3 }), groups[0] <= 3 { return true }
    if later.allSatisfy({ $0 == 1 }) { return true }
    let century = bytes.matches("20", at: start, end: end) || bytes.matches("19", at: start, end: end)
    return groups.reduce(0, +) == 4 && century && bytes.matches("年", at: end, end: range.upperBound)
  }

  private static func skip(
    from offset: Int, end: Int, in bytes: LayoutBytes
  ) -> (next: Int, columns: Int, tab: Bool) {
    var offset = offset
    var columns = 0
    var tab = false
    while offset < end {
      let (value, next) = bytes.scalar(at: offset)
      guard LayoutCharacter.isSpace(value) else { break }
      columns += LayoutCharacter.columns(ofSpace: value)
      tab = tab || value == 0x09
      offset = next
    }
    return (offset, columns, tab)
  }
}
