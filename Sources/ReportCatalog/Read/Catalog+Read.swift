import GRDBSQLite
import ReportModel

extension Catalog {
  /// Runs a query and hands over each row as SQLite finds it; nothing is gathered in memory.
  ///
  /// Calls may nest. Errors of `body` end the query and pass through unchanged.
  ///
  /// - Throws: ``CatalogError/database(reason:)``, and what `body` throws.
  public func forEachRow(_ sql: String, _ body: (borrowing CatalogRow) throws -> Void) throws {
    try withConnection { connection in
      let statement = try statements.take(sql, on: connection)
      defer { statements.giveBack(statement, sql) }
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: try body(CatalogRow(statement))
        case SQLITE_DONE: return
        default: throw CatalogError(connection: connection)
        }
      }
    }
  }

  /// The first cell of the first row as a whole number; nil where there is none.
  public func integer(_ sql: String) throws(CatalogError) -> Int? {
    var result: Int?
    try read(sql) { row in result = result ?? row.integer(0) }
    return result
  }

  /// The first cell of the first row as text; nil where there is none.
  public func text(_ sql: String) throws(CatalogError) -> String? {
    var result: String?
    try read(sql) { row in result = result ?? row.text(0) }
    return result
  }

  /// ``forEachRow(_:_:)`` for bodies that only look.
  func read(_ sql: String, _ body: (borrowing CatalogRow) -> Void) throws(CatalogError) {
    do {
      try forEachRow(sql, body)
    } catch {
      throw CatalogError(error)
    }
  }
}
