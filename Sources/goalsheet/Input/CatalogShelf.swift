import ReportCatalog
import Synchronization

/// Catalogs for one report after another, as many as threads work at a time: to make one, and to compile the statements
/// that read it, costs several times what a report in it does.
final class CatalogShelf: Sendable {
  private let idle = Mutex<[Catalog]>([])

  /// A catalog that knows the indicator library and no report.
  func take() throws(CatalogError) -> Catalog {
    if let catalog = idle.withLock({ $0.popLast() }) { return catalog }
    return try ReportLoader.emptyCatalog(isAddressable: false)
  }

  /// Empties a catalog and keeps it for the next; one that was opened from a file, or that fails, is let go.
  func giveBack(_ catalog: Catalog) {
    guard !catalog.isReadOnly, (try? catalog.removeAllReports()) != nil else { return }
    idle.withLock { $0.append(catalog) }
  }
}
