import ReportModel

/// What is measured, and how, by the words around a number.
extension LeftContext {
  /// The noun phrase as text.
  func indicator(_ scene: SentenceScene) -> String? {
    noun.isEmpty ? nil : scene.text(noun)
  }

  /// `经济增长预期目标为5%`: the level of a target for a change.
  private func namesGrowthTarget(_ scene: SentenceScene) -> Bool {
    guard let last = noun.last, scene.token(last, endsWith: "目标") else { return false }
    return noun.dropLast().contains { scene.tokens[$0].has(.rise) }
  }

  /// The measure by unit, verb and noun (guide, “measure”).
  func measure(_ scene: SentenceScene, unitKind: UnitKind?, carriesIncrement: Bool) -> Measure {
    let head = noun.last.map { scene.tokens[$0] }
    switch unitKind {
    case .share:
      if isGrowth || isIncrement && comparesWithEarlier || head?.has(.rateNoun) == true { return .growth }
      if namesGrowthTarget(scene) { return .growth }
      return .share
    case .multiple:
      return isGrowth ? .growth : .total
    case nil:
      if isGrowth || isIncrement && comparesWithEarlier || namesGrowthTarget(scene) { return .growth }
      return .share
    default:
      if comparesWithEarlier, isGrowth || isIncrement { return .growth }
      if isIncrement || verbIsIncrement || noun.contains(where: { scene.tokens[$0].has(.increment) }) {
        return .increment
      }
      if isGrowth { return isCountedUnit && !comparesWithEarlier && change == .rise ? .increment : .growth }
      if carriesIncrement, verb == nil, change == .none || boundOnly { return .increment }
      return .total
    }
  }
}
