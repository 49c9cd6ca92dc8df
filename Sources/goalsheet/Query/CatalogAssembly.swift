import Logging
import ReportCatalog
import ReportImport

/// Reads all inputs into the one catalog that queries ask.
struct CatalogAssembly {
  var loader: ReportLoader
  var logger: Logger
  var isQuiet = false

  /// The catalog, and whether some inputs failed.
  ///
  /// - Throws: ``CommandFailure`` where no input could be read.
  func catalog(of inputs: [Input]) throws(CommandFailure) -> (catalog: Catalog, status: CommandStatus) {
    let inputs = PageGroups.joined(inputs, encoding: loader.encoding, jobs: 1)
    if inputs.count == 1, inputs[0].failure == nil {
      return (try single(inputs[0]), .done)
    }
    let catalog = try emptyCatalog()
    let failed = try add(inputs, to: catalog)
    if failed == inputs.count { throw .noneRead }
    return (catalog, failed == 0 ? .done : .someInputsFailed)
  }

  /// A catalog that reports can be added to.
  func emptyCatalog() throws(CommandFailure) -> Catalog {
    do throws(CatalogError) {
      return try ReportLoader.emptyCatalog()
    } catch {
      throw CommandFailure(error.message, .nothingRead)
    }
  }

  /// Adds inputs to a catalog in memory; each that fails is told.
  ///
  /// - Returns: How many failed.
  func add(_ inputs: [Input], to catalog: Catalog) throws(CommandFailure) -> Int {
    var progress = Progress(total: inputs.count, isQuiet: isQuiet)
    var failed = 0
    for (index, input) in inputs.enumerated() {
      do throws(CommandFailure) {
        try load(input, into: catalog)
      } catch {
        progress.clear()
        failed += 1
        logger.error("\(error.message)")
      }
      progress.show(index + 1, input.path)
    }
    progress.clear()
    do throws(CatalogError) {
      try catalog.finishLoading()
    } catch {
      throw CommandFailure(error.message, .nothingRead)
    }
    return failed
  }

  private func load(_ input: Input, into catalog: Catalog) throws(CommandFailure) {
    if let failure = input.failure { throw failure }
    if ReportLoader.isDatabase(input.path) { throw .catalogInCombination(input.path) }
    let report = try loader.report(input.path, continuations: input.continuations)
    do throws(CatalogError) {
      try catalog.load(report)
    } catch {
      throw CommandFailure(error)
    }
    for warning in report.warnings { logger.warning("\(input.label): \(warning)") }
  }

  private func single(_ input: Input) throws(CommandFailure) -> Catalog {
    do throws(CommandFailure) {
      let (catalog, warnings) = try loader.catalog(input)
      for warning in warnings { logger.warning("\(warning)") }
      return catalog
    } catch {
      // The one input failed, so none could be read.
      throw CommandFailure(error.message, error.status == .someInputsFailed ? .nothingRead : error.status)
    }
  }
}
