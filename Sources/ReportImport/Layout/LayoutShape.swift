/// What the statistics of the lines tell about how the text was set.
///
/// A text is hard-broken where lines end because the column was full: most lines are then nearly as wide as
/// the widest, few end in a sentence mark, and what follows an unfinished one is not indented. Where lines
/// are paragraphs, they end in sentence marks, or are headings, and their widths have nothing in common.
struct LayoutShape {
  /// Whether lines end where the column was full, so that they have to be joined.
  var isHardBroken = false
  /// The width of the column, white space before the text included; of use where ``isHardBroken``.
  var columnWidth = LayoutLine.maximumColumns
  /// The columns that lines leave free at most before they are broken.
  var usualRoom = 0
  /// The columns that every line is set in by, as in text pasted out of a mail.
  var baseIndent = 0
  /// Whether paragraphs are marked by white space before them.
  var usesIndents = false
  /// Whether blank lines separate paragraphs, rather than every line from the next.
  var blankLinesSeparate = false

  /// Whether the format knows its paragraphs, so that nothing is to be joined.
  var linesAreParagraphs = false

  /// The widest column that is still taken for one: 80 Chinese characters.
  static let widestColumn = 160
  /// Lines looked at; more would not change the verdict.
  private static let sampleSize = 20_000

  /// Measures the lines that are not dropped.
  ///
  /// Complexity: O(*n*) in the number of lines, at most a fixed sample of them.
  static func measure(_ lines: [LayoutLine], in bytes: LayoutBytes, linesAreParagraphs: Bool) -> LayoutShape {
    var shape = LayoutShape(linesAreParagraphs: linesAreParagraphs)
    let sample = lines.prefix(sampleSize).filter { !$0.isDropped }
    guard sample.count >= 2 else { return shape }
    shape.baseIndent = sharedIndent(of: sample)
    let indented = sample.count { $0.indent >= shape.baseIndent + 2 }
    shape.usesIndents = indented >= 1 && indented * 50 >= sample.count
    let blanks = sample.count { $0.blankBefore }
    shape.blankLinesSeparate = blanks > 0 && blanks * 10 < sample.count * 7
    guard !linesAreParagraphs else { return shape }

    let width = columnWidth(of: sample, baseIndent: shape.baseIndent)
    guard width <= widestColumn else { return shape }
    var full = 0
    var ragged = 0
    var followedByIndent = 0
    for (index, line) in sample.enumerated() {
      guard bytes.ending(of: line.range) != .sentence else { continue }
      let columns = line.columns + max(0, line.indent - shape.baseIndent)
      if columns * 4 >= width * 3 {
        guard HeadingMarker.at(line.range, in: bytes) != .heading || columns * 10 >= width * 9 else {
          continue
        }
        full += 1
        if index + 1 < sample.count, sample[index + 1].indent >= shape.baseIndent + 2 {
          followedByIndent += 1
        }
      } else if HeadingMarker.at(line.range, in: bytes) == nil {
        ragged += 1
      }
    }
    shape.isHardBroken =
      full * 100 >= sample.count * 33 && full * 10 >= (full + ragged) * 6 && followedByIndent * 10 < full * 7
    guard shape.isHardBroken else { return shape }
    shape.columnWidth = width
    shape.usualRoom = usualRoom(of: sample, in: bytes, shape: shape)
    return shape
  }

  /// The columns left at the end of a line if the first word of the next stood on it; negative if it did not fit.
  func room(after line: LayoutLine, before next: LayoutLine, in bytes: LayoutBytes) -> Int {
    let (first, after) = bytes.scalar(at: next.start)
    var word = first < 0x80 ? 1 : 2
    if first < 0x80 || LayoutCharacter.demandsMore(first) {
      // Numbers and Latin words are not cut, opening marks do not end a line.
      var offset = after
      while offset < next.end, word < columnWidth / 2 {
        let (value, end) = bytes.scalar(at: offset)
        if first < 0x80, value >= 0x80 { break }
        word += value < 0x80 ? 1 : 2
        if first >= 0x80 { break }
        offset = end
      }
    }
    return columnWidth - line.columns - max(0, line.indent - baseIndent) - word
  }

  /// The most room that all but a few lines leave which are not the last of their paragraph.
  private static func usualRoom(of lines: [LayoutLine], in bytes: LayoutBytes, shape: LayoutShape) -> Int {
    var rooms: [Int] = []
    for (line, next) in zip(lines, lines.dropFirst()) {
      let columns = line.columns + max(0, line.indent - shape.baseIndent)
      guard columns * 4 >= shape.columnWidth * 3, bytes.ending(of: line.range) != .sentence,
        next.indent < shape.baseIndent + 2, HeadingMarker.at(line.range, in: bytes) == nil
      else { continue }
      rooms.append(shape.room(after: line, before: next, in: bytes))
    }
    rooms.sort()
    return rooms.isEmpty ? 0 : max(0, rooms[(rooms.count - 1) * 97 / 100])
  }

  /// The indent that at least half of the lines have in common, or none.
  private static func sharedIndent(of lines: [LayoutLine]) -> Int {
    let sorted = lines.map(\.indent).sorted()
    let median = sorted[sorted.count / 2]
    let quartile = sorted[sorted.count / 4]
    // Where each line is a paragraph, an indent that most have marks paragraphs, not a margin.
    return quartile == median && sorted[0] > 0 && sorted[sorted.count - 1] > median ? median : 0
  }

  /// The width that nine lines in ten stay within, short ones left aside.
  private static func columnWidth(of lines: [LayoutLine], baseIndent: Int) -> Int {
    var histogram = [Int](repeating: 0, count: LayoutLine.maximumColumns + 1)
    var total = 0
    for line in lines where line.columns >= 8 {
      let columns = line.columns + max(0, line.indent - baseIndent)
      histogram[min(columns, LayoutLine.maximumColumns)] += 1
      total += 1
    }
    guard total > 0 else { return LayoutLine.maximumColumns }
    var seen = 0
    for (columns, count) in histogram.enumerated() {
      seen += count
      if seen * 10 >= total * 9 { return columns }
    }
    return LayoutLine.maximumColumns
  }
}
