import ReportCatalog

/// The values that a catalog holds, asked for when they are first needed.
public final class CatalogVocabulary: ValueVocabulary {
  private let connection: QueryConnection
  /// The tables that values are asked of.
  public var schema: QuerySchema
  private var known: [String: [String]] = [:]

  /// Texts longer than this are sentences and not values.
  private static let longestValue = 40
  /// So many rows are looked at, so that a large catalog answers as fast as a small one.
  private static let sampledRows = 200_000

  /// The vocabulary of a catalog, over a connection of its own.
  ///
  /// - Throws: ``ExecutionError/catalog(reason:)``.
  public init(_ catalog: Catalog, schema: QuerySchema = .reports) throws(ExecutionError) {
    self.schema = schema
    connection = try QueryConnection(catalog)
  }

  /// Forgets what is known, because reports were added.
  public func forget() {
    known.removeAll()
  }

  /// Values of a column, the most frequent first, at most 300.
  public func values(ofColumn column: String, inTable table: String) -> [String] {
    let key = table + "." + column
    if let values = known[key] { return values }
    let values = read(column, table)
    known[key] = values
    return values
  }

  private func read(_ column: String, _ table: String) -> [String] {
    guard let table = schema.table(named: table), let column = table.definition.column(column),
      ![
        "section_path", "statement", "quote", "text", "key", "sha256", "progress", "problems", "next_steps",
        "remarks",
      ].contains(column.name)
    else { return [] }
    let name = SQLText.quoted(column.name)
    let query = CompiledQuery(
      sql: """
        SELECT \(name) FROM (SELECT \(name) FROM \(table.definition.name) LIMIT \(Self.sampledRows)) \
        WHERE \(name) IS NOT NULL AND length(\(name)) <= \(Self.longestValue) \
        GROUP BY \(name) ORDER BY count(*) DESC, \(name) LIMIT 300
        """)
    let result = try? connection.run(query, limits: QueryLimits(seconds: 1))
    return (result?.rows ?? []).compactMap { row in
      switch row.first {
      case .text(let text): text
      case .integer(let number): String(number)
      default: nil
      }
    }
  }
}
