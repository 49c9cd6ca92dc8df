import ReportModel

/// A target without a number: `与经济增长同步`, `完成…任务`, `取得决定性进展`.
struct QualitativeTarget {
  /// The tokens of the indicator.
  var noun: Range<Int>
  var measure: Measure

  /// Reads a clause of the targets paragraph that holds no number; empty where it names no target.
  static func read(_ scene: SentenceScene, _ range: Range<Int>) -> [QualitativeTarget] {
    if let verb = completion(scene, range), verb + 1 < range.upperBound {
      return assignments(scene, (verb + 1)..<range.upperBound)
    }
    return state(scene, range).map { [$0] } ?? []
  }

  /// What is to be completed, split between two assignments: `…约束性指标｜和｜…改善目标`.
  private static func assignments(_ scene: SentenceScene, _ range: Range<Int>) -> [QualitativeTarget] {
    var targets: [QualitativeTarget] = []
    var start = range.lowerBound
    for index in range where index > start && index + 1 < range.upperBound {
      let isJoint = scene.tokens[index].has(.conjunction) || scene.tokens[index].mark == .enumeration
      guard isJoint, endsInAssignment(scene, index - 1) else { continue }
      targets.append(QualitativeTarget(noun: start..<index, measure: .total))
      start = index + 1
    }
    targets.append(QualitativeTarget(noun: start..<range.upperBound, measure: .total))
    return targets
  }

  private static func endsInAssignment(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.token(index, endsWith: "指标") || scene.token(index, endsWith: "目标")
      || scene.token(index, endsWith: "任务")
  }

  /// A state to be reached, or a change that keeps step with another.
  private static func state(_ scene: SentenceScene, _ range: Range<Int>) -> QualitativeTarget? {
    guard let first = range.first else { return nil }
    var end: Int?
    var measure = Measure.total
    for index in range where index > first {
      let token = scene.tokens[index]
      if token.has(.qualitative) {
        measure = isComparison(scene, index) ? .growth : .total
        end = end ?? (scene.isToken(index - 1, "实现") && index - 1 > first ? index - 1 : index)
        break
      }
      if scene.isToken(index, "与") || scene.isToken(index, "同") || scene.isToken(index, "和") {
        // `与经济增长同步`, not the `与` of a list.
        guard (index + 1..<range.upperBound).contains(where: { isComparison(scene, $0) }) else { continue }
        end = index
        measure = .growth
        continue
      }
      if end == nil, index + 1 < range.upperBound, token.has([.reach, .lead]) || scene.isToken(index, "取得") {
        end = index
        measure = .total
      }
    }
    guard var end, end > first, !isManner(scene, end - 1), !isOutcome(scene, range) else { return nil }
    if range.contains(where: { scene.tokens[$0].has(.lead) }) { measure = .growth }
    if completes(scene, end) {
      // `能耗下降｜完成上级任务`: what is completed is the task.
      return QualitativeTarget(noun: first..<end, measure: .total)
    }
    // `居民收入增长与…同步`: the change is what keeps step.
    while end > first + 1, scene.tokens[end - 1].has([.rise, .fall, .adverb, .filler]),
      !scene.tokens[end - 1].has(.noun) || scene.tokens[end - 1].has(.rateNoun)
    {
      if scene.tokens[end - 1].has([.rise, .fall]) { measure = .growth }
      end -= 1
    }
    return QualitativeTarget(noun: first..<end, measure: measure)
  }

  /// `在…建设｜上`, `在实际工作中努力｜争取`: no noun stands before the predicate.
  private static func isManner(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.isToken(index, "上") || scene.isToken(index, "中") || scene.isToken(index, "里")
      || scene.tokens[index].has(.commitment) || scene.token(index, endsWith: "工作中")
  }

  /// `争取更好结果` says nothing of its own.
  private static func isOutcome(_ scene: SentenceScene, _ range: Range<Int>) -> Bool {
    range.contains { scene.isToken($0, "更好结果") || scene.isToken($0, "更好成绩") }
  }

  private static func completes(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.token(index, endsWith: "完成")
  }

  /// The token of 完成 where it opens the clause, adverbs before it passed over.
  private static func completion(_ scene: SentenceScene, _ range: Range<Int>) -> Int? {
    for index in range {
      let token = scene.tokens[index]
      if token.has([.stage, .verb, .reach]), scene.token(index, endsWith: "完成") { return index }
      guard token.has(.adverb) else { return nil }
    }
    return nil
  }

  private static func isComparison(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.token(index, endsWith: "同步") || scene.token(index, endsWith: "正增长")
      || scene.token(index, startsWith: "翻") || scene.isToken(index, "倍增")
  }
}
