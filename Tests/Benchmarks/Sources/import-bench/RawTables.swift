import CSQLite

/// All rows of a catalog in memory, to insert them with nothing but SQLite: the yardstick for the catalog.
struct RawTables {
  /// What went wrong, in SQLite's words.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text([CChar], Int32)
  }

  private var tables: [(sql: String, name: String, rows: [[Value]])] = []
  private var indexes: [String] = []

  /// The number of rows of all tables.
  var rowCount: Int { tables.reduce(0) { $0 + $1.rows.count } }

  /// Reads a catalog that was saved.
  init(file: String) throws {
    let connection = try Self.open(file)
    defer { sqlite3_close(connection) }
    let schema =
      "SELECT type, sql, name FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
    for row in try Self.rows(schema, connection) {
      guard case .text(let type, _) = row[0], case .text(let sql, _) = row[1],
        case .text(let name, _) = row[2]
      else { continue }
      let table = Self.string(name)
      if Self.string(type) == "index" {
        indexes.append(Self.string(sql))
      } else {
        tables.append((Self.string(sql), table, try Self.rows("SELECT * FROM \(table)", connection)))
      }
    }
  }

  /// Inserts every row into a database in memory, one prepared statement a table, then makes the indexes.
  func insert() throws {
    let connection = try Self.open(":memory:")
    defer { sqlite3_close(connection) }
    try Self.execute("BEGIN", connection)
    for table in tables {
      try Self.execute(table.sql, connection)
      guard let first = table.rows.first else { continue }
      let marks = repeatElement("?", count: first.count).joined(separator: ",")
      var statement: OpaquePointer?
      sqlite3_prepare_v2(connection, "INSERT INTO \(table.name) VALUES (\(marks))", -1, &statement, nil)
      defer { sqlite3_finalize(statement) }
      for row in table.rows {
        for (index, value) in row.enumerated() {
          let place = Int32(index + 1)
          switch value {
          case .null: sqlite3_bind_null(statement, place)
          case .integer(let value): sqlite3_bind_int64(statement, place, value)
          case .real(let value): sqlite3_bind_double(statement, place, value)
          case .text(let text, let length):
            sqlite3_bind_text(
              statement, place, text, length, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
          }
        }
        guard sqlite3_step(statement) == SQLITE_DONE else { throw Self.failure(connection) }
        sqlite3_reset(statement)
      }
    }
    try Self.execute("COMMIT", connection)
    for sql in indexes { try Self.execute(sql, connection) }
  }

  // MARK: SQLite

  private static func open(_ name: String) throws -> OpaquePointer? {
    var connection: OpaquePointer?
    guard sqlite3_open(name, &connection) == SQLITE_OK else { throw failure(connection) }
    return connection
  }

  private static func execute(_ sql: String, _ connection: OpaquePointer?) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure(connection) }
  }

  private static func rows(_ sql: String, _ connection: OpaquePointer?) throws -> [[Value]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else {
      throw failure(connection)
    }
    defer { sqlite3_finalize(statement) }
    var rows: [[Value]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { value(statement, $0) })
    }
    return rows
  }

  private static func value(_ statement: OpaquePointer?, _ column: Int32) -> Value {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      guard let text = sqlite3_column_text(statement, column) else { return .null }
      let length = sqlite3_column_bytes(statement, column)
      let bytes = UnsafeBufferPointer(start: text, count: Int(length))
      return .text(bytes.map { CChar(bitPattern: $0) } + [0], length)
    default: return .null
    }
  }

  private static func string(_ characters: [CChar]) -> String {
    String(decoding: characters.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func failure(_ connection: OpaquePointer?) -> Failure {
    Failure(description: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "SQLite failed")
  }
}
