/// How much a query may take.
public struct QueryLimits: Hashable, Sendable {
  /// The longest that it may run, in seconds.
  public var seconds: Double
  /// The most rows that are handed over; more are left out and the result says so.
  public var rows: Int

  /// Limits.
  public init(seconds: Double = 60, rows: Int = 100_000) {
    self.seconds = seconds
    self.rows = rows
  }
}

/// Why a query that was understood gave no result.
public enum ExecutionError: Error, Hashable, Sendable {
  /// The query itself is to blame.
  case query(QueryError)
  /// It ran longer than allowed.
  case timeout(seconds: Double)
  /// It was interrupted.
  case interrupted
  /// The catalog cannot be opened or read.
  case catalog(reason: String)
}

/// The answer to a query.
public struct QueryResult: Sendable {
  /// The columns.
  public var columns: [ResultColumn]
  /// The rows, a value for each column.
  public var rows: [[QueryValue]]
  /// Whether rows were left out because there are more than ``QueryLimits/rows``.
  public var isTruncated: Bool
  /// Aggregates that mix numbers of several units: `sum(value)`.
  public var mixedUnits: [String]

  /// A result.
  public init(
    columns: [ResultColumn], rows: [[QueryValue]], isTruncated: Bool = false, mixedUnits: [String] = []
  ) {
    self.columns = columns
    self.rows = rows
    self.isTruncated = isTruncated
    self.mixedUnits = mixedUnits
  }
}
