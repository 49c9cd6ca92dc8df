import Ledger
import Logging
import ReportCatalog
import ReportImport
import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  /// Whether nothing was to be done, because an earlier run did it.
  var isSkipped = false
  /// The report, where it is yet to be combined with others.
  var report: ImportedReport?
  /// What the manifest is to say of its outputs.
  var entry: OutputManifest.Entry?
}

/// Converts inputs, several at a time, telling results and messages in the order of the inputs.
struct Conversion {
  var inputs: [Input]
  var formats: [LedgerFormat]
  var folder: String
  var overwrites = false
  /// The name of the one output for all reports; nil for an output each.
  var combinedName: String?
  /// The catalog file that all reports are added to, in place of outputs.
  var catalogPath: String?
  var loader: ReportLoader
  var ledgerOptions: LedgerOptions
  /// The ledger that people typed into, to be carried forward.
  var carriedLedger: FilledLedger?
  var jobs = 1
  /// Whether what an earlier run did is left out.
  var isIncremental = false
  /// Whether the first input that fails ends the run.
  var failsFast = false
  var isQuiet = false
  var logger: Logger

  /// Runs the conversion.
  ///
  /// - Returns: The exit code.
  func run() -> CommandStatus {
    do throws(CommandFailure) {
      if let catalogPath { return try add(toCatalog: catalogPath) }
      if let combinedName { return try combine(into: combinedName) }
      return try convertEach()
    } catch {
      logger.error("\(error.message)")
      return error.status
    }
  }

  // MARK: An output each

  private func convertEach() throws(CommandFailure) -> CommandStatus {
    let inputs = namedApart(inputs)
    let manifest = isIncremental ? try OutputManifest(folder: folder) : nil
    var options = ledgerOptions
    // Several reports keep the cores busy by themselves.
    options.jobs = inputs.count == 1 ? jobs : 1
    // A database file shall be what one made for the report is, to the byte, so that each gets a fresh one.
    let shelf = formats.contains(.sqlite) ? nil : CatalogShelf()
    let slots = ComputingSlots(count: jobs)
    // A run that stops at the first failure begins nothing ahead of need.
    let threads = failsFast ? jobs : jobs + ComputingSlots.waitingThreads
    let status = consume(inputs, threads: threads) { [self, options] input in
      slots.compute {
        var outcome = InputOutcome()
        do throws(CommandFailure) {
          if let manifest {
            outcome.entry = try entry(of: input)
            if let entry = outcome.entry, manifest.isDone(entry, formats: formats) {
              outcome.isSkipped = true
              outcome.isRead = true
              return outcome
            }
          }
          let (catalog, warnings) = try loader.catalog(input, from: shelf)
          outcome.isRead = true
          outcome.warnings = warnings
          let isUntouched = manifest?.isUntouched(input.outputName) ?? false
          write(
            catalog, as: input.outputName, options: options, replacing: isUntouched, slots: slots,
            into: &outcome)
          shelf?.giveBack(catalog)
        } catch {
          outcome.failures.append(error)
        }
        return outcome
      }
    } finish: { outcome in
      if let entry = outcome.entry, !outcome.isSkipped, outcome.failures.isEmpty {
        manifest?.add(entry, paths: outcome.written)
      }
    }
    manifest?.compact()
    return status
  }

  /// What the manifest says of an input and the options of this run; nil for what can be read only once.
  func entry(of input: Input) throws(CommandFailure) -> OutputManifest.Entry? {
    guard let digest = try digest(of: input) else { return nil }
    return OutputManifest.Entry(
      name: input.outputName, label: input.label, digest: digest, options: optionsMark, files: [])
  }

  /// SHA-256 of an input; nil for what can be read only once.
  func digest(of input: Input) throws(CommandFailure) -> String? {
    guard input.path != "-" else { return nil }
    do throws(ImportError) {
      return try SourceReader.digest(ofFiles: [input.path] + input.continuations)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Everything besides the inputs that outputs depend on.
  var optionsMark: String {
    [
      Version.current, String(DataDictionary.schemaVersion), formats.map(\.rawValue).joined(separator: ","),
      ledgerOptions.language == .chinese ? "zh" : "en", loader.importOptions.jurisdiction ?? "",
      loader.importOptions.year.map(String.init) ?? "", loader.encoding ?? "",
    ].joined(separator: "|") + (ledgerOptions.comparesOnly ? "|comparison" : "")
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

  // MARK: Shared

  /// Writes every format; `replacing` says that workbooks which stand there are nobody's work.
  func write(
    _ catalog: Catalog, as name: String, options: LedgerOptions, replacing: Bool,
    slots: ComputingSlots? = nil, into outcome: inout InputOutcome
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
        var folder = try OutputFolder(
          path: folder, replacesWorkbooks: overwrites || replacing, acceptsEqualWorkbooks: isIncremental)
        folder.slots = slots
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
  ///
  /// - Parameters:
  ///   - threads: How many threads work, where it is more than compute at a time.
  ///   - work: What is done to an input, on any thread.
  ///   - finish: What is done with the outcome, in the order of the inputs, on this thread.
  func consume(
    _ inputs: [Input], threads: Int? = nil, _ work: @escaping @Sendable (Input) -> InputOutcome,
    finish: (inout InputOutcome) -> Void = { _ in }
  ) -> CommandStatus {
    var progress = Progress(
      total: inputs.count, isQuiet: isQuiet, sizes: Self.sizes(of: inputs), logger: logger)
    var told: Set<CommandFailure> = []
    var statuses: [CommandStatus] = []
    var summary = ConversionSummary()
    let queue = InputQueue(count: inputs.count)
    OrderedWork.run(jobs: min(threads ?? jobs, inputs.count)) {
      queue.next()
    } work: { index in
      let input = inputs[index]
      return input.failure.map { InputOutcome(failures: [$0]) } ?? work(input)
    } consume: { index, result in
      var outcome = result
      finish(&outcome)
      if !outcome.written.isEmpty || !outcome.failures.isEmpty || !outcome.warnings.isEmpty {
        progress.clear()
      }
      statuses += outcome.failures.map(\.status)
      summary.add(outcome)
      if failsFast, !outcome.failures.isEmpty { queue.stop() }
      // What fails for every input alike, such as the output folder, is told once.
      outcome.failures.removeAll { !told.insert($0).inserted }
      logger.info(
        "\(inputs[index].label): \(outcome.isSkipped ? "skipped" : outcome.isRead ? "read" : "not read")")
      tell(outcome)
      progress.show(index + 1, inputs[index].path)
    }
    progress.clear()
    summary.leftOut = inputs.count - summary.count
    // Few inputs need no table: their messages say it all.
    if inputs.count >= 10 || isIncremental { logger.notice("\(summary.text)") }
    if summary.readCount == 0 { statuses.append(.nothingRead) }
    return .combined(statuses)
  }

  func tell(_ outcome: InputOutcome) {
    for warning in outcome.warnings { logger.warning("\(warning)") }
    for failure in outcome.failures { logger.error("\(failure.message)") }
    for path in outcome.written { Console.print(path) }
    if !outcome.written.isEmpty { Console.flush() }
  }

  /// The bytes of each input, 0 where they are not known.
  static func sizes(of inputs: [Input]) -> [Int] {
    inputs.map { input in
      ([input.path] + input.continuations).reduce(0) { sum, path in
        var information = stat()
        return sum + (path != "-" && stat(path, &information) == 0 ? Int(information.st_size) : 0)
      }
    }
  }
}

extension ConversionSummary {
  /// The inputs so far.
  var count: Int { converted + skipped + failures.count }

  /// Counts an outcome.
  mutating func add(_ outcome: InputOutcome) {
    if outcome.isRead { readCount += 1 }
    if let failure = outcome.failures.first {
      failures.append(failure.message)
    } else if outcome.isSkipped {
      skipped += 1
    } else {
      converted += 1
    }
  }
}
