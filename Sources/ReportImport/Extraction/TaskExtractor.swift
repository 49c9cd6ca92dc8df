import ReportModel

/// Finds the undertakings of a sentence that are neither goals nor project steps: verb and object.
///
/// Only plan parts are read (extraction guide, “Tasks”). Clauses that other rules used are left alone.
struct TaskExtractor {
  var scene: SentenceScene
  let text: RepairedText
  private(set) var tasks: [TaskItem] = []

  init(scene: SentenceScene, text: RepairedText) {
    self.scene = scene
    self.text = text
  }

  private struct Opening {
    var verb: Range<Int>
    var commitment: String?
    var deadline: String?
  }

  /// Reads every clause that no other rule used.
  mutating func extract() {
    var deadline: String?
    var framing: Int?
    for index in scene.clauses.indices {
      let clause = scene.clauses[index]
      defer { if clause.end == .semicolon { deadline = nil } }
      if clause.isUsed {
        framing = nil
        continue
      }
      guard let opening = opening(clause.tokens) else {
        extendLast(index)
        continue
      }
      deadline = opening.deadline ?? deadline
      if scene.tokens[opening.verb.lowerBound].has(.frame), clause.end == .comma, index + 1 < scene.clauses.count {
        framing = framing ?? index
        continue
      }
      add(clause.tokens, opening, deadline: deadline, from: clause.tokens)
      framing = nil
    }
    // A sentence that only frames still says what is to be done.
    if tasks.isEmpty, let framing, !scene.clauses.contains(where: \.isUsed), let opening = opening(scene.clauses[framing].tokens) {
      add(scene.clauses[framing].tokens, opening, deadline: deadline, from: scene.clauses[framing].tokens)
    }
  }

  // MARK: Verb and object

  /// Reads adverbs, strength and time, then the verb; nil where the clause does not open with one.
  private func opening(_ clause: Range<Int>) -> Opening? {
    var index = clause.lowerBound
    var commitment: String?
    var deadline: String?
    while index < clause.upperBound {
      let token = scene.tokens[index]
      if token.has(.result) { return nil }
      if token.has(.deadline) {
        deadline = scene.text(index..<(index + 1))
      } else if token.has(.commitment), !token.has(.obtain), followedByVerb(index, clause) {
        commitment = scene.text(index..<(index + 1))
      } else if token.has(.adverb), followedByVerb(index, clause) {
        // modifies the verb
      } else if token.has([.time, .filler, .among, .then, .area]), !token.has(WordClass.anyVerb) {
        // 同时、今后
      } else if index == clause.lowerBound, isSelf(index) {
        // 我们、各级政府
      } else {
        break
      }
      index += 1
    }
    guard index < clause.upperBound, isVerb(index) else { return nil }
    // `依托国际陆港持续引进…`: the frame only introduces the verb behind it.
    if scene.tokens[index].has(.frame), !scene.tokens[index].has([.verb, .govern]), let later = laterVerb(index, clause) {
      index = later
    }
    var end = index + 1
    // Verbs in a row are one action: 建立健全、谋划推出.
    while end + 1 < clause.upperBound, Self.leadsVerbs(scene, end - 1), isPlainVerb(end) { end += 1 }
    // `防止和纠正`: two verbs share the object.
    if end + 2 < clause.upperBound, scene.tokens[end].has(.conjunction), isPlainVerb(end + 1) { end += 2 }
    guard end < clause.upperBound || clause.count == 1 else { return nil }
    return Opening(verb: index..<end, commitment: commitment, deadline: deadline)
  }

  /// The predicate behind a framing phrase: an adverb and its verb, or a verb no noun can hold.
  private func laterVerb(_ index: Int, _ clause: Range<Int>) -> Int? {
    guard index + 2 < clause.upperBound else { return nil }
    for later in (index + 2)..<clause.upperBound where later + 1 < clause.upperBound {
      let token = scene.tokens[later]
      if token.has(.adverb), !token.has(.noun), isPlainVerb(later + 1), later + 2 < clause.upperBound { return later + 1 }
      if isPlainVerb(later), !token.has(.strongStage) { return later }
    }
    return nil
  }

  private func isSelf(_ index: Int) -> Bool {
    ["我们", "各级", "政府系统", "各级政府", "各级各部门", "同时", "此外", "今天"].contains(scene.text(index..<(index + 1)))
  }

  private func isVerb(_ index: Int) -> Bool {
    let token = scene.tokens[index]
    return token.kind == .word && (token.has(WordClass.anyVerb) || token.has([.frame, .rise, .fall]) || token.has(.reach) && token.end - token.start >= 6)
  }

  /// Verbs that another verb may follow as one action: 谋划推出、鼓励引导.
  private static func leadsVerbs(_ scene: SentenceScene, _ index: Int) -> Bool {
    ["谋划", "研究", "探索", "策划", "鼓励", "组织", "培育", "统筹", "编制", "规划"].contains(scene.text(index..<(index + 1)))
  }

  private func isPlainVerb(_ index: Int) -> Bool {
    let token = scene.tokens[index]
    return token.kind == .word && token.has([.verb, .stage]) && !token.has([.nounVerb, .increment, .noun])
  }

  private func followedByVerb(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard index + 1 < clause.upperBound else { return false }
    let next = scene.tokens[index + 1]
    if isVerb(index + 1) {
      // `严格投资审批`: what is verb and adverb governs a word that is noun and verb.
      if scene.tokens[index].has(.verb), next.has(.nounVerb), !next.has([.verb, .govern, .stage]) { return false }
      // `加快建设…` modifies, `加快发展` of `加快产业发展` does not stand here.
      return index + 2 < clause.upperBound || !scene.tokens[index].has(WordClass.anyVerb)
    }
    return next.has([.adverb, .commitment, .deadline, .filler]) && !next.has(.noun) && index + 2 < clause.upperBound
  }

  private mutating func add(_ clause: Range<Int>, _ opening: Opening, deadline: String?, from quote: Range<Int>) {
    var objectEnd = clause.upperBound
    var leadUnit: String?
    var supportUnits: String?
    if let last = clause.last, scene.tokens[last].kind == .bracketed, let units = ResponsibleUnits.read(scene.text(last..<(last + 1))) {
      leadUnit = units.lead
      supportUnits = units.support
      objectEnd = last
    }
    let action = scene.text(opening.verb)
    let object = opening.verb.upperBound < objectEnd ? scene.text(opening.verb.upperBound..<objectEnd) : ""
    let bytes = scene.byteRange(quote)
    var task = TaskItem(
      section: scene.section, statement: scene.statement, action: action, object: object,
      confidence: scene.tokens[opening.verb.lowerBound].has([.verb, .govern, .stage]) ? .high : .medium,
      quote: ByteText.string(scene.bytes, bytes), lines: text.lines(of: bytes))
    task.commitment = opening.commitment
    task.deadline = opening.deadline ?? deadline
    task.leadUnit = leadUnit
    task.supportUnits = supportUnits
    tasks.append(task)
    lastClause = clause
  }

  private var lastClause: Range<Int>?

  /// A clause without a verb of its own goes on with the object of the clause before it, where that
  /// immediately precedes; it is not lost: the statement holds it whole.
  private mutating func extendLast(_ index: Int) {}
}

/// The offices that a bracket names: `（发展改革局牵头，财政局配合）`.
enum ResponsibleUnits {
  static func read(_ bracket: String) -> (lead: String?, support: String?)? {
    guard bracket.contains("牵头") || bracket.contains("负责") || bracket.contains("责任单位") else { return nil }
    var text = Substring(bracket)
    if let first = text.first, first == "（" || first == "(" { text = text.dropFirst() }
    if let last = text.last, last == "）" || last == ")" { text = text.dropLast() }
    var lead: String?
    var support: String?
    for part in text.split(whereSeparator: { $0 == "，" || $0 == "；" || $0 == "," || $0 == ";" }) {
      var name = String(part)
      for label in ["责任单位：", "牵头单位：", "配合单位：", "责任单位:", "牵头单位:", "配合单位:"] where name.hasPrefix(label) {
        name.removeFirst(label.count)
        if label.hasPrefix("配合") { name += "配合" } else { name += "牵头" }
      }
      if name.hasSuffix("牵头负责") {
        lead = String(name.dropLast(4))
      } else if name.hasSuffix("牵头") || name.hasSuffix("负责") {
        let unit = String(name.dropLast(2))
        if lead == nil { lead = unit } else { support = support.map { $0 + "、" + unit } ?? unit }
      } else if name.hasSuffix("配合") || name.hasSuffix("参与") || name.hasSuffix("协助") {
        let unit = String(name.dropLast(2))
        support = support.map { $0 + "、" + unit } ?? unit
      }
    }
    return lead == nil && support == nil ? nil : (lead, support)
  }
}
