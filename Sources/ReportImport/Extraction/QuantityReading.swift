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
  /// `投资102亿元的…项目`: belongs to the project.
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
        indicator: nil, measure: .total, comparator: comparator, quantity: scanned.quantity(isNegative: false),
        quote: scene.byteRange(index..<(index + 1)), end: bound.end)
      investment.isInvestment = true
      return investment
    }

    var reading: QuantityReading
    let after = bound.end + (bound.isFollowedByOf ? 1 : 0)
    let noun = RightNoun.read(scene, from: after, to: clause.upperBound)
    let states = left.change == .level && !left.isPreposition && !left.noun.isEmpty
    let standsBefore = noun != nil && !states && !left.isGrowth
    // `在…下降超3成的情况下`: a circumstance.
    if bound.isFollowedByOf, let noun, scene.token(noun.lowerBound, startsWith: "情况") || scene.token(noun.lowerBound, startsWith: "基础") { return nil }
    if standsBefore, let noun {
      let isIncrement = left.isIncrement || left.verbIsIncrement
      var measure: Measure = isIncrement ? .increment : .total
      if unitKind == .share { measure = .share }
      if StepStones.isStep(scene, noun) { return nil }
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
      if carriesIncrement, left.verb == nil, measure == .total { reading.measure = .increment }
    } else {
      let measure = left.measure(scene, unitKind: unitKind, carriesIncrement: carriesIncrement)
      let isNegative = measure == .growth && left.isFalling
      let start = left.quoteStart ?? scene.tokens[left.chainStart].start
      reading = QuantityReading(
        indicator: left.noun.isEmpty ? nil : left.indicator(scene), measure: measure, comparator: comparator,
        quantity: scanned.quantity(isNegative: isNegative),
        quote: start..<scene.tokens[bound.end - 1].end, end: bound.end)
      reading.role = left.role
      // A bare number of a time or people without a verb rather describes.
      if unitKind == .time, left.change == .none, left.bound == nil { return nil }
    }
    reading.commitment = left.commitment
    reading.deadline = left.deadline
    return reading
  }
}

/// The bound behind a number: 以上, 左右, 的.
struct Bound {
  var comparator: Comparator?
  /// The first token behind the bound.
  var end: Int
  var isFollowedByOf: Bool

  static func read(_ scene: SentenceScene, _ index: Int, upper: Int) -> Bound {
    var bound = Bound(comparator: nil, end: index + 1, isFollowedByOf: false)
    if bound.end < upper, scene.tokens[bound.end].has(.after) {
      let token = scene.tokens[bound.end]
      bound.comparator = token.has(.atLeast) ? .atLeast : token.has(.atMost) ? .atMost : .about
      bound.end += 1
    }
    bound.isFollowedByOf = bound.end < upper && scene.tokens[bound.end].has(.of)
    return bound
  }

  func comparator(_ scanned: ScannedQuantity, before: Comparator?) -> Comparator {
    if scanned.isRange { return .range }
    if let comparator { return comparator }
    if scanned.number.hasMore || scanned.unit?.hasMore ?? false { return .atLeast }
    return before ?? .equal
  }
}

/// Nouns that only mark a step on the way: `三个大台阶`, `万亿元大关`.
enum StepStones {
  static func isStep(_ scene: SentenceScene, _ noun: Range<Int>) -> Bool {
    guard let head = noun.last else { return false }
    return scene.token(head, endsWith: "台阶") || scene.token(head, endsWith: "大关")
      || scene.token(head, endsWith: "关口")
  }
}

/// The noun behind a number that stands before it: `50个｜社区停车综合治理项目`.
enum RightNoun {
  static func read(_ scene: SentenceScene, from start: Int, to upper: Int) -> Range<Int>? {
    var index = start
    var end = start
    var hasNoun = false
    while index < upper {
      let token = scene.tokens[index]
      if token.kind == .quantity || token.kind == .date { break }
      if token.kind == .mark {
        guard token.mark == .enumeration, hasNoun, !hasQuantity(scene, index + 1, upper) else { break }
        index += 1
        continue
      }
      if token.isNameLike {
        // `企业 开展 …`: an adverb or a verb ends the noun; words that are both go on with it.
        hasNoun = true
        index += 1
        end = index
        continue
      }
      // `概念｜验证｜中心`: a verb between noun and facility is part of the name.
      if hasNoun, token.has(.verb), index + 1 < upper, scene.tokens[index + 1].has([.facility, .undertaking]),
        index + 2 >= upper || scene.tokens[index + 2].kind == .mark
      {
        index += 1
        continue
      }
      let joins = token.has([.nounVerb, .of, .conjunction]) || token.has([.adverb, .filler, .area]) && !hasNoun
      guard joins, index + 1 < upper, continues(scene, index + 1, upper) else {
        // `工业项目建设`: the closing word is the step, not the noun.
        if token.has(.nounVerb), !token.has(.stage), index + 1 == upper || scene.tokens[index + 1].kind == .mark {
          end = index + 1
          hasNoun = true
        }
        break
      }
      index += 1
      if token.has(.nounVerb) {
        end = index
        hasNoun = true
      }
    }
    return hasNoun && end > start ? start..<end : nil
  }

  private static func continues(_ scene: SentenceScene, _ index: Int, _ upper: Int) -> Bool {
    let token = scene.tokens[index]
    return token.isNameLike || token.has(.nounVerb) && !token.has(.strongStage)
  }

  private static func hasQuantity(_ scene: SentenceScene, _ start: Int, _ upper: Int) -> Bool {
    var index = start
    while index < upper, scene.tokens[index].mark != .enumeration {
      if scene.tokens[index].kind == .quantity || scene.tokens[index].has([.verb, .strongStage, .govern]) { return true }
      index += 1
    }
    return false
  }
}

extension ScannedQuantity {
  /// The quantity in written and base units; falls are negative.
  func quantity(isNegative: Bool) -> Quantity {
    QuantityBuilder.quantity(number: number, upper: upper, unit: unit, isNegative: isNegative)
  }
}
