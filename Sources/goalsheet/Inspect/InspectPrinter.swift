import Ledger
import ReportModel

/// Prints what was found in a report: facts about it, the section tree, coverage.
struct InspectPrinter {
  var language: Language
  var style: TerminalStyle
  /// Whether every sentence is shown with its facts.
  var showsFacts = false
  /// Where the pages begin of the report that is being printed.
  private var pages: PageStarts?

  init(language: Language, style: TerminalStyle, showsFacts: Bool = false) {
    self.language = language
    self.style = style
    self.showsFacts = showsFacts
  }

  func print(_ report: InspectedReport, to output: (String) -> Void) {
    var printer = self
    printer.pages = report.pages
    printer.printAll(of: report, to: output)
  }

  private func printAll(of report: InspectedReport, to output: (String) -> Void) {
    output(style(.bold, report.title))
    for (name, value) in report.fields where value != report.title {
      output("  " + style(.dim, name) + " " + value)
    }
    output("")
    for section in report.sections { print(section, to: output) }
    output("")
    for line in summary(Coverage(report)) { output(line) }
  }

  // MARK: Sections

  private func print(_ section: InspectedReport.Section, to output: (String) -> Void) {
    let indent = String(repeating: "  ", count: section.depth)
    let title = section.title.isEmpty ? word("（无标题）", "(no heading)") : section.title
    var notes = [section.kind.name(in: language), section.period, lines(section.lines)].compactMap { $0 }
    notes += counts(section)
    output(indent + style(.cyan, title) + "  " + style(.dim, notes.joined(separator: " · ")))
    for statement in section.statements where !isHeading(statement, of: section) {
      print(statement, indent: indent + "  ", to: output)
    }
  }

  /// Whether a sentence is the section's own heading, which is shown already.
  private func isHeading(
    _ statement: InspectedReport.Statement, of section: InspectedReport.Section
  ) -> Bool {
    guard statement.facts.isEmpty, statement.text.hasPrefix(section.title) else { return false }
    return statement.text.unicodeScalars.count <= section.title.unicodeScalars.count + 1
  }

  private func counts(_ section: InspectedReport.Section) -> [String] {
    let facts = section.statements.flatMap(\.facts)
    return InspectedReport.Fact.Kind.allCases.compactMap { kind in
      let count = facts.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(name(of: kind))"
    }
  }

  private func print(
    _ statement: InspectedReport.Statement, indent: String, to output: (String) -> Void
  ) {
    let isLost = statement.facts.isEmpty && !statement.isContext
    guard showsFacts || statement.isContext || isLost else { return }
    let mark =
      statement.isContext
      ? style(.dim, word("背景", "context")) : isLost ? style(.yellow, word("无归属", "no row")) : ""
    let place = style(.dim, lines(statement.lines))
    let parts = [mark, place, statement.isContext ? style(.dim, statement.text) : statement.text]
    output(indent + parts.filter { !$0.isEmpty }.joined(separator: " "))
    guard showsFacts else { return }
    for fact in statement.facts {
      let confidence =
        fact.confidence == .high
        ? "" : " " + style(.yellow, "[" + fact.confidence.name(in: language) + "]")
      output(
        indent + "  " + style(color(of: fact.kind), name(of: fact.kind)) + " " + fact.summary + confidence)
      output(indent + "    " + style(.dim, "“\(fact.quote)”"))
    }
  }

  // MARK: Coverage

  private func summary(_ coverage: Coverage) -> [String] {
    guard coverage.sentences > 0 else {
      return [word("没有找到工作安排部分。", "No plan section was found.")]
    }
    let covered = percent(coverage.covered, of: coverage.characters)
    let context = percent(coverage.contextCharacters, of: coverage.characters)
    var lines = [
      word(
        "工作安排部分共 \(coverage.sentences) 句：\(coverage.withFacts) 句有事项，\(coverage.context) 句为背景，"
          + "\(coverage.lost) 句无归属。",
        "The plan sections have \(coverage.sentences) sentences: \(coverage.withFacts) with rows, "
          + "\(coverage.context) context, \(coverage.lost) without either.")
    ]
    lines.append(
      word(
        "事项摘录覆盖其 \(covered) 的字符，背景句占 \(context)。",
        "Quotes of rows cover \(covered) of their characters, context sentences \(context)."))
    return lines
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    let permille = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
    return "\(permille / 10).\(permille % 10)%"
  }

  // MARK: Words

  private func word(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  private func lines(_ range: SourceRange) -> String {
    LineWording.text(first: range.firstLine, last: range.lastLine, pages: pages, language: language)
  }

  private func name(of kind: InspectedReport.Fact.Kind) -> String {
    switch kind {
    case .goal: word("指标", "goal")
    case .milestone: word("项目节点", "milestone")
    case .task: word("任务", "task")
    }
  }

  private func color(of kind: InspectedReport.Fact.Kind) -> TerminalStyle.Look {
    switch kind {
    case .goal: .green
    case .milestone: .blue
    case .task: .bold
    }
  }
}
