import Ledger
import Logging
import ReportCatalog
import ReportModel

/// What became of one input.
struct InputOutcome: Sendable {
  /// The paths written.
  var written: [String] = []
  /// What the user should know.
  var warnings: [String] = []
  /// What went wrong.
  var failures: [CommandFailure] = []
  /// Whether the input was read, whatever became of its outputs.
  var isRead = false
  /// The report, where it is yet to be combined with others.
  var report: ImportedReport?
}

/// Converts inputs, several at a time, telling results and messages in the order of the inputs.
struct Conversion {
  var inputs: [Input]
  var formats: [LedgerFormat]
  var folder: String
  var overwrites = false
  /// The name of the one output for all reports; nil for an output each.
  var combinedName: String?
  var loader: ReportLoader
  var ledgerOptions: LedgerOptions
  /// The ledger that people typed into, to be carried forward.
  var carriedLedger: FilledLedger?
  var jobs = 1
  var isQuiet = false
  var logger: Logger

  /// Runs the conversion.
  ///
  /// - Returns: The exit code.
  func run() -> CommandStatus {
    combinedName.map(combine) ?? convertEach()
  }

  // MARK: An output each

  private func convertEach() -> CommandStatus {
    let inputs = namedApart(inputs)
    var options = ledgerOptions
    // Several reports keep the cores busy by themselves.
    options.jobs = inputs.count == 1 ? jobs : 1
    return consume(inputs) { [self, options] input in
      var outcome = InputOutcome()
      do throws(CommandFailure) {
        let (catalog, warnings) = try loader.catalog(input)
        outcome.isRead = true
        outcome.warnings = warnings
        write(catalog, as: input.outputName, options: options, into: &outcome)
      } catch {
        outcome.failures.append(error)
      }
      return outcome
    }
  }

  /// Of inputs whose outputs would have one name, lets only the first through.
  private func namedApart(_ inputs: [Input]) -> [Input] {
    var owners: [String: String] = [:]
    return inputs.map { input in
      guard input.failure == nil else { return input }
      let name = input.outputName
      guard let owner = owners[name] else {
        owners[name] = input.path
        return input
      }
      return Input(path: input.path, failure: .nameTaken(input.path, name: name, by: owner))
    }
  }

  // MARK: One output for all

  private func combine(into name: String) -> CommandStatus {
    let catalog: Catalog
    do throws(CatalogError) {
      catalog = try ReportLoader.emptyCatalog()
    } catch {
      logger.error("\(error.message)")
      return .notWritten
    }
    var isEmpty = true
    let status = consume(inputs) { [loader] input in
      var outcome = InputOutcome()
      do throws(CommandFailure) {
        if ReportLoader.isDatabase(input.path) { throw .catalogInCombination(input.path) }
        let report = try loader.report(input.path, continuations: input.continuations)
        outcome.warnings = report.warnings.map { "\(input.label): \($0)" }
        outcome.report = report
        outcome.isRead = true
      } catch {
        outcome.failures.append(error)
      }
      return outcome
    } adopt: { report throws(CatalogError) in
      try catalog.load(report)
      isEmpty = false
    }
    guard !isEmpty else { return status }

    var outcome = InputOutcome()
    var options = ledgerOptions
    options.jobs = jobs
    do throws(CatalogError) {
      try catalog.finishLoading()
      write(catalog, as: name, options: options, into: &outcome)
    } catch {
      outcome.failures.append(CommandFailure(error.message, .notWritten))
    }
    tell(outcome)
    return .combined([status] + outcome.failures.map(\.status))
  }

  // MARK: Shared

  private func write(
    _ catalog: Catalog, as name: String, options: LedgerOptions, into outcome: inout InputOutcome
  ) {
    var options = options
    do {
      if let ledger = carriedLedger {
        let kept = try carried(ledger, into: catalog, options.language)
        outcome.warnings += kept.carried.warnings
        options.kept = kept
        options.referenceDate = options.referenceDate ?? ledger.referenceDate
      }
    } catch {
      outcome.failures.append(CommandFailure(LedgerError.message(error), .notWritten))
      return
    }
    for format in formats {
      do throws(LedgerError) {
        let folder = try OutputFolder(path: folder, replacesWorkbooks: overwrites)
        outcome.written += try format.export(options: options).write(catalog, as: name, to: folder)
      } catch {
        let failure = CommandFailure(error)
        // The folder itself fails for every format alike.
        if !outcome.failures.contains(failure) { outcome.failures.append(failure) }
      }
    }
  }

  /// What people typed into a ledger, once and by hand: there is no record of what the report said before.
  private func carried(
    _ ledger: FilledLedger, into catalog: Catalog, _ language: Language
  ) throws -> KeptLedger {
    let facts = try LedgerFacts(catalog, language: language)
    let read = ledger.language == language ? nil : try LedgerFacts(catalog, language: ledger.language)
    return KeptLedger(
      carried: CarryForward.run(
        [LedgerSource(ledger)], facts: facts, factsAsRead: read, language: language, since: ""))
  }

  /// Works on the inputs and tells what became of them, in their order.
  private func consume(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) -> InputOutcome,
    adopt: (ImportedReport) throws(CatalogError) -> Void = { _ in }
  ) -> CommandStatus {
    var progress = Progress(total: inputs.count, isQuiet: isQuiet)
    var told: Set<CommandFailure> = []
    var statuses: [CommandStatus] = []
    var readCount = 0
    OrderedWork.run(count: inputs.count, jobs: jobs) { index in
      let input = inputs[index]
      return input.failure.map { InputOutcome(failures: [$0]) } ?? work(input)
    } consume: { index, result in
      var outcome = result
      if let report = outcome.report {
        do throws(CatalogError) {
          try adopt(report)
        } catch {
          outcome.failures.append(CommandFailure(error))
          outcome.isRead = false
        }
      }
      if !outcome.written.isEmpty || !outcome.failures.isEmpty || !outcome.warnings.isEmpty {
        progress.clear()
      }
      statuses += outcome.failures.map(\.status)
      if outcome.isRead { readCount += 1 }
      // What fails for every input alike, such as the output folder, is told once.
      outcome.failures.removeAll { !told.insert($0).inserted }
      logger.info("\(inputs[index].label): \(outcome.isRead ? "read" : "not read")")
      tell(outcome)
      progress.show(index + 1, inputs[index].path)
    }
    progress.clear()
    if readCount == 0 { statuses.append(.nothingRead) }
    return .combined(statuses)
  }

  private func tell(_ outcome: InputOutcome) {
    for warning in outcome.warnings { logger.warning("\(warning)") }
    for failure in outcome.failures { logger.error("\(failure.message)") }
    for path in outcome.written { Console.print(path) }
    if !outcome.written.isEmpty { Console.flush() }
  }
}
