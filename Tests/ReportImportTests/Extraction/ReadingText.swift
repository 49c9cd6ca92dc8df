import ReportModel

@testable import ReportImport

/// An invented report around the text under test, and its rows in one line each.
///
/// A goal reads `indicator measure comparator value unit`, a step `name stage stage_text`, a task
/// `action|object`; what else is set follows in brackets, so that nothing unexpected goes unseen.
struct ReadingText {
  /// The part of the report that the text stands in.
  enum Part {
    case review, targets, plan, selfBuilding
  }

  let report: ImportedReport

  /// Imports `text` as the only content of `part`.
  init(_ text: String, in part: Part = .plan) {
    func content(_ other: Part) -> String { other == part ? "\n" + text : "" }
    let source = """
      2026年清河市政府工作报告

      各位代表：
      一、2025年工作回顾\(content(.review))
      二、2026年主要目标\(content(.targets))
      三、2026年重点工作\(content(.plan))
      四、加强政府自身建设\(content(.selfBuilding))

      """
    self.init(whole: source)
  }

  /// Imports a whole invented report.
  init(whole source: String) {
    let document = SourceDocument(
      source: "qinghe-2026.txt", name: "qinghe-2026", format: .text, encoding: "UTF-8", sha256: "",
      utf8: Array(source.utf8), linesAreParagraphs: true)
    let options = ImportOptions(jurisdiction: "清河市", year: 2026)
    do {
      report = try ReportImporter(options: options).importReport(document)
    } catch {
      var empty = ImportedReport(report: Report(source: document.source))
      empty.warnings = ["\(error)"]
      report = empty
    }
  }

  /// The goals, one line each.
  var goals: [String] { report.goals.map(Self.line) }
  /// The steps of projects, one line each.
  var projects: [String] { report.milestones.map { Self.line($0, of: report.projects[$0.project]) } }
  /// The tasks, one line each.
  var tasks: [String] {
    report.tasks.map { task in
      "\(task.action)|\(task.object)"
        + Self.extras([
          task.commitment, task.deadline, task.leadUnit.map { "牵头 \($0)" },
          task.supportUnits.map { "配合 \($0)" },
        ])
    }
  }

  private static func line(_ goal: Goal) -> String {
    var words = [goal.indicator, goal.measure.rawValue, goal.comparator.rawValue]
    if let quantity = goal.quantity {
      words.append(
        number(quantity.value) + (quantity.upperValue.map { "…" + number($0) } ?? ""))
      if let unit = quantity.unit { words.append(unit) }
    }
    return words.joined(separator: " ")
      + extras([
        goal.commitment, goal.deadline, goal.role == .target ? nil : goal.role.rawValue,
        goal.tense == .planned ? nil : goal.tense.rawValue,
      ])
  }

  private static func line(_ step: Milestone, of project: Project) -> String {
    "\(project.name) \(step.stage.rawValue) \(step.stageText)"
      + extras([
        step.phase, step.deadline, project.count.map { "×\($0)" },
        project.investment.map { "\(number($0.value))\($0.unit ?? "")" },
        step.tense == .planned ? nil : step.tense.rawValue,
      ])
  }

  private static func extras(_ parts: [String?]) -> String {
    let present = parts.compactMap { $0 }
    return present.isEmpty ? "" : " [" + present.joined(separator: ", ") + "]"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

/// The goals of an invented sentence.
func goals(_ text: String, in part: ReadingText.Part = .plan) -> [String] {
  ReadingText(text, in: part).goals
}

/// The steps of projects in an invented sentence.
func projects(_ text: String, in part: ReadingText.Part = .plan) -> [String] {
  ReadingText(text, in: part).projects
}

/// The tasks of an invented sentence.
func tasks(_ text: String, in part: ReadingText.Part = .plan) -> [String] {
  ReadingText(text, in: part).tasks
}
