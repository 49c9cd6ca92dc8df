/// A name as the user wrote it.
struct Name: Hashable, Sendable {
  var text: String
  var range: Range<Int>
}

/// The right side of a comparison as the user wrote it.
struct WrittenValue: Hashable, Sendable {
  var text: String
  /// Whether it stood in quotation marks, so that it is text and nothing else.
  var isQuoted: Bool
  var range: Range<Int>
}

/// How two things are compared.
enum ComparisonOperator: String, CaseIterable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "~"
  case notContains = "!~"
  case matches = "=~"

  init?(_ token: Token) {
    if token.kind == .symbol {
      self.init(rawValue: token.text)
      return
    }
    guard token.kind == .word else { return nil }
    switch Keyword(token.text) {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .contains: self = .contains
    case .notContains: self = .notContains
    case .matches: self = .matches
    default: return nil
    }
  }
}

/// What rows must fulfil.
indirect enum Condition: Hashable, Sendable {
  case comparison(Name, ComparisonOperator, WrittenValue)
  case inList(Name, [WrittenValue])
  case between(Name, WrittenValue, WrittenValue)
  case isNull(Name)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
}

extension Condition {
  /// `a`, `b`, `c` of `a and b and c`.
  var conjuncts: [Condition] {
    guard case .and(let first, let second) = self else { return [self] }
    return first.conjuncts + second.conjuncts
  }

  /// `a`, `b`, `c` of `a or b or c`.
  var disjuncts: [Condition] {
    guard case .or(let first, let second) = self else { return [self] }
    return first.disjuncts + second.disjuncts
  }
}

/// What is counted or summed up over rows.
enum AggregateFunction: String, CaseIterable, Sendable {
  case count, sum, avg, min, max

  var chineseName: String {
    switch self {
    case .count: "计数"
    case .sum: "合计"
    case .avg: "平均"
    case .min: "最小"
    case .max: "最大"
    }
  }

  init?(_ word: String) {
    let word = word.lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue == word || $0.chineseName == word }) else {
      return nil
    }
    self = found
  }
}

/// Something that a result can have as a column.
struct Expression: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case column(Name)
    case aggregate(AggregateFunction, Name?)
    /// `*`.
    case everything
  }

  var content: Content
  var range: Range<Int>
  /// The name given by `as`.
  var alias: Name?
}

/// What rows are ordered by.
struct Ordering: Hashable, Sendable {
  var expression: Expression
  var isDescending: Bool
}

/// `goals where … group by … select … order by … limit …`.
struct TableQuery: Hashable, Sendable {
  var table: Name
  var condition: Condition?
  var selection: [Expression]?
  var grouping: [Name]?
  var orderings: [Ordering]?
  var limit: Int?
}

/// A query as parsed.
indirect enum SyntaxTree: Hashable, Sendable {
  case table(TableQuery)
  case find(WrittenValue)
  /// SQL, from the byte offset given to the end.
  case sql(from: Int)
  case explain(SyntaxTree)
}
