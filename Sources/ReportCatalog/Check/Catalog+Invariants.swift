extension Catalog {
  /// Looks for rows that break a promise of the catalog; none are expected.
  ///
  /// - Parameter sources: The source of each report by its id; quotes of reports without one are looked for
  ///   in their statements only.
  /// - Returns: The violations, table by table in the order of the text.
  public func checkInvariants(sources: [Int: SourceLines] = [:]) throws(CatalogError) -> [InvariantViolation]
  {
    var violations: [InvariantViolation] = []
    for check in Self.checks {
      try read(check.sql) { row in
        violations.append(
          InvariantViolation(
            table: check.table, row: row.integer(0) ?? 0, rule: check.rule, text: row.text(1) ?? ""))
      }
    }
    guard !sources.isEmpty else { return violations }
    for (table, text, join) in Self.quotedTables {
      try read(
        """
        SELECT f.id, \(text), r.report_id, f.first_line, f.last_line FROM \(table) f \(join) ORDER BY f.id
        """
      ) { row in
        guard let source = sources[row.integer(2) ?? 0] else { return }
        let text = row.text(1) ?? ""
        if !source.contains(text, firstLine: row.integer(3) ?? 0, lastLine: row.integer(4) ?? 0) {
          violations.append(
            InvariantViolation(table: table, row: row.integer(0) ?? 0, rule: .textInSource, text: text))
        }
      }
    }
    return violations
  }

  private struct Check {
    var table: String
    var rule: InvariantViolation.Rule
    var sql: String
  }

  private static let quotedTables: [(table: String, text: String, join: String)] = [
    ("statements", "f.text", "JOIN statements r ON r.id = f.id"),
    ("goals", "f.quote", "JOIN goals r ON r.id = f.id"),
    ("milestones", "f.quote", "JOIN projects r ON r.id = f.project_id"),
    ("tasks", "f.quote", "JOIN tasks r ON r.id = f.id"),
  ]

  private static let checks: [Check] = {
    var checks = [
      Check(
        table: "sections", rule: .sectionLinesInParent,
        sql: """
          SELECT f.id, f.heading FROM sections f JOIN sections p ON p.id = f.parent_id \
          WHERE f.first_line < p.first_line OR f.last_line > p.last_line OR f.report_id <> p.report_id
          """),
      Check(
        table: "statements", rule: .statementBelongsToSection,
        sql: """
          SELECT f.id, f.text FROM statements f JOIN sections p ON p.id = f.section_id \
          WHERE f.report_id <> p.report_id
          """),
      Check(
        table: "statements", rule: .statementLinesInSection,
        sql: """
          SELECT f.id, f.text FROM statements f JOIN sections p ON p.id = f.section_id \
          WHERE f.first_line < p.first_line OR f.last_line > p.last_line
          """),
    ]
    for table in ["sections", "statements", "goals", "milestones", "tasks"] {
      let text = DataDictionary.table(table)?.column("quote")?.name ?? "id"
      checks.append(
        Check(
          table: table, rule: .linesInOrder,
          sql: "SELECT id, \(text) FROM \(table) WHERE first_line < 1 OR last_line < first_line"))
    }
    for table in ["goals", "milestones", "tasks"] {
      let statement = "FROM \(table) f JOIN statements s ON s.id = f.statement_id"
      let report =
        table == "milestones" ? "(SELECT report_id FROM projects WHERE id = f.project_id)" : "f.report_id"
      checks += [
        Check(
          table: table, rule: .factBelongsToStatement,
          sql: """
            SELECT f.id, f.quote \(statement) WHERE s.section_id <> f.section_id OR s.report_id <> \(report)
            """),
        Check(
          table: table, rule: .quoteInStatement,
          sql: "SELECT f.id, f.quote \(statement) WHERE f.quote = '' OR instr(s.text, f.quote) = 0"),
        Check(
          table: table, rule: .factLinesInStatement,
          sql: """
            SELECT f.id, f.quote \(statement) \
            WHERE f.first_line < s.first_line OR f.last_line > s.last_line
            """),
      ]
    }
    for table in ["goals", "projects", "milestones", "tasks"] {
      checks.append(
        Check(
          table: table, rule: .keyIsUnique,
          sql: """
            SELECT f.id, f.key FROM \(table) f WHERE f.key = '' \
            OR f.key IN (SELECT key FROM \(table) GROUP BY key HAVING count(*) > 1)
            """))
    }
    return checks
  }()
}
