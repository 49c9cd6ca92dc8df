import ReportModel

/// How much of a report's text its facts quote.
struct FactCoverage {
  /// Bytes of all sentences, and of those that some fact quotes.
  private(set) var bytes = 0
  private(set) var covered = 0
  /// The same for the plan sections.
  private(set) var planBytes = 0
  private(set) var planCovered = 0
  /// Sentences of the plan sections, and those that commit to nothing.
  private(set) var planSentences = 0
  private(set) var planContext = 0

  /// Complexity: linear in the text, times the number of facts of a sentence.
  init(_ report: ImportedReport) {
    var quotes: [Int: [String]] = [:]
    for goal in report.goals { quotes[goal.statement, default: []].append(goal.quote) }
    for milestone in report.milestones { quotes[milestone.statement, default: []].append(milestone.quote) }
    for task in report.tasks { quotes[task.statement, default: []].append(task.quote) }
    for (index, statement) in report.statements.enumerated() {
      let text = Array(statement.text.utf8)
      var marked = [Bool](repeating: false, count: text.count)
      for quote in quotes[index] ?? [] { Self.mark(Array(quote.utf8), in: text, &marked) }
      let count = marked.count { $0 }
      bytes += text.count
      covered += count
      let kind = report.sections[statement.section].kind
      guard kind == .plan || kind == .selfBuilding else { continue }
      planBytes += text.count
      planCovered += count
      planSentences += 1
      if statement.isContext { planContext += 1 }
    }
  }

  private static func mark(_ quote: [UInt8], in text: [UInt8], _ marked: inout [Bool]) {
    guard !quote.isEmpty, quote.count <= text.count else { return }
    for start in 0...(text.count - quote.count)
    where text[start] == quote[0] && text[start..<(start + quote.count)].elementsEqual(quote) {
      for index in start..<(start + quote.count) { marked[index] = true }
      return
    }
  }
}
