import ReportCatalog
import ReportModel

/// Turns what is selected, grouped and ordered into SQL.
struct SelectionCompiler {
  let table: QueryTable
  /// ` WHERE …` or nothing.
  let filter: String
  let parameters: [QueryValue]
  /// Whether an index finds the rows, so that walking the table by id would be slower than sorting them.
  var filtersByIndex = false
  private var groups: [ColumnDefinition] = []
  private var isGrouped = false
  private var unitChecks: [UnitCheck] = []

  init(table: QueryTable, filter: String, parameters: [QueryValue]) {
    self.table = table
    self.filter = filter
    self.parameters = parameters
  }

  mutating func compile(_ query: TableQuery) throws(QueryError) -> CompiledQuery {
    for name in query.grouping ?? [] {
      let column = try table.resolve(name)
      if !groups.contains(column) { groups.append(column) }
    }
    isGrouped =
      query.grouping != nil
      || (query.selection ?? []).contains {
        if case .aggregate = $0.content { return true }
        return false
      }
    var fields: [Field] = []
    for expression in query.selection ?? defaultSelection() { fields += try self.fields(expression) }
    var sql = "SELECT " + fields.map(\.sql).joined(separator: ", ")
    sql += " FROM \(table.definition.name)\(filter)"
    if !groups.isEmpty { sql += " GROUP BY " + groupList }
    sql += try order(query.orderings ?? [], fields)
    var compiled = CompiledQuery(sql: sql)
    compiled.parameters = parameters
    if let limit = query.limit {
      compiled.sql += " LIMIT ?"
      compiled.parameters.append(.integer(limit))
    }
    compiled.columns = fields.map(\.column)
    compiled.unitChecks = unitChecks
    return compiled
  }

  private struct Field {
    var sql: String
    var column: ResultColumn
    var alias: String?
  }

  private var groupList: String {
    groups.map { SQLText.quoted($0.name) }.joined(separator: ", ")
  }

  private func defaultSelection() -> [Expression] {
    if isGrouped {
      return groups.map { Expression(content: .column(Name(text: $0.name, range: 0..<0)), range: 0..<0) }
        + [Expression(content: .aggregate(.count, nil), range: 0..<0)]
    }
    return table.defaultColumns.map {
      Expression(content: .column(Name(text: $0, range: 0..<0)), range: 0..<0)
    }
  }

  // MARK: Columns of the result

  private mutating func fields(_ expression: Expression) throws(QueryError) -> [Field] {
    var fields: [Field]
    switch expression.content {
    case .everything:
      if isGrouped { throw QueryError(.notGrouped("*"), expression.range) }
      fields = table.definition.columns.map(Self.field)
    case .column(let name):
      let column = try table.resolve(name)
      if isGrouped, !groups.contains(column) {
        throw QueryError(.notGrouped(name.text), name.range)
      }
      fields = [Self.field(column)]
    case .aggregate(let function, let name): fields = [try aggregate(function, name)]
    }
    if let alias = expression.alias, fields.count == 1 {
      fields[0].alias = alias.text
      fields[0].column.name = alias.text
      fields[0].column.chineseName = alias.text
      fields[0].column.englishName = alias.text
    }
    return fields
  }

  private static func field(_ column: ColumnDefinition) -> Field {
    Field(
      sql: SQLText.quoted(column.name),
      column: ResultColumn(
        name: column.name, chineseName: column.chineseName, englishName: column.englishName,
        codes: column.codes, isDate: column.kind == .date))
  }

  private mutating func aggregate(_ function: AggregateFunction, _ name: Name?) throws(QueryError) -> Field {
    guard let name else {
      return Field(
        sql: "count(*)",
        column: ResultColumn(name: "count()", chineseName: "计数", englishName: "Count"))
    }
    let column = try table.resolve(name)
    if function == .sum || function == .avg {
      guard column.kind == .real || column.kind == .integer else {
        throw QueryError(.needsNumbers(function.rawValue, column), name.range)
      }
    }
    if function != .count { addUnitCheck(function, column) }
    let keepsKind = function == .min || function == .max
    return Field(
      sql: "\(function.rawValue)(\(SQLText.quoted(column.name)))",
      column: ResultColumn(
        name: "\(function.rawValue)(\(column.name))",
        chineseName: "\(function.chineseName)（\(column.chineseName)）",
        englishName: "\(function.rawValue)(\(column.englishName))", codes: keepsKind ? column.codes : nil,
        isDate: keepsKind && column.kind == .date))
  }

  /// A question whose answer has a row where a group holds numbers of several units.
  private mutating func addUnitCheck(_ function: AggregateFunction, _ column: ColumnDefinition) {
    guard let amount = table.amount(column), !groups.contains(where: { amount.isOne(by: $0.name) }) else {
      return
    }
    let present = "\(SQLText.quoted(column.name)) IS NOT NULL"
    let condition = filter.isEmpty ? " WHERE \(present)" : "\(filter) AND \(present)"
    let grouping = groups.isEmpty ? "" : " GROUP BY \(groupList)"
    let check = UnitCheck(
      aggregate: "\(function.rawValue)(\(column.name))",
      sql: """
        SELECT 1 FROM (SELECT min(ifnull(\(amount.unit), '')) AS a, max(ifnull(\(amount.unit), '')) AS b \
        FROM \(table.definition.name)\(condition)\(grouping)) WHERE a <> b LIMIT 1
        """,
      parameters: parameters)
    if !unitChecks.contains(check) { unitChecks.append(check) }
  }

  // MARK: Order

  private mutating func order(_ orderings: [Ordering], _ fields: [Field]) throws(QueryError) -> String {
    var parts: [String] = []
    for ordering in orderings {
      let sql = try orderSQL(ordering.expression, fields)
      // What is empty comes last either way.
      parts.append("\(sql) \(ordering.isDescending ? "DESC" : "ASC") NULLS LAST")
    }
    // Rows that are alike stay in the order of the text, so that results can be compared.
    if isGrouped {
      parts += groups.map(Self.orderKey)
    } else {
      // The plus keeps SQLite from walking the table by id where other columns come first: eight times as fast.
      parts.append(parts.isEmpty && !filtersByIndex ? "id" : "+id")
    }
    return parts.isEmpty ? "" : " ORDER BY " + parts.joined(separator: ", ")
  }

  /// Codes have an order of their own: 谋划, 签约, 开工 … and not that of their letters.
  private static func orderKey(_ column: ColumnDefinition) -> String {
    let name = SQLText.quoted(column.name)
    guard column.kind == .text, let entries = column.codes?.entries, !entries.isEmpty else { return name }
    let cases = entries.enumerated().map { "WHEN '\($0.element.code)' THEN \($0.offset)" }
    return "CASE \(name) \(cases.joined(separator: " ")) END"
  }

  private mutating func orderSQL(_ expression: Expression, _ fields: [Field]) throws(QueryError) -> String {
    if case .column(let name) = expression.content,
      let field = fields.first(where: { $0.alias == name.text })
    {
      return field.sql
    }
    if case .aggregate = expression.content, !isGrouped {
      throw QueryError(.orderNeedsGroup, expression.range)
    }
    if case .column(let name) = expression.content {
      let column = try table.resolve(name)
      if isGrouped, !groups.contains(column) { throw QueryError(.notGrouped(name.text), name.range) }
      return Self.orderKey(column)
    }
    return try self.fields(expression).map(\.sql).joined(separator: ", ")
  }
}
