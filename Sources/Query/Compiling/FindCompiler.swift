import ReportCatalog

/// `find 海洋`: every table, where it stands.
enum FindCompiler {
  /// The tables looked through, with what stands for a row, what is looked at, and where it stands.
  private static let sources: [(table: String, text: String, searched: [String], path: String)] = [
    ("goals", "indicator || '：' || quote", ["indicator", "quote"], "section_path"),
    ("projects", "name || '：' || quote", ["name", "quote"], "section_path"),
    ("tasks", "action || object", ["action", "object", "quote"], "section_path"),
    ("sections", "heading", ["heading"], "section_path"),
    ("statements", "text", ["text"], "section_path"),
    ("reports", "title", ["title", "jurisdiction"], "NULL"),
  ]

  static func compile(_ text: WrittenValue, _ schema: QuerySchema) -> CompiledQuery {
    let parts = sources.enumerated().compactMap { index, source -> String? in
      guard let table = schema.table(named: source.table) else { return nil }
      let condition = source.searched.map { "contains(\($0), ?1)" }.joined(separator: " OR ")
      let line = source.table == "reports" ? "NULL" : "first_line"
      return """
        SELECT '\(source.table)' AS "table", id, jurisdiction, \(source.text) AS text, \(source.path) AS \
        section_path, \(line) AS first_line, \(index) AS rank FROM \(table.definition.name) WHERE \(condition)
        """
    }
    var query = CompiledQuery(
      sql: """
        SELECT "table", id, jurisdiction, text, section_path, first_line FROM (\
        \(parts.joined(separator: " UNION ALL "))) ORDER BY rank, id
        """)
    query.parameters = [.text(text.text)]
    let tables = CodeList(
      QueryTable.all.map {
        CodeList.Entry(code: $0.name, chineseName: $0.chineseName, englishName: $0.name)
      })
    query.columns = [
      ResultColumn(name: "table", chineseName: "表", englishName: "Table", codes: tables),
      ResultColumn(name: "id", chineseName: "编号", englishName: "ID"),
      ResultColumn(name: "jurisdiction", chineseName: "地区", englishName: "Jurisdiction"),
      ResultColumn(name: "text", chineseName: "内容", englishName: "Text"),
      ResultColumn(name: "section_path", chineseName: "章节路径", englishName: "Section path"),
      ResultColumn(name: "first_line", chineseName: "起始行", englishName: "First line"),
    ]
    return query
  }
}
