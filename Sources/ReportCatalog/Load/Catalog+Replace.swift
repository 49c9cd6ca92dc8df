import GRDBSQLite
import ReportModel

extension Catalog {
  /// Adds a report to a catalog that may hold it already: the rows of the same report are taken out first.
  ///
  /// The same report is one of the same area, or else of the same input name, the same year and the same
  /// newspaper page. Either everything is done or nothing.
  ///
  /// - Returns: The sources of the reports that were taken out.
  /// - Throws: ``CatalogError``.
  @discardableResult
  public func replace(with report: ImportedReport) throws(CatalogError) -> [String] {
    try report.checkIndices()
    var replaced: [String] = []
    do {
      try state.withLock { state in
        try withConnection { connection in
          let before = state
          do {
            try transaction(on: connection) {
              for twin in try twins(of: report.report) {
                try removeReport(twin.id, connection: connection)
                replaced.append(twin.source)
              }
              if !replaced.isEmpty {
                // Keys are gathered anew, should the report come in several parts.
                state.takenKeys = nil
                state.reportIdentities.remove(report.report.identity)
                let others = try otherPages(of: report.report)
                if others { state.reportIdentities.insert(report.report.identity) }
              }
              var report = report
              try keepKeysApart(&report, state: &state)
              try insert(report, state: &state, connection: connection)
            }
          } catch {
            state = before
            throw error
          }
        }
      }
    } catch {
      throw CatalogError(error)
    }
    return replaced
  }

  private func twins(of report: Report) throws(CatalogError) -> [(id: Int, source: String)] {
    var twins: [(id: Int, source: String)] = []
    let sql = """
      SELECT id, source, continued_from, continued_to, jurisdiction FROM reports \
      WHERE coalesce(year, 0) = \(report.year ?? 0)
      """
    let name = inputName(report.source)
    try read(sql) { row in
      let source = row.text(1) ?? ""
      let isSamePlace =
        report.jurisdiction.map { $0 == row.text(4) } ?? (row.isNull(4) && name == inputName(source))
      if isSamePlace, row.text(2) == report.continuedFrom, row.text(3) == report.continuedTo {
        twins.append((row.integer(0) ?? 0, source))
      }
    }
    return twins
  }

  private func otherPages(of report: Report) throws(CatalogError) -> Bool {
    var isThere = false
    try read("SELECT coalesce(jurisdiction, source), coalesce(year, 0) FROM reports") { row in
      if "\(row.text(0) ?? "") \(row.integer(1) ?? 0)" == report.identity { isThere = true }
    }
    return isThere
  }

  private func removeReport(_ id: Int, connection: OpaquePointer) throws(CatalogError) {
    try execute(
      """
      DELETE FROM milestones WHERE project_id IN (SELECT id FROM projects WHERE report_id = \(id));
      DELETE FROM projects WHERE report_id = \(id);
      DELETE FROM goals WHERE report_id = \(id);
      DELETE FROM tasks WHERE report_id = \(id);
      DELETE FROM statements WHERE report_id = \(id);
      DELETE FROM sections WHERE report_id = \(id);
      DELETE FROM reports WHERE id = \(id)
      """, on: connection)
  }
}

/// The name of an input without folder and extension, as row keys are made from it.
private func inputName(_ source: String) -> Substring {
  let file = source.split(separator: "/").last ?? Substring(source)
  guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
  return file[..<dot]
}

extension Report {
  /// What reports whose rows need keys of their own are told apart by.
  var identity: String { "\(jurisdiction ?? source) \(year ?? 0)" }
}
