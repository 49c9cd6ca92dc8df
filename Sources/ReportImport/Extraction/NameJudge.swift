import ReportModel

/// Decides whether a name is a project of its own: a specific undertaking, not a policy or a generic noun.
enum NameJudge {
  /// How sure it is; nil where the candidate is no project.
  static func judge(
    _ candidate: NameCandidate, _ scene: SentenceScene, step: CombinedStep, isCollective: Bool, isFirst: Bool
  ) -> Confidence? {
    let tokens = candidate.tokens
    guard !tokens.isEmpty else { return nil }
    let head = scene.tokens[tokens.upperBound - 1]
    if candidate.count != nil {
      if step.isWeak && !head.has(.undertaking) { return nil }
      return step.isStrong || head.has(.undertaking) ? .high : .medium
    }
    if candidate.phase != nil, tokens.allSatisfy({ scene.tokens[$0].has(.phase) }) { return .medium }
    guard candidate.name.utf8.count <= 120, candidate.name.utf8.count >= 6 else { return nil }
    if tokens.contains(where: { isForeign(scene.tokens[$0]) }) { return nil }
    if scene.tokens[tokens.lowerBound].has(.indefinite) { return nil }

    let isSpecific = specific(scene, tokens)
    let isThing = head.has([.facility, .undertaking]) && !isAbstractHere(head)
    if isCollective {
      // `A、B等项目`: members of a named list are undertakings unless they are plain words.
      return isSpecific || isThing ? (step.isStrong ? .high : .medium) : nil
    }
    if head.has(.abstract), !head.has([.facility, .undertaking]) {
      return step.isStrong && isSpecific ? .medium : nil
    }
    if step.isStrong {
      return isSpecific ? .high : isThing && tokens.count > 1 ? .medium : nil
    }
    guard isSpecific, isThing else { return nil }
    if step.stage == .upgrading || step.isWeak { return hasProperName(scene, tokens) ? .low : nil }
    return hasProperName(scene, tokens) ? .medium : nil
  }

  /// Words that stand in clauses, not in names.
  private static func isForeign(_ token: Token) -> Bool {
    token.kind == .quantity || token.kind == .mark
      || token.has([.verb, .result, .among, .reach, .lead, .preposition]) && !token.has([.nounVerb, .noun, .stage])
        && token.end - token.start > 3
  }

  private static func isAbstractHere(_ token: Token) -> Bool {
    token.has(.abstract) && !token.has(.facility)
  }

  /// Whether it holds anything but common words.
  private static func specific(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      let token = scene.tokens[index]
      return token.kind == .unknown || token.kind == .latin || token.kind == .quoted || token.kind == .descriptor
        || token.has(.phase)
    }
  }

  /// Whether the name begins with something proper: unknown characters, letters, a quotation.
  private static func hasProperName(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      let token = scene.tokens[index]
      return token.kind == .unknown && token.end - token.start >= 6 || token.kind == .latin || token.kind == .quoted
    }
  }
}
