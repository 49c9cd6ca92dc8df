import ReportModel

/// What a bracket behind a name adds to it: a phase (`（二期）`) or an investment (`（投资22亿元）`).
struct BracketNote {
  var phase: String?
  var investment: Quantity?

  /// Reads the bracket that is token `index`; nil where it is none, or says something else.
  static func read(_ scene: SentenceScene, _ index: Int) -> BracketNote? {
    let token = scene.tokens[index]
    guard token.kind == .bracketed else { return nil }
    let length = scene.bytes[token.start] == UInt8(ascii: "(") ? 1 : 3
    let inner = (token.start + length)..<(token.end - length)
    guard !inner.isEmpty else { return nil }
    if let word = Lexicon.shared.longestMatch(scene.bytes, from: inner.lowerBound, to: inner.upperBound),
      word.length == inner.count, Lexicon.shared.entries[word.entry].classes.contains(.phase)
    {
      return BracketNote(phase: ByteText.string(scene.bytes, inner))
    }
    for word: StaticString in ["总投资", "投资额", "计划投资", "投资"]
    where ByteText.has(word, in: scene.bytes, at: inner.lowerBound, to: inner.upperBound) {
      let amount = ByteText.string(
        scene.bytes, (inner.lowerBound + word.utf8CodeUnitCount)..<inner.upperBound)
      return AmountReader.amount(amount).map { BracketNote(investment: $0) }
    }
    return nil
  }
}
