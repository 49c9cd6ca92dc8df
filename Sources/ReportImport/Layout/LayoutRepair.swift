import ReportModel

/// Undoes what typesetting, web pages and saving have done to a report's text.
///
/// Lines are cut apart, furniture and navigation are dropped, the head is read, hard-broken lines are joined,
/// white space inside the text is settled. What is left is byte for byte what the source says, and each byte
/// leads back to its line.
public enum LayoutRepair {
  /// Repairs the text of a document.
  ///
  /// Complexity: O(*n*) in the bytes of the document, in one pass over them after the lines are measured.
  public static func repair(_ document: SourceDocument) -> RepairedText {
    document.utf8.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return RepairedText() }
      return repair(
        LayoutBytes(base: base, count: buffer.count), linesAreParagraphs: document.linesAreParagraphs)
    }
  }

  private static func repair(_ bytes: LayoutBytes, linesAreParagraphs: Bool) -> RepairedText {
    var lines = LayoutLine.split(bytes)
    let masthead = dropFurniture(&lines, in: bytes)
    let shape = LayoutShape.measure(lines, in: bytes, linesAreParagraphs: linesAreParagraphs)
    let head = FrontMatterReader(lines, in: bytes, shape: shape)
    lines = head.linesAfterHead
    let end = ReportEnd.find(from: head.bodyStart, in: lines, of: bytes, shape: shape)

    var assembler = ParagraphAssembler(bytes, isHardBroken: shape.isHardBroken)
    assemble(lines[..<end], into: &assembler, breaks: ParagraphBreaks(bytes: bytes, shape: shape))
    var front = head.front
    if front.published == nil { front.published = masthead }
    assembler.adopt(front)
    return assembler.text
  }

  /// Drops navigation, mastheads, staff and page numbers; gives the day of the first masthead.
  private static func dropFurniture(_ lines: inout [LayoutLine], in bytes: LayoutBytes) -> CalendarDate? {
    var published: CalendarDate?
    for index in lines.indices {
      let line = lines[index]
      guard line.columns <= 240 else { continue }
      if NavigationLines.isNavigation(line.range, in: bytes) {
        lines[index].isDropped = true
        continue
      }
      switch PageFurniture.kind(of: line, in: bytes) {
      case .masthead(let day):
        if published == nil { published = day }
        lines[index].isDropped = true
      case .staff, .pageNumber: lines[index].isDropped = true
      case .bareNumber: lines[index].isDropped = isPageNumber(index, in: lines, of: bytes)
      case nil: break
      }
    }
    return published
  }

  /// Whether the number alone on line `index` is a page's, not a piece of the sentence around it.
  private static func isPageNumber(_ index: Int, in lines: [LayoutLine], of bytes: LayoutBytes) -> Bool {
    guard index > 0, index + 1 < lines.count else { return true }
    if bytes.ending(of: lines[index - 1].range) == .sentence { return true }
    let next = bytes.scalar(at: lines[index + 1].start).value
    let units: [UInt32] = [
      0x25, 0xFF05, 0x4EBF, 0x4E07, 0x5343, 0x767E, 0x4E2A, 0x5BB6, 0x9879, 0x5E74, 0x6708, 0x65E5, 0x6237,
      0x4EBA,
      0x516C, 0x4F59, 0x591A, 0x2E, 0x3001, 0xFF0C, 0x3002,
    ]  // %亿万千百个家项年月日户人公余多.、，。
    return !units.contains(next) && !LayoutCharacter.isDigit(next)
  }

  private static func assemble(
    _ lines: ArraySlice<LayoutLine>, into assembler: inout ParagraphAssembler, breaks: ParagraphBreaks
  ) {
    let bytes = breaks.bytes
    var paragraph: ParagraphBreaks.Paragraph?
    var index = lines.startIndex
    while index < lines.endIndex {
      let line = lines[index]
      index += 1
      if line.isDropped {
        paragraph?.furnitureFollows = true
        continue
      }
      if line.columns <= 24, let mark = PageMark.wholeLine(line.range, in: bytes) {
        assembler.note(mark)
        paragraph?.furnitureFollows = true
        continue
      }
      var next: LayoutLine?
      if index < lines.endIndex, !lines[index].isDropped { next = lines[index] }
      if var open = paragraph, !breaks.begins(line, after: open, next: next) {
        open.lastLine = line
        open.lineCount += 1
        open.isOpenHeading = open.isOpenHeading && isOpen(line, in: bytes)
        open.furnitureFollows = false
        paragraph = open
      } else {
        assembler.endParagraph()
        paragraph = ParagraphBreaks.Paragraph(
          lastLine: line, lineCount: 1,
          isOpenHeading: HeadingMarker.at(line.range, in: bytes) == .heading && isOpen(line, in: bytes),
          furnitureFollows: false)
      }
      assembler.append(line)
    }
    assembler.endParagraph()
  }

  /// Whether a line neither ends nor holds the end of a sentence.
  private static func isOpen(_ line: LayoutLine, in bytes: LayoutBytes) -> Bool {
    bytes.ending(of: line.range) == .open && !bytes.contains("。", in: line.range)
  }
}
