import GRDBSQLite
import ReportModel

extension Catalog {
  /// Takes every report out and keeps the indicator library, as after ``init(indicators:)``.
  ///
  /// One catalog can so serve many documents in turn, which saves making the schema and the library for each.
  public func removeAllReports() throws(CatalogError) {
    let tables = DataDictionary.tables.map(\.name).filter { $0 != "indicators" }.reversed()
    do {
      try state.withLock { state in
        try withConnection { connection in
          try transaction(on: connection) {
            for table in tables { try runKept("DELETE FROM \(table)", on: connection) }
            // Names that a report brought along have neither aliases nor a category.
            try runKept("DELETE FROM indicators WHERE aliases = '' AND category = ''", on: connection)
          }
        }
        let last = try integer("SELECT max(id) FROM indicators") ?? 0
        state.goBack(to: RowCounts(indicators: last))
        state.reportIdentities = []
        state.takenKeys = nil
      }
    } catch {
      throw CatalogError(error)
    }
  }

  /// Runs a statement without result that will be run again.
  func runKept(_ sql: String, on connection: OpaquePointer) throws(CatalogError) {
    let statement = try statements.take(sql, on: connection)
    defer { statements.giveBack(statement, sql) }
    guard sqlite3_step(statement) == SQLITE_DONE else { throw CatalogError(connection: connection) }
  }
}
