extension SentenceScene {
  /// Whether the token names a thing that is built or an undertaking; of a quotation its last word counts.
  func isThing(_ index: Int) -> Bool {
    let token = buffer.tokens[index]
    if token.has([.facility, .undertaking]) { return true }
    if token.kind == .unknown { return endsLikePlace(token) }
    guard token.kind == .quoted else { return false }
    let end = token.end - 3
    for length in [12, 9, 6] where end - length >= token.start {
      if let match = Lexicon.shared.longestMatch(bytes, from: end - length, to: end), match.length == length {
        return !Lexicon.shared.entries[match.entry].classes.isDisjoint(with: [.facility, .undertaking])
      }
    }
    return false
  }

  /// Whether the token names works on something that exists or is moved: 改造、扩建、迁建.
  func isWorks(_ index: Int) -> Bool {
    let token = buffer.tokens[index]
    guard token.has(.stage) else { return false }
    if token.has(.nounVerb), stage(index) == .upgrading { return true }
    return isToken(index, oneOf: Self.rebuilding)
  }

  private static let rebuilding: [StaticString] = ["扩建", "迁建", "复建", "新建", "改建", "重建"]

  /// `碧道`, `育肥场`: an unknown word that ends as words for built places do.
  private func endsLikePlace(_ token: Token) -> Bool {
    guard token.end - token.start >= 6 else { return false }
    for ending: StaticString in ["道", "场", "校", "岛", "巷", "塔", "站", "馆", "厂", "园", "桥", "楼", "库"]
    where ByteText.has(ending, in: bytes, at: token.end - 3, to: token.end) {
      return true
    }
    return false
  }
}
