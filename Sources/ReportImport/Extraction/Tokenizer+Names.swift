extension Tokenizer {
  /// Joins single characters that are words elsewhere to the name they belong to: `泓｜达`, `澄｜湖｜大桥`.
  ///
  /// A lone unknown character is hardly ever a word of its own.
  func joinNames(_ buffer: inout TokenBuffer) {
    var write = 0
    for read in buffer.tokens.indices {
      let token = buffer.tokens[read]
      if write > 0, isSecondHalf(buffer, read, previous: buffer.tokens[write - 1]) {
        buffer.tokens[write - 1].end = token.end
        continue
      }
      // `实施｜即｜热集团`: 即 between a verb and unknown characters opens their name.
      if write > 1, token.kind == .unknown, buffer.tokens[write - 1].end == token.start,
        isText("即", at: buffer.tokens[write - 1].start, to: buffer.tokens[write - 1].end),
        buffer.tokens[write - 2].has([.stage, .govern, .verb])
      {
        buffer.tokens[write - 1].kind = .unknown
        buffer.tokens[write - 1].classes = []
        buffer.tokens[write - 1].entry = -1
        buffer.tokens[write - 1].end = token.end
        continue
      }
      buffer.tokens[write] = token
      write += 1
    }
    buffer.tokens.removeLast(buffer.tokens.count - write)
  }

  /// Whether the word at `index` ends a name of two characters that goes on behind it.
  private func isSecondHalf(_ buffer: TokenBuffer, _ index: Int, previous: Token) -> Bool {
    let token = buffer.tokens[index]
    guard token.kind == .word, token.end - token.start == 3, previous.kind == .unknown,
      previous.end - previous.start == 3, previous.end == token.start, index + 1 < buffer.tokens.count
    else { return false }
    let next = buffer.tokens[index + 1]
    guard next.start == token.end else { return false }
    if token.has(.facility) { return next.has([.facility, .undertaking]) }
    return token.has([.reach, .filler]) && !token.has(.to)
      && next.has([.noun, .facility, .product, .stage, .undertaking])
  }
}
