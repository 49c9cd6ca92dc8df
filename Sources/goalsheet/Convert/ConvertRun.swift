import Dispatch
import Ledger
import ReportCatalog
import ReportImport
import ReportModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of `convert`: reads the inputs, several at a time, and writes their ledgers in a stable order.
struct ConvertRun: Sendable {
  /// What the user decided.
  struct Options: Sendable {
    var folder: String
    var formats: [LedgerFormat]
    /// The name of the one output for all reports; nil where each gets its own.
    var combinedName: String?
    var language: Language
    var jobs: Int
    var importing: ImportOptions
    var encoding: String?
    var replacesWorkbooks: Bool
  }

  let options: Options
  let log: MessageLog

  /// The number of processor cores that are on line.
  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Converts what the arguments stand for.
  ///
  /// - Returns: the gravest status of all inputs.
  func run(_ arguments: [String]) -> ExitStatus {
    let list = InputList(arguments)
    var statuses = list.failures.map { failure -> ExitStatus in
      log.error(failure.message)
      return .someFailed
    }
    guard !list.paths.isEmpty else { return .noInput }
    let folder: OutputFolder
    do {
      folder = try OutputFolder(path: options.folder, replacesWorkbooks: options.replacesWorkbooks)
    } catch {
      log.error(error.message)
      return .outputFailed
    }
    let outcomes =
      options.combinedName.map { combine(list.paths, as: $0, into: folder) } ?? convert(list.paths, into: folder)
    folder.synchronize()
    statuses += outcomes
    // Where not one input could be read, that is what the exit code says.
    if !outcomes.contains(where: { $0 == .success || $0 == .outputFailed }) { statuses.append(.noInput) }
    return ExitStatus.gravest(statuses.filter { $0 != .success })
  }

  // MARK: One output a report

  private func convert(_ paths: [String], into folder: OutputFolder) -> [ExitStatus] {
    var owners: [String: String] = [:]
    var work: [(path: String, isTwin: Bool)] = []
    for path in paths {
      let name = SourceReader.outputName(of: path)
      if let owner = owners[name] {
        log.error(CommandFailure.sameOutput(name: name, first: owner, second: path).message)
        work.append((path, true))
      } else {
        owners[name] = path
        work.append((path, false))
      }
    }
    let jobs = work
    return inParallel(jobs.count) { index in
      jobs[index].isTwin
        ? Outcome(status: .someFailed) : convertOne(jobs[index].path, into: folder, compressing: jobs.count == 1)
    } progress: { done in
      log.progress(done, of: jobs.count, jobs[done - 1].path)
    }
  }

  /// What came of one input.
  private struct Outcome {
    var status: ExitStatus
    var written: [String] = []
    var errors: [String] = []
    var warnings: [String] = []
    var details: [String] = []
  }

  private func convertOne(_ path: String, into folder: OutputFolder, compressing alone: Bool) -> Outcome {
    var outcome = Outcome(status: .success)
    do {
      let name = SourceReader.outputName(of: path)
      if !options.replacesWorkbooks { try refuseExisting(name, in: folder) }
      let imported = try importReport(path, &outcome)
      let catalog = try Catalog(indicators: IndicatorLibrary.shared.entries)
      try catalog.load(imported)
      try catalog.finishLoading()
      try export(catalog, as: name, to: folder, jobs: alone ? options.jobs : 1, &outcome)
    } catch {
      fail(&outcome, error)
    }
    return outcome
  }

  private func importReport(_ path: String, _ outcome: inout Outcome) throws(ImportError) -> ImportedReport {
    let document = try path == "-" ? standardInput() : SourceReader.read(path: path, encoding: options.encoding)
    let imported = try ReportImporter(options: options.importing).importReport(document)
    outcome.warnings += imported.warnings.map { "\(path): \($0)" }
    outcome.details.append(
      "\(path): \(document.encoding), \(imported.statements.count) sentences, \(imported.goals.count) goals, "
        + "\(imported.milestones.count) project steps, \(imported.tasks.count) tasks")
    return imported
  }

  private func standardInput() throws(ImportError) -> SourceDocument {
    guard let bytes = Terminal.readInput() else {
      throw .unreadable(source: "-", reason: String(cString: strerror(errno)))
    }
    return try SourceReader.read(bytes: bytes, source: "-", encoding: options.encoding)
  }

  private func export(
    _ catalog: Catalog, as name: String, to folder: OutputFolder, jobs: Int, _ outcome: inout Outcome
  ) throws(LedgerError) {
    let ledger = LedgerOptions(
      language: options.language, generator: .init(version: Version.current), jobs: jobs)
    for format in options.formats {
      outcome.written += try format.export(options: ledger).write(catalog, as: name, to: folder)
    }
  }

  /// Tells before the work, not after it, that a workbook would be replaced.
  private func refuseExisting(_ name: String, in folder: OutputFolder) throws(LedgerError) {
    for format in options.formats where format.isWorkbook {
      for file in format.export(options: LedgerOptions(generator: .init(version: ""))).fileNames(for: name) {
        let path = folder.path(of: file)
        var information = stat()
        if stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG {
          throw .wouldReplace(path: path)
        }
      }
    }
  }

  private func fail(_ outcome: inout Outcome, _ error: any Error) {
    switch error {
    case let error as ImportError:
      outcome.status = .someFailed
      outcome.errors.append(error.message)
    case let error as LedgerError:
      outcome.status = .outputFailed
      outcome.errors.append(error.message)
    case let error as CatalogError:
      outcome.status = .outputFailed
      outcome.errors.append(error.message)
    default:
      outcome.status = .outputFailed
      outcome.errors.append("\(error)")
    }
  }

  // MARK: One output for all

  private func combine(_ paths: [String], as name: String, into folder: OutputFolder) -> [ExitStatus] {
    do {
      if !options.replacesWorkbooks { try refuseExisting(name, in: folder) }
      let catalog = try Catalog(indicators: IndicatorLibrary.shared.entries)
      let statuses = inParallel(paths.count) { index -> (Outcome, ImportedReport?) in
        var outcome = Outcome(status: .success)
        do {
          return (outcome, try importReport(paths[index], &outcome))
        } catch {
          fail(&outcome, error)
          return (outcome, nil)
        }
      } finish: { outcome, imported in
        var outcome = outcome
        if let imported {
          do { try catalog.load(imported) } catch { fail(&outcome, error) }
        }
        report(outcome)
        return outcome.status
      } progress: { done in
        log.progress(done, of: paths.count, paths[done - 1])
      }
      guard statuses.contains(.success) else { return statuses }
      try catalog.finishLoading()
      var outcome = Outcome(status: .success)
      do { try export(catalog, as: name, to: folder, jobs: options.jobs, &outcome) } catch { fail(&outcome, error) }
      report(outcome)
      return statuses + [outcome.status]
    } catch {
      var outcome = Outcome(status: .outputFailed)
      fail(&outcome, error)
      report(outcome)
      return [outcome.status]
    }
  }

  // MARK: Working on several at a time

  private func inParallel(
    _ count: Int, _ body: @Sendable (Int) -> Outcome, progress: @Sendable (Int) -> Void
  ) -> [ExitStatus] {
    inParallel(count) { (body($0), nil) } finish: { outcome, _ in
      report(outcome)
      return outcome.status
    } progress: { progress($0) }
  }

  /// Runs `body` for each index on as many threads as there are jobs, and `finish` for each result in the
  /// order of the indices, one at a time.
  private func inParallel(
    _ count: Int, _ body: @Sendable (Int) -> (Outcome, ImportedReport?),
    finish: @Sendable (Outcome, ImportedReport?) -> ExitStatus, progress: @Sendable (Int) -> Void
  ) -> [ExitStatus] {
    let queue = OrderedResults<(Outcome, ImportedReport?)>()
    let next = Atomic<Int>(0)
    let statuses = Mutex<[ExitStatus]>([])
    DispatchQueue.concurrentPerform(iterations: min(options.jobs, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        queue.deliver(body(index), at: index) { result in
          let status = finish(result.0, result.1)
          let done = statuses.withLock { statuses in
            statuses.append(status)
            return statuses.count
          }
          progress(done)
        }
      }
    }
    log.endProgress()
    return statuses.withLock { $0 }
  }

  private func report(_ outcome: Outcome) {
    outcome.details.forEach(log.detail)
    outcome.warnings.forEach(log.warning)
    outcome.errors.forEach(log.error)
    if !outcome.written.isEmpty {
      log.endProgress()
      Terminal.writeOutput(outcome.written.map { $0 + "\n" }.joined())
    }
  }
}
