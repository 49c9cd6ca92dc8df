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
    selection.filtersByIndex = query.limit == nil && filtersByIndex(query, table)
    return try selection.compile(query)
  }
}

extension Compiler {
  /// Whether an index finds the rows: an amount with a unit is among the conditions that all must hold.
  private static func filtersByIndex(_ query: TableQuery, _ table: QueryTable) -> Bool {
    (query.condition?.conjuncts ?? []).contains { condition in
      let (name, value): (Name, WrittenValue)
      switch condition {
      case .comparison(let column, .equal, let amount), .comparison(let column, .less, let amount),
        .comparison(let column, .lessOrEqual, let amount), .comparison(let column, .greater, let amount),
        .comparison(let column, .greaterOrEqual, let amount), .between(let column, let amount, _):
        (name, value) = (column, amount)
      default: return false
      }
      guard let column = table.column(name.text), let amount = table.amount(column) else { return false }
      return amount.base == "base_value" && Amount(value.text)?.isWithUnit == true
    }
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
