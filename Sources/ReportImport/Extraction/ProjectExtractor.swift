import ReportModel

/// A project as one clause states it, before projects of one name are put together.
struct ProjectMention {
  var name: String
  var count: Int?
  var investment: Quantity?
  var investmentComparator: Comparator?
  var milestone: Milestone
}

/// Finds the named undertakings of a sentence and the steps it attaches to them.
///
/// Two orders exist. The step may precede its objects (`加快建设A、B等项目`), or follow its subjects
/// (`推动A、B投入运营、C开工`); the clause's opening words and the words that close each member of the list
/// tell which (extraction guide, “Projects”).
struct ProjectExtractor {
  let text: RepairedText
  private(set) var mentions: [ProjectMention] = []
  /// The last full name, for steps of a phase alone: `一期建成、二期启动`.
  private var lastName: String?
  private var deadline: String?

  init(text: RepairedText) {
    self.text = text
  }

  /// Reads every clause and marks those in which it found a step.
  mutating func extract(_ scene: SentenceScene, marking used: inout ClauseMarks) {
    mentions.removeAll(keepingCapacity: true)
    lastName = nil
    deadline = nil
    for index in scene.clauses.indices {
      let count = mentions.count
      extract(scene, scene.clauses[index].tokens)
      if mentions.count > count { used.insert(index) }
      if scene.clauses[index].end == .semicolon || scene.clauses[index].end == .stop { deadline = nil }
    }
  }

  // MARK: One clause

  private mutating func extract(_ scene: SentenceScene, _ clause: Range<Int>) {
    guard !scene.tokens[clause.lowerBound].has(.result) else { return }
    // A framing clause (`聚焦项目签约开工`) takes no step.
    guard
      !scene.tokens[clause.lowerBound].has(.frame) || scene.tokens[clause.lowerBound].has([.adverb, .stage])
    else { return }
    let opening = StepOpening.read(scene, clause)
    if let own = opening.deadline { deadline = own }
    guard opening.end < clause.upperBound else { return }
    let members = ListMember.split(scene, opening.end..<clause.upperBound)
    guard !members.isEmpty else { return }

    var waiting: [ListMember] = []
    for (position, member) in members.enumerated() {
      waiting.append(member)
      let isLast = position == members.count - 1
      // A noun-like ending (`A改造、B竣工`) states the step only where nothing better follows.
      if let step = member.step, isLast || !step.isNounLike {
        emit(scene, waiting, step: step, opening: opening, clause: clause)
        waiting = []
      } else if isLast {
        emit(scene, waiting, step: nil, opening: opening, clause: clause)
      }
    }
  }

  private mutating func emit(
    _ scene: SentenceScene, _ members: [ListMember], step: Step?, opening: StepOpening, clause: Range<Int>
  ) {
    guard let combined = CombinedStep.read(opening, step, scene) else { return }
    let isCollective = members.contains { $0.isUndertakingList(scene) }
    let names = ProjectNames.read(scene, members, lastName: lastName)
    for candidate in names {
      guard let confidence = NameJudge.judge(candidate, scene, step: combined, isCollective: isCollective)
      else { continue }
      let first = candidate.quoteStart
      let last =
        combined.isTrailing ? combined.end : members.last.map(\.range.upperBound) ?? clause.upperBound
      let quoteTokens = min(first, combined.isTrailing ? first : combined.start)..<max(last, first + 1)
      let bytes = scene.byteRange(quoteTokens)
      var milestone = Milestone(
        project: 0, section: scene.section, statement: scene.statement,
        stage: combined.stage(for: candidate, scene), stageText: combined.text, tense: scene.tense,
        confidence: confidence, quote: ByteText.string(scene.bytes, bytes), lines: text.lines(of: bytes))
      milestone.phase = candidate.phase ?? (combined.text.contains("主体") ? "主体" : nil)
      milestone.period = scene.period
      milestone.deadline = step?.deadline ?? deadline
      mentions.append(
        ProjectMention(
          name: candidate.name, count: candidate.count, investment: candidate.investment,
          investmentComparator: candidate.investmentComparator, milestone: milestone))
      lastName = candidate.name
    }
  }
}
