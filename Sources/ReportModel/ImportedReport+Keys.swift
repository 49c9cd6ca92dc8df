extension ImportedReport {
  /// Gives every row its stable key; call it once all rows and the report's own fields are known.
  ///
  /// Complexity: linear in the number of rows.
  public mutating func assignKeys() {
    var twins: [String: Int] = [:]
    func numbered(_ key: String) -> String {
      let count = (twins[key] ?? 0) + 1
      twins[key] = count
      return count == 1 ? key : "\(key)~\(count)"
    }
    let goalsKey = RowKey(report: report, table: "goals")
    for index in goals.indices {
      var key = goalsKey
      key.combine(goals[index].canonicalIndicator ?? goals[index].indicator)
      key.combine(goals[index].measure.rawValue)
      key.combine(goals[index].role.rawValue)
      key.combine(goals[index].tense.rawValue)
      key.combine(goals[index].period)
      goals[index].key = numbered(key.text(prefix: "g"))
    }
    let projectsKey = RowKey(report: report, table: "projects")
    for index in projects.indices {
      var key = projectsKey
      key.combine(projects[index].name)
      projects[index].key = numbered(key.text(prefix: "p"))
    }
    let milestonesKey = RowKey(report: report, table: "milestones")
    for index in milestones.indices {
      let milestone = milestones[index]
      var key = milestonesKey
      key.combine(projects[milestone.project].name)
      key.combine(milestone.phase)
      key.combine(milestone.stage.rawValue)
      key.combine(milestone.tense.rawValue)
      key.combine(milestone.period)
      milestones[index].key = numbered(key.text(prefix: "m"))
    }
    let tasksKey = RowKey(report: report, table: "tasks")
    for index in tasks.indices {
      var key = tasksKey
      key.combine(tasks[index].action)
      key.combine(tasks[index].object)
      tasks[index].key = numbered(key.text(prefix: "t"))
    }
  }
}
