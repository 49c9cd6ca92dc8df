import ReportCatalog

/// Why a ledger could not be written.
public enum LedgerError: Error, Hashable, Sendable {
  /// The output folder is missing and could not be made, or cannot be written to.
  case folderNotWritable(path: String, reason: String)
  /// A file could not be written; nothing of it is left behind.
  case fileNotWritten(path: String, reason: String)
  /// A workbook is there already and may hold what people typed.
  case wouldReplace(path: String)
  /// A folder stands where the file belongs.
  case isFolder(path: String)
  /// The workbook cannot hold the report; `reason` is a whole sentence.
  case doesNotFit(path: String, reason: String)
  /// The catalog could not be read.
  case catalog(CatalogError)

  /// The sentence shown to the user, the same everywhere.
  public var message: String {
    switch self {
    case .folderNotWritable(let path, let reason):
      "\(path): cannot be written to (\(reason)); choose another folder with -o"
    case .fileNotWritten(let path, let reason):
      "\(path): could not be written (\(reason)); no part of it is left behind"
    case .wouldReplace(let path):
      "\(path): this workbook exists and may hold what people typed; give --overwrite to replace it"
    case .isFolder(let path):
      "\(path): a folder stands where this file belongs; move it or choose another folder with -o"
    case .doesNotFit(let path, let reason):
      "\(path): could not be written: \(reason)"
    case .catalog(let error):
      error.message
    }
  }
}
