import ReportCatalog
import ReportModel

/// Turns conditions into SQL.
///
/// A comparison with an empty cell is false, so that `not` always gives the other rows. SQLite's “unknown”
/// behaves as false under AND and OR; only `not` must tell, which `IS NOT TRUE` does. What is not negated
/// stays bare, so that indexes serve.
struct ConditionCompiler {
  let table: QueryTable
  private(set) var parameters: [QueryValue] = []

  init(table: QueryTable) {
    self.table = table
  }

  mutating func sql(_ condition: Condition) throws(QueryError) -> String {
    switch condition {
    case .and: return try chain(condition.conjuncts, "AND")
    case .or: return try chain(condition.disjuncts, "OR")
    case .not(let inner): return "(\(try sql(inner))) IS NOT TRUE"
    case .isNull(let name): return "\(SQLText.quoted(try table.resolve(name).name)) IS NULL"
    case .comparison(let name, let symbol, let value):
      return try comparison(try table.resolve(name), name, symbol, value)
    case .inList(let name, let values):
      let column = try table.resolve(name)
      var parts: [String] = []
      for value in values { parts.append(try comparison(column, name, .equal, value)) }
      return "(" + parts.joined(separator: " OR ") + ")"
    case .between(let name, let lower, let upper):
      let column = try table.resolve(name)
      try checkUnits(column, lower, upper)
      let first = try comparison(column, name, .greaterOrEqual, lower)
      return "(\(first) AND \(try comparison(column, name, .lessOrEqual, upper)))"
    }
  }

  /// One pair of brackets for the whole chain: SQLite's parser has a stack of a hundred.
  private mutating func chain(_ conditions: [Condition], _ word: String) throws(QueryError) -> String {
    var parts: [String] = []
    for condition in conditions { parts.append(try sql(condition)) }
    return "(" + parts.joined(separator: " \(word) ") + ")"
  }

  private mutating func bind(_ value: QueryValue) -> String {
    parameters.append(value)
    return "?"
  }

  // MARK: Comparisons

  private mutating func comparison(
    _ column: ColumnDefinition, _ name: Name, _ symbol: ComparisonOperator, _ value: WrittenValue
  ) throws(QueryError) -> String {
    switch symbol {
    case .notEqual: return "(\(try comparison(column, name, .equal, value))) IS NOT TRUE"
    case .notContains: return "(\(try comparison(column, name, .contains, value))) IS NOT TRUE"
    case .contains: return contains(column, value)
    case .matches: return try matches(column, value)
    case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    let field = SQLText.quoted(column.name)
    if let codes = column.codes {
      if let code = Self.code(value.text, in: codes) {
        guard symbol == .equal else { throw QueryError(.codesHaveNoOrder(column), value.range) }
        return "\(field) = \(bind(Self.value(ofCode: code, column)))"
      }
      if let other = otherColumn(column, value) { return "\(field) \(symbol.rawValue) \(other)" }
      let names = codes.entries.flatMap { [$0.chineseName, $0.englishName] }
      throw QueryError(
        .unknownCode(value.text, column, NearestNames.find(value.text, among: names)), value.range)
    }
    if let other = otherColumn(column, value) { return "\(field) \(symbol.rawValue) \(other)" }
    switch column.kind {
    case .text: return "\(field) \(symbol.rawValue) \(bind(.text(value.text)))"
    case .date: return try date(column, symbol, value)
    case .integer, .real, .boolean: return try number(column, symbol, value)
    }
  }

  private mutating func contains(_ column: ColumnDefinition, _ value: WrittenValue) -> String {
    let field = SQLText.quoted(column.name)
    guard let codes = column.codes else { return "contains(\(field), \(bind(.text(value.text))))" }
    let needle = TextFolding.folded(value.text)
    let found = codes.entries.filter { entry in
      [entry.code, entry.chineseName, entry.englishName].contains { TextFolding.contains($0, needle) }
    }
    if found.isEmpty { return "FALSE" }
    var marks: [String] = []
    for entry in found { marks.append(bind(Self.value(ofCode: entry.code, column))) }
    return "\(field) IN (\(marks.joined(separator: ", ")))"
  }

  private mutating func matches(
    _ column: ColumnDefinition, _ value: WrittenValue
  ) throws(QueryError) -> String {
    do throws(PatternError) {
      _ = try Pattern(value.text)
    } catch {
      throw QueryError(.badExpression(value.text, error), value.range)
    }
    return "regexp(\(bind(.text(value.text))), \(SQLText.quoted(column.name)))"
  }

  // MARK: Values

  /// The column that a word without quotation marks names, where it can be compared with `column`.
  private func otherColumn(_ column: ColumnDefinition, _ value: WrittenValue) -> String? {
    guard !value.isQuoted, let other = table.column(value.text), (other.codes == nil) == (column.codes == nil)
    else { return nil }
    let isNumber = { (column: ColumnDefinition) in
      column.kind == .integer || column.kind == .real || column.kind == .boolean
    }
    guard isNumber(column) == isNumber(other) else { return nil }
    return SQLText.quoted(other.name)
  }

  private static func code(_ text: String, in codes: CodeList) -> String? {
    let key = text.lowercased()
    return codes.entries.first { $0.code == text || $0.chineseName == text || $0.englishName == key }?.code
  }

  private static func value(ofCode code: String, _ column: ColumnDefinition) -> QueryValue {
    column.kind == .text ? .text(code) : Int(code).map(QueryValue.integer) ?? .text(code)
  }

  private mutating func date(
    _ column: ColumnDefinition, _ symbol: ComparisonOperator, _ value: WrittenValue
  ) throws(QueryError) -> String {
    guard let date = WrittenDate(value.text) else {
      throw QueryError(.noDate(value.text, column), value.range)
    }
    let field = SQLText.quoted(column.name)
    switch symbol {
    case .less, .greaterOrEqual: return "\(field) \(symbol.rawValue) \(bind(.text(date.first)))"
    case .greater, .lessOrEqual: return "\(field) \(symbol.rawValue) \(bind(.text(date.last)))"
    default:
      return "\(field) BETWEEN \(bind(.text(date.first))) AND \(bind(.text(date.last)))"
    }
  }

  private mutating func number(
    _ column: ColumnDefinition, _ symbol: ComparisonOperator, _ value: WrittenValue
  ) throws(QueryError) -> String {
    guard !value.isQuoted, let amount = Amount(value.text) else {
      throw QueryError(.noNumber(value.text, column, nearest(to: value)), value.range)
    }
    guard amount.isWithUnit else {
      return "\(SQLText.quoted(column.name)) \(symbol.rawValue) \(bind(.real(amount.value)))"
    }
    guard let columns = table.amount(column) else {
      // 2026年 is how people write the number of a year.
      if amount.baseUnit == "年", column.name == "year" {
        return "\(SQLText.quoted(column.name)) \(symbol.rawValue) \(bind(.real(amount.value)))"
      }
      throw QueryError(.noUnits(value.text, column), value.range)
    }
    let comparison = "\(columns.base) \(symbol.rawValue) \(bind(.real(amount.base)))"
    guard let unit = amount.baseUnit else { return comparison }
    return "(\(comparison) AND \(columns.baseUnit) = \(bind(.text(unit))))"
  }

  private func nearest(to value: WrittenValue) -> [String] {
    value.isQuoted ? [] : NearestNames.find(value.text, among: table.columnNames)
  }

  /// Both ends of `between` must be of one kind.
  private func checkUnits(
    _ column: ColumnDefinition, _ lower: WrittenValue, _ upper: WrittenValue
  ) throws(QueryError) {
    guard table.amount(column) != nil, let first = Amount(lower.text), let second = Amount(upper.text),
      first.isWithUnit != second.isWithUnit || first.baseUnit != second.baseUnit
    else { return }
    throw QueryError(
      .unitsDiffer(lower.text, upper.text), lower.range.lowerBound..<upper.range.upperBound)
  }
}
