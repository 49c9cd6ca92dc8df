/// The SQL that the data dictionary stands for.
public enum CatalogSchema {
  /// Marks catalog files: `goal` in ASCII, as SQLite's `application_id`.
  public static let applicationID: Int32 = 0x676F_616C

  /// CREATE TABLE of a table.
  public static func createTable(_ table: TableDefinition, _ dialect: SQLDialect = .sqlite) -> String {
    let columns = table.columns.map { "  " + declaration(of: $0, dialect) }
    return "CREATE TABLE \(table.name) (\n\(columns.joined(separator: ",\n"))\n)"
  }

  /// CREATE VIEW of a view.
  public static func createView(_ view: TableDefinition, _ dialect: SQLDialect = .sqlite) -> String {
    let columns = view.columns.map { "  \($0.expression ?? "NULL") AS \($0.name)" }
    return dialect.translated(
      """
      CREATE VIEW \(view.name) AS SELECT
      \(columns.joined(separator: ",\n"))
      FROM \(view.source ?? "")
      """)
  }

  /// CREATE INDEX for each indexed column of a table.
  public static func createIndexes(_ table: TableDefinition) -> [String] {
    table.indexedColumns.map {
      "CREATE INDEX IF NOT EXISTS \(table.name)_\($0) ON \(table.name) (\($0))"
    }
  }

  /// Tables and views, what an empty catalog consists of.
  public static let creation: [String] =
    DataDictionary.tables.map { createTable($0) } + DataDictionary.views.map { createView($0) }

  /// The indexes, made when the rows are in because that is cheaper than keeping them up to date.
  public static let indexes: [String] = DataDictionary.tables.flatMap(createIndexes)

  /// The whole schema as one script, as `goalsheet schema --format sql` prints it.
  public static func script(_ dialect: SQLDialect = .sqlite) -> String {
    let versions =
      dialect == .sqlite
      ? [
        "PRAGMA application_id = \(applicationID)", "PRAGMA user_version = \(DataDictionary.schemaVersion)",
      ] : []
    let statements =
      versions + DataDictionary.tables.map { createTable($0, dialect) }
      + DataDictionary.views.map { createView($0, dialect) } + indexes
    return statements.map { $0 + ";\n" }.joined()
  }

  private static func declaration(of column: ColumnDefinition, _ dialect: SQLDialect) -> String {
    var parts = [column.name, dialect.type(of: column.kind)]
    switch column.rule {
    case .optional: break
    case .required: parts.append("NOT NULL")
    case .primaryKey: parts.append("PRIMARY KEY")
    case .references(let table): parts.append("NOT NULL REFERENCES \(table)(id)")
    case .mayReference(let table): parts.append("REFERENCES \(table)(id)")
    }
    return parts.joined(separator: " ")
  }
}
