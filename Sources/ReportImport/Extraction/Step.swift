import ReportModel

/// The words that open a clause: adverbs, the governing verb, a step that precedes its objects.
struct StepOpening {
  /// The first token behind the opening.
  var end: Int
  /// The furthest stage of the step words; nil where there is none.
  var stage: Stage?
  var isStrong = false
  /// The tokens of the step, adverbs included.
  var words: Range<Int>?
  /// 推动、确保 …: what follows does something.
  var isGoverning = false
  var deadline: String?
  /// The step is one of the weakest words (推进, 加快), which also open tasks.
  var isWeak = false

  static func read(_ scene: SentenceScene, _ clause: Range<Int>) -> StepOpening {
    var opening = StepOpening(end: clause.lowerBound)
    var index = clause.lowerBound
    var first: Int?
    while index < clause.upperBound {
      let token = scene.tokens[index]
      if token.has(.deadline) {
        opening.deadline = scene.text(index..<(index + 1))
      } else if token.has(.stage), !isNounHere(scene, index, clause.upperBound) {
        let stage = scene.stage(index)
        opening.stage = opening.stage.map { Step.further($0, stage) } ?? stage
        opening.isStrong = opening.isStrong || token.has(.strongStage)
        first = first ?? index
        opening.isGoverning = opening.isGoverning || token.has(.govern)
        opening.words = (first ?? index)..<(index + 1)
      } else if token.has([.govern, .commitment]) {
        opening.isGoverning = true
        first = first ?? index
      } else if token.has(.then), opening.stage != nil || opening.isGoverning {
        // 建成并投用
      } else if token.has([.adverb, .cumulative, .filler, .time]), !token.has(.noun) || nextIsVerb(scene, index, clause.upperBound) {
        if token.has(.adverb) { first = first ?? index }
      } else {
        break
      }
      index += 1
    }
    opening.end = index
    opening.isWeak = opening.words.map { words in
      words.allSatisfy { !scene.tokens[$0].has(.stage) || scene.isToken($0, "推进") || scene.isToken($0, "加快推进") || scene.isToken($0, "深入实施") || scene.isToken($0, "实施") }
    } ?? false
    return opening
  }

  /// `运营中心…`: a step word that begins a name.
  private static func isNounHere(_ scene: SentenceScene, _ index: Int, _ upper: Int) -> Bool {
    guard scene.tokens[index].has(.nounVerb), index + 1 < upper else { return false }
    let next = scene.tokens[index + 1]
    return next.has([.facility, .undertaking]) && next.start == scene.tokens[index].end
      && next.end - next.start <= 6
  }

  private static func nextIsVerb(_ scene: SentenceScene, _ index: Int, _ upper: Int) -> Bool {
    index + 1 < upper && scene.tokens[index + 1].has([.stage, .govern, .verb, .adverb])
  }
}

/// The words that close a member of a list and say what it is to do: `全面竣工`, `通过省级预验收`.
struct Step {
  var tokens: Range<Int>
  var stage: Stage
  var isStrong: Bool
  /// Only words that are as often part of a name: `空调机｜技改`.
  var isNounLike: Bool
  var deadline: String?

  static func further(_ left: Stage, _ right: Stage) -> Stage {
    rank(left) >= rank(right) ? left : right
  }

  /// The order of the guide; the last two only where no other fits.
  private static func rank(_ stage: Stage) -> Int {
    switch stage {
    case .upgrading: 0
    case .approved: 1
    case .planning: 2
    case .signed: 3
    case .started: 4
    case .building: 5
    case .completed: 6
    case .operating: 7
    }
  }

  /// Finds the step at the end of the tokens of a member; nil where it ends in a noun.
  static func read(_ scene: SentenceScene, _ range: Range<Int>) -> Step? {
    var nounLike: Step?
    var index = range.lowerBound
    while index < range.upperBound {
      if canBegin(scene, index, range), let step = parse(scene, index, range) {
        // `改造完成`, `扩大开放通过验收`: words that may be part of the name are, where a verb follows them.
        guard scene.tokens[index].has(.nounVerb), !scene.tokens[index].has([.adverb, .govern]) else { return nounLike.flatMap { $0.isNounLike ? nil : $0 } ?? step }
        nounLike = nounLike ?? step
      }
      index += 1
    }
    return nounLike
  }

  /// A step between a doer and a thing that is built: `某企业｜新建｜染色生产线`.
  static func readInner(_ scene: SentenceScene, _ range: Range<Int>) -> Step? {
    guard let head = range.last, scene.tokens[head].has([.facility, .undertaking]) else { return nil }
    for index in range where index > range.lowerBound && index < head {
      let token = scene.tokens[index]
      guard token.has(.stage), !token.has([.nounVerb, .objectStage, .noun]) else { continue }
      return Step(
        tokens: index..<(index + 1), stage: scene.stage(index), isStrong: token.has(.strongStage),
        isNounLike: false, deadline: nil)
    }
    return nil
  }

  private static func canBegin(_ scene: SentenceScene, _ index: Int, _ range: Range<Int>) -> Bool {
    let token = scene.tokens[index]
    return token.has([.stage, .adverb, .govern, .deadline, .commitment]) && !token.has(.facility)
      || scene.isToken(index, "实现") || token.kind == .date
  }

  private static func parse(_ scene: SentenceScene, _ start: Int, _ range: Range<Int>) -> Step? {
    var stage: Stage?
    var isStrong = false
    var isNounLike = true
    var deadline: String?
    var index = start
    while index < range.upperBound {
      let token = scene.tokens[index]
      if token.has(.objectStage), index > range.lowerBound {
        // The rest is its object: `入选…名单`, `创建绿色工厂`.
        return Step(
          tokens: start..<range.upperBound, stage: stage.map { further($0, .approved) } ?? .approved,
          isStrong: true, isNounLike: false, deadline: deadline)
      }
      if token.has(.stage) {
        let own = scene.stage(index)
        stage = stage.map { further($0, own) } ?? own
        isStrong = isStrong || token.has(.strongStage)
        if !token.has(.nounVerb) { isNounLike = false }
      } else if token.has(.deadline) {
        deadline = scene.text(index..<(index + 1))
        isNounLike = false
      } else if token.has([.adverb, .govern, .then, .filler, .commitment, .time]) || token.kind == .date {
        if token.has([.govern, .adverb]), !token.has(.noun) { isNounLike = false }
      } else if token.has(.phase), stage != nil {
        // 建成主体
      } else if stage != nil, scene.isToken(index, "工作") || scene.isToken(index, "手续") || scene.isToken(index, "程序") {
        // 启动上市工作
      } else if stage == nil, isStartedByVerb(scene, start), let last = finalStage(scene, index, range) {
        // `加快北交所上市`, `实现产能翻倍`
        stage = last
        isNounLike = false
        return Step(tokens: start..<range.upperBound, stage: last, isStrong: true, isNounLike: false, deadline: deadline)
      } else {
        return nil
      }
      index += 1
    }
    guard let stage else { return nil }
    return Step(
      tokens: start..<range.upperBound, stage: stage, isStrong: isStrong, isNounLike: isNounLike,
      deadline: deadline)
  }

  private static func isStartedByVerb(_ scene: SentenceScene, _ start: Int) -> Bool {
    scene.tokens[start].has(.govern) || scene.isToken(start, "实现") || scene.isToken(start, "完成")
  }

  /// A stage word that closes a short object behind 加快 or 实现.
  private static func finalStage(_ scene: SentenceScene, _ index: Int, _ range: Range<Int>) -> Stage? {
    guard range.upperBound - index <= 4, range.upperBound - index >= 2 else { return nil }
    let last = range.upperBound - 1
    if scene.tokens[last].has(.stage), !scene.tokens[last].has(.nounVerb) { return scene.stage(last) }
    return nil
  }

  /// The opening's step and the closing one together; nil where neither states a step.
  static func combine(_ opening: StepOpening, _ step: Step?, _ scene: SentenceScene) -> CombinedStep? {
    if let step {
      var stage = step.stage
      var isStrong = step.isStrong
      var words = [scene.text(step.tokens)]
      if let opened = opening.stage, !opening.isGoverning || step.isNounLike {
        stage = scene.isCompletion(opening) ? .completed : further(opened == .building && opening.isWeak ? stage : opened, stage)
        isStrong = isStrong || opening.isStrong
        if let range = opening.words { words.insert(scene.text(range), at: 0) }
      } else if opening.isGoverning, step.isNounLike, let range = opening.words {
        words.insert(scene.text(range), at: 0)
      }
      return CombinedStep(
        stage: stage, isStrong: isStrong, text: words.joined(), start: opening.words?.lowerBound ?? step.tokens.lowerBound,
        end: step.tokens.upperBound, isTrailing: true, isNounLike: step.isNounLike, isWeak: opening.isWeak && step.isNounLike)
    }
    guard let stage = opening.stage, let words = opening.words else { return nil }
    return CombinedStep(
      stage: stage, isStrong: opening.isStrong, text: scene.text(words), start: words.lowerBound,
      end: words.upperBound, isTrailing: false, isNounLike: false, isWeak: opening.isWeak)
  }
}

/// A step as the row shows it.
struct CombinedStep {
  var stage: Stage
  var isStrong: Bool
  var text: String
  /// The first token of the step, wherever it stands.
  var start: Int
  /// The token behind a closing step.
  var end: Int
  /// Whether the step follows its subjects.
  var isTrailing: Bool
  var isNounLike: Bool
  var isWeak: Bool

  /// The stage for one project: 上市 of a product is its launch, of a company an approval.
  func stage(for candidate: NameCandidate, _ scene: SentenceScene) -> Stage {
    guard text.hasSuffix("上市"), stage == .approved else { return stage }
    if text.contains("获批") || text.contains("交所") { return .approved }
    return candidate.endsInProduct ? .operating : .approved
  }
}

extension SentenceScene {
  /// The stage of a stage word.
  func stage(_ index: Int) -> Stage {
    let entry = Int(buffer.tokens[index].entry)
    return entry >= 0 ? Lexicon.shared.entries[entry].stage ?? .building : .building
  }

  /// `完成…改造`: what is completed is done, whatever it is.
  func isCompletion(_ opening: StepOpening) -> Bool {
    guard let words = opening.words else { return false }
    return words.contains { token($0, startsWith: "完成") }
  }
}
