import ReportCatalog
import ReportModel

/// Gathers the candidates for the places that the parser named.
struct Proposals<Vocabulary: ValueVocabulary> {
  let typed: TypedPart
  let table: QueryTable?
  let language: Language
  let vocabulary: Vocabulary
  private(set) var found: [String] = []
  /// Signs, offered only where nothing else is.
  private var signs: [String] = []
  private var seen: Set<String> = []
  private var hasFunctions = false

  init(typed: TypedPart, table: QueryTable?, language: Language, vocabulary: Vocabulary) {
    self.typed = typed
    self.table = table
    self.language = language
    self.vocabulary = vocabulary
  }

  /// Whether a space may follow whichever is chosen: not after `count(`.
  var areWords: Bool { found.count != 1 || found[0].last != "(" }

  mutating func add(_ place: Place) {
    switch place {
    case .value(let name): addValues(name)
    case .text: addTexts(Self.findable.flatMap { vocabulary.values(ofColumn: $0.column, inTable: $0.table) })
    case .unit(let name): addUnits(name, number: "")
    case .expression: break
    // Everything else is never quoted.
    case _ where typed.closingQuote != nil: break
    case .table:
      for table in QueryTable.all { addName(chinese: table.chineseName, english: table.name) }
    case .column:
      for column in table?.definition.columns ?? [] {
        addName(chinese: column.chineseName, english: column.name)
      }
    case .function:
      for function in AggregateFunction.allCases {
        addName(chinese: function.chineseName + "(", english: function.rawValue + "(")
      }
    case .keyword(let keyword): addKeyword(keyword)
    case .symbol: break
    case .comparison(let name): addComparisons(name)
    }
  }

  /// What `find` is likely to be asked for.
  private static var findable: [(table: String, column: String)] { [("goals", "indicator")] }

  // MARK: Names and words

  /// One name in two languages: that of the reader, or the one whose beginning is typed.
  private mutating func addName(chinese: String, english: String) {
    if typed.text.isEmpty {
      append(language == .chinese ? chinese : english)
    } else {
      for name in [chinese, english] where begins(name) { append(name) }
    }
  }

  private mutating func addKeyword(_ keyword: Keyword) {
    // Words that are noise until somebody begins to type them.
    let isRare = [.explain, .from, .find, .not, .rows, .ascending].contains(keyword)
    addSpellings(keyword, isOffered: !isRare)
  }

  private mutating func addSpellings(_ keyword: Keyword, isOffered: Bool) {
    guard typed.text.isEmpty else {
      for spelling in keyword.spellings where begins(spelling) { append(spelling) }
      return
    }
    guard isOffered else { return }
    let isChinese = { (word: String) in word.utf8.first.map { $0 >= 0x80 } ?? false }
    let ofLanguage = keyword.spellings.first { isChinese($0) == (language == .chinese) }
    // Chinese speaks of 分组 and 按 … 排序; English has no word for 按, Chinese none for by.
    if let ofLanguage { append(ofLanguage) }
  }

  private mutating func addComparisons(_ name: Name) {
    guard let column = table?.column(name.text) else { return }
    var symbols: [ComparisonOperator]
    var keywords: [Keyword]
    if column.codes != nil {
      (symbols, keywords) = ([.equal, .notEqual], [.equal, .notEqual, .in, .notIn])
    } else if column.kind == .text {
      (symbols, keywords) = (
        [.contains, .notContains, .equal, .notEqual, .matches],
        [.contains, .notContains, .equal, .notEqual, .in, .notIn, .matches]
      )
    } else {
      (symbols, keywords) = (
        [.greaterOrEqual, .lessOrEqual, .greater, .less, .equal, .notEqual],
        [
          .greaterOrEqual, .lessOrEqual, .greater, .less, .equal, .notEqual, .between, .in, .notIn,
        ]
      )
    }
    keywords += [.is, .isNull, .isNotNull]
    if typed.text.isEmpty { for symbol in symbols { append(symbol.rawValue) } }
    for keyword in keywords {
      // Without a beginning, the signs stand for the words that mean the same.
      let isOffered = [.in, .between, .is, .isNull, .isNotNull].contains(keyword)
      addSpellings(keyword, isOffered: isOffered)
    }
  }

  // MARK: Values

  private mutating func addValues(_ name: Name) {
    guard let table, let column = table.column(name.text) else { return }
    if let codes = column.codes {
      if typed.closingQuote == nil {
        for entry in codes.entries { addName(chinese: entry.chineseName, english: entry.englishName) }
      }
    } else if table.amount(column) != nil {
      if typed.isNumber { addUnits(name, number: typed.text) }
    } else if column.kind != .real {
      addTexts(vocabulary.values(ofColumn: column.name, inTable: table.name))
    }
  }

  private mutating func addTexts(_ texts: [String]) {
    for text in texts where typed.text.isEmpty || begins(text) { append(written(text)) }
  }

  /// `100⇥` goes on with the units that the table knows.
  private mutating func addUnits(_ name: Name, number: String) {
    guard let table, let column = table.column(name.text), let amount = table.amount(column) else { return }
    let digits = number.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    let begun = number.dropFirst(digits.count)
    guard begun.isEmpty == false || !number.isEmpty || typed.text.isEmpty else { return }
    let unitColumn = table.column(amount.unit) == nil ? "investment_unit" : amount.unit
    for unit in vocabulary.values(ofColumn: unitColumn, inTable: table.name) where unit.hasPrefix(begun) {
      guard Amount("1" + unit) != nil else { continue }
      append(digits + unit)
    }
  }

  /// A value as it must be written: in quotation marks where it would not be one word, or mean a column.
  private func written(_ text: String) -> String {
    if let closing = typed.closingQuote {
      let opening = ["”": "“", "’": "‘", "」": "「"][closing] ?? closing
      return opening + text + closing
    }
    let tokens = try? Lexer.tokens(of: text)
    let isOneWord =
      tokens?.count == 2 && tokens?[0].text == text
      && (tokens?[0].kind == .word || tokens?[0].kind == .number)
    if isOneWord, !Keyword.isReserved(text), table?.column(text) == nil { return text }
    let quote = text.contains("'") ? "\"" : "'"
    return quote + text + quote
  }

  // MARK: Beginnings

  private func begins(_ name: String) -> Bool {
    name.lowercased().hasPrefix(typed.text.lowercased())
  }

  private mutating func append(_ candidate: some StringProtocol) {
    let candidate = String(candidate)
    if seen.insert(candidate).inserted { found.append(candidate) }
  }
}
