extension Parser {
  /// `a or b or …`.
  mutating func condition() throws(QueryError) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw QueryError(.tooDeep, current.range) }
    var result = try conjunction()
    while skip(.or) { result = .or(result, try conjunction()) }
    return result
  }

  /// `a and b and …`.
  private mutating func conjunction() throws(QueryError) -> Condition {
    var result = try negation()
    while skip(.and) { result = .and(result, try negation()) }
    return result
  }

  /// `not a`, `(a)`, or a comparison.
  private mutating func negation() throws(QueryError) -> Condition {
    var isNegated = false
    while skip(.not) { isNegated.toggle() }
    let result: Condition
    if skipSymbol("(") {
      result = try condition()
      guard skipSymbol(")") else { throw unexpected([.keyword(.and), .keyword(.or), .symbol(")")]) }
    } else {
      result = try comparison()
    }
    return isNegated ? .not(result) : result
  }

  private mutating func comparison() throws(QueryError) -> Condition {
    let column = try name(.column)
    comparisons += 1
    guard comparisons <= Self.maximumComparisons else { throw QueryError(.tooDeep, column.range) }
    look(for: .comparison(column))
    if let symbol = ComparisonOperator(current) {
      advance()
      return .comparison(column, symbol, try value(of: column, isExpression: symbol == .matches))
    }
    switch keyword {
    case .is:
      advance()
      let isNegated = skip(.not)
      guard skip(.null) else {
        throw unexpected(isNegated ? [.keyword(.null)] : [.keyword(.null), .keyword(.not)])
      }
      return isNegated ? .not(.isNull(column)) : .isNull(column)
    case .isNull:
      advance()
      return .isNull(column)
    case .isNotNull:
      advance()
      return .not(.isNull(column))
    case .in:
      advance()
      return .inList(column, try list(of: column))
    case .notIn:
      advance()
      return .not(.inList(column, try list(of: column)))
    case .between:
      advance()
      return try range(of: column)
    case .not:
      advance()
      if skip(.in) { return .not(.inList(column, try list(of: column))) }
      if skip(.between) { return .not(try range(of: column)) }
      throw unexpected([.keyword(.in), .keyword(.between)])
    default: throw unexpected([.operator])
    }
  }

  /// `5 and 10`, `5 和 10`, `5 至 10`.
  private mutating func range(of column: Name) throws(QueryError) -> Condition {
    let lower = try value(of: column)
    let isWord = current.kind == .word && ["和", "至", "到", "与"].contains(current.text)
    if isWord {
      advance()
    } else if !skip(.and) {
      throw unexpected([.keyword(.and)])
    }
    return .between(column, lower, try value(of: column))
  }

  /// `(a, b, c)`.
  private mutating func list(of column: Name) throws(QueryError) -> [WrittenValue] {
    try expectSymbol("(")
    var values = [try value(of: column)]
    while skipSymbol(",") { values.append(try value(of: column)) }
    guard skipSymbol(")") else { throw unexpected([.symbol(","), .symbol(")")]) }
    return values
  }

  /// A text, number or amount.
  mutating func value(
    of column: Name, isExpression: Bool = false
  ) throws(QueryError) -> WrittenValue {
    let token = current
    look(for: isExpression ? .expression : .value(column))
    comparisons += 1
    guard comparisons <= Self.maximumComparisons else { throw QueryError(.tooDeep, token.range) }
    switch token.kind {
    case .string:
      advance()
      return WrittenValue(text: token.text, isQuoted: true, range: token.range)
    case .regularExpression where isExpression:
      advance()
      return WrittenValue(text: token.text, isQuoted: true, range: token.range)
    case .number:
      advance()
      if Double(token.text) != nil { look(for: .unit(column)) }
      return withUnit(WrittenValue(text: token.text, isQuoted: false, range: token.range))
    case .word where !Keyword.isReserved(token.text):
      advance()
      return WrittenValue(text: token.text, isQuoted: false, range: token.range)
    default: throw unexpected([isExpression ? .regularExpression : .value])
    }
  }

  /// Joins a unit that stands apart to its number: `100 亿元`.
  private mutating func withUnit(_ number: WrittenValue) -> WrittenValue {
    guard Double(number.text) != nil, current.kind == .word, Keyword(current.text) == nil,
      let amount = Amount(number.text + current.text), amount.isWithUnit
    else { return number }
    defer { advance() }
    return WrittenValue(
      text: number.text + current.text, isQuoted: false,
      range: number.range.lowerBound..<current.range.upperBound)
  }
}
