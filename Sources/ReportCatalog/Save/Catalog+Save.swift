import GRDBSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  /// Makes the file of a catalog that was built in one (``builtFile``) what ``save(toFile:)`` would write; nothing can
  /// be loaded afterwards.
  ///
  /// - Throws: ``CatalogError/notWritten(path:reason:)``.
  public func handOver() throws(CatalogError) {
    guard let builtFile else { return }
    do {
      try withConnection { connection in
        // The lock is given up by the first statement that runs without it.
        try execute("PRAGMA locking_mode = NORMAL; SELECT count(*) FROM reports", on: connection)
        try resetHead(ofFile: builtFile)
      }
    } catch {
      if case .database(let reason) = CatalogError(error) {
        throw .notWritten(path: builtFile, reason: reason)
      }
      throw CatalogError(error)
    }
  }

  /// Copies page by page.
  ///
  /// VACUUM INTO would write to the file system of the source, which is memory.
  private func copy(_ source: OpaquePointer, toFile path: String) throws(CatalogError) {
    var target: OpaquePointer?
    var closed = false
    defer { if !closed { sqlite3_close(target) } }
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
    // Closed before its head is set, so that SQLite does not count on.
    sqlite3_close(target)
    closed = true
    try resetHead(ofFile: path)
  }

  /// Sets what the file's head tells of its past (SQLite's file format, §1.3), since equal rows shall give equal
  /// bytes: the counters of how often it and its schema were written, and that it is no file with a write-ahead log.
  private func resetHead(ofFile path: String) throws(CatalogError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .database(reason: String(cString: strerror(errno))) }
    defer { closeDescriptor(descriptor) }
    let fields: [(offset: off_t, bytes: [UInt8])] = [
      (18, [1, 1]), (24, [0, 0, 0, 1]), (40, [0, 0, 0, 1]), (92, [0, 0, 0, 1]),
    ]
    for (offset, bytes) in fields where pwrite(descriptor, bytes, bytes.count, offset) != bytes.count {
      throw .database(reason: String(cString: strerror(errno)))
    }
  }
}

/// The system's `close`, which ``Catalog/close()`` hides.
private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
