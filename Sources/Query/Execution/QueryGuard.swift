import GRDBSQLite
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers what SQLite asks while it prepares and runs a query: whether it may, and whether time is left.
final class QueryGuard: Sendable {
  private struct State {
    var refused: String?
    var deadline = Double.infinity
    var isLate = false
  }

  private let state = Mutex(State())
  private let isInterrupted = Atomic<Bool>(false)

  /// Begins a query.
  func begin(seconds: Double) {
    isInterrupted.store(false, ordering: .relaxed)
    state.withLock { $0 = State(deadline: Self.now() + seconds) }
  }

  /// Asks the running query to stop; safe on any thread.
  func interrupt() {
    isInterrupted.store(true, ordering: .relaxed)
  }

  var wasInterrupted: Bool { isInterrupted.load(ordering: .relaxed) }
  var isLate: Bool { state.withLock(\.isLate) }
  /// What was refused, in words of SQL.
  var refused: String? { state.withLock(\.refused) }

  /// Whether the query must stop.
  func mustStop() -> Bool {
    if wasInterrupted { return true }
    return state.withLock { state in
      if Self.now() > state.deadline { state.isLate = true }
      return state.isLate
    }
  }

  /// Whether SQLite may do something: reading and computing, nothing else.
  func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return true
    case SQLITE_FUNCTION:
      guard second?.lowercased() == "load_extension" else { return true }
      refuse("load_extension")
      return false
    default:
      // SQLite changes its schema by changing this table.
      refuse(first == "sqlite_master" ? "CREATE, ALTER or DROP" : Self.names[action] ?? "this")
      return false
    }
  }

  private func refuse(_ what: String) {
    state.withLock { state in state.refused = state.refused ?? what }
  }

  private static let names: [Int32: String] = [
    SQLITE_INSERT: "INSERT", SQLITE_UPDATE: "UPDATE", SQLITE_DELETE: "DELETE", SQLITE_PRAGMA: "PRAGMA",
    SQLITE_ATTACH: "ATTACH", SQLITE_DETACH: "DETACH", SQLITE_TRANSACTION: "BEGIN, COMMIT or ROLLBACK",
    SQLITE_SAVEPOINT: "SAVEPOINT", SQLITE_ALTER_TABLE: "ALTER", SQLITE_ANALYZE: "ANALYZE",
    SQLITE_REINDEX: "REINDEX", SQLITE_CREATE_TABLE: "CREATE", SQLITE_CREATE_VIEW: "CREATE",
    SQLITE_CREATE_INDEX: "CREATE", SQLITE_CREATE_TRIGGER: "CREATE", SQLITE_CREATE_TEMP_TABLE: "CREATE",
    SQLITE_CREATE_TEMP_VIEW: "CREATE", SQLITE_CREATE_TEMP_INDEX: "CREATE",
    SQLITE_CREATE_TEMP_TRIGGER: "CREATE", SQLITE_CREATE_VTABLE: "CREATE", SQLITE_DROP_TABLE: "DROP",
    SQLITE_DROP_VIEW: "DROP", SQLITE_DROP_INDEX: "DROP", SQLITE_DROP_TRIGGER: "DROP",
    SQLITE_DROP_VTABLE: "DROP",
  ]

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
