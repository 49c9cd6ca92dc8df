import Archive
import ReportCatalog

/// An export of one file a table, in a folder of the output's name.
protocol TableExport: LedgerExport {
  /// The extension of its files: `csv`.
  var fileExtension: String { get }

  /// Writes the rows of a table or view, ordered by id.
  func write(_ table: TableDefinition, of catalog: Catalog, to buffer: inout RowBuffer) throws
}

/// What the files hold, by their names.
enum ExportedTables {
  static let all: [(name: String, table: TableDefinition)] = [
    ("goals", DataDictionary.goalsView), ("projects", DataDictionary.projectsView),
    ("tasks", DataDictionary.tasksView), ("sections", DataDictionary.sectionsView),
    ("statements", DataDictionary.statementsView), ("reports", DataDictionary.reports),
  ]
}

extension TableExport {
  func fileNames(for name: String) -> [String] {
    ExportedTables.all.map { "\(name)/\($0.name).\(fileExtension)" }
  }

  func write(_ catalog: Catalog, as name: String, to folder: OutputFolder) throws(LedgerError) -> [String] {
    let subfolder = try folder.subfolder(name)
    var staged: [StagedFile] = []
    for (tableName, table) in ExportedTables.all {
      let file = try StagedFile(path: subfolder.path(of: "\(tableName).\(fileExtension)"), replaces: true)
      do {
        var buffer = RowBuffer(sink: file.sink())
        try write(table, of: catalog, to: &buffer)
        try buffer.finish()
      } catch {
        throw LedgerError(error, path: file.path)
      }
      staged.append(file)
    }
    try folder.whileWaiting { () throws(LedgerError) in
      for file in staged { try file.commit() }
      subfolder.synchronize()
    }
    return staged.map(\.path)
  }

  /// The query for the rows of a table, columns in the order of the dictionary.
  func query(_ table: TableDefinition) -> String {
    "SELECT \(table.columns.map(\.name).joined(separator: ", ")) FROM \(table.name) ORDER BY id"
  }
}
