import ReportModel

/// The tree of a report as text: sections, counts of facts, context sentences, coverage.
struct InspectText {
  private let report: ImportedReport
  private let language: Language
  private let style: Style
  private let showsFacts: Bool
  private let depths: [Int]
  private let goals: [Int: [Goal]]
  private let milestones: [Int: [Milestone]]
  private let tasks: [Int: [TaskItem]]

  init(_ report: ImportedReport, language: Language, style: Style, showsFacts: Bool) {
    self.report = report
    self.language = language
    self.style = style
    self.showsFacts = showsFacts
    var depths: [Int] = []
    for section in report.sections { depths.append(section.parent.map { depths[$0] + 1 } ?? 0) }
    self.depths = depths
    goals = Dictionary(grouping: report.goals, by: \.statement)
    milestones = Dictionary(grouping: report.milestones, by: \.statement)
    tasks = Dictionary(grouping: report.tasks, by: \.statement)
  }

  /// The whole text, ended by a line break.
  func text() -> String {
    head() + tree() + "\n" + coverageLines()
  }

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  // MARK: Head

  private func head() -> String {
    let report = self.report.report
    var lines = [style.bold(report.title)]
    let fields: [(String, String?)] = [
      (say("地区", "jurisdiction"), report.jurisdiction), (say("层级", "level"), report.level?.name(in: language)),
      (say("年份", "year"), report.year.map(String.init)), (say("会议", "meeting"), report.meeting),
      (say("报告人", "speaker"), report.speaker), (say("发布日期", "published"), report.published?.description),
      (say("上接", "continued from"), report.continuedFrom), (say("下转", "continued on"), report.continuedTo),
      (say("来源", "source"), report.source),
    ]
    let width = fields.map { DisplayWidth.of($0.0) }.max() ?? 0
    for (name, value) in fields {
      if let value { lines.append("  " + style.dim(DisplayWidth.padded(name, to: width)) + "  " + value) }
    }
    lines.append(
      say(
        "  目标 \(self.report.goals.count)　项目节点 \(self.report.milestones.count)　任务 \(self.report.tasks.count)　原文 \(self.report.statements.count) 句",
        "  \(self.report.goals.count) goals, \(self.report.milestones.count) project steps, \(self.report.tasks.count) tasks, \(self.report.statements.count) sentences"
      ))
    return lines.joined(separator: "\n") + "\n\n"
  }

  // MARK: Tree

  private func tree() -> String {
    var text = ""
    let bySection = Dictionary(grouping: report.statements.indices, by: { report.statements[$0].section })
    for (index, section) in report.sections.enumerated() {
      let statements = bySection[index] ?? []
      let indent = String(repeating: "  ", count: depths[index])
      let counts = [
        (say("目标", "goals"), statements.reduce(0) { $0 + (goals[$1]?.count ?? 0) }),
        (say("项目", "steps"), statements.reduce(0) { $0 + (milestones[$1]?.count ?? 0) }),
        (say("任务", "tasks"), statements.reduce(0) { $0 + (tasks[$1]?.count ?? 0) }),
      ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
      let about = [section.kind.name(in: language), section.period].compactMap(\.self).joined(separator: " ")
      text += indent + style.bold(section.title)
      text += "  " + style.cyan("[\(about)]") + style.dim(" \(lines(section.lines))")
      text += counts.isEmpty ? "\n" : "  " + style.green(counts) + "\n"
      for statement in statements { text += self.statement(statement, indent: indent + "  ", section: section) }
    }
    return text
  }

  private func statement(_ index: Int, indent: String, section: Section) -> String {
    let statement = report.statements[index]
    if statement.isContext {
      // The heading itself stands above.
      if statement.text.contains(section.heading), !showsFacts { return "" }
      return indent + style.dim("· \(statement.text)") + "\n"
    }
    guard showsFacts else { return "" }
    var text = indent + statement.text + style.dim("  \(lines(statement.lines))") + "\n"
    for goal in goals[index] ?? [] { text += indent + "  " + style.green(say("目标", "goal")) + " " + self.goal(goal) + "\n" }
    for milestone in milestones[index] ?? [] {
      text += indent + "  " + style.yellow(say("项目", "step")) + " " + self.milestone(milestone) + "\n"
    }
    for task in tasks[index] ?? [] {
      let parts = [task.action, task.object, task.deadline, task.leadUnit.map { say("牵头 ", "lead ") + $0 }]
      text += indent + "  " + style.cyan(say("任务", "task")) + " "
      text += parts.compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: "｜") + "\n"
    }
    return text
  }

  private func goal(_ goal: Goal) -> String {
    var parts = [goal.indicator, goal.measure.name(in: language)]
    if let quantity = goal.quantity {
      var value = number(quantity.value)
      if let upper = quantity.upperValue { value += "—" + number(upper) }
      let bound = goal.comparator == .equal || goal.comparator == .range ? "" : goal.comparator.name(in: language) + " "
      parts.append(bound + value + (quantity.unit ?? ""))
    } else {
      parts.append(goal.comparator.name(in: language))
    }
    parts.append(goal.tense.name(in: language))
    if goal.role != .target { parts.append(goal.role.name(in: language)) }
    return (parts + [goal.commitment, goal.deadline].compactMap(\.self)).joined(separator: "｜")
  }

  private func milestone(_ milestone: Milestone) -> String {
    let project = report.projects[milestone.project]
    var parts = [project.name]
    if let count = project.count { parts[0] += "（\(count)）" }
    parts += [milestone.phase, milestone.stage.name(in: language), milestone.stageText, milestone.deadline]
      .compactMap(\.self)
    if let investment = project.investment { parts.append(number(investment.value) + (investment.unit ?? "")) }
    return parts.joined(separator: "｜")
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
  }

  private func lines(_ range: SourceRange) -> String {
    range.firstLine == range.lastLine
      ? say("行 \(range.firstLine)", "line \(range.firstLine)")
      : say("行 \(range.firstLine)–\(range.lastLine)", "lines \(range.firstLine)–\(range.lastLine)")
  }

  // MARK: Coverage

  private func coverageLines() -> String {
    let coverage = FactCoverage(report)
    let share = { (part: Int, whole: Int) in whole == 0 ? "—" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)%" }
    let lines = [
      say(
        "工作安排部分：\(coverage.planSentences) 句，其中 \(coverage.planContext) 句为语境，\(coverage.planSentences - coverage.planContext) 句有条目",
        "plan sections: \(coverage.planSentences) sentences, \(coverage.planContext) of them context, \(coverage.planSentences - coverage.planContext) with rows"
      ),
      say(
        "条目覆盖的字数：工作安排部分 \(share(coverage.planCovered, coverage.planBytes))，全文 \(share(coverage.covered, coverage.bytes))",
        "text covered by rows: plan sections \(share(coverage.planCovered, coverage.planBytes)), whole text \(share(coverage.covered, coverage.bytes))"
      ),
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
