/// One member of an enumeration: its name, its collective head and the step that closes it.
struct ListMember {
  /// All its tokens.
  var range: Range<Int>
  /// The tokens of the name.
  var name: Range<Int>
  /// The step that closes it.
  var step: Step?
  /// What follows 等: `等｜6个产业项目`.
  var collective: Range<Int>?

  /// Splits at `、`, at conjunctions between parallel names, and behind 等.
  static func split(_ scene: SentenceScene, _ range: Range<Int>) -> [ListMember] {
    var members: [ListMember] = []
    var start = range.lowerBound
    func close(_ end: Int) {
      guard end > start else { return }
      members.append(member(scene, start..<end))
    }
    for index in range {
      let token = scene.tokens[index]
      if token.mark == .enumeration {
        close(index)
        start = index + 1
      } else if index > start, followsQuotation(scene, index) {
        // `“泾易办”“泾才通”平台`: quotations in a row need no mark between them.
        close(index)
        start = index
      } else if token.has(.conjunction),
        joinsNames(scene, index, start: start, upper: range.upperBound, isList: !members.isEmpty)
      {
        close(index)
        start = index + 1
      }
    }
    close(range.upperBound)
    return members
  }

  /// Whether 等 is followed by a word for undertakings, so that all members are ones.
  func isUndertakingList(_ scene: SentenceScene) -> Bool {
    guard let collective, var head = collective.last else { return false }
    // `等50亿元以上｜项目｜6个`: the count stands behind the noun.
    while head > collective.lowerBound, scene.tokens[head].kind == .quantity || scene.tokens[head].has(.after)
    {
      head -= 1
    }
    let token = scene.tokens[head]
    if scene.token(head, endsWith: "设施") { return false }
    return token.has([.undertaking, .facility]) || scene.isToken(head, "企业") || scene.isToken(head, "公司")
      || scene.token(head, endsWith: "项目") || scene.token(head, endsWith: "企业")
  }

  private static func member(_ scene: SentenceScene, _ range: Range<Int>) -> ListMember {
    var member = ListMember(range: range, name: range)
    member.step = Step.read(scene, range)
    if let step = member.step {
      member.name = range.lowerBound..<step.tokens.lowerBound
    } else if let inner = Step.readInner(scene, range) {
      // `某企业新建染色生产线`: the step stands between the doer and the thing.
      member.step = inner
      member.name = inner.tokens.upperBound..<range.upperBound
    }
    if let etcetera = member.name.first(where: { scene.tokens[$0].has(.etcetera) }) {
      member.collective = (etcetera + 1)..<member.name.upperBound
      member.name = member.name.lowerBound..<etcetera
    }
    return member
  }

  private static func followsQuotation(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.tokens[index].kind == .quoted && scene.tokens[index - 1].kind == .quoted
      && scene.tokens[index - 1].end == scene.tokens[index].start
  }

  /// Whether a name begins there rather than the rest of one: `续建配套与｜现代化改造`.
  private static func opensName(_ scene: SentenceScene, _ start: Int, _ upper: Int) -> Bool {
    var index = start
    while index < upper, scene.tokens[index].mark != .enumeration {
      let token = scene.tokens[index]
      // `配套与｜现代化改造工程`: works without a thing of their own.
      if !token.has([.stage, .nounVerb, .adverb, .undertaking]) || token.has(.facility) {
        if !token.has([.abstract, .noun]) || token.has(.facility) { return true }
        if token.has(.noun), !scene.token(index, endsWith: "化") { return true }
      }
      index += 1
    }
    return false
  }

  /// Whether 和 stands between two names rather than inside one (guide, projects rule 1).
  private static func joinsNames(
    _ scene: SentenceScene, _ index: Int, start: Int, upper: Int, isList: Bool
  ) -> Bool {
    guard index > start, index + 1 < upper, opensName(scene, index + 1, upper) else { return false }
    // 与 joins two ends of one work: `泾河与青岚河连通工程`; the guide does not list it.
    if scene.isToken(index, "与") || scene.isToken(index, "同") || scene.isToken(index, "或") { return false }
    let before = scene.tokens[index - 1]
    // `云和…`: no name has one character.
    if index - 1 == start, before.kind == .unknown, before.end - before.start == 3 { return false }
    if before.has([.phase, .stage]) || before.kind == .quoted || scene.isThing(index - 1) { return true }
    return isList
  }
}
