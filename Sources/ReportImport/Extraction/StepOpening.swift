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
  /// `投资35亿元建设…`: what is spent on what follows.
  var investment: (quantity: Quantity, comparator: Comparator)?

  static func read(_ scene: SentenceScene, _ clause: Range<Int>) -> StepOpening {
    var opening = StepOpening(end: clause.lowerBound)
    var index = clause.lowerBound
    var first: Int?
    if let invested = readInvestment(scene, clause) {
      opening.investment = (invested.quantity, invested.comparator)
      index = invested.end
    }
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
      } else if isSideVerb(scene, index, clause.upperBound, afterStep: opening.stage != nil) {
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

  /// The amount before the step: `投资35亿元｜建设…`.
  private static func readInvestment(
    _ scene: SentenceScene, _ clause: Range<Int>
  ) -> (quantity: Quantity, comparator: Comparator, end: Int)? {
    guard let number = clause.first(where: { scene.tokens[$0].kind == .quantity }),
      number > clause.lowerBound, number - clause.lowerBound <= 3,
      (clause.lowerBound..<number).contains(where: { scene.token($0, endsWith: "投资") }),
      (clause.lowerBound..<number).allSatisfy({ !scene.tokens[$0].has(.strongStage) })
    else { return nil }
    let scanned = scene.buffer.quantities[Int(scene.tokens[number].quantity)]
    let bound = Bound.read(scene, number, upper: clause.upperBound)
    guard scanned.unit?.kind == .money, !bound.isFollowedByOf, bound.end < clause.upperBound,
      scene.tokens[bound.end].has(.stage)
    else { return nil }
    let before =
      (clause.lowerBound..<number).contains { scene.tokens[$0].has(.about) } ? Comparator.about : nil
    return (scanned.quantity(isNegative: false), bound.comparator(scanned, before: before), bound.end)
  }

  /// `运营中心…`: a step word that begins a name.
  private static func isNounHere(_ scene: SentenceScene, _ index: Int, _ upper: Int) -> Bool {
    guard scene.tokens[index].has(.nounVerb), index + 1 < upper else { return false }
    let next = scene.tokens[index + 1]
    return next.has([.facility, .undertaking]) && next.start == scene.tokens[index].end
      && next.end - next.start <= 6
  }

  /// A verb that only stands beside the step: `创新｜推出`, `新建｜提升`.
  private static func isSideVerb(
    _ scene: SentenceScene, _ index: Int, _ upper: Int, afterStep: Bool
  ) -> Bool {
    let token = scene.tokens[index]
    guard token.end - token.start == 6, index + 1 < upper, token.has([.verb, .nounVerb, .rise]) else {
      return false
    }
    let next = scene.tokens[index + 1]
    if next.has(.stage), !next.has([.nounVerb, .noun]) { return token.has(.verb) }
    return afterStep && token.has(.rise) && !next.has([.facility, .undertaking])
  }

  private static func nextIsVerb(_ scene: SentenceScene, _ index: Int, _ upper: Int) -> Bool {
    index + 1 < upper && scene.tokens[index + 1].has([.stage, .govern, .verb, .adverb])
  }
}
