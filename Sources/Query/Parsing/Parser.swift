/// Turns tokens into a syntax tree, one method a rule of the grammar (docs/query.md).
struct Parser {
  /// Conditions may nest this deep: SQLite's parser has a stack of a hundred, and a level takes up to four.
  static let maximumDepth = 20

  /// As many comparisons, values of lists included, are taken; SQLite's own limit is twice that.
  static let maximumComparisons = 500

  private let tokens: [Token]
  private let schema: QuerySchema
  private var position = 0
  var depth = 0
  var comparisons = 0
  /// The table asked, as soon as it is known.
  private(set) var table: QueryTable?
  /// What the parser looked for at the end of the query, for completion.
  private(set) var places: [Place] = []

  /// Parses a query.
  ///
  /// - Throws: ``QueryError``, whose range lies in the query.
  static func parse(_ query: String, schema: QuerySchema = .reports) throws(QueryError) -> SyntaxTree {
    if let tree = try sqlTree(query) { return tree }
    var parser = Parser(tokens: try Lexer.tokens(of: query), schema: schema)
    return try parser.query()
  }

  private init(tokens: [Token], schema: QuerySchema) {
    self.tokens = tokens
    self.schema = schema
  }

  /// What could stand at the end of a query that is not finished, and the table it asks.
  static func places(
    after tokens: [Token], schema: QuerySchema
  ) -> (places: [Place], table: QueryTable?) {
    var parser = Parser(tokens: tokens, schema: schema)
    // Whatever is wrong before the end leaves no places.
    _ = try? parser.query()
    return (parser.places, parser.table)
  }

  /// Plain SQL, known by its first word; our lexer does not read it.
  private static func sqlTree(_ query: String) throws(QueryError) -> SyntaxTree? {
    var rest = query[...]
    var isExplained = false
    while true {
      rest = rest.drop { $0.isWhitespace }
      if !isExplained,
        let spelling = Keyword.explain.spellings.first(where: { rest.lowercased().hasPrefix($0) })
      {
        isExplained = true
        rest = rest.dropFirst(spelling.count)
        continue
      }
      let word = rest.prefix { $0.isASCII && $0.isLetter }.lowercased()
      let start = query.utf8.distance(from: query.startIndex, to: rest.startIndex)
      if SQLWords.writing.contains(word) {
        throw QueryError(.notReading(word.uppercased()), start..<start + word.utf8.count)
      }
      guard SQLWords.reading.contains(word) else { return nil }
      let tree = SyntaxTree.sql(from: start)
      return isExplained ? .explain(tree) : tree
    }
  }

  // MARK: Rules

  private mutating func query() throws(QueryError) -> SyntaxTree {
    if skip(.explain) { return .explain(try question()) }
    return try question()
  }

  private mutating func question() throws(QueryError) -> SyntaxTree {
    if skip(.find) { return .find(try findText()) }
    _ = skip(.from)
    let table = try name(.table)
    // Whoever leaves the table out should hear of that, and not of what follows.
    guard let found = schema.table(named: table.text) else {
      let nearest = NearestNames.find(table.text, among: QueryTable.names)
      throw QueryError(.unknownTable(table.text, nearest), table.range)
    }
    self.table = found
    var query = TableQuery(table: table)
    while try clause(of: &query) {}
    _ = skipSymbol(";")
    guard current.kind == .end else { throw unexpected(following(query)) }
    return .table(query)
  }

  /// Everything to the end: `find 海洋 经济` looks for the text with its space.
  private mutating func findText() throws(QueryError) -> WrittenValue {
    let first = current
    look(for: .text)
    guard first.kind == .word || first.kind == .number || first.kind == .string else {
      throw unexpected([.text])
    }
    var value = WrittenValue(text: first.text, isQuoted: true, range: first.range)
    advance()
    while current.kind == .word || current.kind == .number {
      let isApart = current.range.lowerBound > value.range.upperBound
      value.text += (isApart ? " " : "") + current.text
      value.range = value.range.lowerBound..<current.range.upperBound
      advance()
    }
    _ = skipSymbol(";")
    guard current.kind == .end else { throw unexpected([.end]) }
    return value
  }

  private func following(_ query: TableQuery) -> [Expectation] {
    var result: [Expectation] = []
    if query.condition == nil {
      result.append(.keyword(.where))
    } else {
      result += [.keyword(.and), .keyword(.or)]
    }
    if query.selection == nil { result.append(.keyword(.select)) }
    if query.grouping == nil { result.append(.keyword(.group)) }
    if query.orderings == nil { result.append(.keyword(.order)) }
    if query.limit == nil { result.append(.keyword(.limit)) }
    return result
  }

  // MARK: Tokens

  var current: Token { tokens[position] }

  func peek(_ distance: Int) -> Token {
    tokens[min(position + distance, tokens.count - 1)]
  }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  var keyword: Keyword? { current.kind == .word ? Keyword(current.text) : nil }

  /// Remembers what would be welcome at the end of the query.
  mutating func look(for place: Place) {
    if current.kind == .end, !places.contains(place) { places.append(place) }
  }

  mutating func skip(_ keyword: Keyword) -> Bool {
    look(for: .keyword(keyword))
    guard self.keyword == keyword else { return false }
    advance()
    return true
  }

  mutating func skipSymbol(_ text: String) -> Bool {
    look(for: .symbol(text))
    guard isSymbol(text) else { return false }
    advance()
    return true
  }

  func isSymbol(_ text: String) -> Bool {
    current.kind == .symbol && current.text == text
  }

  mutating func expectSymbol(_ text: String) throws(QueryError) {
    guard skipSymbol(text) else { throw unexpected([.symbol(text)]) }
  }

  /// A word that can be a name.
  mutating func name(_ expectation: Expectation) throws(QueryError) -> Name {
    look(for: expectation == .table ? .table : .column)
    guard current.kind == .word, !Keyword.isReserved(current.text) else { throw unexpected([expectation]) }
    let name = Name(text: current.text, range: current.range)
    advance()
    return name
  }

  func unexpected(_ expected: [Expectation]) -> QueryError {
    QueryError(.unexpected(current.kind == .end ? nil : current.text, expected), current.range)
  }
}

/// The words that SQL statements begin with.
///
/// No table is called so, so none opens anything else.
enum SQLWords {
  static let reading: Set<String> = ["select", "with", "values"]
  static let writing: Set<String> = [
    "insert", "update", "delete", "replace", "create", "drop", "alter", "attach", "detach", "pragma",
    "vacuum", "reindex", "analyze", "begin", "commit", "rollback", "savepoint", "release", "end",
  ]
}
