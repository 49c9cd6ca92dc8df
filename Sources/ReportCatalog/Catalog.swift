import CSQLiteSettings
import GRDB
import GRDBSQLite
import ReportModel
import Synchronization

/// Reports as a relational model: what exports, queries and checks all read.
///
/// A catalog lives in memory. For queries that is SQLite's `memdb`, under a name of its own: a second connection can
/// open it read-only beside this one by ``location``. ``init(openingFile:)`` opens one that was saved,
/// ``init(updatingFile:indicators:)`` adds to one, ``init(buildingFile:indicators:)`` gathers in a file what is too
/// much for memory.
///
/// Fill it with ``load(_:)``, one report after another, then call ``finishLoading()`` once.
public final class Catalog: Sendable {
  /// What a second connection opens, as a SQLite URI; nil where this SQLite build reads no URIs.
  public let location: String?

  /// Whether it is a file that was opened for reading, so that nothing can be loaded.
  public let isReadOnly: Bool

  /// The file that ``init(buildingFile:indicators:)`` made, nil for any other catalog.
  public let builtFile: String?

  let queue: DatabaseQueue
  let state: Mutex<LoadState>
  let statements = StatementCache()
  /// Reports since the last transaction, where several share one.
  let unwritten = Atomic<Int>(0)

  private static let counter = Atomic<Int>(0)

  /// An empty catalog whose indicator library has the given entries.
  ///
  /// - Parameter isAddressable: Whether a second connection shall be able to open it, for which each page that is
  ///   read is copied; without, ``location`` is nil.
  /// - Throws: ``CatalogError/database(reason:)``.
  public init(indicators: [Indicator] = [], isAddressable: Bool = true) throws(CatalogError) {
    location = isAddressable ? Self.memoryLocation() : nil
    state = Mutex(LoadState())
    isReadOnly = false
    builtFile = nil
    Self.setUpLibrary()
    do {
      queue = try DatabaseQueue(path: location ?? ":memory:", configuration: Self.configuration())
    } catch {
      throw CatalogError(error)
    }
    try endObservation()
    try create(indicators: indicators, settings: Self.memorySettings)
  }

  /// Opens a catalog file for reading.
  ///
  /// A file of an earlier version is read into memory and migrated there; the file stays as it is.
  ///
  /// - Throws: ``CatalogError/notACatalog(path:)``, ``CatalogError/newerVersion(path:found:)``.
  public init(openingFile path: String) throws(CatalogError) {
    isReadOnly = true
    builtFile = nil
    state = Mutex(LoadState())
    Self.setUpLibrary()
    let file: DatabaseQueue
    let version: Int
    do {
      var configuration = Self.configuration()
      configuration.readonly = true
      file = try DatabaseQueue(path: path, configuration: configuration)
      version = try CatalogVersion.checked(file, path: path)
    } catch {
      throw error as? CatalogError ?? .notACatalog(path: path)
    }
    if version == DataDictionary.schemaVersion {
      location = path
      queue = file
      try endObservation()
      return
    }
    location = Self.memoryLocation()
    do {
      queue = try DatabaseQueue(path: location ?? ":memory:", configuration: Self.configuration())
      try file.backup(to: queue)
      try CatalogVersion.migrate(queue, from: version)
    } catch {
      throw CatalogError(error)
    }
    try endObservation()
  }

  /// Opens a catalog file for adding reports, or makes one where nothing stands.
  ///
  /// Each report that is loaded is on the disk when ``load(_:)`` returns, so that a run that is killed loses
  /// none. While it is open, no other process can read or write the file; ``close()`` ends that. A file of an
  /// earlier version is migrated.
  ///
  /// - Throws: ``CatalogError/notACatalog(path:)``, ``CatalogError/newerVersion(path:found:)``,
  ///   ``CatalogError/inUse(path:)``.
  public init(updatingFile path: String, indicators: [Indicator]) throws(CatalogError) {
    location = path
    isReadOnly = false
    builtFile = nil
    state = Mutex(LoadState())
    let isNew = !CatalogVersion.exists(path)
    Self.setUpLibrary()
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration())
      if !isNew {
        let version = try CatalogVersion.checked(queue, path: path)
        try CatalogVersion.lock(queue)
        try CatalogVersion.migrate(queue, from: version)
      }
    } catch {
      throw CatalogError(opening: path, error)
    }
    try endObservation()
    if isNew {
      try create(indicators: indicators, settings: CatalogVersion.fileSettings)
    } else {
      try restoreState(indicators: indicators)
    }
  }

  /// A new catalog in a file of its own, for the time of a run: quicker to fill than one that outlasts being killed.
  ///
  /// Its bytes become an output by ``handOver()``; whoever made it removes it.
  ///
  /// - Throws: ``CatalogError/notWritten(path:reason:)``.
  public init(buildingFile path: String, indicators: [Indicator]) throws(CatalogError) {
    location = path
    isReadOnly = false
    builtFile = path
    state = Mutex(LoadState())
    Self.setUpLibrary()
    do {
      var configuration = Self.configuration()
      // Several reports share a transaction.
      configuration.allowsUnsafeTransactions = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw CatalogError(opening: path, error)
    }
    try endObservation()
    try create(indicators: indicators, settings: CatalogVersion.buildSettings)
  }

  /// Hands a file opened by ``init(updatingFile:indicators:)`` back whole: nothing stands beside it any more.
  public func close() throws(CatalogError) {
    do {
      try withConnection { connection in
        statements.removeAll()
        try execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE", on: connection)
      }
      try queue.close()
    } catch {
      throw CatalogError(error)
    }
  }

  /// Set before SQLite is first used; later calls find it done.
  private static let librarySettings = sqlite_settings_without_statistics()

  private static func setUpLibrary() {
    _ = librarySettings
  }

  /// Takes back that GRDB has each statement tell which columns it reads, which is for observers and costs more than
  /// the rest of compiling it.
  private func endObservation() throws(CatalogError) {
    do {
      try withConnection { connection in _ = sqlite3_set_authorizer(connection, nil, nil) }
    } catch {
      throw CatalogError(error)
    }
  }

  private static func memoryLocation() -> String? {
    let number = counter.add(1, ordering: .relaxed).newValue
    let isAddressable = sqlite3_compileoption_used("USE_URI") == 1
    return isAddressable ? "file:/goalsheet-catalog-\(number)?vfs=memdb" : nil
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

  private static let memorySettings = ["PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF"]

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
