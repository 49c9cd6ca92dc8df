/// How a line ends: what the decision to join it with the next one hangs on.
enum LineEnding {
  /// A sentence mark, or one inside closing quotes or brackets.
  case sentence
  /// A comma or an opening mark, after which no paragraph ends.
  case unfinished
  /// Anything else: the text may go on, or it is a heading.
  case open
}

extension LayoutBytes {
  /// How the text of a range ends.
  func ending(of range: Range<Int>) -> LineEnding {
    guard let (last, start) = scalar(before: range.upperBound, floor: range.lowerBound) else { return .open }
    if LayoutCharacter.isSentenceEnd(last) { return .sentence }
    if LayoutCharacter.demandsMore(last) { return .unfinished }
    var end = start
    var scalar = last
    while LayoutCharacter.isCloser(scalar),
      let (value, before) = self.scalar(before: end, floor: range.lowerBound)
    {
      if LayoutCharacter.isSentenceEnd(value) { return .sentence }
      scalar = value
      end = before
    }
    return .open
  }
}
