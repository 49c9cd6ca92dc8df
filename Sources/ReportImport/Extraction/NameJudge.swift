import ReportModel

/// Decides whether a name is a project of its own: a specific undertaking, not a policy or a generic noun.
enum NameJudge {
  /// How sure it is; nil where the candidate is no project.
  static func judge(
    _ candidate: NameCandidate, _ scene: SentenceScene, step: CombinedStep, isCollective: Bool
  ) -> Confidence? {
    let tokens = candidate.tokens
    guard !tokens.isEmpty else { return nil }
    let head = scene.tokens[tokens.upperBound - 1]
    if candidate.count != nil {
      // `6个项目` says too little, `维护…设施` opens with a verb.
      if candidate.name.utf8.count <= 6 || startsWithVerb(scene, tokens) { return nil }
      if step.isWeak && !head.has(.undertaking) { return nil }
      return step.isStrong || head.has(.undertaking) ? .high : .medium
    }
    if candidate.sharesHead { return step.isStrong ? .high : .medium }
    if candidate.phase != nil, tokens.allSatisfy({ scene.tokens[$0].has(.phase) }) { return .medium }
    guard candidate.name.utf8.count <= 120, candidate.name.utf8.count >= 6 else { return nil }
    let isStrong =
      step.isStrong || isCollective || endsInWorks(scene, tokens)
      || namesVessel(scene, tokens)
    let ownVerb = isCollective && !step.isTrailing && opensName(scene, tokens) ? tokens.lowerBound : nil
    if tokens.contains(where: { index in
      index != ownVerb && isForeign(scene.tokens[index], inStrongStep: isStrong && index > tokens.lowerBound)
    }) {
      return nil
    }
    if scene.tokens[tokens.lowerBound].has(.indefinite) { return nil }
    if startsWithVerb(scene, tokens), ownVerb == nil { return nil }
    // `入选…30家、居全省前列`: what is reached is no name.
    if step.stage == .approved, !step.isTrailing, tokens.contains(where: { saysLevel(scene.tokens[$0]) }) {
      return nil
    }
    // `打造国际一流的社区`: an aim.
    if !step.isStrong, tokens.contains(where: { scene.tokens[$0].has(.superlative) }) { return nil }

    let isSpecific = specific(scene, tokens)
    let isThing = scene.isThing(tokens.upperBound - 1) || endsInWorks(scene, tokens)
    // `实施泓远集团设备更新改造`: works on a named thing.
    if step.isTrailing, step.isNounLike, step.endsInWorks, step.isWeak, opensWithProperName(scene, tokens),
      tokens.upperBound < scene.tokens.count, scene.tokens[tokens.upperBound].has(.stage)
    {
      return .low
    }
    if isCollective {
      // `A、B等项目`: members of a named list are undertakings unless they are plain words.
      return isSpecific || isThing || ownVerb != nil
        ? (step.isStrong ? .high : .medium) : step.isStrong && tokens.count > 1 ? .medium : nil
    }
    if candidate.endsInProduct, step.text.hasSuffix("上市") { return .medium }
    if head.has(.abstract), !isThing {
      return step.isStrong && isSpecific && step.stage == .approved ? .medium : nil
    }
    if joinsAbstract(scene, tokens) { return nil }
    if step.isStrong {
      return isSpecific ? .high : (isThing || candidate.endsInProduct) && tokens.count > 1 ? .medium : nil
    }
    let isProper = hasProperName(scene, tokens)
    if step.isTrailing, !step.isNounLike, step.stage == .upgrading {
      let endsInName = isThing || head.kind == .unknown || head.kind == .latin || head.kind == .quoted
      return isProper && endsInName ? .medium : nil
    }
    if candidate.phase != nil { return isThing || isSpecific ? .medium : nil }
    guard isSpecific, isThing else { return nil }
    if step.stage == .upgrading || step.isWeak { return isProper ? .low : nil }
    return isProper ? .medium : nil
  }

  /// Whether a member of a row may be an undertaking although its last word is none that is built.
  static func isParallel(_ candidate: NameCandidate, _ scene: SentenceScene, step: CombinedStep) -> Bool {
    guard candidate.count == nil, (9...120).contains(candidate.name.utf8.count),
      judge(candidate, scene, step: step, isCollective: true) != nil
    else { return false }
    let head = scene.tokens[candidate.tokens.upperBound - 1]
    return !head.has(.abstract) && specific(scene, candidate.tokens)
  }

  /// Whether a verb opens a short name in a list of undertakings: `振兴｜油田`, `汇通｜汇园`.
  private static func opensName(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    let first = scene.tokens[tokens.lowerBound]
    guard first.has(.verb), first.end - first.start == 6, tokens.count > 1, tokens.count <= 3 else {
      return false
    }
    let next = scene.tokens[tokens.lowerBound + 1]
    return next.kind == .unknown || next.has([.facility, .undertaking])
  }

  private static func saysLevel(_ token: Token) -> Bool {
    token.has([.reach, .rise, .fall]) && !token.has([.noun, .nounVerb])
  }

  /// `优化青岚…`: a verb that no facility follows at once is the predicate, not part of the name.
  private static func startsWithVerb(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    let first = scene.tokens[tokens.lowerBound]
    guard first.has([.verb, .nounVerb, .govern]), !first.has([.noun, .facility, .stage]) else { return false }
    guard tokens.count > 1 else { return true }
    return !scene.tokens[tokens.lowerBound + 1].has([.facility, .undertaking])
  }

  /// `…战略支点和…综合枢纽`: an aim, of which the last part only sounds like a facility.
  private static func joinsAbstract(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      index > tokens.lowerBound && scene.tokens[index].has(.conjunction)
        && scene.tokens[index - 1].has(.abstract)
        && !scene.tokens[index - 1].has(.facility)
    }
  }

  /// `青岚路雨污分流改造`: works on a thing that the name says.
  private static func endsInWorks(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    let head = scene.tokens[tokens.upperBound - 1]
    return head.has(.stage) && head.has(.nounVerb) && scene.stage(tokens.upperBound - 1) == .upgrading
      && tokens.dropLast().contains { scene.tokens[$0].has(.facility) }
  }

  /// Words that stand in clauses, not in names.
  private static func isForeign(_ token: Token, inStrongStep: Bool) -> Bool {
    if token.kind == .quantity || token.kind == .mark { return true }
    guard !token.has([.nounVerb, .noun, .stage]), token.end - token.start > 3 else { return false }
    return token.has([.result, .among, .lead, .preposition]) || token.has([.verb, .reach]) && !inStrongStep
  }

  /// Whether it holds anything but common words.
  private static func specific(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      let token = scene.tokens[index]
      return token.kind == .unknown || token.kind == .latin || token.kind == .quoted
        || token.kind == .descriptor
        || token.has(.phase)
    } || opensWithOffice(scene, tokens) || namesLine(scene, tokens) || namesInstitution(scene, tokens)
      || isFirst(scene, tokens)
  }

  /// `全国首个…产业园`: there is but one.
  private static func isFirst(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.prefix(3).contains { ["首个", "首座", "首条", "首家", "首台", "首艘"].contains(scene.text($0..<($0 + 1))) }
  }

  /// A national institution with a long name: `全国种质…鉴定中心`.
  private static func namesInstitution(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    guard scene.byteRange(tokens).count >= 42, scene.tokens[tokens.upperBound - 1].has(.facility),
      !tokens.contains(where: { scene.tokens[$0].has([.of, .conjunction, .superlative]) })
    else { return false }
    return ["全国", "国家", "国家级", "中国"].contains(scene.text(tokens.lowerBound..<(tokens.lowerBound + 1)))
  }

  /// `“青岚1号”`: a ship, a train, a route that bears a number or a name in 号.
  private static func namesVessel(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { scene.tokens[$0].kind == .quoted && scene.token($0, endsWith: "号”") }
  }

  /// `沿江铁路通道`, `环湖快速路`: a line that its course names.
  private static func namesLine(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1 else { return false }
    let isLine = tokens.dropFirst().contains { index in
      ["高铁", "铁路", "城际铁路", "高速", "高速公路", "快速路", "公路", "轻轨"].contains(scene.text(index..<(index + 1)))
    }
    guard isLine else { return false }
    return ["沿海", "沿江", "沿河", "沿湖", "滨海", "滨江", "环湖", "环岛", "环湾", "绕城", "环城"].contains(
      scene.text(tokens.lowerBound..<(tokens.lowerBound + 1)))
  }

  /// `县人民医院`, `市体育中心`: the one of the area.
  private static func opensWithOffice(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, scene.tokens[tokens.upperBound - 1].has(.facility),
      scene.byteRange(tokens).count >= 12
    else { return false }
    for area: StaticString in ["市", "县", "区", "镇", "乡"] where scene.isToken(tokens.lowerBound, area) {
      return true
    }
    return false
  }

  /// `4号线`, `国道318`: a number that names a line.
  private static func hasLineNumber(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      guard scene.tokens[index].kind == .descriptor else { return false }
      return index + 1 < tokens.upperBound && scene.isToken(index + 1, "号线")
        || index > tokens.lowerBound
          && (scene.isToken(index - 1, "国道") || scene.isToken(index - 1, "省道")
            || scene.isToken(index - 1, "县道"))
    }
  }

  /// Whether the name begins with something proper: unknown characters, letters, a quotation.
  private static func hasProperName(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { scene.tokens[$0].kind == .latin || scene.tokens[$0].kind == .quoted }
      || hasLineNumber(scene, tokens) || opensWithOffice(scene, tokens) || namesLine(scene, tokens)
      || namesInstitution(scene, tokens)
      || isFirst(scene, tokens) || properLength(scene, tokens) >= 6
  }

  /// Whether the first word is a proper name of three characters or more; `数智化` is none.
  private static func opensWithProperName(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    let first = scene.tokens[tokens.lowerBound]
    return first.kind == .unknown && first.end - first.start >= 9
      && !scene.token(tokens.lowerBound, endsWith: "化")
  }

  /// The bytes of unknown characters.
  private static func properLength(_ scene: SentenceScene, _ tokens: Range<Int>) -> Int {
    tokens.reduce(0) { length, index in
      let token = scene.tokens[index]
      return token.kind == .unknown ? length + token.end - token.start : length
    }
  }
}

extension SentenceScene {
  /// Whether the token names a thing that is built or an undertaking; of a quotation its last word counts.
  func isThing(_ index: Int) -> Bool {
    let token = buffer.tokens[index]
    if token.has([.facility, .undertaking]) { return true }
    guard token.kind == .quoted else { return false }
    let end = token.end - 3
    for length in [12, 9, 6] where end - length >= token.start {
      if let match = Lexicon.shared.longestMatch(bytes, from: end - length, to: end), match.length == length {
        return !Lexicon.shared.entries[match.entry].classes.isDisjoint(with: [.facility, .undertaking])
      }
    }
    return false
  }
}
