import ReportModel

extension Catalog {
  /// Gives rows whose key is taken another ordinal: `g-…~2`.
  ///
  /// Two parts of one report, such as two newspaper pages, make equal keys for rows that are about the same;
  /// within one part the importer has seen to it. Keys are only looked at once a report comes in parts.
  func keepKeysApart(_ report: inout ImportedReport, state: inout LoadState) throws(CatalogError) {
    let identity = "\(report.report.jurisdiction ?? report.report.source) \(report.report.year ?? 0)"
    let isFirstPart = state.reportIdentities.insert(identity).inserted
    if isFirstPart, state.takenKeys == nil { return }
    var taken: Set<String>
    if let known = state.takenKeys.take() { taken = known } else { taken = try allKeys() }
    for index in report.goals.indices { taken.keepApart(&report.goals[index].key) }
    for index in report.projects.indices { taken.keepApart(&report.projects[index].key) }
    for index in report.milestones.indices { taken.keepApart(&report.milestones[index].key) }
    for index in report.tasks.indices { taken.keepApart(&report.tasks[index].key) }
    state.takenKeys = taken
  }

  private func allKeys() throws(CatalogError) -> Set<String> {
    var keys: Set<String> = []
    for table in ["goals", "projects", "milestones", "tasks"] {
      try read("SELECT key FROM \(table)") { row in keys.insert(row.text(0) ?? "") }
    }
    return keys
  }
}

extension Set<String> {
  /// Adds a key, with the first free ordinal where it is there already.
  fileprivate mutating func keepApart(_ key: inout String) {
    if insert(key).inserted { return }
    let stem = key.split(separator: "~").first.map(String.init) ?? key
    var ordinal = 2
    while !insert("\(stem)~\(ordinal)").inserted { ordinal += 1 }
    key = "\(stem)~\(ordinal)"
  }
}
