import ReportModel

/// Reads the sentences of an outline and collects statements, goals, projects and tasks.
struct FactExtractor {
  let text: RepairedText
  let outline: Outline
  let planYear: Int?

  /// Adds all rows to `report`, whose own fields and sections are already set.
  ///
  /// Complexity: linear in the length of the text.
  func extract(into report: inout ImportedReport) {
    report.statements.reserveCapacity(outline.sentences.count)
    text.utf8.withUnsafeBufferPointer { bytes in
      let tokenizer = Tokenizer(bytes: bytes, lexicon: .shared)
      var scene = SentenceScene(bytes: bytes)
      var projectNumbers: [String: Int] = [:]
      for (index, sentence) in outline.sentences.enumerated() {
        let section = outline.sections[sentence.section]
        scene.range = sentence.range
        scene.statement = index
        scene.section = sentence.section
        scene.kind = section.kind
        scene.tense = section.kind == .review ? .achieved : .planned
        scene.period = section.period
        tokenizer.tokenize(sentence.textStart..<sentence.range.upperBound, into: &scene.buffer)
        scene.cutClauses()
        let count = report.goals.count + report.milestones.count + report.tasks.count
        read(&scene, sentence, section, bytes, &report, &projectNumbers)
        report.statements.append(
          Statement(
            section: sentence.section, ordinal: index + 1, text: ByteText.string(bytes, sentence.range),
            isContext: report.goals.count + report.milestones.count + report.tasks.count == count,
            lines: text.lines(of: sentence.range)))
      }
    }
  }

  private func read(
    _ scene: inout SentenceScene, _ sentence: OutlinedSentence, _ section: Section,
    _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout ImportedReport, _ projectNumbers: inout [String: Int]
  ) {
    guard section.kind != .other, !FramingRule.isFraming(bytes, sentence.range, section.kind) else { return }
    var goals = GoalExtractor(scene: scene, text: text)
    goals.extract()
    scene.clauses = goals.scene.clauses
    for goal in goals.goals { report.goals.append(dated(goal)) }
    guard !sentence.isHeading else { return }

    var projects = ProjectExtractor(scene: scene, text: text)
    projects.extract()
    scene.clauses = projects.scene.clauses
    for mention in projects.mentions { add(mention, &report, &projectNumbers) }

    guard section.kind == .plan || section.kind == .selfBuilding || section.kind == .targets else { return }
    var tasks = TaskExtractor(scene: scene, text: text)
    tasks.extract()
    for task in tasks.tasks {
      var task = task
      task.dueDate = dueDate(task.deadline)
      report.tasks.append(task)
    }
  }

  private func dated(_ goal: Goal) -> Goal {
    var goal = goal
    goal.dueDate = dueDate(goal.deadline)
    goal.canonicalIndicator = IndicatorLibrary.shared.canonicalName(for: goal.indicator)
    return goal
  }

  private func dueDate(_ deadline: String?) -> CalendarDate? {
    guard let deadline else { return nil }
    return DeadlineReader.dueDate(of: deadline, planYear: planYear)
  }

  private func add(
    _ mention: ProjectMention, _ report: inout ImportedReport, _ projectNumbers: inout [String: Int]
  ) {
    let number: Int
    let identity = mention.name + (mention.count.map { "#\($0)" } ?? "")
    if let known = projectNumbers[identity] {
      number = known
    } else {
      number = report.projects.count
      projectNumbers[identity] = number
      report.projects.append(Project(name: mention.name, count: mention.count))
    }
    if report.projects[number].investment == nil, let investment = mention.investment {
      report.projects[number].investment = investment
      report.projects[number].investmentComparator = mention.investmentComparator
    }
    var milestone = mention.milestone
    milestone.project = number
    milestone.dueDate = dueDate(milestone.deadline)
    report.milestones.append(milestone)
  }
}
