import GRDBSQLite

extension Catalog {
  /// Writes the catalog as a SQLite file that must not exist yet; the same rows give the same bytes.
  ///
  /// The file is neither renamed nor flushed to the disk: whoever stages outputs does that. On failure a
  /// part of the file may be left.
  ///
  /// - Throws: ``CatalogError/notWritten(path:reason:)``.
  public func save(toFile path: String) throws(CatalogError) {
    do {
      try withConnection { connection in
        try copy(connection, toFile: path)
      }
    } catch {
      if case .database(let reason) = CatalogError(error) { throw .notWritten(path: path, reason: reason) }
      throw CatalogError(error)
    }
  }

  /// Copies page by page.
  ///
  /// VACUUM INTO would write to the file system of the source, which is memory.
  private func copy(_ source: OpaquePointer, toFile path: String) throws(CatalogError) {
    var target: OpaquePointer?
    defer { sqlite3_close(target) }
    let flags = SQLITE_OPEN_CREATE | SQLITE_OPEN_READWRITE
    guard sqlite3_open_v2(path, &target, flags, nil) == SQLITE_OK, let target else {
      throw CatalogError(connection: target)
    }
    // The file is new and flushed by the caller: a journal and flushes of its own would only cost time.
    try execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", on: target)
    guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
      throw CatalogError(connection: target)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw .database(reason: String(cString: sqlite3_errstr(code)))
    }
  }
}
