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
  /// Tense and period of the clause that is read.
  private var time: (tense: Tense, period: String?) = (.planned, nil)

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
      time = scene.time(of: scene.clauses[index])
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

    var first = 0
    for position in members.indices {
      let isLast = position == members.count - 1
      // A noun-like ending (`A改造、B竣工`) states the step only where nothing better follows.
      if let step = members[position].step,
        isLast || !step.isNounLike || step.tokens.count == 1 && scene.isToken(step.tokens.lowerBound, "建设")
      {
        let waiting = first == 0 && isLast ? members : Array(members[first...position])
        emit(scene, waiting, step: step, opening: opening, clause: clause)
        first = position + 1
      } else if isLast {
        let waiting = first == 0 ? members : Array(members[first...])
        emit(scene, waiting, step: nil, opening: opening, clause: clause)
      }
    }
  }

  /// `完成青岚路雨污分流｜改造`: works without a thing before them are what the name ends in.
  private func keepsWorks(
    _ scene: SentenceScene, _ member: ListMember, _ step: Step, _ opening: StepOpening
  ) -> Bool {
    guard step.isNounLike, step.stage == .upgrading, opening.stage != nil, member.collective == nil,
      let last = member.name.last
    else { return false }
    let first = scene.tokens[member.name.lowerBound]
    let isNamed = first.kind == .unknown && first.end - first.start >= 6 || first.has(.facility)
    return isNamed && !scene.isThing(last) && member.name.contains { scene.tokens[$0].has(.facility) }
      && member.range.upperBound == step.tokens.upperBound
  }

  /// Whether the members end in 项目 itself, as in `推动泓远锂电池项目`: what is driven on is an undertaking.
  ///
  /// A counted group that is (`抓好120个重大项目`) has no step that the guide knows.
  private func closesInProject(_ scene: SentenceScene, _ members: [ListMember]) -> Bool {
    guard let last = members.last, last.collective == nil, last.step == nil, let head = last.name.last,
      !members.contains(where: { $0.name.contains { scene.tokens[$0].kind == .quantity } })
    else { return false }
    return scene.token(head, endsWith: "项目")
  }

  private mutating func emit(
    _ scene: SentenceScene, _ members: [ListMember], step: Step?, opening: StepOpening, clause: Range<Int>
  ) {
    var members = members
    var step = step
    for index in members.indices.dropLast() where members[index].collective == nil {
      // `医院迁建、…尽快投用`: what does not state the step is part of the name.
      if members[index].step?.isNounLike == true { members[index].name = members[index].range }
    }
    if let own = step, let last = members.indices.last, keepsWorks(scene, members[last], own, opening) {
      members[last].name = members[last].range
      step = nil
    }
    let isCollective = members.contains { $0.isUndertakingList(scene) }
    guard
      let combined = CombinedStep.read(opening, step, scene)
        ?? (isCollective || closesInProject(scene, members)
          ? CombinedStep.hastened(scene, clause, opening) : nil)
    else { return }
    let names = ProjectNames.read(scene, members, lastName: lastName)
    var judged = names.map { NameJudge.judge($0, scene, step: combined, isCollective: isCollective) }
    // `时空信息、A科学、现代服务等国家中试基地`: one unknown word does not make a project of one field among many.
    if isCollective, combined.stage == .approved, names.count > 2,
      judged.filter({ $0 != nil }).count == 1, !names.contains(where: { $0.count != nil })
    {
      judged = names.map { _ in nil }
    }
    // What stands in a row with undertakings is one too.
    let isRow = names.count > 1 && judged.contains { $0 != nil }
    let isMostly = judged.filter { $0 != nil }.count * 2 >= names.count
    for (candidate, judgement) in zip(names, judged) {
      guard
        let confidence = judgement
          ?? (isRow && NameJudge.isParallel(candidate, scene, step: combined, isMostly: isMostly)
            ? .low : nil)
      else { continue }
      let first = candidate.quoteStart
      let last =
        combined.isTrailing ? combined.end : members.last.map(\.range.upperBound) ?? clause.upperBound
      let quoteTokens = min(first, combined.isTrailing ? first : combined.start)..<max(last, first + 1)
      let bytes = scene.byteRange(quoteTokens)
      var milestone = Milestone(
        project: 0, section: scene.section, statement: scene.statement,
        stage: combined.stage(for: candidate, scene), stageText: combined.text, tense: time.tense,
        confidence: confidence, quote: ByteText.string(scene.bytes, bytes), lines: text.lines(of: bytes))
      milestone.phase = candidate.phase ?? (combined.namesMainWorks ? "主体" : nil)
      milestone.period = time.period
      milestone.deadline = step?.deadline ?? deadline
      mentions.append(
        ProjectMention(
          name: candidate.name, count: candidate.count,
          investment: candidate.investment ?? opening.investment?.quantity,
          investmentComparator: candidate.investment == nil
            ? opening.investment?.comparator : candidate.investmentComparator, milestone: milestone))
      lastName = candidate.name
    }
  }
}
