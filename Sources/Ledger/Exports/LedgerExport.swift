import Archive
import ReportCatalog

/// A way to write a catalog down, one small file for each.
public protocol LedgerExport: Sendable {
  /// The files it writes for an output of that name, below the output folder: `qinghe-2026.xlsx`.
  func fileNames(for name: String) -> [String]

  /// Writes the catalog; either all files appear or none.
  ///
  /// - Parameters:
  ///   - catalog: A finished catalog; it is read row by row.
  ///   - name: What the output is called, without extension.
  ///   - folder: Where it goes.
  /// - Returns: The paths written, in the order of ``fileNames(for:)``.
  func write(_ catalog: Catalog, as name: String, to folder: OutputFolder) throws(LedgerError) -> [String]
}

extension LedgerError {
  /// Any error of the layers below, told of the output at `path`.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as CatalogError:
      if case .notWritten(_, let reason) = error {
        self = .fileNotWritten(path: path, reason: reason)
      } else {
        self = .catalog(error)
      }
    case ArchiveError.writeFailed(_, let reason): self = .fileNotWritten(path: path, reason: reason)
    case let error as ArchiveError: self = .doesNotFit(path: path, reason: error.message)
    default: self = .fileNotWritten(path: path, reason: "\(error)")
    }
  }
}
