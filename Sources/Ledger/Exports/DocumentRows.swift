import Archive
import ReportCatalog

/// The rows of one document as JSON Lines, each with the document's id and its table in front, which is how a
/// mapper hands them to a distributed engine.
///
///     {"id":"17","table":"goals","row_id":1,"key":"g-…","report_id":1,…,"indicator":"地区生产总值",…}
///
/// The fields are those of ``LedgerFormat/jsonl``; the row's own `id` is called `row_id`, because `id` is the
/// document's. Row ids count within the document.
public enum DocumentRows {
  /// The names of the tables, in the order in which they are written.
  public static let tables = ["reports", "sections", "statements", "goals", "projects", "tasks"]

  /// Writes the rows of every table.
  ///
  /// - Parameters:
  ///   - catalog: A catalog that holds the one document.
  ///   - id: The id of the document as JSON: `17`, `"a"`.
  ///   - sink: Where they go.
  /// - Throws: ``CatalogError``, and what the sink throws.
  public static func write(_ catalog: Catalog, id: String, to sink: any ByteSink) throws {
    var buffer = RowBuffer(sink: sink)
    for name in tables {
      guard let table = ExportedTables.all.first(where: { $0.name == name })?.table else { continue }
      let rows = JSONRows(
        columns: table.columns.map { ($0.name == "id" ? "row_id" : $0.name, $0.kind) },
        opening: "{\"id\":\(id),\"table\":\"\(name)\",")
      let columns = table.columns.map(\.name).joined(separator: ", ")
      try catalog.forEachRow("SELECT \(columns) FROM \(table.name) ORDER BY id") { row in
        rows.append(row, to: &buffer)
        try buffer.flushIfFull()
      }
    }
    try buffer.finish()
  }
}
