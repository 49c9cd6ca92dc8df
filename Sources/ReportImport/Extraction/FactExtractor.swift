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
      scene.planYear = planYear
      var rules = Rules(text: text)
      var assignment = PendingAssignment()
      var times = ParagraphPeriod(planYear: planYear)
      for (index, sentence) in outline.sentences.enumerated() {
        let section = outline.sections[sentence.section]
        assignment.enter(paragraph: sentence.paragraph, firstTask: report.tasks.count)
        times.enter(sentence, section, bytes)
        let before = report.goals.count + report.milestones.count + report.tasks.count
        let reading = FramingRule.reading(of: bytes, sentence.range, section.kind)
        if section.kind != .other, reading != .nothing {
          scene.range = sentence.range
          scene.statement = index
          scene.section = sentence.section
          scene.kind = section.kind
          scene.tense = section.kind == .review ? .achieved : .planned
          scene.period = times.period(of: sentence.range, bytes)
          tokenizer.tokenize(sentence.textStart..<sentence.range.upperBound, into: &scene.buffer)
          scene.cutClauses()
          if let units = scene.responsibleUnits {
            assignment.settle(units, in: &report.tasks)
          } else {
            read(
              scene, isHeading: sentence.isHeading || reading == .amounts, isTopic: sentence.isTopic,
              with: &rules,
              into: &report)
          }
        }
        let after = report.goals.count + report.milestones.count + report.tasks.count
        report.statements.append(
          Statement(
            section: sentence.section, ordinal: index + 1, paragraph: sentence.paragraph + 1,
            text: ByteText.string(bytes, sentence.range),
            isContext: after == before, lines: text.lines(of: sentence.range)))
      }
    }
  }

  /// The rules in the order in which they read a sentence, with the storage that they use again.
  private struct Rules {
    var goals: GoalExtractor
    var projects: ProjectExtractor
    var tasks: TaskExtractor
    /// The clauses that goals and projects took from the tasks.
    var used = ClauseMarks()
    /// The number of each project by name.
    var projectNumbers: [String: Int] = [:]

    init(text: RepairedText) {
      goals = GoalExtractor(text: text)
      projects = ProjectExtractor(text: text)
      tasks = TaskExtractor(text: text)
    }
  }

  private func read(
    _ scene: SentenceScene, isHeading: Bool, isTopic: Bool, with rules: inout Rules,
    into report: inout ImportedReport
  ) {
    rules.used.reset(count: scene.clauses.count)
    rules.goals.extract(scene, marking: &rules.used)
    // A heading counts what it lists (`做大两条主链`); only digits in it are amounts.
    if !isHeading || ByteText.containsDigit(scene.bytes, scene.range) {
      let first = report.goals.count
      report.goals += rules.goals.goals
      for index in first..<report.goals.count { complete(&report.goals[index]) }
    } else {
      rules.used.reset(count: scene.clauses.count)
    }
    // Topic words say what is to be done as any sentence does; other headings only name what follows.
    guard !isHeading || isTopic else { return }

    rules.projects.extract(scene, marking: &rules.used)
    for mention in rules.projects.mentions { add(mention, &report, &rules.projectNumbers) }

    guard scene.kind == .plan || scene.kind == .selfBuilding || scene.kind == .targets else { return }
    rules.tasks.extract(scene, leaving: rules.used)
    let first = report.tasks.count
    report.tasks += rules.tasks.tasks
    for index in first..<report.tasks.count where report.tasks[index].deadline != nil {
      report.tasks[index].dueDate = dueDate(report.tasks[index].deadline)
    }
  }

  private func complete(_ goal: inout Goal) {
    goal.dueDate = dueDate(goal.deadline)
    goal.canonicalIndicator = IndicatorLibrary.shared.canonicalName(for: goal.indicator)
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
