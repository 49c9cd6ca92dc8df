import ReportModel

/// What a place of a query may go on with.
///
///     目标 其中 时⇥              → 时态, 时期, 时限
///     goals where unit = ⇥       → 亿元, %, 万人 …
public struct Completion: Hashable, Sendable {
  /// The bytes of the text that a candidate takes the place of.
  public var range: Range<Int>
  /// What may stand there, what is likely first.
  public var candidates: [String]
  /// Whether a space follows a candidate that is chosen.
  public var isWord: Bool

  /// A completion.
  public init(range: Range<Int>, candidates: [String], isWord: Bool = true) {
    self.range = range
    self.candidates = candidates
    self.isWord = isWord
  }
}

/// Gives the values that the columns of a catalog hold, so that they can be proposed.
public protocol ValueVocabulary {
  /// Values of a column of one of ``QueryTable/all``, the most frequent first; none where it is not worth it.
  func values(ofColumn column: String, inTable table: String) -> [String]
}

/// No values: names and words only.
public struct EmptyVocabulary: ValueVocabulary {
  /// An empty vocabulary.
  public init() {}

  /// None.
  public func values(ofColumn column: String, inTable table: String) -> [String] { [] }
}

extension Completion {
  /// What may stand at the cursor of a query.
  ///
  /// The parser itself says what it looks for where the text before the cursor ends. With nothing typed,
  /// candidates are in `language`; what is typed may be in either.
  ///
  /// - Parameter cursor: Bytes of `query` before the cursor; what follows it is left alone.
  public static func of(
    _ query: String, cursor: Int, language: Language, vocabulary: some ValueVocabulary,
    schema: QuerySchema = .reports
  ) -> Completion {
    let head = String(decoding: query.utf8.prefix(cursor), as: UTF8.self)
    let none = Completion(range: cursor..<cursor, candidates: [])
    if SQLCompletion.isSQL(head) { return SQLCompletion.complete(head) }
    guard let typed = TypedPart(head) else { return none }
    let (places, table) = Parser.places(after: typed.tokensBefore, schema: schema)
    var proposals = Proposals(typed: typed, table: table, language: language, vocabulary: vocabulary)
    for place in places { proposals.add(place) }
    return Completion(
      range: typed.start..<head.utf8.count, candidates: proposals.found, isWord: proposals.areWords)
  }
}

/// The piece of a query that is being typed, and what stands before it.
struct TypedPart {
  /// Where the piece begins, in bytes.
  var start: Int
  /// The piece in its plain form, without the quotation mark it begins with.
  var text: String
  /// The quotation mark that must close it, where it is quoted.
  var closingQuote: String?
  /// Whether it begins with a digit.
  var isNumber = false
  /// The tokens before it, with an end.
  var tokensBefore: [Token]

  /// - Returns: nil where the text before the cursor cannot be read.
  init?(_ head: String) {
    let count = head.utf8.count
    do throws(QueryError) {
      var tokens = try Lexer.tokens(of: head)
      let end = tokens.removeLast()
      (start, text) = (count, "")
      if let last = tokens.last, last.range.upperBound == count, last.kind == .word || last.kind == .number {
        (start, text, isNumber) = (last.range.lowerBound, last.text, last.kind == .number)
        tokens.removeLast()
      }
      tokensBefore = tokens + [end]
    } catch {
      guard case .unclosedText(let closing) = error.kind, closing != "/" else { return nil }
      start = error.range.lowerBound
      let quoted = String(decoding: head.utf8.dropFirst(start), as: UTF8.self)
      text = String(quoted.dropFirst())
      closingQuote = closing
      let before = String(decoding: head.utf8.prefix(start), as: UTF8.self)
      guard let tokens = try? Lexer.tokens(of: before) else { return nil }
      tokensBefore = tokens
    }
  }
}
