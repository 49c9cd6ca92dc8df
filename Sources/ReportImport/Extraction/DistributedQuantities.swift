import ReportModel

/// Lists whose numbers are shared out: `A、B分别增长8.9%和9.5%`, `A、B均增长10%以上`.
enum DistributedQuantities {
  /// One reading a member of the list; nil where the clause shares nothing out.
  static func read(_ scene: SentenceScene, _ clause: Range<Int>, _ quantities: [Int]) -> [QuantityReading]? {
    guard let marker = clause.first(where: { scene.tokens[$0].has(.distribute) }),
      let first = quantities.first, marker < first,
      // Only what stands between the marker and the first number may be verbs and bounds.
      (marker + 1..<first).allSatisfy({ isLink(scene.tokens[$0]) })
    else { return nil }
    let isRespective = scene.isToken(marker, "分别")
    let members = members(scene, clause.lowerBound..<marker)
    let numbers = quantities.filter { $0 > marker }
    if isRespective, numbers.count == 2, members.count == 1, let member = members.first,
      let halves = halves(scene, member)
    {
      return respective(scene, clause, marker, numbers, Array(repeating: member, count: 2), halves)
    }
    let names = completed(scene, members)
    guard members.count > 1 else { return nil }
    if isRespective, numbers.count > 1 {
      guard numbers.count == members.count else { return nil }
      return respective(scene, clause, marker, numbers, members, names)
    } else {
      var readings: [QuantityReading] = []
      guard let number = numbers.first,
        let reading = QuantityReading.read(
          scene, number, lower: marker, clause: clause, carriesIncrement: false)
      else { return nil }
      for (member, name) in zip(members, names) {
        var own = reading
        complete(
          &own, member: member, scene, end: Bound.read(scene, number, upper: clause.upperBound).end,
          name: name)
        readings.append(own)
      }
      for number in numbers.dropFirst() {
        if let reading = QuantityReading.read(
          scene, number, lower: readings.last?.end ?? marker, clause: clause, carriesIncrement: false)
        {
          readings.append(reading)
        }
      }
      return readings
    }
  }

  /// One number for each member, in order.
  private static func respective(
    _ scene: SentenceScene, _ clause: Range<Int>, _ marker: Int, _ numbers: [Int], _ members: [Range<Int>],
    _ names: [String]
  ) -> [QuantityReading]? {
    var readings: [QuantityReading] = []
    // A bound after the last number governs the whole row (guide, goals rule 1).
    let lastBound = numbers.last.map { Bound.read(scene, $0, upper: clause.upperBound) }
    for (index, number) in numbers.enumerated() {
      guard
        var reading = QuantityReading.read(
          scene, number, lower: marker, clause: clause, carriesIncrement: false)
      else { return nil }
      let own = Bound.read(scene, number, upper: clause.upperBound)
      if own.comparator == nil, let shared = lastBound?.comparator, reading.comparator == .equal {
        reading.comparator = shared
      }
      inherit(&reading, from: readings.first)
      complete(&reading, member: members[index], scene, end: own.end, name: names[index])
      readings.append(reading)
    }
    return readings
  }

  /// `城乡居民收入分别…`: the two halves of a noun that speaks of both; nil where it does not.
  private static func halves(_ scene: SentenceScene, _ member: Range<Int>) -> [String]? {
    for (both, halves) in [("城乡", ["城镇", "农村"]), ("存贷款", ["存款", "贷款"]), ("进出口", ["进口", "出口"])] {
      let name = scene.text(member)
      guard let range = name.firstRange(of: both) else { continue }
      return halves.map { name[..<range.lowerBound] + $0 + name[range.upperBound...] }
    }
    return nil
  }

  /// The names of the members: the head that a later one has, the owner that an earlier one has.
  private static func completed(_ scene: SentenceScene, _ members: [Range<Int>]) -> [String] {
    var names = members.map { scene.text($0) }
    var start = 0
    for index in members.indices where measures(scene, members[index].upperBound - 1) {
      if index > start, let head = sharedHead(scene, Array(members[start...index])) {
        for other in start..<index { names[other] += scene.text(head) }
      }
      // `生产安全事故起数和｜死亡人数`: the first says whose.
      if index > 0, ElidedHead.needsOwner(scene, members[index]),
        let owner = ElidedHead.owner(scene, members[0])
      {
        names[index] = owner + names[index]
      }
      start = index + 1
    }
    return names
  }

  private static func isLink(_ token: Token) -> Bool {
    token.has([
      .reach, .rise, .fall, .to, .atLeast, .atMost, .about, .filler, .increment, .commitment, .distribute,
      .nounVerb, .stage, .verb, .adverb,
    ])
      || token.kind == .date
  }

  /// The verb before the first number serves the later ones: `增长8.9%和9.5%`.
  static func inherit(_ reading: inout QuantityReading, from first: QuantityReading?) {
    guard let first else { return }
    if first.measure == .growth, reading.measure != .growth {
      reading.measure = .growth
      if first.quantity.value < 0 { reading.quantity.negate() }
    } else if reading.measure == .total {
      reading.measure = first.measure
    }
    if reading.comparator == .equal, first.comparator != .range { reading.comparator = first.comparator }
  }

  private static func complete(
    _ reading: inout QuantityReading, member: Range<Int>, _ scene: SentenceScene, end: Int,
    name: String
  ) {
    reading.indicator = name
    reading.quote = scene.tokens[member.lowerBound].start..<scene.tokens[end - 1].end
    if scene.tokens[member.upperBound - 1].has(.rateNoun), reading.measure == .share {
      reading.measure = .growth
    }
  }

  /// The head that the last member shares with the others: 毛入学率 of `高中阶段和高等教育毛入学率`.
  ///
  /// Members are taken to be built alike: the head begins behind as many characters as the other members
  /// have, or else it is the words at the end that name an amount (`新能源汽车、光伏产品｜出口`).
  private static func sharedHead(_ scene: SentenceScene, _ members: [Range<Int>]) -> Range<Int>? {
    guard members.count > 1, let last = members.last, measures(scene, last.upperBound - 1) else { return nil }
    let others = members.dropLast()
    guard others.allSatisfy({ !measures(scene, $0.upperBound - 1) }), last.count > 1 else { return nil }
    // `绿色产业产值｜占工业比重`
    if let share = last.dropFirst().first(where: { scene.isToken($0, "占") }) {
      var start = share
      while start > last.lowerBound + 1, qualifiesMeasure(scene, start - 1) { start -= 1 }
      return start..<last.upperBound
    }
    let lengths = Set(others.map { scene.byteRange($0).count })
    if lengths.count == 1, let length = lengths.first,
      let start = last.dropFirst().first(where: {
        scene.tokens[$0].start == scene.tokens[last.lowerBound].start + length
      })
    {
      return start..<last.upperBound
    }
    var start = last.upperBound - 1
    while start > last.lowerBound + 1, qualifiesMeasure(scene, start - 1) { start -= 1 }
    return start..<last.upperBound
  }

  /// `居民｜人均｜可支配｜收入`: words that belong to the amount, not to whose it is.
  private static func qualifiesMeasure(_ scene: SentenceScene, _ index: Int) -> Bool {
    measures(scene, index) || scene.isToken(index, "人均") || scene.isToken(index, "可支配")
      || scene.isToken(index, "居民") || scene.isToken(index, "营业") || scene.isToken(index, "销售")
  }

  /// Whether a noun names an amount or a proportion.
  private static func measures(_ scene: SentenceScene, _ index: Int) -> Bool {
    let token = scene.tokens[index]
    if token.has([.proportionNoun, .dependentHead, .rateNoun]) { return true }
    for ending: StaticString in [
      "率", "额", "量", "值", "数", "比重", "占比", "投资", "浓度", "出口", "进口", "收入", "支出", "余额", "面积", "产值",
    ]
    where scene.token(index, endsWith: ending) {
      return true
    }
    return false
  }

  /// The nouns before the marker, split at `、` and 和.
  private static func members(_ scene: SentenceScene, _ range: Range<Int>) -> [Range<Int>] {
    var start = range.lowerBound
    // `推动A、B分别增长`: the governing verb is not part of the first member.
    while start < range.upperBound,
      scene.tokens[start].has([.verb, .govern, .adverb, .obtain, .commitment, .deadline, .time])
        && !scene.tokens[start].has([.nounVerb, .noun])
    {
      start += 1
    }
    var members: [Range<Int>] = []
    var from = start
    for index in start..<range.upperBound {
      let token = scene.tokens[index]
      if token.mark == .enumeration || token.has(.conjunction) {
        if index > from { members.append(from..<index) }
        from = index + 1
      }
    }
    var end = range.upperBound
    while end > from, scene.tokens[end - 1].has([.time, .deadline, .filler, .commitment]),
      !scene.tokens[end - 1].has(.noun)
    { end -= 1 }
    // `事故人数｜比2021年｜分别下降`
    if let comparison = (from..<end).first(where: { index in
      index > from && (scene.isToken(index, "比") || scene.isToken(index, "较"))
        && !(index + 1..<end).contains {
          scene.tokens[$0].isNameLike && !scene.tokens[$0].has(.noun) && scene.tokens[$0].kind == .unknown
        }
    }) {
      end = comparison
    }
    if end > from { members.append(from..<end) }
    return members
  }
}

extension Quantity {
  /// Turns a rise into a fall.
  mutating func negate() {
    value = -value
    upperValue = upperValue.map { -$0 }
    baseValue = baseValue.map { -$0 }
    baseUpperValue = baseUpperValue.map { -$0 }
  }
}
