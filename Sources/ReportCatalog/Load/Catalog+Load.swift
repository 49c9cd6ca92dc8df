import GRDBSQLite
import ReportModel
import Synchronization

extension Catalog {
  /// Adds a report, giving its rows the ids that follow those of the reports before it.
  ///
  /// Either all of its rows are added or none. Complexity: linear in the number of rows.
  ///
  /// - Throws: ``CatalogError/database(reason:)``; ``CatalogError/danglingReference(table:row:referencedTable:)``
  ///   where an index of the report leads nowhere.
  public func load(_ report: ImportedReport) throws(CatalogError) {
    try report.checkIndices()
    do {
      try state.withLock { state in
        try withConnection { connection in
          let before = state.counts
          do {
            var report = report
            try keepKeysApart(&report, state: &state)
            try loading(on: connection) {
              try insert(report, state: &state, connection: connection)
            }
          } catch {
            state.goBack(to: before)
            throw error
          }
        }
      }
    } catch {
      throw CatalogError(error)
    }
  }

  /// Makes the indexes and sees to it that every reference holds; call it once, after the last report.
  ///
  /// - Throws: ``CatalogError/danglingReference(table:row:referencedTable:)``.
  public func finishLoading() throws(CatalogError) {
    let (isIndexed, isProven) = state.withLock { ($0.isIndexed, $0.isProven) }
    if !isIndexed {
      do {
        try withConnection { connection in
          try endLoading(on: connection)
          for sql in CatalogSchema.indexes { try execute(sql, on: connection) }
        }
      } catch {
        throw CatalogError(error)
      }
      state.withLock { $0.isIndexed = true }
    }
    // What came from a file is looked at; rows that were loaded had their references proven one by one.
    if !isProven { try checkForeignKeys() }
  }

  /// Proves that each reference names a row that exists.
  public func checkForeignKeys() throws(CatalogError) {
    var found: CatalogError?
    try read("PRAGMA foreign_key_check") { row in
      found =
        found
        ?? .danglingReference(
          table: row.text(0) ?? "", row: row.integer(1) ?? 0, referencedTable: row.text(2) ?? "")
    }
    if let found { throw found }
  }

  /// Makes tables and views and fills the indicator library.
  func create(indicators: [Indicator], settings: [String]) throws(CatalogError) {
    do {
      try withConnection { connection in
        // memdb stops at 1 GB unless told otherwise.
        var limit: sqlite3_int64 = 1 << 40
        sqlite3_file_control(connection, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit)
        let marks = [
          "PRAGMA application_id = \(CatalogSchema.applicationID)",
          "PRAGMA user_version = \(DataDictionary.schemaVersion)",
        ]
        for sql in settings + marks { try execute(sql, on: connection) }
        try transaction(on: connection) {
          for sql in CatalogSchema.creation { try execute(sql, on: connection) }
          try state.withLock { state in
            var insert = try PreparedInsert(
              into: DataDictionary.indicators, connection: connection, statements)
            for indicator in indicators { try state.add(indicator, with: &insert) }
          }
        }
      }
    } catch {
      throw CatalogError(error)
    }
  }

  func execute(_ sql: String, on connection: OpaquePointer) throws(CatalogError) {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
      throw CatalogError(connection: connection)
    }
  }

  func transaction(on connection: OpaquePointer, _ body: () throws -> Void) throws {
    try runKept("BEGIN IMMEDIATE", on: connection)
    do {
      try body()
      try runKept("COMMIT", on: connection)
    } catch {
      sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  /// Reports of a file under production that are written together: the pages that each would end in are written once
  /// for all of them.
  private static let reportsPerTransaction = 64

  /// All that `body` does or nothing, in a transaction of its own or, in a file under production, one for several.
  private func loading(on connection: OpaquePointer, _ body: () throws -> Void) throws {
    guard builtFile != nil else { return try transaction(on: connection, body) }
    if sqlite3_get_autocommit(connection) != 0 { try runKept("BEGIN IMMEDIATE", on: connection) }
    try runKept("SAVEPOINT report", on: connection)
    do {
      try body()
      try runKept("RELEASE report", on: connection)
    } catch {
      sqlite3_exec(connection, "ROLLBACK TO report; RELEASE report", nil, nil, nil)
      throw error
    }
    let count = unwritten.add(1, ordering: .relaxed).newValue
    if count >= Self.reportsPerTransaction { try endLoading(on: connection) }
  }

  /// Writes what ``loading(on:_:)`` holds back.
  private func endLoading(on connection: OpaquePointer) throws(CatalogError) {
    unwritten.store(0, ordering: .relaxed)
    if sqlite3_get_autocommit(connection) == 0 { try runKept("COMMIT", on: connection) }
  }

  func insert(
    _ report: ImportedReport, state: inout LoadState, connection: OpaquePointer
  ) throws(CatalogError) {
    let base = state.counts
    try insertReport(report.report, id: base.reports + 1, connection: connection)
    try insertText(of: report, base: base, connection: connection)
    try insertGoals(of: report, base: base, state: &state, connection: connection)
    try insertProjects(of: report, base: base, connection: connection)
    try insertTasks(of: report, base: base, connection: connection)
    state.counts.reports += 1
    state.counts.sections += report.sections.count
    state.counts.statements += report.statements.count
    state.counts.goals += report.goals.count
    state.counts.projects += report.projects.count
    state.counts.milestones += report.milestones.count
    state.counts.tasks += report.tasks.count
  }
}

extension LoadState {
  /// Adds an entry to the indicator library unless its name is there already.
  mutating func add(_ indicator: Indicator, with insert: inout PreparedInsert) throws(CatalogError) {
    guard indicatorIDs[indicator.name] == nil else { return }
    counts.indicators += 1
    indicatorIDs[indicator.name] = counts.indicators
    insert.bind(counts.indicators)
    insert.bind(indicator.name)
    insert.bind(indicator.aliases.joined(separator: "、"))
    insert.bind(indicator.category)
    try insert.step()
  }
}

extension ImportedReport {
  /// Proves that every index names a row, so that ids made from them do.
  func checkIndices() throws(CatalogError) {
    func check(
      _ index: Int?, _ count: Int, _ table: String, _ row: Int, _ target: String
    ) throws(CatalogError) {
      guard let index, !(0..<count).contains(index) else { return }
      throw .danglingReference(table: table, row: row + 1, referencedTable: target)
    }
    // By index, because a copy of a row counts the references to all of its texts.
    for row in sections.indices {
      try check(sections[row].parent, row, "sections", row, "sections")
    }
    for row in statements.indices {
      try check(statements[row].section, sections.count, "statements", row, "sections")
    }
    for row in goals.indices {
      try check(goals[row].section, sections.count, "goals", row, "sections")
      try check(goals[row].statement, statements.count, "goals", row, "statements")
    }
    for row in milestones.indices {
      try check(milestones[row].project, projects.count, "milestones", row, "projects")
      try check(milestones[row].section, sections.count, "milestones", row, "sections")
      try check(milestones[row].statement, statements.count, "milestones", row, "statements")
    }
    for row in tasks.indices {
      try check(tasks[row].section, sections.count, "tasks", row, "sections")
      try check(tasks[row].statement, statements.count, "tasks", row, "statements")
    }
  }
}
