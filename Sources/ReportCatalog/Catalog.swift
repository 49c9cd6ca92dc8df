import GRDB
import GRDBSQLite
import ReportModel
import Synchronization

/// Reports as a relational model: what exports, queries and checks all read.
///
/// A catalog lives in memory, in SQLite's `memdb`, under a name of its own; a second connection can open it
/// read-only beside this one by ``location``. ``init(openingFile:)`` opens one that was saved.
///
/// Fill it with ``load(_:)``, one report after another, then call ``finishLoading()`` once.
public final class Catalog: Sendable {
  /// What a second connection opens, as a SQLite URI; nil where this SQLite build reads no URIs.
  public let location: String?

  /// Whether it is a file that was opened for reading, so that nothing can be loaded.
  public let isReadOnly: Bool

  let queue: DatabaseQueue
  let state: Mutex<LoadState>

  private static let counter = Atomic<Int>(0)

  /// An empty catalog whose indicator library has the given entries.
  ///
  /// - Throws: ``CatalogError/database(reason:)``.
  public init(indicators: [Indicator] = []) throws(CatalogError) {
    let number = Self.counter.add(1, ordering: .relaxed).newValue
    let isAddressable = sqlite3_compileoption_used("USE_URI") == 1
    location = isAddressable ? "file:/goalsheet-catalog-\(number)?vfs=memdb" : nil
    state = Mutex(LoadState())
    isReadOnly = false
    do {
      queue = try DatabaseQueue(path: location ?? ":memory:", configuration: Self.configuration())
    } catch {
      throw CatalogError(error)
    }
    try create(indicators: indicators)
  }

  /// Opens a catalog file for reading.
  ///
  /// - Throws: ``CatalogError/notACatalog(path:)``, ``CatalogError/otherVersion(path:found:)``.
  public init(openingFile path: String) throws(CatalogError) {
    location = path
    isReadOnly = true
    state = Mutex(LoadState())
    do {
      var configuration = Self.configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw .notACatalog(path: path)
    }
    guard try integer("PRAGMA application_id") == Int(CatalogSchema.applicationID) else {
      throw .notACatalog(path: path)
    }
    let version = try integer("PRAGMA user_version") ?? 0
    guard version == DataDictionary.schemaVersion else { throw .otherVersion(path: path, found: version) }
  }

  /// Runs `body` with the open connection; calls may nest.
  func withConnection<Result>(
    _ body: (OpaquePointer) throws -> Result
  ) throws -> Result {
    try queue.unsafeReentrantWrite { database in
      guard let connection = database.sqliteConnection else {
        throw CatalogError.database(reason: "the connection is closed")
      }
      return try body(connection)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    // References are checked in one pass after the load, which costs a fraction of checking each insert.
    configuration.foreignKeysEnabled = false
    configuration.label = "goalsheet catalog"
    return configuration
  }
}

extension CatalogError {
  /// Any error of the layers below, in our words.
  init(_ error: any Error) {
    switch error {
    case let error as CatalogError: self = error
    case let error as DatabaseError: self = .database(reason: error.message ?? error.description)
    default: self = .database(reason: "\(error)")
    }
  }

  /// The connection's last error.
  init(connection: OpaquePointer?) {
    self = .database(reason: String(cString: sqlite3_errmsg(connection)))
  }
}
