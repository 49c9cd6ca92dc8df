import ReportModel

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
  /// It closes with works on something that exists: 改造、更新改造.
  var endsInWorks = false

  /// Whether what is built first is named: 主体完工、主体封顶.
  var namesMainWorks: Bool { ByteText.contains("主体" as StaticString, in: text) }

  /// The stage for one project: 上市 of a product is its launch, of a company an approval.
  func stage(for candidate: NameCandidate, _ scene: SentenceScene) -> Stage {
    guard stage == .approved, ByteText.ends(text, with: "上市") else { return stage }
    if text.contains("获批") || text.contains("交所") { return .approved }
    return candidate.endsInProduct ? .operating : .approved
  }

  /// `加快A、B等重大工程`: undertakings that are hastened are being built.
  static func hastened(_ scene: SentenceScene, _ clause: Range<Int>, _ opening: StepOpening) -> CombinedStep?
  {
    guard let verb = (clause.lowerBound..<opening.end).last,
      scene.isToken(verb, oneOf: hastening)
    else { return nil }
    return CombinedStep(
      stage: .building, isStrong: false, text: scene.text(verb..<(verb + 1)), start: verb, end: verb + 1,
      isTrailing: false, isNounLike: false, isWeak: true)
  }

  private static let hastening: [StaticString] = ["加快", "提速", "加速", "推动", "统筹推进", "抓好", "抓紧", "抓实"]

  /// The opening's step and the closing one together; nil where neither states a step.
  static func read(_ opening: StepOpening, _ step: Step?, _ scene: SentenceScene) -> CombinedStep? {
    if let step {
      var stage = step.stage
      var isStrong = step.isStrong
      var opened: Range<Int>?
      if let openedStage = opening.stage, !opening.isGoverning || step.isNounLike {
        stage =
          scene.isCompletion(opening)
          ? .completed
          // `启动…建设` starts them, as 开工建设 does.
          : openedStage == .started && step.isNounLike && step.stage == .building
            ? .started : Step.further(openedStage == .building && opening.isWeak ? stage : openedStage, stage)
        isStrong = isStrong || opening.isStrong
        opened = opening.words
      } else if opening.isGoverning, step.isNounLike {
        opened = opening.words
      }
      return CombinedStep(
        stage: stage, isStrong: isStrong,
        text: opened.map { scene.text($0) + scene.text(step.tokens) } ?? scene.text(step.tokens),
        start: opening.words?.lowerBound ?? step.tokens.lowerBound,
        end: step.tokens.upperBound, isTrailing: true, isNounLike: step.isNounLike,
        isWeak: opening.isWeak && step.isNounLike,
        endsInWorks: step.stage == .upgrading)
    }
    guard let stage = opening.stage, let words = opening.words else { return nil }
    return CombinedStep(
      stage: stage, isStrong: opening.isStrong, text: scene.text(words), start: words.lowerBound,
      end: words.upperBound, isTrailing: false, isNounLike: false, isWeak: opening.isWeak)
  }
}
