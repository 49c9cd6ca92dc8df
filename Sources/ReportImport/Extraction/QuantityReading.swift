import ReportModel

/// How one number of a clause is read: its noun, its measure, its bound.
struct QuantityReading {
  /// What is measured; nil where the head is elided.
  var indicator: String?
  var measure: Measure
  var comparator: Comparator
  var quantity: Quantity
  var role = GoalRole.target
  /// The bytes of the quote.
  var quote: Range<Int>
  /// The first token behind the quantity, its bound and its noun.
  var end: Int
  /// A strength word right before the number: `网络零售额力争增长10%`.
  var commitment: String?
  /// A time bound right before the number.
  var deadline: String?
  var confidence = Confidence.high
  /// The tokens of the noun; nil where the head is elided.
  var noun: Range<Int>?
  /// The token of the verb that governs the noun.
  var verb: Int?
  /// The number stands before its noun: `86家工业企业`.
  var standsBefore = false
  /// Neither noun nor verb of its own: `力争7%`.
  var isBare = false
  /// `投资102亿元的…项目`: belongs to the project, or states nothing; what follows begins behind it.
  var isInvestment = false

  /// Reads the quantity at token `index`; nil where it is no goal.
  ///
  /// - Parameters:
  ///   - lower: the first token that may belong to it.
  ///   - clause: the clause without its opening words.
  ///   - carriesIncrement: whether 新增 before an earlier member of the list governs this one too.
  static func read(
    _ scene: SentenceScene, _ index: Int, lower: Int, clause: Range<Int>, carriesIncrement: Bool
  ) -> QuantityReading? {
    let scanned = scene.buffer.quantities[Int(scene.tokens[index].quantity)]
    let left = LeftContext.read(scene, index, lower: lower, clause: clause)
    let bound = Bound.read(scene, index, upper: clause.upperBound)
    let comparator = bound.comparator(scanned, before: left.bound)
    let unitKind = scanned.unit?.kind

    // `总投资984.3亿元的185个项目`
    if bound.isFollowedByOf, unitKind == .money || scanned.unit?.entry == nil, let noun = left.noun.last,
      scene.token(noun, endsWith: "投资") || scene.token(noun, endsWith: "投资额")
    {
      var investment = QuantityReading(
        indicator: nil, measure: .total, comparator: comparator,
        quantity: scanned.quantity(isNegative: false),
        quote: scene.byteRange(index..<(index + 1)), end: bound.end)
      investment.isInvestment = true
      return investment
    }

    // `一批营收过百亿元企业`: a size in an indefinite number of things.
    if unitKind == .money,
      (lower..<index).contains(where: { scene.isToken($0, "一批") || scene.isToken($0, "一大批") })
    {
      return nil
    }

    var reading: QuantityReading
    let after = bound.end + (bound.isFollowedByOf ? 1 : 0)
    var noun = RightNoun.read(scene, from: after, to: clause.upperBound)
    // `安排财政资金5亿元｜支持企业`: what the amount before is for.
    if let right = noun, !left.noun.isEmpty, unitKind == .money, !bound.isFollowedByOf,
      scene.tokens[right.lowerBound].has([.verb, .govern]), !scene.tokens[right.lowerBound].isNameLike
    {
      noun = nil
    }
    // `其中10亿元以上｜20个`: a threshold of those counted.
    if unitKind == .money, bound.comparator != nil, bound.end < clause.upperBound,
      scene.tokens[bound.end].kind == .quantity, left.noun.isEmpty
    {
      return nil
    }
    let isList = left.noun.last.map { scene.tokens[$0].has(.etcetera) } ?? false
    let states = left.change == .level && !left.isPreposition && !left.noun.isEmpty && !isList
    // `整合｜提升｜100个｜服务站`: verbs alone before a count take its noun as their object.
    let isTransitive = left.isGrowth && unitKind == .count && isVerbs(scene, clause.lowerBound..<index)
    let standsBefore = noun != nil && !states && (!left.isGrowth || isTransitive)
    // `5批次｜19组…`: the number before another counts the same.
    if index + 1 < clause.upperBound, scene.tokens[index + 1].kind == .quantity, unitKind == .count,
      scene.tokens[index + 1].start == scene.tokens[index].end
    {
      return nil
    }
    // `17个传统产业增加值增长5%`: the count only says of how many.
    if standsBefore, unitKind == .count, let noun, isMeasured(scene, noun, clause.upperBound) {
      return nil
    }
    // `在…下降超3成的情况下`: a circumstance.
    if bound.isFollowedByOf, let noun,
      scene.token(noun.lowerBound, startsWith: "情况") || scene.token(noun.lowerBound, startsWith: "基础")
    {
      return nil
    }
    // `收入50万元以上的行政村`: a size that describes the noun behind it.
    if bound.isFollowedByOf, unitKind == .money, let head = noun?.last,
      !scene.tokens[head].has(.dependentHead) || scene.tokens[head].has(.proportionNoun),
      !left.isIncrement
    {
      return nil
    }
    if isNoGoal(scene, scanned, left, noun) {
      var nothing = QuantityReading(
        indicator: nil, measure: .total, comparator: comparator,
        quantity: scanned.quantity(isNegative: false), quote: scene.byteRange(index..<(index + 1)),
        end: max(bound.end, noun?.upperBound ?? bound.end))
      nothing.isInvestment = true
      // What passed the steps is still what the next number is of.
      if let noun, StepStones.isStep(scene, noun), !left.noun.isEmpty {
        nothing.indicator = left.indicator(scene)
        nothing.quote = (left.quoteStart ?? scene.tokens[left.chainStart].start)..<nothing.quote.upperBound
      }
      return nothing
    }
    if standsBefore, let noun {
      let isIncrement = left.isIncrement || left.verbIsIncrement
      var measure: Measure = isIncrement ? .increment : .total
      if unitKind == .share { measure = .share }
      var verbToken = left.verb
      if verbToken == nil, left.chainStart > clause.lowerBound,
        scene.tokens[left.chainStart - 1].has(WordClass.anyVerb)
      {
        verbToken = left.chainStart - 1
      }
      let verbStart = verbToken.map { scene.tokens[$0].start }
      let start = verbStart ?? scene.tokens[left.boundStart ?? index].start
      reading = QuantityReading(
        indicator: scene.text(noun), measure: measure, comparator: comparator,
        quantity: scanned.quantity(isNegative: false),
        quote: min(start, scene.tokens[index].start)..<scene.tokens[noun.upperBound - 1].end,
        end: noun.upperBound)
      reading.standsBefore = true
      if carriesIncrement, left.verb == nil, measure == .total { reading.measure = .increment }
      reading.confidence = confidence(scene, noun, isStated: verbToken != nil)
      reading.deadline = deadline(scene, from: noun.upperBound, to: clause.upperBound)
    } else {
      let measure = left.measure(scene, unitKind: unitKind, carriesIncrement: carriesIncrement)
      let isNegative = measure == .growth && left.isFalling
      let start = left.quoteStart ?? scene.tokens[left.chainStart].start
      reading = QuantityReading(
        indicator: left.noun.isEmpty ? nil : left.indicator(scene), measure: measure, comparator: comparator,
        quantity: scanned.quantity(isNegative: isNegative),
        quote: start..<scene.tokens[bound.end - 1].end, end: bound.end)
      // `突破6000亿元｜大关、达到…`: the mark that was passed is no noun for what follows.
      if let noun, StepStones.isStep(scene, noun) { reading.end = noun.upperBound }
      reading.role = left.role
      reading.verb = left.verb
      reading.noun = left.noun.isEmpty || left.verb != nil ? nil : left.noun
      reading.confidence = confidence(scene, left.noun, isStated: left.change != .none || left.verb != nil)
      reading.isBare = left.noun.isEmpty && left.change == .none
      // A bare number of a time or people without a verb rather describes.
      if unitKind == .time, left.change == .none, left.bound == nil { return nil }
    }
    reading.commitment = left.commitment
    reading.deadline = left.deadline ?? reading.deadline
    return reading
  }

  /// Whether nothing but verbs and what modifies them stands there.
  private static func isVerbs(_ scene: SentenceScene, _ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy {
        scene.tokens[$0].has([
          .verb, .nounVerb, .stage, .govern, .adverb, .rise, .fall, .commitment, .deadline,
        ])
          && !scene.tokens[$0].has([.facility, .noun, .area])
      }
  }

  /// Whether a counted noun ends in the name of an amount whose own number follows: 增加值, 比例, 完成投资.
  ///
  /// `191家企业营业收入超百亿元` counts firms above a threshold.
  private static func isMeasured(_ scene: SentenceScene, _ noun: Range<Int>, _ upper: Int) -> Bool {
    let head = noun.upperBound - 1
    guard noun.count > 1, noun.upperBound < upper else { return false }
    let isChange = scene.tokens[noun.upperBound].has([.rise, .fall])
    guard isChange || !scene.token(head, endsWith: "收入") && !scene.token(head, endsWith: "产值") else {
      return false
    }
    for ending: StaticString in ["增加值", "产值", "比例", "占比", "投资", "收入", "产量", "营收"]
    where scene.token(head, endsWith: ending) {
      return true
    }
    return false
  }

  /// Numbers of acts, of steps passed, of years gone on with: `2次下调`, `4个万亿元台阶`, `连续3—5年推进`.
  private static func isNoGoal(
    _ scene: SentenceScene, _ scanned: ScannedQuantity, _ left: LeftContext, _ noun: Range<Int>?
  ) -> Bool {
    guard let unit = scanned.unit else { return false }
    if unit.isWritten("次"), scanned.number.value < 10 { return true }
    if unit.kind == .time, noun != nil, left.change != .level, !left.isGrowth { return true }
    if unit.isWritten("种"), scanned.number.isChinese, scanned.number.value < 10 { return true }
    if unit.kind == .count, let noun, StepStones.isStep(scene, noun) { return true }
    if let last = left.noun.last, scene.tokens[last].kind == .descriptor, scene.token(last, startsWith: "第") {
      return true
    }
    return false
  }

  /// How sure a reading is by its noun: verbs and small words inside it hint at a wrong beginning, a missing
  /// verb around it at a number that only describes.
  private static func confidence(_ scene: SentenceScene, _ noun: Range<Int>, isStated: Bool) -> Confidence {
    guard let last = noun.last else { return .medium }
    var doubts = isStated ? 0 : 1
    for index in noun {
      let token = scene.tokens[index]
      if token.has([.verb, .reach, .preposition, .result, .cumulative]),
        !token.has([.noun, .nounVerb, .abstract])
      {
        doubts += 2
      }
      if token.kind == .mark || token.kind == .quantity { doubts += 1 }
    }
    let ending = scene.tokens[last]
    if ending.kind == .unknown, ending.end - ending.start == 3 { doubts += 1 }
    if scene.byteRange(noun).count > 60 { doubts += 1 }
    return doubts == 0 ? .high : doubts == 1 ? .medium : .low
  }

  /// The time bound between a counted subject and its step: `160个重点项目｜上半年｜全部开工`.
  private static func deadline(_ scene: SentenceScene, from start: Int, to upper: Int) -> String? {
    var deadline: String?
    for index in start..<max(start, upper) {
      let token = scene.tokens[index]
      if token.has(.deadline) {
        deadline = scene.text(index..<(index + 1))
      } else if token.has(.stage) {
        return deadline
      } else if !token.has([.adverb, .filler, .distribute]) {
        return nil
      }
    }
    return nil
  }
}

extension ScannedQuantity {
  /// The quantity in written and base units; falls are negative.
  func quantity(isNegative: Bool) -> Quantity {
    QuantityBuilder.quantity(number: number, upper: upper, unit: unit, isNegative: isNegative)
  }
}
