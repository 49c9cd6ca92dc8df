import ReportModel

/// Finds the goals of a sentence: every number with a unit that commits to or claims something.
///
/// The grammar follows the extraction guide's “Goals”. For each quantity the words to its left say what is
/// measured and how (`技改项目｜完成｜220个`), unless it stands before its noun (`220个｜技改项目`).
struct GoalExtractor {
  let text: RepairedText

  /// What has been found; in the order of the text.
  private(set) var goals: [Goal] = []

  private var strength = Strength()
  /// The last goal, for elided heads.
  private var last: (indicator: String, measure: Measure, unit: String?)?
  /// The words of the last noun that say whose amount it is: 粮食 of 粮食播种面积.
  private var lastOwner: String?
  /// Tense and period of the clause that is read.
  private var time: (tense: Tense, period: String?) = (.planned, nil)
  /// The number of goals in the clause before.
  private var lastClauseGoals = 0
  /// The byte where the last noun begins.
  private var lastStart: Int?

  init(text: RepairedText) {
    self.text = text
  }

  /// The words that govern the goals after them up to the next `；` or `。` (guide, goals rule 6).
  struct Strength {
    var commitment: String?
    var deadline: String?
  }

  /// Reads every clause and marks those in which it found a goal.
  mutating func extract(_ scene: SentenceScene, marking used: inout ClauseMarks) {
    goals.removeAll(keepingCapacity: true)
    strength = Strength()
    last = nil
    lastOwner = nil
    lastStart = nil
    for index in scene.clauses.indices {
      let clause = scene.clauses[index]
      let count = goals.count
      time = scene.time(of: clause)
      let inTargets = !clause.isPast && scene.targetsStart.map { clause.tokens.lowerBound >= $0 } ?? false
      extract(scene, clause.tokens, inTargets: inTargets)
      if goals.count > count { used.insert(index) }
      lastClauseGoals = goals.count - count
      if clause.end == .semicolon || clause.end == .stop {
        strength = Strength()
        if clause.end == .stop {
          last = nil
          lastOwner = nil
          lastStart = nil
        }
      }
    }
  }

  // MARK: One clause

  private mutating func extract(_ scene: SentenceScene, _ clause: Range<Int>, inTargets: Bool) {
    let start = readOpening(scene, clause)
    let quantities = (start..<clause.upperBound).filter { scene.tokens[$0].kind == .quantity }
    guard !quantities.isEmpty else {
      if inTargets { extractQualitative(scene, start..<clause.upperBound) }
      return
    }
    if let shared = DistributedQuantities.read(scene, start..<clause.upperBound, quantities) {
      for member in shared {
        add(member, scene, inTargets: inTargets)
      }
      return
    }
    if let spread = SpreadQuantities.read(scene, clause, quantities, over: goals, lastClause: lastClauseGoals)
    {
      for reading in spread { add(reading, scene, inTargets: inTargets) }
      return
    }
    var lower = start
    var carriesIncrement =
      last?.measure == .increment && (clause.lowerBound..<start).contains { scene.tokens[$0].has(.among) }
    var counted: String?
    for quantity in quantities {
      if let reading = QuantityReading.read(
        scene, quantity, lower: lower, clause: start..<clause.upperBound, carriesIncrement: carriesIncrement)
      {
        let isThreshold = reading.comparator == .atLeast && isThreshold(scene, quantity, lower, counted)
        counted = reading.standsBefore ? reading.indicator : nil
        if reading.isInvestment, let subject = reading.indicator {
          last = (subject, .total, nil)
          lastStart = reading.quote.lowerBound
        }
        if !reading.isInvestment, !isThreshold {
          add(reading, scene, inTargets: inTargets)
          carriesIncrement = reading.measure == .increment
        }
        lower = max(reading.end, lower)
      }
      while lower < clause.upperBound,
        scene.tokens[lower].mark == .enumeration || scene.tokens[lower].has(.conjunction)
      {
        lower += 1
      }
      lower = min(lower, clause.upperBound)
    }
  }

  /// `86家企业｜营业收入超十亿元`: the threshold of those that were counted.
  private func isThreshold(_ scene: SentenceScene, _ index: Int, _ lower: Int, _ counted: String?) -> Bool {
    guard let counted, ["企业", "县", "乡镇", "村", "园区", "集群", "公司"].contains(where: counted.contains),
      scene.buffer.quantities[Int(scene.tokens[index].quantity)].unit?.kind == .money
    else { return false }
    return !(lower..<index).contains {
      scene.tokens[$0].kind == .mark
        || scene.tokens[$0].has([.verb, .govern, .stage, .obtain, .increment, .nounVerb])
    }
  }

  /// Reads strength words and time bounds that open a clause; returns the first token behind them.
  private mutating func readOpening(_ scene: SentenceScene, _ clause: Range<Int>) -> Int {
    var index = clause.lowerBound
    while index < clause.upperBound {
      let token = scene.tokens[index]
      if token.kind == .quantity || token.kind == .mark { break }
      if token.has(.deadline) {
        strength.deadline = scene.text(index..<(index + 1))
      } else if token.has(.cumulative) {
        strength.deadline = nil
        if token.has(.verb) { break }
      } else if token.has(.commitment), !isVerbOfMoney(scene, index, clause) {
        strength.commitment = scene.text(index..<(index + 1))
      } else if !(token.has([.adverb, .time, .filler, .among]) && !token.has([.reach, .rise, .fall, .noun]))
        || LeftContext.isComparison(scene, index)
      {
        break
      }
      index += 1
    }
    return index
  }

  /// `争取中央预算内投资237亿元`: the money itself is the object, and 争取 a plain verb.
  private func isVerbOfMoney(_ scene: SentenceScene, _ index: Int, _ clause: Range<Int>) -> Bool {
    guard scene.tokens[index].has(.obtain) else { return false }
    for next in (index + 1)..<max(index + 1, clause.upperBound) {
      let token = scene.tokens[next]
      if token.kind == .quantity { return true }
      if token.has([.reach, .rise, .fall, .strongStage, .verb, .increment]) && !token.has(.nounVerb) {
        return false
      }
    }
    return false
  }

  // MARK: Rows

  private mutating func add(_ reading: QuantityReading, _ scene: SentenceScene, inTargets: Bool) {
    guard
      var indicator = reading.indicator.flatMap({ $0.isEmpty ? nil : $0 })
        ?? ElidedHead.object(scene, of: reading.verb) ?? counted(reading)?.indicator ?? last?.indicator
    else { return }
    var quote = reading.quote
    if reading.indicator == nil {
      // An elided head is part of the quote, which `增长6%` alone would not find again.
      if let lastStart, quote.lowerBound > lastStart, quote.lowerBound - lastStart <= 300 {
        quote = lastStart..<quote.upperBound
      }
    } else {
      lastStart = quote.lowerBound
    }
    if let noun = reading.noun {
      if ElidedHead.needsOwner(scene, noun) {
        if let lastOwner { indicator = lastOwner + indicator }
      } else {
        lastOwner = ElidedHead.owner(scene, noun)
      }
      // `占世界六成`: a share of what was named before.
      if scene.isToken(noun.lowerBound, "占"), let last { indicator = last.indicator + indicator }
    } else if reading.indicator != nil, reading.quantity.unit != nil, reading.measure != .growth {
      // `新增市场主体2.3万户、总量18万户`: what was counted has the total.
      lastOwner = indicator
    }
    var goal = Goal(
      section: scene.section, statement: scene.statement, indicator: indicator, measure: reading.measure,
      comparator: reading.comparator, quantity: reading.quantity, tense: time.tense,
      confidence: reading.indicator == nil ? .medium : reading.confidence,
      quote: ByteText.string(scene.bytes, quote), lines: text.lines(of: quote))
    // `增长6%，力争7%`, `增长9.1%，高于全省1.7个百分点`: without noun and verb the change goes on.
    if reading.isBare, let last, last.measure == .growth, goal.measure == .share { goal.measure = .growth }
    goal.role = reading.role
    goal.period = time.period
    goal.commitment = reading.commitment ?? strength.commitment ?? (inTargets ? "预期" : nil)
    goal.deadline = reading.deadline ?? strength.deadline ?? (inTargets ? scene.targetsDeadline : nil)
    goals.append(goal)
    if reading.role != .lead { last = (indicator, goal.measure, goal.quantity?.unit) }
  }

  /// The goal of this sentence that was counted in the same unit, where the last was an amount of money:
  /// `重点项目220个，年度投资460亿元，新开工｜80个`.
  private func counted(_ reading: QuantityReading) -> Goal? {
    guard let unit = reading.quantity.unit, let last = last?.unit, unit != last, last.hasSuffix("元"),
      !unit.hasSuffix("元"), !unit.hasSuffix("%")
    else { return nil }
    return goals.last { $0.quantity?.unit == unit }
  }

  // MARK: Targets without a number

  /// The unquantified targets of the targets paragraph (guide, goals rule 4).
  private mutating func extractQualitative(_ scene: SentenceScene, _ range: Range<Int>) {
    for target in QualitativeTarget.read(scene, range) { add(target, scene, clause: range) }
  }

  private mutating func add(_ target: QualitativeTarget, _ scene: SentenceScene, clause: Range<Int>) {
    let bytes = scene.byteRange(clause.lowerBound..<target.noun.upperBound)
    let isWhole = target.noun.lowerBound == clause.lowerBound
    let quote = isWhole ? scene.byteRange(clause) : bytes
    var goal = Goal(
      section: scene.section, statement: scene.statement, indicator: scene.text(target.noun),
      measure: target.measure, comparator: .qualitative, quantity: nil, tense: time.tense,
      confidence: .medium, quote: ByteText.string(scene.bytes, quote), lines: text.lines(of: quote))
    goal.period = time.period
    goal.commitment = strength.commitment ?? "预期"
    goal.deadline = strength.deadline ?? scene.targetsDeadline
    goals.append(goal)
    last = (goal.indicator, goal.measure, nil)
  }
}
