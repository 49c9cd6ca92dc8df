import GRDB
import GRDBSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells what version a catalog file has, and brings earlier versions up to this one.
enum CatalogVersion {
  /// What brings a catalog from the version before to the version of the key.
  ///
  /// 2: the views that compare reports. 3: where the pages of a report begin.
  private static let migrations: [Int: [String]] = [
    2: [DataDictionary.comparison, DataDictionary.targetAndResult].map { CatalogSchema.createView($0) },
    3: ["ALTER TABLE reports ADD COLUMN page_starts TEXT"],
  ]

  /// A file that is added to: a killed process loses no report, and no other process comes between.
  static let fileSettings = [
    "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
    "PRAGMA wal_autocheckpoint = 8000", "PRAGMA cache_size = -65536",
  ]

  /// A file that nobody reads before it is whole, and that is removed unless it becomes whole.
  static let buildSettings = [
    "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -65536",
  ]

  /// Whether anything but an empty file stands at a path.
  static func exists(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0
      && (information.st_mode & S_IFMT != S_IFREG || information.st_size > 0)
  }

  /// The version of a file.
  ///
  /// - Throws: ``CatalogError/notACatalog(path:)``, ``CatalogError/newerVersion(path:found:)``.
  static func checked(_ queue: DatabaseQueue, path: String) throws -> Int {
    let (mark, version) = try queue.unsafeRead { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id"),
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      )
    }
    guard mark == Int(CatalogSchema.applicationID), version > 0 else {
      throw CatalogError.notACatalog(path: path)
    }
    guard version <= DataDictionary.schemaVersion else {
      throw CatalogError.newerVersion(path: path, found: version)
    }
    return version
  }

  /// Takes hold of a file until it is closed.
  static func lock(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      for sql in fileSettings { _ = try Row.fetchAll(database, sql: sql) }
      try database.execute(sql: "BEGIN IMMEDIATE; COMMIT")
    }
  }

  /// Brings a catalog up to the present version, in one transaction.
  static func migrate(_ queue: DatabaseQueue, from version: Int) throws {
    guard version < DataDictionary.schemaVersion else { return }
    try queue.inTransaction { database in
      for step in version + 1...DataDictionary.schemaVersion {
        for sql in migrations[step] ?? [] { try database.execute(sql: sql) }
      }
      try database.execute(sql: "PRAGMA user_version = \(DataDictionary.schemaVersion)")
      return .commit
    }
  }
}

extension CatalogError {
  /// An error while the file at `path` was opened.
  init(opening path: String, _ error: any Error) {
    switch error {
    case let error as CatalogError: self = error
    case let error as DatabaseError
    where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED: self = .inUse(path: path)
    case let error as DatabaseError
    where [.SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
      || (error.resultCode == .SQLITE_CANTOPEN && !CatalogVersion.exists(path)):
      self = .notWritten(path: path, reason: error.message ?? error.description)
    default: self = .notACatalog(path: path)
    }
  }
}
