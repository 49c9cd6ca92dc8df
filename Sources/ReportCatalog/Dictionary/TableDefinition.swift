import ReportModel

/// One table or view of the catalog with its columns.
public struct TableDefinition: Hashable, Sendable {
  /// The SQL name.
  public var name: String
  /// The Chinese name, also accepted in queries.
  public var chineseName: String
  /// The English name, as a heading.
  public var englishName: String
  /// What one row is, in Chinese.
  public var chineseDescription: String
  /// What one row is, in English.
  public var englishDescription: String
  /// The columns in their order.
  public var columns: [ColumnDefinition]
  /// The FROM clause of a view; nil for a table.
  public var source: String?
  /// The columns that get an index once the rows are in.
  public var indexedColumns: [String]

  /// A table, or with `source` a view.
  init(
    _ name: String, _ chineseName: String, _ englishName: String, zh chineseDescription: String,
    en englishDescription: String, source: String? = nil, indexedColumns: [String] = [],
    columns: [ColumnDefinition]
  ) {
    self.name = name
    self.chineseName = chineseName
    self.englishName = englishName
    self.chineseDescription = chineseDescription
    self.englishDescription = englishDescription
    self.source = source
    self.indexedColumns = indexedColumns
    self.columns = columns
  }

  /// Whether it is a view.
  public var isView: Bool { source != nil }

  /// The name for readers of `language`.
  public func heading(in language: Language) -> String {
    language == .chinese ? chineseName : englishName
  }

  /// What one row is, for readers of `language`.
  public func description(in language: Language) -> String {
    language == .chinese ? chineseDescription : englishDescription
  }

  /// The column of that SQL name.
  public func column(_ name: String) -> ColumnDefinition? {
    columns.first { $0.name == name }
  }

  /// The columns of the given names, in the order of `names`; names that it has not are left out.
  public func columns(_ names: [String]) -> [ColumnDefinition] {
    names.compactMap { column($0) }
  }
}
