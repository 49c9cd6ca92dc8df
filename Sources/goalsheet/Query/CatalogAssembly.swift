import Ledger
import Logging
import Query
import ReportCatalog
import ReportImport

/// What was read: the catalog, and the ledgers that were joined to it.
struct AssembledInputs {
  var catalog: Catalog
  var ledgers: [FilledLedger] = []

  /// The tables that queries may name.
  var schema: QuerySchema { ledgers.isEmpty ? .reports : .ledger }
}

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

  /// What queries ask: the reports, and the ledgers among the inputs joined to them.
  ///
  /// - Throws: ``CommandFailure`` where no input could be read.
  func assemble(_ inputs: [Input]) throws(CommandFailure) -> (AssembledInputs, CommandStatus) {
    guard inputs.contains(where: { LedgerInput.isLedger($0.path) }) else {
      let (catalog, status) = try catalog(of: inputs)
      return (AssembledInputs(catalog: catalog), status)
    }
    var assembled = AssembledInputs(catalog: try emptyCatalog())
    let joined = PageGroups.joined(inputs, encoding: loader.encoding, jobs: 1)
    let failed = try add(joined, to: &assembled)
    if failed == joined.count { throw .noneRead }
    return (assembled, failed == 0 ? .done : .someInputsFailed)
  }

  /// Adds reports and ledgers to what was read before; each that fails is told.
  ///
  /// - Returns: How many failed.
  func add(_ inputs: [Input], to assembled: inout AssembledInputs) throws(CommandFailure) -> Int {
    var failed = try add(inputs.filter { !LedgerInput.isLedger($0.path) }, to: assembled.catalog)
    for input in inputs where LedgerInput.isLedger(input.path) {
      do throws(FilledLedgerError) {
        assembled.ledgers.append(try FilledLedger(path: input.path))
      } catch {
        failed += 1
        logger.error("\(error.message)")
      }
    }
    if !assembled.ledgers.isEmpty {
      do throws(CatalogError) {
        try LedgerInput.join(assembled.ledgers, to: assembled.catalog)
      } catch {
        throw CommandFailure(error)
      }
    }
    return failed
  }

  /// Adds reports to a catalog in memory; each that fails is told.
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
    if ReportLoader.isDatabase(input.path) {
      do throws(CatalogError) {
        return try catalog.append(contentsOfFile: input.path)
      } catch {
        throw CommandFailure(error)
      }
    }
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
