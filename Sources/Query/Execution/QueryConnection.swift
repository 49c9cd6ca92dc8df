import GRDBSQLite
import ReportCatalog

/// Stops the query that runs on a connection, from any thread.
public struct QueryInterrupter: Sendable {
  let watch: QueryGuard

  /// Stops the running query; nothing where none runs.
  public func interrupt() {
    watch.interrupt()
  }
}

/// A connection of its own that only reads: opened read-only, every action authorised, time limited.
///
/// Use it from one thread at a time; ``interrupt()`` may come from any.
public final class QueryConnection {
  private let connection: OpaquePointer
  private let watch = QueryGuard()

  /// Opens a connection beside the catalog's own.
  ///
  /// - Throws: ``ExecutionError/catalog(reason:)``.
  public init(_ catalog: Catalog) throws(ExecutionError) {
    guard let location = catalog.location else {
      throw .catalog(reason: "this SQLite cannot open a catalog in memory twice")
    }
    let isMemory = location.hasPrefix("file:/goalsheet-catalog-") && location.hasSuffix("vfs=memdb")
    // A file of a name that SQLite would take for a URI or for memory is named by its folder too.
    let path = isMemory ? location + "&mode=ro" : location.hasPrefix("/") ? location : "./" + location
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | (isMemory ? SQLITE_OPEN_URI : 0)
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(path, &opened, flags, nil)
    guard status == SQLITE_OK, let opened else {
      let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory is left"
      sqlite3_close_v2(opened)
      throw .catalog(reason: reason)
    }
    connection = opened
    // No query needs a value of more than 64 MB, and none may fill the memory.
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 64 << 20)
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000)
    QueryFunctions.register(on: connection)
    let pointer = Unmanaged.passUnretained(watch).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { pointer, action, first, second, _, _ in
        guard let pointer else { return SQLITE_DENY }
        let watch = Unmanaged<QueryGuard>.fromOpaque(pointer).takeUnretainedValue()
        let names = (first.map { String(cString: $0) }, second.map { String(cString: $0) })
        return watch.allows(action, names.0, names.1) ? SQLITE_OK : SQLITE_DENY
      }, pointer)
    sqlite3_progress_handler(
      connection, 2000,
      { pointer in
        guard let pointer else { return 1 }
        return Unmanaged<QueryGuard>.fromOpaque(pointer).takeUnretainedValue().mustStop() ? 1 : 0
      }, pointer)
  }

  deinit {
    sqlite3_close_v2(connection)
  }

  /// Stops the running query; safe on any thread.
  public func interrupt() {
    watch.interrupt()
  }

  /// What stops the running query, for another thread to keep.
  public var interrupter: QueryInterrupter { QueryInterrupter(watch: watch) }

  /// Runs a query, or tells how it would run where it was an `explain`.
  ///
  /// - Throws: ``ExecutionError``.
  public func run(
    _ query: CompiledQuery, limits: QueryLimits = QueryLimits()
  ) throws(ExecutionError) -> QueryResult {
    watch.begin(seconds: limits.seconds)
    if query.isExplanation { return try explain(query, limits) }
    var result = try rows(query.sql, query.parameters, query, limits)
    for check in query.unitChecks {
      var single = limits
      single.rows = 1
      let found = try rows(check.sql, check.parameters, query, single)
      if !found.rows.isEmpty { result.mixedUnits.append(check.aggregate) }
    }
    return result
  }

  /// Whether SQLite takes the text for a statement that it could run.
  public func accepts(_ query: CompiledQuery) -> Bool {
    watch.begin(seconds: QueryLimits().seconds)
    guard let statement = try? prepare(query.sql, query) else { return false }
    sqlite3_finalize(statement)
    return true
  }

  private func explain(_ query: CompiledQuery, _ limits: QueryLimits) throws(ExecutionError) -> QueryResult {
    let plan = try rows("EXPLAIN QUERY PLAN " + query.sql, query.parameters, query, limits)
    var lines: [[QueryValue]] = [[.text("sql"), .text(query.sql)]]
    for (index, parameter) in query.parameters.enumerated() {
      lines.append([.text("?\(index + 1)"), parameter])
    }
    for row in plan.rows { lines.append([.text("plan"), row.last ?? .null]) }
    return QueryResult(
      columns: [
        ResultColumn(name: "part", chineseName: "部分", englishName: "Part"),
        ResultColumn(name: "text", chineseName: "内容", englishName: "Text"),
      ], rows: lines)
  }

  // MARK: Rows

  private func rows(
    _ sql: String, _ parameters: [QueryValue], _ query: CompiledQuery, _ limits: QueryLimits
  ) throws(ExecutionError) -> QueryResult {
    let statement = try prepare(sql, query)
    defer { sqlite3_finalize(statement) }
    for (index, parameter) in parameters.enumerated() { bind(parameter, to: statement, at: Int32(index + 1)) }
    let count = sqlite3_column_count(statement)
    var columns = query.columns ?? []
    if columns.count != Int(count) {
      columns = (0..<count).map { index in
        ResultColumn(name: sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "")
      }
    }
    var result = QueryResult(columns: columns, rows: [])
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        guard result.rows.count < limits.rows else {
          result.isTruncated = true
          return result
        }
        result.rows.append((0..<count).map { Self.value(statement, $0) })
      case SQLITE_DONE: return result
      default: throw failure(sql, query, limits)
      }
    }
  }

  private func prepare(_ sql: String, _ query: CompiledQuery) throws(ExecutionError) -> OpaquePointer {
    var statement: OpaquePointer?
    var rest = ""
    var text = sql
    let status = text.withUTF8 { bytes -> Int32 in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var tail: UnsafePointer<CChar>?
        let status = sqlite3_prepare_v2(
          connection, characters.baseAddress, Int32(clamping: characters.count), &statement, &tail)
        if let tail, let start = characters.baseAddress {
          rest = String(decoding: bytes[min(tail - start, bytes.count)...], as: UTF8.self)
        }
        return status
      }
    }
    guard status == SQLITE_OK, let statement else {
      sqlite3_finalize(statement)
      throw failure(sql, query, QueryLimits())
    }
    if rest.contains(where: { !$0.isWhitespace && $0 != ";" }) {
      sqlite3_finalize(statement)
      throw .query(QueryError(.severalStatements, range(of: rest, in: sql, query)))
    }
    guard sqlite3_stmt_readonly(statement) != 0 else {
      sqlite3_finalize(statement)
      throw .query(QueryError(.notReading("writing"), range(of: sql, in: sql, query)))
    }
    return statement
  }

  /// The bytes of the query that the end of the SQL stands for.
  private func range(of end: String, in sql: String, _ query: CompiledQuery) -> Range<Int> {
    let start = query.sqlOffset ?? 0
    let length = query.sql.utf8.count
    return start + max(0, length - end.utf8.count)..<start + length
  }

  private func failure(_ sql: String, _ query: CompiledQuery, _ limits: QueryLimits) -> ExecutionError {
    if watch.wasInterrupted { return .interrupted }
    if watch.isLate { return .timeout(seconds: limits.seconds) }
    let start = query.sqlOffset ?? 0
    let whole = start..<start + (query.sqlOffset == nil ? 0 : query.sql.utf8.count)
    if let refused = watch.refused { return .query(QueryError(.notReading(refused), whole)) }
    let reason = String(cString: sqlite3_errmsg(connection))
    guard query.sqlOffset != nil else { return .catalog(reason: reason) }
    // SQLite tells where the word is that it stumbles over; EXPLAIN's own words stand before it.
    let shift = sql.utf8.count - query.sql.utf8.count
    let offset = Int(sqlite3_error_offset(connection)) - shift
    guard offset >= 0, offset < query.sql.utf8.count else { return .query(QueryError(.sql(reason), whole)) }
    let word = query.sql.utf8.dropFirst(offset).prefix {
      $0 >= 0x80 || ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x5F
    }
    return .query(QueryError(.sql(reason), start + offset..<start + offset + max(1, word.count)))
  }

  private func bind(_ value: QueryValue, to statement: OpaquePointer, at index: Int32) {
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
    case .real(let number): sqlite3_bind_double(statement, index, number)
    case .text(let text):
      sqlite3_bind_text(statement, index, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }

  private static func value(_ statement: OpaquePointer, _ index: Int32) -> QueryValue {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, index)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    default:
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
      return .text(String(decoding: bytes, as: UTF8.self))
    }
  }
}
