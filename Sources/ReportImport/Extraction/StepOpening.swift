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
      } else if token.has([.adverb, .cumulative, .filler, .time]),
        !token.has(.noun) || nextIsVerb(scene, index, clause.upperBound)
      {
        if token.has(.adverb) { first = first ?? index }
      } else {
        break
      }
      index += 1
    }
    opening.end = index
    opening.isWeak =
      opening.words.map { words in
        words.allSatisfy {
          !scene.tokens[$0].has(.stage) || scene.isToken($0, "推进") || scene.isToken($0, "加快推进")
            || scene.isToken($0, "深入实施") || scene.isToken($0, "实施")
        }
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
