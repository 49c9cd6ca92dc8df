import ReportCatalog
import ReportModel

/// What could have stood at a place of a query.
public enum Expectation: Hashable, Sendable {
  /// A name of a table.
  case table
  /// A name of a column.
  case column
  /// `=`, `~`, `in` and the like.
  case `operator`
  /// A text, number or amount.
  case value
  /// A regular expression.
  case regularExpression
  /// A text to find.
  case text
  /// A whole number.
  case count
  /// A name for a column of the result.
  case name
  /// The end of the query.
  case end
  /// A sign.
  case symbol(String)
  /// A word of the language; the raw value of a keyword.
  case word(String)

  static func keyword(_ keyword: Keyword) -> Expectation {
    .word(keyword == .group || keyword == .order ? keyword.rawValue + " by" : keyword.spellings[0])
  }
}

/// Why a query is not run, and where in it.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Something else was expected; nil for the end of the query.
    case unexpected(String?, [Expectation])
    /// No table is called so; the nearest names.
    case unknownTable(String, [String])
    /// The table has no such column; the nearest names.
    case unknownColumn(String, table: String, [String])
    /// A column that people fill in, where no ledger is among the inputs.
    case needsLedger(ColumnDefinition)
    /// A coded column has no such value; the nearest names.
    case unknownCode(String, ColumnDefinition, [String])
    /// No aggregate is called so.
    case unknownFunction(String, [String])
    /// A sign that the language does not have.
    case strayCharacter(String)
    /// A quotation mark, or the slash of an expression, that is not closed.
    case unclosedText(String)
    /// A clause is there twice.
    case repeatedClause(String)
    /// Too many brackets.
    case tooDeep
    /// A number was needed.
    case noNumber(String, ColumnDefinition, [String])
    /// A day was needed.
    case noDate(String, ColumnDefinition)
    /// An amount with a unit for a column without units.
    case noUnits(String, ColumnDefinition)
    /// The ends of a range have different units.
    case unitsDiffer(String, String)
    /// Codes are compared by `<` or `>`.
    case codesHaveNoOrder(ColumnDefinition)
    /// A regular expression that cannot be read.
    case badExpression(String, PatternError)
    /// A column beside aggregates that is not grouped.
    case notGrouped(String)
    /// A sum or mean of something that is no number.
    case needsNumbers(String, ColumnDefinition)
    /// `sum()` without a column.
    case functionNeedsColumn(String)
    /// Ordered by an aggregate where nothing is grouped.
    case orderNeedsGroup
    /// SQL that does more than read; what it would do.
    case notReading(String)
    /// SQL that SQLite does not accept; its words.
    case sql(String)
    /// Several statements at once.
    case severalStatements
  }

  /// What is wrong.
  public var kind: Kind
  /// The bytes of the query that are to blame.
  public var range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
