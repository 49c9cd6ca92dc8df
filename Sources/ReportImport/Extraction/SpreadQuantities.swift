import ReportModel

/// Numbers that are shared out over the goals before them: `A达到…、B达到…，分别增长9%和7%`, `…，均增长10%`,
/// `…，增长5%、6%`.
enum SpreadQuantities {
  /// One reading for each subject; nil where the clause has subjects of its own.
  ///
  /// - Parameters:
  ///   - goals: The goals of the sentence so far.
  ///   - lastClause: How many of them the clause before gave.
  static func read(
    _ scene: SentenceScene, _ clause: Range<Int>, _ quantities: [Int], over goals: [Goal], lastClause: Int
  ) -> [QuantityReading]? {
    guard let first = quantities.first else { return nil }
    let isSame: Bool
    let start: Int
    let count: Int
    if let marker = marker(scene, clause, before: first) {
      isSame = scene.isToken(marker, "均")
      start = marker + 1
      guard isSame ? quantities.count == 1 : quantities.count > 1 else { return nil }
      // 均 speaks of the clause before, 分别 of as many subjects as there are numbers.
      count = isSame ? max(2, lastClause) : quantities.count
    } else {
      guard quantities.count > 1, quantities.count == lastClause, isBareRow(scene, clause, first) else {
        return nil
      }
      (isSame, start, count) = (false, clause.lowerBound, lastClause)
    }
    var subjects: [String] = []
    for goal in goals.reversed() where goal.role != .lead && !subjects.contains(goal.indicator) {
      subjects.append(goal.indicator)
      if subjects.count == count { break }
    }
    guard subjects.count == count else { return nil }
    var readings: [QuantityReading] = []
    let numbers = isSame ? Array(repeating: first, count: count) : quantities
    for (subject, quantity) in zip(subjects.reversed(), numbers) {
      guard
        var reading = QuantityReading.read(
          scene, quantity, lower: start, clause: clause, carriesIncrement: false)
      else { return nil }
      if !isSame { DistributedQuantities.inherit(&reading, from: readings.first) }
      reading.indicator = subject
      readings.append(reading)
    }
    return readings
  }

  /// 分别, 各 or 均 that opens the clause.
  private static func marker(_ scene: SentenceScene, _ clause: Range<Int>, before first: Int) -> Int? {
    guard
      let marker = clause.first(where: {
        scene.isToken($0, "分别") || scene.isToken($0, "各") || scene.isToken($0, "均")
      }),
      marker < first,
      (clause.lowerBound..<marker).allSatisfy({ scene.tokens[$0].has([.filler, .time, .adverb]) })
    else { return nil }
    return marker
  }

  /// Whether the clause is nothing but a change and its numbers: `增长5%、6%左右`.
  private static func isBareRow(_ scene: SentenceScene, _ clause: Range<Int>, _ first: Int) -> Bool {
    (clause.lowerBound..<first).allSatisfy { scene.tokens[$0].has([.rise, .fall, .filler, .to]) }
      && clause.lowerBound < first
      && (first..<clause.upperBound).allSatisfy { index in
        let token = scene.tokens[index]
        return token.kind == .quantity || token.mark == .enumeration || token.has([.conjunction, .after])
      }
  }
}
