import ReportModel

/// A clause: the tokens between two commas, semicolons, colons or stops.
struct Clause: Sendable {
  /// Token indices.
  var tokens: Range<Int>
  /// The mark that ends it.
  var end: Token.Mark
  /// It looks back from a plan: `去年完成…`.
  var isPast = false
}

/// The clauses of a sentence in which a rule has found a fact.
struct ClauseMarks: Sendable {
  private var used: [Bool] = []

  /// Whether no clause is used.
  var isEmpty: Bool { !used.contains(true) }

  /// Begins a sentence of so many clauses.
  mutating func reset(count: Int) {
    used.removeAll(keepingCapacity: true)
    used.append(contentsOf: repeatElement(false, count: count))
  }

  /// Marks a clause.
  mutating func insert(_ clause: Int) {
    used[clause] = true
  }

  /// Whether a rule has found a fact in the clause.
  func contains(_ clause: Int) -> Bool { used[clause] }
}

/// A sentence as the rules see it: tokens, clauses and what its place in the report says.
///
/// Rules borrow it and never change it; which clauses they took is kept beside it in ``ClauseMarks``.
struct SentenceScene {
  /// The repaired text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the sentence stands.
  var range: Range<Int>
  var buffer = TokenBuffer()
  var clauses: [Clause] = []
  var statement = 0
  var section = 0
  var kind = SectionKind.plan
  var tense = Tense.planned
  var period: String?
  /// The year that the report plans.
  var planYear: Int?
  /// Where the list of expected targets begins: the token after the colon of `预期目标是：`.
  var targetsStart: Int?
  /// The time bound before that colon, which governs every target.
  var targetsDeadline: String?

  var tokens: [Token] { buffer.tokens }

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    range = 0..<0
  }

  /// The text from the start of one token to the end of another.
  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return ByteText.string(bytes, byteRange(tokens))
  }

  /// The bytes that tokens cover.
  func byteRange(_ tokens: Range<Int>) -> Range<Int> {
    buffer.tokens[tokens.lowerBound].start..<buffer.tokens[tokens.upperBound - 1].end
  }

  /// Whether the token is exactly `text`.
  func isToken(_ index: Int, _ text: StaticString) -> Bool {
    let token = buffer.tokens[index]
    return token.end - token.start == text.utf8CodeUnitCount
      && ByteText.has(text, in: bytes, at: token.start, to: token.end)
  }

  /// Whether the token is exactly one of `texts`.
  func isToken(_ index: Int, oneOf texts: [StaticString]) -> Bool {
    let token = buffer.tokens[index]
    let length = token.end - token.start
    for text in texts where text.utf8CodeUnitCount == length {
      if ByteText.has(text, in: bytes, at: token.start, to: token.end) { return true }
    }
    return false
  }

  /// 比 of `…之比`, which is no preposition.
  func isRatio(_ index: Int) -> Bool {
    isToken(index, "比") && index > 0 && token(index - 1, endsWith: "之")
  }

  /// Whether the token begins with `text`.
  func token(_ index: Int, startsWith text: StaticString) -> Bool {
    let token = buffer.tokens[index]
    return ByteText.has(text, in: bytes, at: token.start, to: token.end)
  }

  /// Whether the token ends with `text`.
  func token(_ index: Int, endsWith text: StaticString) -> Bool {
    let token = buffer.tokens[index]
    return ByteText.has(text, in: bytes, at: token.end - text.utf8CodeUnitCount, to: token.end)
      && token.end - token.start >= text.utf8CodeUnitCount
  }

  /// Cuts the tokens into clauses and finds the colon of the targets paragraph.
  mutating func cutClauses() {
    joinDashedNames()
    describeSizes()
    clauses.removeAll(keepingCapacity: true)
    targetsStart = nil
    targetsDeadline = nil
    var start = 0
    for (index, token) in buffer.tokens.enumerated() where token.kind == .mark {
      switch token.mark {
      case .comma, .semicolon, .colon, .stop, .dash:
        if index > start { clauses.append(Clause(tokens: start..<index, end: token.mark)) }
        start = afterOrdinal(index + 1, behind: token.mark)
      default: break
      }
    }
    if start < buffer.tokens.count {
      clauses.append(Clause(tokens: start..<buffer.tokens.count, end: .none))
    }
    findTargets()
    if tense == .planned { PastClause.mark(&clauses, in: self, planYear: planYear) }
  }

  /// The tense and the period of what a clause says.
  func time(of clause: Clause) -> (tense: Tense, period: String?) {
    clause.isPast ? (.achieved, planYear.map { "\($0 - 1)年" } ?? period) : (tense, period)
  }

  /// The token behind `二是` or `3.`, which numbers a part of the sentence.
  private func afterOrdinal(_ start: Int, behind mark: Token.Mark) -> Int {
    guard mark == .semicolon || mark == .colon || mark == .comma, start < buffer.tokens.count,
      let ordinal = HeadingReader.mark(bytes, in: buffer.tokens[start].start..<range.upperBound),
      mark != .comma && (ordinal.depth == .item || ordinal.depth == .subitem)
        || ordinal.depth == .ordinalWord
          && ByteText.has("是", in: bytes, at: ordinal.textStart - 3, to: range.upperBound)
    else { return start }
    var next = start
    while next < buffer.tokens.count, buffer.tokens[next].start < ordinal.textStart { next += 1 }
    return next < buffer.tokens.count && buffer.tokens[next].start <= ordinal.textStart + 1 ? next : start
  }

  /// `青岚—望岳铁路`: a single dash between the parts of a name belongs to it.
  private mutating func joinDashedNames() {
    for index in buffer.tokens.indices.dropLast().dropFirst() {
      let token = buffer.tokens[index]
      guard token.mark == .dash, token.end - token.start == 3 else { continue }
      let before = buffer.tokens[index - 1]
      let after = buffer.tokens[index + 1]
      guard before.isNameLike, after.isNameLike, before.end == token.start, after.start == token.end else {
        continue
      }
      buffer.tokens[index].kind = .unknown
      buffer.tokens[index].mark = .none
    }
  }

  private mutating func findTargets() {
    guard kind != .review else { return }
    for clause in clauses where clause.end == .colon {
      guard !Self.targetPhrases.groups(in: bytes, byteRange(clause.tokens)).isEmpty else { continue }
      targetsStart = clause.tokens.upperBound + 1
      for index in clause.tokens where buffer.tokens[index].has(.deadline) {
        targetsDeadline = text(index..<(index + 1))
      }
      return
    }
  }

  private struct TargetPhrases: OptionSet {
    let rawValue: UInt8
    static let any = TargetPhrases(rawValue: 1)
  }

  private static let targetPhrases = PhraseScanner<TargetPhrases>([
    (.any, ["预期目标", "主要目标", "发展目标", "奋斗目标", "目标是", "目标为"])
  ])
}
