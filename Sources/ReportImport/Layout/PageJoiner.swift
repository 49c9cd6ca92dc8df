import ReportModel

/// Joins two pages of a report at the marks that lead from one to the other.
enum PageJoiner {
  /// The first page continued by the second.
  static func join(_ first: SourceDocument, _ second: SourceDocument) -> SourceDocument {
    var joined = first
    joined.source = "\(first.source) + \(second.source)"
    let lineCount = lines(of: first.utf8)
    joined.pageStarts = PageStarts((first.pageStarts?.lines ?? [1]) + [lineCount + 1])
    let cutFirst = lastMark(in: first.utf8)
    let cutSecond = firstMark(in: second.utf8)
    if let cutFirst, let cutSecond {
      joined.utf8.removeSubrange(cutFirst...)
      trimEnd(&joined.utf8)
      append(
        second.utf8, from: cutSecond, at: lineCount, isParagraph: first.linesAreParagraphs,
        to: &joined.utf8)
    } else {
      if joined.utf8.last != 0x0A { joined.utf8.append(0x0A) }
      joined.utf8.append(contentsOf: second.utf8)
    }
    for (line, level) in second.headingLevels { joined.headingLevels[lineCount + line] = level }
    return joined
  }

  /// Adds the text of the second page from an offset on, so that each of its lines keeps its number, `before`
  /// added; the first stays on the line that it goes on with.
  private static func append(
    _ text: [UInt8], from offset: Int, at before: Int, isParagraph: Bool, to joined: inout [UInt8]
  ) {
    let (start, breaks, indent) = skipSpace(text, from: offset)
    let first = lines(of: text[..<offset], openLineCounts: false) + breaks + 1  // the line that `start` is on
    let end = text[start...].firstIndex(of: 0x0A) ?? text.count
    // Where lines are paragraphs, each may be indented; where they are lines of a column, an indent begins one.
    let goesOn = !endsSentence(joined) && (isParagraph || breaks == 0 || indent < 2)
    if goesOn {
      joined.append(contentsOf: text[start..<end])
      pad(&joined, to: before + first + 1)
    } else {
      pad(&joined, to: before + first)
      joined.append(contentsOf: repeatElement(0x20, count: min(indent, 8)))
      joined.append(contentsOf: text[start..<end])
      joined.append(0x0A)
    }
    if end + 1 < text.count { joined.append(contentsOf: text[(end + 1)...]) }
  }

  /// The first offset without white space, with the line ends passed and the columns since the last of them.
  private static func skipSpace(
    _ text: [UInt8], from offset: Int
  ) -> (start: Int, breaks: Int, indent: Int) {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return (offset, 0, 0) }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      var start = offset
      var breaks = 0
      var indent = 0
      while start < bytes.count {
        let (value, next) = bytes.scalar(at: start)
        if value == 0x0A {
          breaks += 1
          indent = 0
        } else if LayoutCharacter.isSpace(value) {
          indent += LayoutCharacter.columns(ofSpace: value)
        } else {
          break
        }
        start = next
      }
      return (start, breaks, indent)
    }
  }

  /// Adds line ends until the next byte stands on `line`.
  private static func pad(_ text: inout [UInt8], to line: Int) {
    let current = lines(of: text[...], openLineCounts: false) + 1
    text.append(contentsOf: repeatElement(0x0A, count: max(line - current, 0)))
  }

  private static func endsSentence(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      let start = max(0, buffer.count - 60)
      return bytes.ending(of: start..<buffer.count) == .sentence
    }
  }

  private static func trimEnd(_ text: inout [UInt8]) {
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0A { text.removeLast() }
  }

  private static func lines(of text: [UInt8]) -> Int { lines(of: text[...], openLineCounts: true) }

  private static func lines(of text: ArraySlice<UInt8>, openLineCounts: Bool) -> Int {
    var count = 0
    for byte in text where byte == 0x0A { count += 1 }
    return count + (openLineCounts && text.last != 0x0A && !text.isEmpty ? 1 : 0)
  }

  // MARK: Marks

  /// How far from the edge of a page its mark may stand, in bytes: furniture and a title block.
  private static let reach = 1_500

  /// Where the mark that leads on begins.
  private static func lastMark(in text: [UInt8]) -> Int? {
    marks(in: text, from: max(0, text.count - reach)).last { $0.direction == .continuedTo }?.range.lowerBound
  }

  /// Where the mark that leads back ends.
  private static func firstMark(in text: [UInt8]) -> Int? {
    let found = marks(in: Array(text.prefix(reach)), from: 0)
    return found.first { $0.direction == .continuedFrom }?.range.upperBound
  }

  private static func marks(
    in text: [UInt8], from start: Int
  ) -> [(direction: PageMark.Direction, range: Range<Int>)] {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      var marks: [(direction: PageMark.Direction, range: Range<Int>)] = []
      var line = start
      while line < bytes.count {
        let end = buffer[line...].firstIndex(of: 0x0A) ?? bytes.count
        if let mark = PageMark.wholeLine(line..<end, in: bytes) {
          marks.append((mark.direction, line..<end))
        } else {
          var offset = line
          while offset < end {
            if bytes[offset] & 0xC0 != 0x80, let mark = PageMark.at(offset, in: bytes) {
              marks.append((mark.direction, offset..<mark.end))
              offset = mark.end
            } else {
              offset += 1
            }
          }
        }
        line = max(end, line) + 1
      }
      return marks
    }
  }
}
