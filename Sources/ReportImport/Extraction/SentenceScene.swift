import ReportModel

/// A clause: the tokens between two commas, semicolons, colons or stops.
struct Clause: Sendable {
  /// Token indices.
  var tokens: Range<Int>
  /// The mark that ends it.
  var end: Token.Mark
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
  }

  /// The token behind `二是`, which numbers a part of the sentence.
  private func afterOrdinal(_ start: Int, behind mark: Token.Mark) -> Int {
    guard mark == .semicolon || mark == .colon || mark == .comma, start < buffer.tokens.count,
      let ordinal = HeadingReader.mark(bytes, in: buffer.tokens[start].start..<range.upperBound),
      ordinal.depth == .ordinalWord,
      ByteText.has("是", in: bytes, at: ordinal.textStart - 3, to: range.upperBound)
    else { return start }
    var next = start
    while next < buffer.tokens.count, buffer.tokens[next].start < ordinal.textStart { next += 1 }
    return next < buffer.tokens.count && buffer.tokens[next].start == ordinal.textStart ? next : start
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

  /// Sizes before what is built describe it and count nothing: `千亿立方米生产基地`, `10亿元以上项目`.
  private mutating func describeSizes() {
    for index in buffer.tokens.indices where buffer.tokens[index].kind == .quantity {
      let scanned = buffer.quantities[Int(buffer.tokens[index].quantity)]
      if isDescribedBetween(index, scanned) || isCapacity(index) || isThresholdOfNoun(index, scanned) {
        buffer.tokens[index].kind = .descriptor
        continue
      }
      guard let unit = scanned.unit, unit.kind.isSize || unit.entry == nil && unit.multiplier != nil else {
        continue
      }
      var next = index + 1
      if next < buffer.tokens.count, buffer.tokens[next].has(.after) { next += 1 }
      // A phase may stand behind the head: `年产3万吨纤维项目｜一期`.
      guard let noun = RightNoun.read(self, from: next, to: buffer.tokens.count),
        let head = noun.last(where: { !buffer.tokens[$0].has(.phase) || buffer.tokens[$0].has(.facility) }),
        buffer.tokens[head].has([.facility, .undertaking]), !buffer.tokens[noun.lowerBound].has(.of)
      else { continue }
      buffer.tokens[index].kind = .descriptor
      // `超｜百亿元｜项目`: the bound is part of the size.
      if index > 0, buffer.tokens[index - 1].has([.atLeast, .about]), !buffer.tokens[index - 1].has(.after),
        buffer.tokens[index - 1].end - buffer.tokens[index - 1].start <= 6
      {
        buffer.tokens[index - 1].kind = .descriptor
        buffer.tokens[index - 1].classes = []
      }
      buffer.tokens[index].end = buffer.tokens[next - 1].end
      if next > index + 1 { buffer.tokens[next - 1].kind = .descriptor; buffer.tokens[next - 1].classes = [] }
    }
  }

  /// `15分钟便民生活圈`, `瀚辰300万吨乙烯`: a time before a noun, a size inside a name.
  private func isDescribedBetween(_ index: Int, _ scanned: ScannedQuantity) -> Bool {
    guard let unit = scanned.unit, index + 1 < buffer.tokens.count, !scanned.number.hasMore else {
      return false
    }
    let next = buffer.tokens[index + 1]
    guard next.isNameLike, next.kind != .bracketed, next.start == buffer.tokens[index].end else {
      return false
    }
    if unit.kind == .time, unit.isWritten("分钟") || unit.isWritten("小时") { return true }
    guard unit.kind.isSize, unit.kind != .money, index > 0 else { return false }
    let last = buffer.tokens[index - 1]
    return last.kind == .unknown && last.end - last.start >= 6 && last.end == buffer.tokens[index].start
  }

  /// `500万元以上｜固定资产投资｜增长8%`, `注册资本超亿元｜企业｜5家`: a threshold of the noun whose number follows.
  private func isThresholdOfNoun(_ index: Int, _ scanned: ScannedQuantity) -> Bool {
    guard scanned.unit?.kind == .money || scanned.unit == nil && scanned.number.impliedUnit != nil,
      index + 2 < buffer.tokens.count
    else { return false }
    let hasAfter = buffer.tokens[index + 1].has(.after)
    let hasBefore =
      index > 0 && buffer.tokens[index - 1].has([.atLeast]) && !buffer.tokens[index - 1].has(.after)
    guard hasAfter || hasBefore else { return false }
    var next = hasAfter ? index + 2 : index + 1
    let start = next
    while next < buffer.tokens.count, buffer.tokens[next].isNameLike { next += 1 }
    guard next > start, next < buffer.tokens.count else { return false }
    if hasBefore, !hasAfter {
      return token(next - 1, endsWith: "企业") || token(next - 1, endsWith: "公司")
    }
    guard
      index == 0 || buffer.tokens[index - 1].kind == .mark
        || buffer.tokens[index - 1].has([.area, .deadline, .cumulative])
    else { return false }
    while next < buffer.tokens.count, buffer.tokens[next].has([.rise, .fall, .reach, .filler]) { next += 1 }
    return next < buffer.tokens.count && buffer.tokens[next].kind == .quantity
  }

  /// `年产5亿支的…项目`, `日处理2万吨污水厂`: what a plant makes a year or a day, where its name follows.
  private func isCapacity(_ index: Int) -> Bool {
    let start = buffer.tokens[index].start
    let opens = Self.capacityWords.contains { word in
      ByteText.has(word, in: bytes, at: start - word.utf8CodeUnitCount, to: start)
    }
    guard opens else { return false }
    var next = index + 1
    if next < buffer.tokens.count, buffer.tokens[next].has(.after) { next += 1 }
    if next < buffer.tokens.count, buffer.tokens[next].has(.of) { next += 1 }
    guard let noun = RightNoun.read(self, from: next, to: buffer.tokens.count) else { return false }
    return noun.contains { isThing($0) }
  }

  private static let capacityWords: [StaticString] = [
    "年产", "日产", "年处理", "日处理", "年加工", "日加工", "日供水", "年供气", "年出栏", "年存栏", "年发电", "年吞吐", "年组装", "年屠宰",
  ]

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
