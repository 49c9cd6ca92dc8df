import ReportModel

/// The inserts, table by table; values are bound in the order of the data dictionary.
extension Catalog {
  func insertReport(_ report: Report, id: Int, connection: OpaquePointer) throws(CatalogError) {
    var row = try PreparedInsert(into: DataDictionary.reports, connection: connection, statements)
    row.bind(id)
    row.bind(report.title)
    row.bind(report.jurisdiction)
    row.bind(report.level?.rawValue)
    row.bind(report.year)
    row.bind(report.meeting)
    row.bind(report.speaker)
    row.bind(report.published)
    row.bind(report.source)
    row.bind(report.format)
    row.bind(report.sha256)
    row.bind(report.continuedFrom)
    row.bind(report.continuedTo)
    row.bind(report.pageStarts?.text)
    try row.step()
  }

  func insertText(
    of report: ImportedReport, base: RowCounts, connection: OpaquePointer
  ) throws(CatalogError) {
    var row = try PreparedInsert(into: DataDictionary.sections, connection: connection, statements)
    for (index, section) in report.sections.enumerated() {
      row.bind(base.sections + index + 1)
      row.bind(base.reports + 1)
      row.bind(section.parent.map { base.sections + $0 + 1 })
      row.bind(section.ordinal)
      row.bind(section.number)
      row.bind(section.heading)
      row.bind(section.kind.rawValue)
      row.bind(section.period)
      row.bind(section.lines)
      try row.step()
    }
    row = try PreparedInsert(into: DataDictionary.statements, connection: connection, statements)
    for (index, statement) in report.statements.enumerated() {
      row.bind(base.statements + index + 1)
      row.bind(base.reports + 1)
      row.bind(base.sections + statement.section + 1)
      row.bind(statement.paragraph)
      row.bind(statement.ordinal)
      row.bind(statement.text)
      row.bind(statement.isContext ? 1 : 0)
      row.bind(statement.lines)
      try row.step()
    }
  }

  func insertGoals(
    of report: ImportedReport, base: RowCounts, state: inout LoadState, connection: OpaquePointer
  ) throws(CatalogError) {
    var row = try PreparedInsert(into: DataDictionary.goals, connection: connection, statements)
    var indicatorRow = try PreparedInsert(into: DataDictionary.indicators, connection: connection, statements)
    for (index, goal) in report.goals.enumerated() {
      var indicatorID: Int?
      if let name = goal.canonicalIndicator {
        try state.add(Indicator(name: name, aliases: [], category: ""), with: &indicatorRow)
        indicatorID = state.indicatorIDs[name]
      }
      row.bind(base.goals + index + 1)
      row.bind(goal.key)
      row.bind(base.reports + 1)
      row.bind(base.sections + goal.section + 1)
      row.bind(base.statements + goal.statement + 1)
      row.bind(indicatorID)
      row.bind(goal.indicator)
      row.bind(goal.measure.rawValue)
      row.bind(goal.role.rawValue)
      row.bind(goal.comparator.rawValue)
      row.bind(goal.quantity?.value)
      row.bind(goal.quantity?.upperValue)
      row.bind(goal.quantity?.unit)
      row.bind(goal.quantity?.baseValue)
      row.bind(goal.quantity?.baseUpperValue)
      row.bind(goal.quantity?.baseUnit)
      row.bind(goal.tense.rawValue)
      row.bind(goal.period)
      row.bind(goal.commitment)
      row.bind(goal.deadline)
      row.bind(goal.dueDate)
      row.bind(goal.confidence.rawValue)
      row.bind(goal.quote)
      row.bind(goal.lines)
      try row.step()
    }
  }

  func insertProjects(
    of report: ImportedReport, base: RowCounts, connection: OpaquePointer
  ) throws(CatalogError) {
    var row = try PreparedInsert(into: DataDictionary.projects, connection: connection, statements)
    for (index, project) in report.projects.enumerated() {
      row.bind(base.projects + index + 1)
      row.bind(project.key)
      row.bind(base.reports + 1)
      row.bind(project.name)
      row.bind(project.count)
      row.bind(project.investment?.value)
      row.bind(project.investment?.unit)
      row.bind(project.investment?.baseValue)
      try row.step()
    }
    row = try PreparedInsert(into: DataDictionary.milestones, connection: connection, statements)
    for (index, milestone) in report.milestones.enumerated() {
      row.bind(base.milestones + index + 1)
      row.bind(milestone.key)
      row.bind(base.projects + milestone.project + 1)
      row.bind(base.sections + milestone.section + 1)
      row.bind(base.statements + milestone.statement + 1)
      row.bind(milestone.phase)
      row.bind(milestone.stage.rawValue)
      row.bind(milestone.stageText)
      row.bind(milestone.deadline)
      row.bind(milestone.dueDate)
      row.bind(milestone.tense.rawValue)
      row.bind(milestone.period)
      row.bind(milestone.confidence.rawValue)
      row.bind(milestone.quote)
      row.bind(milestone.lines)
      try row.step()
    }
  }

  func insertTasks(
    of report: ImportedReport, base: RowCounts, connection: OpaquePointer
  ) throws(CatalogError) {
    var row = try PreparedInsert(into: DataDictionary.tasks, connection: connection, statements)
    for (index, task) in report.tasks.enumerated() {
      row.bind(base.tasks + index + 1)
      row.bind(task.key)
      row.bind(base.reports + 1)
      row.bind(base.sections + task.section + 1)
      row.bind(base.statements + task.statement + 1)
      row.bind(task.action)
      row.bind(task.object)
      row.bind(task.deadline)
      row.bind(task.dueDate)
      row.bind(task.commitment)
      row.bind(task.confidence.rawValue)
      row.bind(task.quote)
      row.bind(task.lines)
      row.bind(task.leadUnit)
      row.bind(task.supportUnits)
      try row.step()
    }
  }
}
