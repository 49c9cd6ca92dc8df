extension Parser {
  /// Reads one clause into the query, each at most once and in any order.
  ///
  /// - Returns: Whether there was one.
  mutating func clause(of query: inout TableQuery) throws(QueryError) -> Bool {
    lookForClauses(of: query)
    guard let keyword else { return false }
    let token = current
    func once(_ isThere: Bool) throws(QueryError) {
      if isThere { throw QueryError(.repeatedClause(token.text), token.range) }
    }
    switch keyword {
    case .where:
      try once(query.condition != nil)
      advance()
      query.condition = try condition()
    case .select:
      try once(query.selection != nil)
      advance()
      query.selection = try expressions()
    case .group:
      try once(query.grouping != nil)
      advance()
      try by(after: token)
      query.grouping = try names()
    case .order:
      try once(query.orderings != nil)
      advance()
      try by(after: token)
      query.orderings = try orderings()
    case .sortedBy:
      advance()
      try sortedBy(&query, token)
    case .limit:
      try once(query.limit != nil)
      advance()
      query.limit = try count()
      _ = skip(.rows)
    default: return false
    }
    return true
  }

  private mutating func lookForClauses(of query: TableQuery) {
    if query.condition == nil { look(for: .keyword(.where)) }
    if query.selection == nil { look(for: .keyword(.select)) }
    if query.grouping == nil { look(for: .keyword(.group)) }
    if query.orderings == nil { look(for: .keyword(.order)) }
    if query.grouping == nil || query.orderings == nil { look(for: .keyword(.sortedBy)) }
    if query.limit == nil { look(for: .keyword(.limit)) }
  }

  /// `by` goes with the English words only: `group by`, `分组`.
  private mutating func by(after token: Token) throws(QueryError) {
    guard token.text.utf8.first.map({ $0 < 0x80 }) ?? false else {
      if keyword == .by { advance() }
      return
    }
    guard skip(.by) else { throw unexpected([.keyword(.by)]) }
  }

  /// `按 单位 分组`, `按 目标值 降序 排序`.
  private mutating func sortedBy(_ query: inout TableQuery, _ token: Token) throws(QueryError) {
    let start = current
    let items = try orderings()
    if query.grouping == nil { look(for: .keyword(.group)) }
    if query.orderings == nil { look(for: .keyword(.order)) }
    switch keyword {
    case .group:
      var names: [Name] = []
      for item in items {
        guard case .column(let name) = item.expression.content, !item.isDescending else {
          throw QueryError(.unexpected(start.text, [.column]), item.expression.range)
        }
        names.append(name)
      }
      if query.grouping != nil { throw QueryError(.repeatedClause(current.text), current.range) }
      query.grouping = names
    case .order:
      if query.orderings != nil { throw QueryError(.repeatedClause(current.text), current.range) }
      query.orderings = items
    default: throw unexpected([.keyword(.order), .keyword(.group)])
    }
    advance()
  }

  private mutating func names() throws(QueryError) -> [Name] {
    var names = [try name(.column)]
    while skipSymbol(",") { names.append(try name(.column)) }
    return names
  }

  private mutating func expressions() throws(QueryError) -> [Expression] {
    var result: [Expression] = []
    repeat {
      var expression = try expression(allowsAll: true)
      if skip(.as) {
        guard current.kind == .word || current.kind == .string else { throw unexpected([.name]) }
        expression.alias = Name(text: current.text, range: current.range)
        advance()
      }
      result.append(expression)
    } while skipSymbol(",")
    return result
  }

  private mutating func orderings() throws(QueryError) -> [Ordering] {
    var result: [Ordering] = []
    repeat {
      let expression = try expression(allowsAll: false)
      let isDescending = skip(.descending)
      if !isDescending { _ = skip(.ascending) }
      result.append(Ordering(expression: expression, isDescending: isDescending))
    } while skipSymbol(",")
    return result
  }

  /// A column, `count()`, `sum(column)` or `*`.
  private mutating func expression(allowsAll: Bool) throws(QueryError) -> Expression {
    let start = current.range
    if allowsAll, skipSymbol("*") { return Expression(content: .everything, range: start) }
    look(for: .function)
    let isCall = peek(1).kind == .symbol && peek(1).text == "("
    let name = try name(.column)
    guard isCall else { return Expression(content: .column(name), range: name.range) }
    guard let function = AggregateFunction(name.text) else {
      let nearest = NearestNames.find(
        name.text, among: AggregateFunction.allCases.flatMap { [$0.rawValue, $0.chineseName] })
      throw QueryError(.unknownFunction(name.text, nearest), name.range)
    }
    try expectSymbol("(")
    var argument: Name?
    if !skipSymbol("*"), !isSymbol(")") { argument = try self.name(.column) }
    let end = current.range.upperBound
    try expectSymbol(")")
    if argument == nil, function != .count {
      throw QueryError(.functionNeedsColumn(function.rawValue), start.lowerBound..<end)
    }
    return Expression(content: .aggregate(function, argument), range: start.lowerBound..<end)
  }

  private mutating func count() throws(QueryError) -> Int {
    guard current.kind == .number else { throw unexpected([.count]) }
    var digits = current.text
    for suffix in Keyword.rows.spellings where digits.hasSuffix(suffix) { digits.removeLast(suffix.count) }
    guard let count = Int(digits), count >= 0 else { throw unexpected([.count]) }
    advance()
    return count
  }
}
