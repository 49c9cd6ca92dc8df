import GRDBSQLite
import ReportModel

extension Catalog {
  /// Learns from the rows of an opened file what loading must know, and adds what the library has gained since.
  func restoreState(indicators: [Indicator]) throws(CatalogError) {
    do {
      try state.withLock { state in
        state.counts = try counts()
        state.isProven = false
        try read("SELECT name, id FROM indicators") { row in
          state.indicatorIDs[row.text(0) ?? ""] = row.integer(1)
        }
        try read("SELECT coalesce(jurisdiction, source), coalesce(year, 0) FROM reports") { row in
          state.reportIdentities.insert("\(row.text(0) ?? "") \(row.integer(1) ?? 0)")
        }
        try withConnection { connection in
          try transaction(on: connection) {
            var insert = try PreparedInsert(
              into: DataDictionary.indicators, connection: connection, statements)
            for indicator in indicators { try state.add(indicator, with: &insert) }
          }
        }
      }
    } catch {
      throw CatalogError(error)
    }
  }

  /// The last id of each table.
  private func counts() throws(CatalogError) -> RowCounts {
    func last(_ table: String) throws(CatalogError) -> Int {
      try integer("SELECT coalesce(max(id), 0) FROM \(table)") ?? 0
    }
    return RowCounts(
      reports: try last("reports"), sections: try last("sections"), statements: try last("statements"),
      indicators: try last("indicators"), goals: try last("goals"), projects: try last("projects"),
      milestones: try last("milestones"), tasks: try last("tasks"))
  }

  /// What each report of the catalog was read from, in the order of its ids.
  public func sources() throws(CatalogError) -> [(source: String, sha256: String)] {
    var sources: [(source: String, sha256: String)] = []
    try read("SELECT source, sha256 FROM reports ORDER BY id") { row in
      sources.append((row.text(0) ?? "", row.text(1) ?? ""))
    }
    return sources
  }
}
