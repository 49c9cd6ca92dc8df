import ReportModel

/// Finds the goals of a sentence: every number with a unit that commits to or claims something.
///
/// The grammar follows the extraction guide's “Goals”. For each quantity the words to its left say what is
/// measured and how (`技改项目｜完成｜220个`), unless it stands before its noun (`220个｜技改项目`).
struct GoalExtractor {
  var scene: SentenceScene
  let text: RepairedText

  /// What has been found; in the order of the text.
  private(set) var goals: [Goal] = []

  private var strength = Strength()
  /// The indicator of the last goal, for elided heads.
  private var lastIndicator: String?
  private var lastStart = 0
  private var lastMeasure: Measure?

  init(scene: SentenceScene, text: RepairedText) {
    self.scene = scene
    self.text = text
  }

  /// The words that govern the goals after them up to the next `；` or `。` (guide, goals rule 6).
  struct Strength {
    var commitment: String?
    var deadline: String?
  }

  /// Reads every clause and marks those in which it found a goal.
  mutating func extract() {
    for index in scene.clauses.indices {
      let clause = scene.clauses[index]
      let count = goals.count
      let inTargets = scene.targetsStart.map { clause.tokens.lowerBound >= $0 } ?? false
      extract(clause.tokens, inTargets: inTargets)
      if goals.count > count { scene.clauses[index].isUsed = true }
      if clause.end == .semicolon || clause.end == .stop {
        strength = Strength()
        lastIndicator = clause.end == .stop ? nil : lastIndicator
      }
    }
  }

  // MARK: One clause

  private mutating func extract(_ clause: Range<Int>, inTargets: Bool) {
    let start = readOpening(clause)
    let quantities = (start..<clause.upperBound).filter { scene.tokens[$0].kind == .quantity }
    guard !quantities.isEmpty else {
      if inTargets { extractQualitative(start..<clause.upperBound) }
      return
    }
    if let shared = DistributedQuantities.read(scene, start..<clause.upperBound, quantities) {
      for member in shared {
        add(member, in: start..<clause.upperBound, inTargets: inTargets)
      }
      return
    }
    var lower = start
    var carriesIncrement =
      lastMeasure == .increment && (clause.lowerBound..<start).contains { scene.tokens[$0].has(.among) }
    for quantity in quantities {
      if let reading = QuantityReading.read(
        scene, quantity, lower: lower, clause: start..<clause.upperBound, carriesIncrement: carriesIncrement)
      {
        if !reading.isInvestment {
          add(reading, in: start..<clause.upperBound, inTargets: inTargets)
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

  /// Reads strength words and time bounds that open a clause; returns the first token behind them.
  private mutating func readOpening(_ clause: Range<Int>) -> Int {
    var index = clause.lowerBound
    while index < clause.upperBound {
      let token = scene.tokens[index]
      if token.kind == .quantity || token.kind == .mark { break }
      if token.has(.deadline) {
        strength.deadline = scene.text(index..<(index + 1))
      } else if token.has(.cumulative) {
        strength.deadline = nil
      } else if token.has(.commitment), !isVerbOfMoney(index, clause) {
        strength.commitment = scene.text(index..<(index + 1))
      } else if !(token.has([.adverb, .time, .filler, .among]) && !token.has([.reach, .rise, .fall])) {
        break
      }
      index += 1
    }
    return index
  }

  /// `争取中央预算内投资237亿元`: the money itself is the object, and 争取 a plain verb.
  private func isVerbOfMoney(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard scene.tokens[index].has(.obtain) else { return false }
    for next in (index + 1)..<max(index + 1, clause.upperBound) {
      let token = scene.tokens[next]
      if token.kind == .quantity { return true }
      if token.has([.reach, .rise, .fall, .strongStage, .verb, .increment]) && !token.has(.nounVerb) { return false }
    }
    return false
  }

  // MARK: Rows

  private mutating func add(_ reading: QuantityReading, in clause: Range<Int>, inTargets: Bool) {
    let indicator: String
    if let name = reading.indicator, !name.isEmpty {
      indicator = name
    } else if let last = lastIndicator {
      indicator = last
    } else {
      return
    }
    let quoteStart = reading.indicator == nil ? reading.quote.lowerBound : reading.quote.lowerBound
    let bytes = quoteStart..<reading.quote.upperBound
    var goal = Goal(
      section: scene.section, statement: scene.statement, indicator: indicator, measure: reading.measure,
      comparator: reading.comparator, quantity: reading.quantity, tense: scene.tense,
      confidence: reading.indicator == nil ? .medium : reading.confidence,
      quote: ByteText.string(scene.bytes, bytes), lines: text.lines(of: bytes))
    goal.role = reading.role
    goal.period = scene.period
    goal.commitment = reading.commitment ?? strength.commitment ?? (inTargets ? "预期" : nil)
    goal.deadline = reading.deadline ?? strength.deadline ?? (inTargets ? scene.targetsDeadline : nil)
    goals.append(goal)
    if reading.role != .lead {
      lastIndicator = indicator
      lastMeasure = reading.measure
    }
  }

  // MARK: Targets without a number

  /// The unquantified targets of the targets paragraph (guide, goals rule 4).
  private mutating func extractQualitative(_ range: Range<Int>) {
    guard let first = range.first else { return }
    var nounStart = first
    var nounEnd: Int?
    var measure = Measure.total
    if scene.tokens[first].has([.stage, .verb, .reach]), scene.token(first, endsWith: "完成") {
      nounStart = first + 1
      nounEnd = range.upperBound
    } else {
      for index in range where index > first {
        let token = scene.tokens[index]
        if token.has(.qualitative) {
          measure = isComparison(index) ? .growth : .total
          nounEnd = nounEnd ?? index
          break
        }
        // `与经济增长同步`, `达到全国平均水平`
        if scene.isToken(index, "与") || scene.isToken(index, "同") {
          nounEnd = index
          measure = .growth
          continue
        }
        if nounEnd == nil, token.has([.reach, .lead]), index + 1 < range.upperBound {
          nounEnd = index
          measure = .total
        }
      }
    }
    guard var end = nounEnd, end > nounStart else { return }
    while end > nounStart + 1, scene.tokens[end - 1].has([.rise, .fall, .adverb, .filler]), !scene.tokens[end - 1].has(.noun) {
      if scene.tokens[end - 1].has([.rise, .fall]) { measure = .growth }
      end -= 1
    }
    let bytes = scene.byteRange(range)
    var goal = Goal(
      section: scene.section, statement: scene.statement, indicator: scene.text(nounStart..<end),
      measure: measure, comparator: .qualitative, quantity: nil, tense: scene.tense, confidence: .medium,
      quote: ByteText.string(scene.bytes, bytes), lines: text.lines(of: bytes))
    goal.period = scene.period
    goal.commitment = strength.commitment ?? "预期"
    goal.deadline = strength.deadline ?? scene.targetsDeadline
    goals.append(goal)
    lastIndicator = goal.indicator
  }

  private func isComparison(_ index: Int) -> Bool {
    scene.token(index, endsWith: "同步") || scene.token(index, startsWith: "翻") || scene.isToken(index, "倍增")
  }
}
