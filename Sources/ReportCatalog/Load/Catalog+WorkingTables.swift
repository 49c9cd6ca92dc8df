import GRDBSQLite

/// A value for a cell of a working table.
public enum CatalogValue: Hashable, Sendable {
  /// An empty cell.
  case null
  /// A number.
  case real(Double)
  /// A text or a day.
  case text(String)
}

/// A row that is merged into a working table.
public struct WorkingRow: Sendable {
  /// What identifies it; nil for a row that stands in no report.
  public var key: String?
  /// What the report says, written only where no row has the key.
  public var facts: [String: CatalogValue]
  /// What was filled in, written in any case.
  public var fillIns: [String: CatalogValue]

  /// A row.
  public init(key: String?, facts: [String: CatalogValue], fillIns: [String: CatalogValue]) {
    self.key = key
    self.facts = facts
    self.fillIns = fillIns
  }
}

extension Catalog {
  /// Makes a table, in place of one of that name, with the rows of a view and columns of its own to fill.
  ///
  /// - Parameter table: Its columns begin with `id`; those that the view has too are copied.
  /// - Throws: ``CatalogError/database(reason:)``.
  public func makeWorkingTable(_ table: TableDefinition, from view: TableDefinition) throws(CatalogError) {
    let columns = table.columns.map { column in
      "\"\(column.name)\" \(column.kind.sqlType)" + (column.name == "id" ? " PRIMARY KEY" : "")
    }
    let copied = table.columns.filter { view.column($0.name) != nil }.map { "\"\($0.name)\"" }
      .joined(separator: ", ")
    do {
      try withConnection { connection in
        try execute("DROP TABLE IF EXISTS \(table.name)", on: connection)
        try execute("CREATE TABLE \(table.name) (\(columns.joined(separator: ", ")))", on: connection)
        try execute(
          "INSERT INTO \(table.name) (\(copied)) SELECT \(copied) FROM \(view.name) ORDER BY id",
          on: connection)
        try execute("CREATE INDEX \(table.name)_key ON \(table.name) (key)", on: connection)
      }
    } catch {
      throw CatalogError(error)
    }
  }

  /// Merges rows: what is filled in goes to the row of the same key, and a row that is not there is added.
  ///
  /// Complexity: O(rows · log of the table's size).
  /// - Throws: ``CatalogError/database(reason:)``.
  public func merge(_ rows: [WorkingRow], into table: TableDefinition) throws(CatalogError) {
    do {
      try withConnection { connection in
        try execute("BEGIN", on: connection)
        do {
          for row in rows { try merge(row, into: table, connection) }
          try execute("COMMIT", on: connection)
        } catch {
          sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
          throw error
        }
      }
    } catch {
      throw CatalogError(error)
    }
  }

  private func merge(
    _ row: WorkingRow, into table: TableDefinition, _ connection: OpaquePointer
  ) throws(CatalogError) {
    let known = Set(table.columns.map(\.name))
    let fillIns = row.fillIns.filter { known.contains($0.key) }.sorted { $0.key < $1.key }
    if let key = row.key {
      let settings = fillIns.map { "\"\($0.key)\" = ?" } + ["key = key"]
      let sql = "UPDATE \(table.name) SET \(settings.joined(separator: ", ")) WHERE key = ?"
      try run(sql, fillIns.map(\.value) + [.text(key)], connection)
      if sqlite3_changes(connection) > 0 { return }
    }
    var cells = row.facts.filter { known.contains($0.key) }.merging(row.fillIns) { $1 }
    cells["key"] = row.key.map(CatalogValue.text)
    let values = cells.filter { known.contains($0.key) }.sorted { $0.key < $1.key }
    let names = values.map { "\"\($0.key)\"" }.joined(separator: ", ")
    let marks = repeatElement("?", count: values.count).joined(separator: ", ")
    guard !values.isEmpty else { return }
    try run("INSERT INTO \(table.name) (\(names)) VALUES (\(marks))", values.map(\.value), connection)
  }

  private func run(
    _ sql: String, _ values: [CatalogValue], _ connection: OpaquePointer
  ) throws(CatalogError) {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw CatalogError(connection: connection)
    }
    defer { sqlite3_finalize(statement) }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .null: sqlite3_bind_null(statement, place)
      case .real(let number): sqlite3_bind_double(statement, place, number)
      case .text(let text): sqlite3_bind_text(statement, place, text, -1, copyingDestructor)
      }
    }
    guard sqlite3_step(statement) == SQLITE_DONE else { throw CatalogError(connection: connection) }
  }
}
