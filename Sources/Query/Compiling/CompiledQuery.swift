import ReportCatalog
import ReportModel

/// A value of a result, or one bound to a query.
public enum QueryValue: Hashable, Sendable {
  /// An empty cell.
  case null
  /// A whole number.
  case integer(Int)
  /// A number.
  case real(Double)
  /// A text or a day.
  case text(String)
}

/// A column of a result.
public struct ResultColumn: Hashable, Sendable {
  /// Its name in JSON: `due_date`, `sum(value)`.
  public var name: String
  /// Its heading in Chinese tables.
  public var chineseName: String
  /// Its heading in English tables.
  public var englishName: String
  /// The codes whose names are shown, where it holds codes.
  public var codes: CodeList?
  /// Whether its texts are days.
  public var isDate: Bool

  /// A column.
  public init(
    name: String, chineseName: String? = nil, englishName: String? = nil, codes: CodeList? = nil,
    isDate: Bool = false
  ) {
    self.name = name
    self.chineseName = chineseName ?? name
    self.englishName = englishName ?? name
    self.codes = codes
    self.isDate = isDate
  }

  /// The heading for readers of `language`.
  public func heading(in language: Language) -> String {
    language == .chinese ? chineseName : englishName
  }
}

/// A query ready to run: SQL that only reads, and the values bound to its question marks.
public struct CompiledQuery: Hashable, Sendable {
  /// The SQL.
  public var sql: String
  /// The values of its question marks, in their order.
  public var parameters: [QueryValue] = []
  /// The columns of the result; nil for plain SQL, whose columns are named by SQLite.
  public var columns: [ResultColumn]?
  /// Questions to ask beside it: where one gives a row, numbers of several units were mixed.
  var unitChecks: [UnitCheck] = []
  /// Whether the SQL is to be shown and not run.
  public var isExplanation = false
  /// Where the SQL begins in the query, for plain SQL.
  var sqlOffset: Int?

  /// Parses and compiles a query.
  ///
  /// - Throws: ``QueryError``, whose range lies in the query.
  public init(_ query: String, schema: QuerySchema = .reports) throws(QueryError) {
    self = try Compiler.compile(try Parser.parse(query, schema: schema), of: query, schema: schema)
  }

  init(sql: String) {
    self.sql = sql
  }
}

/// A check that an aggregate adds up numbers of one unit.
struct UnitCheck: Hashable, Sendable {
  /// The aggregate as the user wrote it: `sum(value)`.
  var aggregate: String
  var sql: String
  var parameters: [QueryValue]
}
