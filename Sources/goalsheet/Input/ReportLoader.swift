import Foundation
import ReportCatalog
import ReportImport
import ReportModel

/// Reads an input into a catalog of its own.
struct ReportLoader: Sendable {
  var importOptions = ImportOptions()
  var encoding: String?

  /// Reads a report.
  ///
  /// - Parameter continuations: the files with the pages on which it goes on.
  /// - Throws: ``CommandFailure`` where the input cannot be read or is no report.
  func report(_ path: String, continuations: [String] = []) throws(CommandFailure) -> ImportedReport {
    do throws(ImportError) {
      var pages = [try SourceReader.read(path: path, encoding: encoding)]
      for page in continuations { pages.append(try SourceReader.read(path: page, encoding: encoding)) }
      return try ReportImporter(options: importOptions).importReport(ReportBatch.joined(pages))
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Reads a report, or opens a catalog that `--format sqlite` wrote.
  ///
  /// - Parameter shelf: Where a catalog is taken from; give it back there when its rows have been read. Without, it
  ///   is a new one.
  /// - Returns: The finished catalog, and what the user should know about the report.
  func catalog(
    _ input: Input, from shelf: CatalogShelf? = nil
  ) throws(CommandFailure) -> (catalog: Catalog, warnings: [String]) {
    do throws(CatalogError) {
      if Self.isDatabase(input.path) { return (try Catalog(openingFile: input.path), []) }
    } catch {
      throw CommandFailure(error)
    }
    let report = try report(input.path, continuations: input.continuations)
    do throws(CatalogError) {
      let catalog = if let shelf { try shelf.take() } else { try Self.emptyCatalog() }
      try catalog.load(report)
      try catalog.finishLoading()
      return (catalog, report.warnings.map { "\(input.label): \($0)" })
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A catalog that knows the indicator library and no report.
  ///
  /// - Parameter isAddressable: Whether queries shall be able to open it.
  static func emptyCatalog(isAddressable: Bool = true) throws(CatalogError) -> Catalog {
    try Catalog(indicators: IndicatorLibrary.shared.entries, isAddressable: isAddressable)
  }

  /// Whether a file begins as SQLite databases do.
  static func isDatabase(_ path: String) -> Bool {
    guard path != "-" else { return false }
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16)
    return read(descriptor, &bytes, 16) == 16 && bytes == Array("SQLite format 3\0".utf8)
  }
}
