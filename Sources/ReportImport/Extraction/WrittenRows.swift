import ReportModel

extension ImportedReport {
  /// Puts what the rows quote and name back into the characters of the report.
  ///
  /// Units and canonical names stay simplified, so that amounts of all reports compare.
  mutating func restore(_ script: TraditionalScript, _ outline: Outline) {
    let whole = 0..<script.written.count
    var ranges = [Range<Int>](repeating: whole, count: sections.count)
    for sentence in outline.sentences.reversed() { ranges[sentence.section] = sentence.range }
    for index in sections.indices {
      sections[index].heading = script.written(sections[index].heading, in: ranges[index])
    }
    report.title = script.written(report.title, in: whole)
    report.meeting = report.meeting.map { script.written($0, in: whole) }
    report.speaker = report.speaker.map { script.written($0, in: whole) }
    func range(_ statement: Int) -> Range<Int> { outline.sentences[statement].range }
    for index in statements.indices {
      statements[index].text = script.written(statements[index].text, in: range(index))
    }
    for index in goals.indices {
      let place = range(goals[index].statement)
      goals[index].indicator = script.written(goals[index].indicator, in: place)
      goals[index].quote = script.written(goals[index].quote, in: place)
      goals[index].commitment = goals[index].commitment.map { script.written($0, in: place) }
      goals[index].deadline = goals[index].deadline.map { script.written($0, in: place) }
    }
    for index in milestones.indices {
      let place = range(milestones[index].statement)
      milestones[index].stageText = script.written(milestones[index].stageText, in: place)
      milestones[index].quote = script.written(milestones[index].quote, in: place)
      milestones[index].phase = milestones[index].phase.map { script.written($0, in: place) }
      milestones[index].deadline = milestones[index].deadline.map { script.written($0, in: place) }
      let project = milestones[index].project
      projects[project].name = script.written(projects[project].name, in: place)
    }
    for index in tasks.indices {
      let place = range(tasks[index].statement)
      tasks[index].action = script.written(tasks[index].action, in: place)
      tasks[index].object = script.written(tasks[index].object, in: place)
      tasks[index].quote = script.written(tasks[index].quote, in: place)
      tasks[index].commitment = tasks[index].commitment.map { script.written($0, in: place) }
      tasks[index].deadline = tasks[index].deadline.map { script.written($0, in: place) }
      tasks[index].leadUnit = tasks[index].leadUnit.map { script.written($0, in: place) }
      tasks[index].supportUnits = tasks[index].supportUnits.map { script.written($0, in: place) }
    }
  }
}
