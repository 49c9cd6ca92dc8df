import GRDBSQLite
import ReportModel

/// A row of a running query, valid only inside the closure that it is given to.
public struct CatalogRow: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    self.statement = statement
  }

  /// The number of columns.
  public var count: Int { Int(sqlite3_column_count(statement)) }

  /// Whether the cell is empty.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// The cell as a whole number; nil where it is empty.
  public func integer(_ column: Int) -> Int? {
    isNull(column) ? nil : Int(sqlite3_column_int64(statement, Int32(column)))
  }

  /// The cell as a number; nil where it is empty.
  public func real(_ column: Int) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(statement, Int32(column))
  }

  /// The cell as text; nil where it is empty.
  public func text(_ column: Int) -> String? {
    isNull(column) ? nil : withUTF8(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The cell as a day; nil where it is empty or no day.
  public func date(_ column: Int) -> CalendarDate? {
    text(column).flatMap { CalendarDate(iso8601: $0) }
  }

  /// The bytes of the cell's text, without copying them; none where it is empty.
  public func withUTF8<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let bytes = sqlite3_column_text(statement, Int32(column))
    let count = sqlite3_column_bytes(statement, Int32(column))
    return try body(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(count)))
  }
}
