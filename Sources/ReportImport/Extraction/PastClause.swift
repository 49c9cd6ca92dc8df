/// Clauses of a plan that look back: `去年完成投资320亿元，今年力争突破350亿元`.
///
/// A time before the plan year that opens a clause holds for the clauses after it, up to the one that opens with a
/// time ahead or with a strength word. `比去年增长` compares and does not look back.
enum PastClause {
  /// Marks the clauses that look back.
  static func mark(_ clauses: inout [Clause], in scene: SentenceScene, planYear: Int?) {
    var isPast = false
    for index in clauses.indices {
      if let turned = turn(scene, clauses[index].tokens, planYear) { isPast = turned }
      clauses[index].isPast = isPast
    }
  }

  /// Whether the opening of a clause turns to the past (true) or ahead (false); nil where it does neither.
  private static func turn(_ scene: SentenceScene, _ clause: Range<Int>, _ planYear: Int?) -> Bool? {
    for index in clause.prefix(3) {
      let token = scene.tokens[index]
      if token.kind == .date {
        guard let planYear,
          let year = YearReader.calendarYear(in: scene.bytes, at: token.start, end: token.end)
        else { return nil }
        return year.year < planYear
      }
      if token.has(.time), scene.isToken(index, oneOf: past) { return true }
      if token.has([.deadline, .commitment]) { return false }
      guard token.has([.area, .filler, .time, .adverb, .among, .speaker]), !token.has([.rise, .fall, .reach])
      else {
        return nil
      }
    }
    return nil
  }

  private static let past: [StaticString] = ["去年", "上年", "前年", "一年来", "五年来", "过去一年", "过去五年", "近年来", "往年"]
}
