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
      var key = milestonesKey
      key.combine(projects[milestones[index].project].name)
      key.combine(milestones[index].phase)
      key.combine(milestones[index].stage.rawValue)
      key.combine(milestones[index].tense.rawValue)
      key.combine(milestones[index].period)
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
///
/// Keys are hashes already, so they are looked up by their own bits.
private struct KeyTwins {
  let prefix: Unicode.Scalar
  /// Each key and how often it came, a free place where it never did.
  private var slots: [(digits: UInt64, count: Int)]

  init(prefix: Unicode.Scalar, rows: Int) {
    self.prefix = prefix
    var capacity = 16
    while capacity < rows * 2 { capacity *= 2 }
    slots = [(digits: UInt64, count: Int)](repeating: (0, 0), count: capacity)
  }

  /// The text of the key, with an ordinal from the second on; to be asked once a row.
  mutating func numbered(_ key: RowKey) -> String {
    let digits = key.digits
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: digits) & mask
    while slots[slot].count > 0, slots[slot].digits != digits { slot = (slot + 1) & mask }
    let count = slots[slot].count + 1
    slots[slot] = (digits, count)
    let text = key.text(prefix: prefix)
    return count == 1 ? text : "\(text)~\(count)"
  }
}
