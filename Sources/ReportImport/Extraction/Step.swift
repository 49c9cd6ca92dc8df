import ReportModel

/// The words that close a member of a list and say what it is to do: `全面竣工`, `通过省级预验收`.
struct Step {
  var tokens: Range<Int>
  var stage: Stage
  var isStrong: Bool
  /// Only words that are as often part of a name: `空调机｜技改`.
  var isNounLike: Bool
  var deadline: String?
  /// The rest of it is an object: `通过｜省级预验收`.
  var takesObject = false

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
        // `扩大开放｜通过验收`: what stands before a step with an object is the name.
        if step.takesObject, scene.tokens[index].has(.nounVerb) {
          index += 1
          continue
        }
        // `货站迁建｜前期工作`: the works are what is prepared.
        if let later = preparation(scene, index, range) { return later }
        // `改造完成`: words that may be part of the name are, unless a verb follows them.
        guard scene.tokens[index].has(.nounVerb), !scene.tokens[index].has([.adverb, .govern]) else {
          return nounLike.flatMap { $0.isNounLike ? nil : $0 } ?? step
        }
        nounLike = nounLike ?? step
      }
      index += 1
    }
    return nounLike
  }

  /// The planning step behind works that it prepares; nil where none follows.
  private static func preparation(_ scene: SentenceScene, _ index: Int, _ range: Range<Int>) -> Step? {
    guard index > range.lowerBound, scene.tokens[index].has(.nounVerb), scene.tokens[index].has(.stage),
      scene.stage(index) != .planning, index + 1 < range.upperBound, canBegin(scene, index + 1, range),
      let later = parse(scene, index + 1, range), later.stage == .planning
    else { return nil }
    return later
  }

  /// A step between a doer and a thing that is built: `某企业｜新建｜染色生产线`.
  static func readInner(_ scene: SentenceScene, _ range: Range<Int>) -> Step? {
    guard let head = range.last, scene.tokens[head].has([.facility, .undertaking]) else { return nil }
    for index in range where index > range.lowerBound && index < head {
      let token = scene.tokens[index]
      guard token.has(.stage), !token.has([.nounVerb, .objectStage, .noun]) else { continue }
      // `小学新建｜工程`: works, and no thing behind them.
      if index + 1 == head, !scene.tokens[head].has(.facility) { continue }
      return Step(
        tokens: index..<(index + 1), stage: scene.stage(index), isStrong: token.has(.strongStage),
        isNounLike: false, deadline: nil)
    }
    return nil
  }

  private static func canBegin(_ scene: SentenceScene, _ index: Int, _ range: Range<Int>) -> Bool {
    let token = scene.tokens[index]
    // `养老、家政等服务扩容`: 服务 is what is enlarged.
    if token.has(.govern), token.has(.abstract), !token.has(.stage) { return false }
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
        // `文明创建`, `审议通过`: without an object it is the name of an activity.
        guard index + 1 < range.upperBound || token.has(.strongStage) else { return nil }
        guard isObject(scene, index, range) else { return nil }
        // The rest is its object: `入选…名单`, `创建绿色工厂`.
        return Step(
          tokens: start..<range.upperBound,
          stage: stage.map { further($0, scene.stage(index)) } ?? scene.stage(index),
          isStrong: true, isNounLike: false, deadline: deadline, takesObject: true)
      }
      if token.has(.stage) {
        let own = scene.stage(index)
        stage = stage.map { further($0, own) } ?? own
        isStrong = isStrong || token.has(.strongStage)
        // `小学新建`: behind a thing it is a noun.
        if !token.has(.nounVerb), !(index > range.lowerBound && scene.isToken(index, "新建")) {
          isNounLike = false
        }
      } else if token.has(.deadline) {
        deadline = scene.text(index..<(index + 1))
        isNounLike = false
      } else if token.has([.adverb, .govern, .then, .filler, .commitment, .time]) || token.kind == .date {
        if token.has([.govern, .adverb]), !token.has(.noun) { isNounLike = false }
      } else if token.has(.phase), stage != nil {
        // 建成主体
      } else if stage != nil,
        scene.isToken(index, "工作") || scene.isToken(index, "手续") || scene.isToken(index, "程序")
      {
        // `启动｜申报｜工作`: what is started is the work, whatever it leads to.
        if scene.isToken(start, "启动") { stage = .started }
      } else if stage == .signed, index > start, index > range.lowerBound + 1,
        isPlace(scene, index..<range.upperBound)
      {
        // `中试基地落地｜泾州`: where it settles is part of the step.
        return Step(
          tokens: start..<range.upperBound, stage: .signed, isStrong: isStrong, isNounLike: false,
          deadline: deadline)
      } else if stage == nil, isStartedByVerb(scene, start), let last = finalStage(scene, index, range) {
        // `加快北交所上市`, `实现产能翻倍`
        stage = last
        isNounLike = false
        return Step(
          tokens: start..<range.upperBound, stage: last, isStrong: true, isNounLike: false, deadline: deadline
        )
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

  /// A proper name of a place and nothing else: an unknown word, with or without the word for an area.
  private static func isPlace(_ scene: SentenceScene, _ range: Range<Int>) -> Bool {
    guard range.count <= 2, scene.tokens[range.lowerBound].kind == .unknown else { return false }
    return range.count == 2
      ? scene.isToken(range.lowerBound + 1, oneOf: SentenceScene.areaEndings)
      : scene.byteRange(range).count == 6
  }

  private static let plans: [StaticString] = ["规划", "计划", "项目库", "清单", "名录", "盘子", "名单", "笼子"]

  /// Whether a step's object fits it: plans and lists for 纳入, anything but an activity for 创建.
  private static func isObject(_ scene: SentenceScene, _ index: Int, _ range: Range<Int>) -> Bool {
    if scene.stage(index) == .planning {
      return (index + 1..<range.upperBound).contains { object in
        plans.contains { scene.token(object, endsWith: $0) }
      }
    }
    guard range.upperBound == index + 2 else { return true }
    let object = scene.tokens[index + 1]
    return !object.has([.abstract, .nounVerb]) || object.has([.facility, .noun, .stage])
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
}

extension SentenceScene {
  /// The words of one character that close the name of an area.
  static let areaEndings: [StaticString] = ["州", "市", "县", "镇", "乡"]

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
