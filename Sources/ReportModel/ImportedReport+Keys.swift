extension ImportedReport {
  /// Gives every row its stable key; call it once all rows and the report's own fields are known.
  ///
  /// Complexity: linear in the number of rows.
  public mutating func assignKeys() {
    var goalsTwins = KeyTwins(prefix: "g", rows: goals.count)
    let goalsKey = RowKey(report: report, table: "goals")
    for index in goals.indices {
      var key = goalsKey
      key.combine(goals[index].canonicalIndicator ?? goals[index].indicator)
      key.combine(goals[index].measure.rawValue)
      key.combine(goals[index].role.rawValue)
      key.combine(goals[index].tense.rawValue)
      key.combine(goals[index].period)
      goals[index].key = goalsTwins.numbered(key)
    }
    var projectsTwins = KeyTwins(prefix: "p", rows: projects.count)
    let projectsKey = RowKey(report: report, table: "projects")
    for index in projects.indices {
      var key = projectsKey
      key.combine(projects[index].name)
      projects[index].key = projectsTwins.numbered(key)
    }
    var milestonesTwins = KeyTwins(prefix: "m", rows: milestones.count)
    let milestonesKey = RowKey(report: report, table: "milestones")
    for index in milestones.indices {
      let milestone = milestones[index]
      var key = milestonesKey
      key.combine(projects[milestone.project].name)
      key.combine(milestone.phase)
      key.combine(milestone.stage.rawValue)
      key.combine(milestone.tense.rawValue)
      key.combine(milestone.period)
      milestones[index].key = milestonesTwins.numbered(key)
    }
    var tasksTwins = KeyTwins(prefix: "t", rows: tasks.count)
    let tasksKey = RowKey(report: report, table: "tasks")
    for index in tasks.indices {
      var key = tasksKey
      key.combine(tasks[index].action)
      key.combine(tasks[index].object)
      tasks[index].key = tasksTwins.numbered(key)
    }
  }
}

/// Tells rows of one table apart whose keys are equal.
private struct KeyTwins {
  let prefix: Unicode.Scalar
  private var counts: [UInt64: Int] = [:]

  init(prefix: Unicode.Scalar, rows: Int) {
    self.prefix = prefix
    counts.reserveCapacity(rows)
  }

  /// The text of the key, with an ordinal from the second on.
  mutating func numbered(_ key: RowKey) -> String {
    let count = counts[key.digits, default: 0] + 1
    counts[key.digits] = count
    let text = key.text(prefix: prefix)
    return count == 1 ? text : "\(text)~\(count)"
  }
}
