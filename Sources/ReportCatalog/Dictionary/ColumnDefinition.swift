import ReportModel

/// One column of the catalog: the single place that schema, data files, headings and the explanations of
/// the workbook are made from.
public struct ColumnDefinition: Hashable, Sendable {
  /// What a cell of the column holds.
  public enum Kind: String, Sendable {
    /// A whole number.
    case integer
    /// A number as written in the report.
    case real
    /// Text.
    case text
    /// A day, stored as ISO 8601 text: `2026-06-30`.
    case date
    /// 1 or 0.
    case boolean

    /// The type that SQLite knows.
    public var sqlType: String {
      switch self {
      case .integer, .boolean: "INTEGER"
      case .real: "REAL"
      case .text, .date: "TEXT"
      }
    }
  }

  /// What must hold of every cell.
  public enum Rule: Hashable, Sendable {
    /// May be empty.
    case optional
    /// Is never empty.
    case required
    /// Identifies the row.
    case primaryKey
    /// Is never empty and names a row of the table.
    case references(String)
    /// Names a row of the table where it is not empty.
    case mayReference(String)
  }

  /// The SQL name, which is also the field name of JSON Lines: `due_date`.
  public var name: String
  /// What a cell holds.
  public var kind: Kind
  /// What must hold of every cell.
  public var rule: Rule
  /// The heading of Chinese tables, also accepted in queries: `截止日期`.
  public var chineseName: String
  /// The heading of English tables: `Due date`.
  public var englishName: String
  /// What the column says, in Chinese.
  public var chineseDescription: String
  /// What the column says, in English.
  public var englishDescription: String
  /// The values it may hold, where they are a closed list.
  public var codes: CodeList?
  /// The SQL expression it stands for, where it belongs to a view.
  public var expression: String?

  /// A column.
  public init(
    _ name: String, _ kind: Kind, _ rule: Rule, _ chineseName: String, _ englishName: String,
    zh chineseDescription: String, en englishDescription: String, codes: CodeList? = nil,
    expression: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.rule = rule
    self.chineseName = chineseName
    self.englishName = englishName
    self.chineseDescription = chineseDescription
    self.englishDescription = englishDescription
    self.codes = codes
    self.expression = expression
  }

  /// A column whose cells may be empty.
  init(
    _ name: String, _ kind: Kind, _ chineseName: String, _ englishName: String,
    zh chineseDescription: String, en englishDescription: String, codes: CodeList? = nil,
    expression: String? = nil
  ) {
    self.init(
      name, kind, .optional, chineseName, englishName, zh: chineseDescription, en: englishDescription,
      codes: codes, expression: expression)
  }

  /// The heading for readers of `language`.
  public func heading(in language: Language) -> String {
    language == .chinese ? chineseName : englishName
  }

  /// What the column says, for readers of `language`.
  public func description(in language: Language) -> String {
    language == .chinese ? chineseDescription : englishDescription
  }

  /// The same column as part of a view, read from `table`.
  func seen(in table: String, as name: String? = nil) -> ColumnDefinition {
    var column = self
    column.expression = "\(table).\(self.name)"
    if let name { column.name = name }
    return column
  }
}
