/// The SQL of a database program: what its types are called, and how it says what others say otherwise.
public enum SQLDialect: String, CaseIterable, Sendable {
  /// SQLite 3, which catalogs are.
  case sqlite
  /// PostgreSQL 12 and later.
  case postgres

  /// The type of a column.
  func type(of kind: ColumnDefinition.Kind) -> String {
    switch (self, kind) {
    case (.sqlite, _): kind.sqlType
    case (.postgres, .integer): "bigint"
    case (.postgres, .real): "double precision"
    case (.postgres, .text): "text"
    case (.postgres, .date): "date"
    case (.postgres, .boolean): "boolean"
    }
  }

  /// A statement of the schema, which is written for SQLite, in this dialect.
  func translated(_ sql: String) -> String {
    guard self == .postgres else { return sql }
    return Self.substitutions.reduce(sql) { $0.replacing($1.sqlite, with: $1.postgres) }
  }

  /// Substrings that count from the end, and patterns.
  private static let substitutions: [(sqlite: String, postgres: String)] = [
    ("substr(s.number, -1)", "right(s.number, 1)"), ("substr(s.number, -2)", "right(s.number, 2)"),
    ("s.number NOT GLOB '*[^0-9]*'", "s.number !~ '[^0-9]'"),
  ]
}
