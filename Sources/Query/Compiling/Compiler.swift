import ReportCatalog
import ReportModel

/// Turns a syntax tree into SQL with bound values; names are looked up in the data dictionary.
///
/// The user's texts never become part of the SQL: names are replaced by those of the dictionary, values are
/// bound, and names given by `as` only head the result.
enum Compiler {
  static func compile(
    _ tree: SyntaxTree, of query: String, schema: QuerySchema
  ) throws(QueryError) -> CompiledQuery {
    switch tree {
    case .table(let tableQuery): return try compile(tableQuery, schema)
    case .find(let text): return FindCompiler.compile(text, schema)
    case .sql(let offset):
      var compiled = CompiledQuery(sql: String(decoding: query.utf8.dropFirst(offset), as: UTF8.self))
      compiled.sqlOffset = offset
      return compiled
    case .explain(let tree):
      var compiled = try compile(tree, of: query, schema: schema)
      compiled.isExplanation = true
      return compiled
    }
  }

  private static func compile(_ query: TableQuery, _ schema: QuerySchema) throws(QueryError) -> CompiledQuery
  {
    guard let table = schema.table(named: query.table.text) else {
      let nearest = NearestNames.find(query.table.text, among: QueryTable.names)
      throw QueryError(.unknownTable(query.table.text, nearest), query.table.range)
    }
    var conditions = ConditionCompiler(table: table)
    let filter = try query.condition.map { condition throws(QueryError) in
      " WHERE " + (try conditions.sql(condition))
    }
    var selection = SelectionCompiler(table: table, filter: filter ?? "", parameters: conditions.parameters)
    return try selection.compile(query)
  }
}

extension QueryTable {
  /// The column that a name stands for.
  ///
  /// - Throws: An error that proposes the nearest names.
  func resolve(_ name: Name) throws(QueryError) -> ColumnDefinition {
    if let column = column(name.text) { return column }
    // Only a ledger has what people fill in.
    if let filled = LedgerColumns.tables[self.name], let column = filledIn(filled).column(name.text) {
      throw QueryError(.needsLedger(column), name.range)
    }
    let nearest = NearestNames.find(name.text, among: columnNames)
    throw QueryError(.unknownColumn(name.text, table: self.name, nearest), name.range)
  }
}

enum SQLText {
  /// A name in quotation marks, because `key`, `count` and `action` are words of SQL.
  static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
