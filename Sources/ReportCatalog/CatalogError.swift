/// Why a catalog could not be made, read or saved.
public enum CatalogError: Error, Hashable, Sendable {
  /// SQLite refused; `reason` is its own message.
  case database(reason: String)
  /// A row refers to a row that does not exist: a defect of whoever made the rows.
  case danglingReference(table: String, row: Int, referencedTable: String)
  /// The file is no catalog.
  case notACatalog(path: String)
  /// The file was written by a later version of the program.
  case newerVersion(path: String, found: Int)
  /// Another process is adding to the file.
  case inUse(path: String)
  /// The file could not be written; `reason` is the system's message.
  case notWritten(path: String, reason: String)

  /// The sentence shown to the user, the same everywhere.
  public var message: String {
    switch self {
    case .database(let reason):
      "the catalog failed: \(reason)"
    case .danglingReference(let table, let row, let referencedTable):
      "the catalog failed: row \(row) of \(table) names a row of \(referencedTable) that does not exist"
    case .notACatalog(let path):
      "\(path): this is no catalog written by goalsheet"
    case .newerVersion(let path, let found):
      "\(path): this catalog has schema version \(found), this program knows versions up to "
        + "\(DataDictionary.schemaVersion); install a newer goalsheet"
    case .inUse(let path):
      "\(path): another run is adding to this catalog; try again when it is done"
    case .notWritten(let path, let reason):
      "\(path): could not be written: \(reason)"
    }
  }
}
