/// What becomes of white space inside a line.
enum SpaceDecision {
  /// It stays as it is.
  case keep
  /// It is no part of the text.
  case drop
  /// A new paragraph begins after it.
  case breakParagraph
}

/// Decides about white space inside a line by what stands on either side.
///
/// Justified columns put spaces anywhere; saved web pages mostly where their writers did. So spaces between
/// Chinese characters go in hard-broken text and stay elsewhere (`“青山常在 碧水长流”`), while spaces beside
/// Chinese punctuation, and single ones between a Chinese character and a number, go everywhere. Spaces
/// between Latin words stay everywhere, so do those of names (`李　某`).
struct InlineSpacing {
  /// The source.
  let bytes: LayoutBytes
  /// Whether the text is set in justified columns.
  let isHardBroken: Bool

  /// Decides about the white space `space` of the line `range`; neither end of the line is white space.
  ///
  /// - Parameter previous: the last scalar kept before it.
  func decide(
    _ space: Range<Int>, in range: Range<Int>, after previous: UInt32, opensHeading: Bool
  ) -> SpaceDecision {
    var offset = space.lowerBound
    var columns = 0
    var wide = 0
    var tab = false
    while offset < space.upperBound {
      let (value, next) = bytes.scalar(at: offset)
      columns += LayoutCharacter.columns(ofSpace: value)
      wide += value == 0x3000 ? 1 : 0
      tab = tab || value == 0x09
      offset = next
    }
    if columns == 0 { return .drop }
    let (next, afterNext) = bytes.scalar(at: space.upperBound)
    let endsSentence = LayoutCharacter.isSentenceEnd(previous) || LayoutCharacter.isCloser(previous)
    if wide >= 2 || columns >= 4, !tab, endsSentence || opensHeading,
      !PageFurniture.isCredit(space.upperBound..<range.upperBound, in: bytes),
      !LayoutCharacter.isChinesePunctuation(next)
        || HeadingMarker.at(space.upperBound..<range.upperBound, in: bytes) != nil
    {
      return .breakParagraph
    }
    let beforeDigit = LayoutCharacter.isDigit(next)
    let afterDigit = LayoutCharacter.isDigit(previous)
    if next == 0x2E, afterDigit, afterNext < range.upperBound,
      LayoutCharacter.isDigit(bytes.scalar(at: afterNext).value)
    {
      return tab ? .keep : .drop
    }
    if LayoutCharacter.isChinesePunctuation(previous) || LayoutCharacter.isChinesePunctuation(next) {
      return tab ? .keep : .drop
    }
    let hanBefore = LayoutCharacter.isHan(previous)
    let hanAfter = LayoutCharacter.isHan(next)
    let single = columns == 1 || isHardBroken && !tab
    if afterDigit, hanAfter || next == 0x25 { return single ? .drop : .keep }
    if hanBefore, beforeDigit { return single ? .drop : .keep }
    guard isHardBroken, !tab else { return .keep }
    if hanBefore, hanAfter {
      return isName(space, in: range, wide: wide) || isSlogan(space, in: range) ? .keep : .drop
    }
    if beforeDigit, previous == 0x2E || previous == 0x2C { return joinsAfterPoint(space, in: range) }
    if hanBefore || hanAfter { return .drop }
    return .keep
  }

  /// `李　某`: a full-width space after a surname, or after a character that stands alone.
  private func isName(_ space: Range<Int>, in range: Range<Int>, wide: Int) -> Bool {
    guard wide == 1, let (left, _) = bytes.scalar(before: space.lowerBound, floor: range.lowerBound) else {
      return false
    }
    return Self.surnames.contains(left)
      || hanRun(before: space.lowerBound, floor: range.lowerBound, limit: 2)?.count == 1
  }

  /// The commonest surnames, those left out that are common words as well.
  private static let surnames = Set(
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔邱秦史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚文"
      .unicodeScalars.map(\.value))

  /// `“青山常在 碧水长流”`: two halves of equal length inside quotation marks.
  private func isSlogan(_ space: Range<Int>, in range: Range<Int>) -> Bool {
    guard let left = hanRun(before: space.lowerBound, floor: range.lowerBound, limit: 10),
      let right = hanRun(after: space.upperBound, end: range.upperBound, limit: 10)
    else { return false }
    return left.count == right.count && left.count >= 3 && left.bound == 0x201C && right.bound == 0x201D
  }

  private func hanRun(before offset: Int, floor: Int, limit: Int) -> (count: Int, bound: UInt32)? {
    var offset = offset
    var count = 0
    while let (value, start) = bytes.scalar(before: offset, floor: floor) {
      guard LayoutCharacter.isHan(value) else { return (count, value) }
      count += 1
      guard count <= limit else { return nil }
      offset = start
    }
    return (count, 0)
  }

  private func hanRun(after offset: Int, end: Int, limit: Int) -> (count: Int, bound: UInt32)? {
    var offset = offset
    var count = 0
    while offset < end {
      let (value, next) = bytes.scalar(at: offset)
      guard LayoutCharacter.isHan(value) else { return (count, value) }
      count += 1
      guard count <= limit else { return nil }
      offset = next
    }
    return (count, 0)
  }

  /// `达984. 3亿元` and `1, 100万`, but not the list number `1. 2025年`.
  private func joinsAfterPoint(_ space: Range<Int>, in range: Range<Int>) -> SpaceDecision {
    let mark = space.lowerBound - 1
    var start = mark
    while let (value, before) = bytes.scalar(before: start, floor: range.lowerBound),
      LayoutCharacter.isDigit(value)
    {
      start = before
    }
    guard start < mark, let (before, _) = bytes.scalar(before: start, floor: range.lowerBound),
      LayoutCharacter.isHan(before)
    else { return .keep }
    return .drop
  }
}
