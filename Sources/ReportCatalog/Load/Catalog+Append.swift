import GRDB
import GRDBSQLite
import ReportModel

extension Catalog {
  /// Adds all reports of a catalog file; their rows get the ids that follow those of the rows that are there.
  ///
  /// Indicators are matched by name. Call ``finishLoading()`` after the last.
  ///
  /// - Throws: ``CatalogError``.
  public func append(contentsOfFile path: String) throws(CatalogError) {
    // Checks what the file is, and migrates it in memory if need be.
    let added = try Catalog(openingFile: path)
    do {
      try state.withLock { state in
        try withConnection { connection in
          let location = added.location ?? path
          // A connection to memory would look for other files in memory too.
          let target =
            location.hasPrefix("file:/goalsheet-catalog-")
            ? location : "file:\(Self.percentEncoded(location))?vfs=unix&mode=ro"
          try execute("ATTACH '\(target)' AS added", on: connection)
          defer { sqlite3_exec(connection, "DETACH added", nil, nil, nil) }
          let before = state
          do {
            try transaction(on: connection) { try copyRows(before.counts, connection: connection) }
          } catch {
            state = before
            throw error
          }
        }
      }
    } catch {
      throw CatalogError(error)
    }
    try restoreState(indicators: [])
    // Two files may hold the same report: its keys are gathered anew if more of it comes.
    state.withLock { $0.takenKeys = nil }
  }

  private func copyRows(_ counts: RowCounts, connection: OpaquePointer) throws(CatalogError) {
    try execute(
      """
      INSERT INTO main.indicators SELECT row_number() OVER (ORDER BY id) + \(counts.indicators), name, aliases, category \
      FROM added.indicators WHERE name NOT IN (SELECT name FROM main.indicators)
      """, on: connection)
    let offsets = [
      "reports": counts.reports, "sections": counts.sections, "statements": counts.statements,
      "goals": counts.goals, "projects": counts.projects, "milestones": counts.milestones,
      "tasks": counts.tasks,
    ]
    for table in DataDictionary.tables where table.name != "indicators" {
      let columns = table.columns.map { column in
        switch column.rule {
        case .primaryKey: "\(column.name) + \(offsets[table.name] ?? 0)"
        case .references("indicators"), .mayReference("indicators"):
          """
          (SELECT ours.id FROM main.indicators AS ours JOIN added.indicators AS theirs ON theirs.name = ours.name \
          WHERE theirs.id = \(column.name))
          """
        case .references(let target), .mayReference(let target): "\(column.name) + \(offsets[target] ?? 0)"
        case .optional, .required: column.name
        }
      }
      try execute(
        "INSERT INTO main.\(table.name) SELECT \(columns.joined(separator: ", ")) FROM added.\(table.name) ORDER BY id",
        on: connection)
    }
  }

  /// A path inside a URI and a quoted text: whatever is not plain is written in hexadecimal (RFC 3986 §2.1).
  private static func percentEncoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return result
  }
}
