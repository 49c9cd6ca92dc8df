import GRDBSQLite

/// The prepared statements of a connection, kept for their next use: to compile one of our views costs more than to run
/// it over a report.
///
/// Only touched while the connection is held, which lets one thread in at a time.
final class StatementCache: @unchecked Sendable {
  private var idle: [String: OpaquePointer] = [:]

  /// Texts that are kept at most, for statements that have values written into them.
  private static let limit = 200

  deinit {
    removeAll()
  }

  /// A statement that is ready to be bound and stepped; hand it back with ``giveBack(_:_:)``.
  func take(_ sql: String, on connection: OpaquePointer) throws(CatalogError) -> OpaquePointer {
    if let statement = idle.removeValue(forKey: sql) { return statement }
    var statement: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    guard sqlite3_prepare_v3(connection, sql, -1, flags, &statement, nil) == SQLITE_OK, let statement else {
      throw CatalogError(connection: connection)
    }
    return statement
  }

  /// Ends the statement's run, so that it holds no lock, and keeps it; of one text one statement is kept.
  func giveBack(_ statement: OpaquePointer, _ sql: String) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    if idle.count >= Self.limit { removeAll() }
    if let other = idle.updateValue(statement, forKey: sql) { sqlite3_finalize(other) }
  }

  /// Forgets all, as a connection asks for before it is closed.
  func removeAll() {
    for statement in idle.values { sqlite3_finalize(statement) }
    idle.removeAll()
  }
}
