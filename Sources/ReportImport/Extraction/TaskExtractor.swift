import ReportModel

/// Finds the undertakings of a sentence that are neither goals nor project steps: verb and object.
///
/// Only plan parts are read (extraction guide, “Tasks”). Clauses that other rules used are left alone; a
/// clause without a verb of its own goes on with the one before it and gives no task.
struct TaskExtractor {
  let text: RepairedText
  private(set) var tasks: [TaskItem] = []

  init(text: RepairedText) {
    self.text = text
  }

  /// Reads every clause that no other rule used.
  mutating func extract(_ scene: SentenceScene, leaving used: ClauseMarks) {
    tasks.removeAll(keepingCapacity: true)
    var deadline: String?
    var framing: (clause: Range<Int>, opening: TaskOpening)?
    for (index, clause) in scene.clauses.enumerated() {
      defer { if clause.end == .semicolon { deadline = nil } }
      if used.contains(index) || clause.isPast {
        framing = nil
        continue
      }
      guard let opening = TaskOpening.read(scene, clause.tokens) else { continue }
      deadline = opening.deadline ?? deadline
      if scene.tokens[opening.verb.lowerBound].has(.frame), clause.end == .comma,
        index + 1 < scene.clauses.count
      {
        framing = framing ?? (clause.tokens, opening)
        continue
      }
      add(scene, clause.tokens, opening, deadline: deadline)
      framing = nil
    }
    guard tasks.isEmpty, used.isEmpty, scene.clauses.contains(where: { !$0.isPast }) else { return }
    // Nothing of the plan may be lost: a sentence that only frames still says what is to be done, and so
    // does one whose subject stands before its verb.
    if let framing {
      add(scene, framing.clause, framing.opening, deadline: deadline)
    } else {
      addPredicate(scene)
    }
  }

  /// `民生福祉｜持续增进`: the verb behind its subject, in the first clause that has one.
  private mutating func addPredicate(_ scene: SentenceScene) {
    let clauses = scene.clauses.filter { clause in
      clause.end != .colon && clause.tokens.contains { scene.tokens[$0].kind != .mark }
    }
    for clause in clauses {
      guard
        let verb = clause.tokens.last(where: { index in
          index > clause.tokens.lowerBound && scene.tokens[index].has(WordClass.predicate)
            && !scene.isToken(index, "是")
        })
      else { continue }
      var end = verb
      while end > clause.tokens.lowerBound, scene.tokens[end - 1].has([.adverb, .filler, .of]),
        !scene.tokens[end - 1].has(.noun)
      {
        end -= 1
      }
      guard end > clause.tokens.lowerBound else { continue }
      addRow(
        scene, clause.tokens, action: scene.text(verb..<(verb + 1)),
        object: scene.text(clause.tokens.lowerBound..<end)
          + (verb + 1 < clause.tokens.upperBound ? scene.text((verb + 1)..<clause.tokens.upperBound) : ""),
        confidence: .low)
      return
    }
    guard let clause = clauses.first else { return }
    addRow(scene, clause.tokens, action: "", object: scene.text(clause.tokens), confidence: .low)
  }

  private mutating func add(
    _ scene: SentenceScene, _ clause: Range<Int>, _ opening: TaskOpening, deadline: String?
  ) {
    var objectEnd = clause.upperBound
    var units: (lead: String?, support: String?)?
    if let last = clause.last, scene.tokens[last].kind == .bracketed {
      units = ResponsibleUnits.read(scene.text(last..<(last + 1)))
      if units != nil { objectEnd = last }
    }
    let objectStart = opening.verb.upperBound
    addRow(
      scene, clause, action: scene.text(opening.verb),
      object: objectStart < objectEnd ? scene.text(objectStart..<objectEnd) : "",
      confidence: scene.tokens[opening.verb.lowerBound].has([.verb, .govern, .stage]) ? .high : .medium)
    tasks[tasks.count - 1].commitment = opening.commitment
    tasks[tasks.count - 1].deadline = opening.deadline ?? deadline
    tasks[tasks.count - 1].leadUnit = units?.lead
    tasks[tasks.count - 1].supportUnits = units?.support
  }

  private mutating func addRow(
    _ scene: SentenceScene, _ clause: Range<Int>, action: String, object: String, confidence: Confidence
  ) {
    let bytes = scene.byteRange(clause)
    tasks.append(
      TaskItem(
        section: scene.section, statement: scene.statement, action: action, object: object,
        confidence: confidence, quote: ByteText.string(scene.bytes, bytes), lines: text.lines(of: bytes)))
  }
}
