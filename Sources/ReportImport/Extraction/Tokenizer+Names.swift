extension Tokenizer {
  /// Joins single characters that are words elsewhere to the name they belong to: `泓｜达`, `澄｜湖｜大桥`.
  ///
  /// A lone unknown character is hardly ever a word of its own.
  func joinNames(_ buffer: inout TokenBuffer) {
    var write = 0
    buffer.tokens.withUnsafeMutableBufferPointer { tokens in
      for read in tokens.indices {
        let token = tokens[read]
        if write > 0, read + 1 < tokens.count,
          isSecondHalf(token, previous: tokens[write - 1], next: tokens[read + 1])
        {
          tokens[write - 1].end = token.end
        } else if write > 1, token.kind == .unknown, opensName(tokens[write - 1], tokens[write - 2], token) {
          tokens[write - 1] = Token(kind: .unknown, start: tokens[write - 1].start, end: token.end)
        } else {
          tokens[write] = token
          write += 1
        }
      }
    }
    buffer.tokens.removeLast(buffer.tokens.count - write)
  }

  /// Whether a word ends a name of two characters that goes on behind it.
  @inline(__always)
  private func isSecondHalf(_ token: Token, previous: Token, next: Token) -> Bool {
    guard token.kind == .word, token.end - token.start == 3, previous.kind == .unknown,
      previous.end - previous.start == 3, previous.end == token.start, next.start == token.end
    else { return false }
    if token.has(.facility) { return next.has([.facility, .undertaking]) }
    return token.has([.reach, .filler]) && !token.has(.to)
      && next.has([.noun, .facility, .product, .stage, .undertaking])
  }

  /// `实施｜即｜川集团`: 即 between a verb and unknown characters opens their name.
  @inline(__always)
  private func opensName(_ word: Token, _ verb: Token, _ name: Token) -> Bool {
    word.kind == .word && word.end == name.start && isText("即", at: word.start, to: word.end)
      && verb.has([.stage, .govern, .verb])
  }
}
