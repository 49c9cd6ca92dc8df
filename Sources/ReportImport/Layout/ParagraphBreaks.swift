/// Decides whether a line begins a paragraph or goes on with the one before it.
struct ParagraphBreaks {
  /// The source.
  let bytes: LayoutBytes
  /// How the text was set.
  let shape: LayoutShape

  /// What is known of the paragraph that is being put together.
  struct Paragraph {
    /// Its last line so far.
    var lastLine: LayoutLine
    /// The number of its lines.
    var lineCount: Int
    /// Whether it begins with the marker of a heading and has no sentence mark yet.
    var isOpenHeading: Bool
    /// Whether furniture was dropped between its last line and the next.
    var furnitureFollows: Bool
  }

  /// Whether `line` begins a paragraph after `paragraph`; `next` is the line after it.
  func begins(_ line: LayoutLine, after paragraph: Paragraph, next: LayoutLine?) -> Bool {
    if shape.linesAreParagraphs { return true }
    let first = bytes.scalar(at: line.start).value
    if LayoutCharacter.continuesLine(first), !isIndented(line) { return false }
    return shape.isHardBroken
      ? beginsInColumn(line, after: paragraph, next: next) : beginsInLines(line, after: paragraph, next: next)
  }

  private func isIndented(_ line: LayoutLine) -> Bool { line.indent >= shape.baseIndent + 2 }

  private func width(_ line: LayoutLine) -> Int { line.columns + max(0, line.indent - shape.baseIndent) }

  /// Whether a line fills its column to `percent` per cent.
  private func fills(_ line: LayoutLine, _ percent: Int) -> Bool {
    width(line) * 100 >= shape.columnWidth * percent
  }

  /// Whether a line was ended though the first word of the next would still have fitted.
  private func endsEarly(_ line: LayoutLine, before next: LayoutLine) -> Bool {
    shape.room(after: line, before: next, in: bytes) > shape.usualRoom
  }

  // MARK: Lines that are paragraphs

  private func beginsInLines(_ line: LayoutLine, after paragraph: Paragraph, next: LayoutLine?) -> Bool {
    let last = paragraph.lastLine
    let marker = HeadingMarker.at(line.range, in: bytes)
    if isIndented(line) || marker != nil { return true }
    if paragraph.isOpenHeading, shape.usesIndents, paragraph.lineCount == 1, isIndented(last), let next,
      isIndented(next), line.columns <= 40, bytes.ending(of: line.range) == .open
    {
      return false  // the second line of a heading
    }
    switch bytes.ending(of: last.range) {
    case .sentence: return true
    case .unfinished: return false
    case .open:
      guard !paragraph.isOpenHeading else { return true }
      let isProse = last.columns >= 30 || paragraph.lineCount > 1
      if isProse, isNumber(line) || isNumber(last) { return false }
      // A link on a line of its own: prose before it, a comma or stop after it.
      guard let next, isProse,
        LayoutCharacter.continuesLine(bytes.scalar(at: next.start).value), next.indent <= shape.baseIndent + 1
      else { return true }
      return false
    }
  }

  /// A number alone, set apart by markup around it.
  private func isNumber(_ line: LayoutLine) -> Bool {
    line.columns <= 12 && line.range.allSatisfy { (0x2C...0x39).contains(bytes[$0]) || bytes[$0] == 0x25 }
  }

  // MARK: Hard-broken lines

  private func beginsInColumn(_ line: LayoutLine, after paragraph: Paragraph, next: LayoutLine?) -> Bool {
    let last = paragraph.lastLine
    let ending = bytes.ending(of: last.range)
    if shape.usesIndents {
      if isIndented(line) { return true }
      if paragraph.isOpenHeading { return headingEnds(before: line, paragraph, next: next) }
      if ending == .sentence, isFlushHeading(line, next: next) { return true }
      guard ending == .sentence, !paragraph.furnitureFollows, !fills(last, 70) else { return false }
      return HeadingMarker.at(line.range, in: bytes) == .heading
        || shape.blankLinesSeparate && line.blankBefore || isShortAddress(last)
    }
    let marker = HeadingMarker.at(line.range, in: bytes)
    if paragraph.isOpenHeading, marker == nil { return headingEnds(before: line, paragraph, next: next) }
    let isEarly = endsEarly(last, before: line)
    if marker == .heading, ending != .unfinished, ending == .sentence || isEarly { return true }
    if ending == .sentence {
      if marker != nil || isEarly || bytes.matches("各位代表", at: line.start, end: line.end) { return true }
      return shape.blankLinesSeparate && line.blankBefore && !paragraph.furnitureFollows
    }
    guard ending == .open, shape.blankLinesSeparate, line.blankBefore else { return false }
    return isEarly && !paragraph.furnitureFollows
  }

  /// Whether the heading is whole before `line`: its second line is short, and a paragraph begins after it.
  private func headingEnds(before line: LayoutLine, _ paragraph: Paragraph, next: LayoutLine?) -> Bool {
    guard bytes.ending(of: paragraph.lastLine.range) == .open else { return false }
    if shape.blankLinesSeparate, line.blankBefore { return !fills(paragraph.lastLine, 85) }
    if shape.usesIndents {
      // In a column, text goes on without indent only in the heading's own second line.
      let isShort = !fills(line, 75) && bytes.ending(of: line.range) != .sentence
      return !isShort && !fills(paragraph.lastLine, 60)
    }
    if endsEarly(paragraph.lastLine, before: line) { return true }
    // `一、过去一年工作回顾` that fills its line to the last column is told by its last word.
    let last = paragraph.lastLine
    return LayoutCharacter.isChineseNumeral(bytes.scalar(at: last.start).value) && fills(line, 90)
      && !bytes.contains("，", in: last.range)
      && Self.headingEnds.contains {
        bytes.matches($0, at: last.end - $0.utf8CodeUnitCount, end: last.end)
      }
  }

  /// The last words of headings of the first level.
  private static let headingEnds: [StaticString] = [
    "回顾", "工作", "任务", "安排", "目标", "要求", "重点", "成就", "成效", "情况", "建设", "打算", "取向", "进展", "思路", "回顧", "任務",
    "目標", "重點",
  ]

  /// A short heading that is not indented, though the paragraph after it is.
  private func isFlushHeading(_ line: LayoutLine, next: LayoutLine?) -> Bool {
    guard let next, isIndented(next), !fills(line, 85) else { return false }
    return HeadingMarker.at(line.range, in: bytes) == .heading && bytes.ending(of: line.range) == .open
  }

  /// `各位代表：` and its like, after which the text begins.
  private func isShortAddress(_ line: LayoutLine) -> Bool {
    line.columns <= 24 && FrontMatterLines.isSalutation(FrontMatterLines.squeezed(bytes.text(line.range)))
  }
}
