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
      // `入选国家级绿色工厂2家`: titles that were won.
      if step.stage == .approved, !step.isTrailing || !head.has(.undertaking) { return nil }
      return step.isStrong || head.has(.undertaking) ? .high : .medium
    }
    if candidate.sharesHead { return step.isStrong ? .high : .medium }
    if candidate.phase != nil, tokens.allSatisfy({ scene.tokens[$0].has(.phase) }) { return .medium }
    guard candidate.name.utf8.count <= 120, candidate.name.utf8.count >= 6 else { return nil }
    let isStrong =
      step.isStrong || isCollective || endsInWorks(scene, tokens)
      || ProperName.namesVessel(scene, tokens)
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

    if PolicyName.isPolicy(candidate, scene, step: step) { return nil }

    let isTitle = step.stage == .approved
    let isSpecific = ProperName.isSpecific(scene, tokens, isTitle: isTitle)
    let isThing = scene.isThing(tokens.upperBound - 1) || endsInWorks(scene, tokens)
    // `实施泓远集团设备更新改造`: works on a named thing.
    if step.isTrailing, step.isNounLike, step.endsInWorks, step.isWeak,
      ProperName.opensWithProperName(scene, tokens),
      tokens.upperBound < scene.tokens.count, scene.tokens[tokens.upperBound].has(.stage)
    {
      return .low
    }
    if isCollective {
      // `A、B等项目`: members of a named list are undertakings unless they are plain words.
      // What is named and built, and said to be one of several projects, is one beyond doubt.
      return isSpecific || isThing || ownVerb != nil
        ? (step.isStrong || isSpecific && isThing ? .high : .medium)
        : step.isStrong && tokens.count > 1 ? .medium : nil
    }
    if candidate.endsInProduct, step.text.hasSuffix("上市") { return .medium }
    if head.has(.abstract), !isThing {
      // `青岚港区扩大开放｜通过验收`: what happens to a thing.
      let concernsThing = step.isTrailing && tokens.contains { scene.isThing($0) }
      return step.isStrong && isSpecific && step.stage == .approved && concernsThing ? .medium : nil
    }
    if joinsAbstract(scene, tokens) { return nil }
    if step.isStrong {
      return isSpecific ? .high : (isThing || candidate.endsInProduct) && tokens.count > 1 ? .medium : nil
    }
    let isProper = ProperName.isProper(scene, tokens, isTitle: isTitle)
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
  ///
  /// - Parameter isMostly: Whether most members of the row are undertakings by their own names.
  static func isParallel(
    _ candidate: NameCandidate, _ scene: SentenceScene, step: CombinedStep, isMostly: Bool
  ) -> Bool {
    guard candidate.count == nil, (9...120).contains(candidate.name.utf8.count),
      judge(candidate, scene, step: step, isCollective: true) != nil
    else { return false }
    let head = scene.tokens[candidate.tokens.upperBound - 1]
    if isMostly, step.stage != .approved, head.has(.facility), candidate.name.utf8.count >= 15 { return true }
    return !head.has(.abstract) && ProperName.isSpecific(scene, candidate.tokens)
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
    scene.isWorks(tokens.upperBound - 1) && tokens.dropLast().contains { scene.isThing($0) }
  }

  /// Words that stand in clauses, not in names.
  private static func isForeign(_ token: Token, inStrongStep: Bool) -> Bool {
    if token.kind == .quantity || token.kind == .mark { return true }
    guard !token.has([.nounVerb, .noun, .stage]), token.end - token.start > 3 else { return false }
    return token.has([.result, .among, .lead, .preposition]) || token.has([.verb, .reach]) && !inStrongStep
  }
}
