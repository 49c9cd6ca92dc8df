import Foundation
import Ledger
import Logging
import ReportCatalog
import ReportImport
import ReportModel

/// One run of `goalsheet weekly`: reads the reports, refreshes their ledgers, reports.
struct WeeklyRun {
  let configuration: WeeklyConfiguration
  /// Inputs with paths that hold wherever the program was started.
  let inputs: [String]
  let folder: String
  let date: CalendarDate
  let jobs: Int
  let isDryRun: Bool
  let isQuiet: Bool
  let logger: Logger

  private var week: ISOWeek { ISOWeek(of: date) }
  private var memory: String { folder + "/" + LedgerFolder.memory }
  private var reportPath: String { folder + "/" + configuration.report }

  /// Runs.
  ///
  /// - Returns: The exit code; everything is told and written down.
  func run() -> CommandStatus {
    if isDryRun { return work() }
    do throws(LedgerError) {
      _ = try OutputFolder(path: memory)
    } catch {
      logger.error("\(error.message)")
      return .notWritten
    }
    do throws(CommandFailure) {
      let lock = try RunLock(
        path: memory + "/lock", timeout: configuration.lock == .wait ? configuration.lockTimeout : 0)
      let status = work()
      _ = consume lock
      return status
    } catch {
      logger.error("\(error.message)")
      return error.status
    }
  }

  private func work() -> CommandStatus {
    var report = RunReport()
    report.date = date.description
    report.week = week.description
    report.referenceDate = week.lastDay.description
    report.started = RunReport.now()
    let start = Self.seconds()
    announceInterruption(report)
    removeDrafts()

    let (imported, statuses) = importReports(&report)
    report.durations["import"] = Self.seconds(since: start)
    let written = Self.seconds()
    var all = statuses
    if imported.isEmpty { all.append(.nothingRead) }
    all += refresh(imported, didFail: !statuses.isEmpty, &report)
    report.durations["ledgers"] = Self.seconds(since: written)
    report.durations["total"] = Self.seconds(since: start)
    return finish(.combined(all), &report)
  }

  private func finish(_ status: CommandStatus, _ report: inout RunReport) -> CommandStatus {
    report.status = status == .done ? "done" : "failed"
    report.exitCode = status.rawValue
    report.finished = RunReport.now()
    for warning in report.warnings { logger.warning("\(warning)") }
    for error in report.errors { logger.error("\(error)") }
    for output in report.outputs {
      let verb = isDryRun && output.state != "unchanged" ? "would be written" : output.state
      Console.print("\(output.path): \(verb)")
    }
    if isDryRun {
      let counts = report.counts
      Console.print(
        "\(report.week): \(counts.carried) typed cells carried, \(counts.removed) in the sheet of removed cells, "
          + "\(counts.changes) changes; nothing was written")
      for line in report.changes { Console.print(line) }
    }
    Console.flush()
    Interruption.lastWords.withLock { $0 = nil }
    guard !isDryRun else { return status }
    do throws(LedgerError) {
      try WeeklyFiles.write(report.json(), to: reportPath)
      try OutputFolder(path: folder).synchronize()
    } catch {
      logger.error("\(error.message)")
      return .combined([status, .notWritten])
    }
    return status
  }

  // MARK: Reading

  private func importReports(
    _ report: inout RunReport
  ) -> (reports: [(input: Input, entry: ReportCache.Entry, place: Int)], statuses: [CommandStatus]) {
    let collected = PageGroups.joined(
      InputCollector.collect(inputs), encoding: configuration.encoding, jobs: jobs)
    let cacheFolder = configuration.cache && !isDryRun ? memory + "/cache" : nil
    let cache = ReportCache(
      folder: cacheFolder,
      loader: ReportLoader(
        importOptions: ImportOptions(jurisdiction: configuration.jurisdiction, year: configuration.year),
        encoding: configuration.encoding))
    var imported: [(Input, ReportCache.Entry, Int)] = []
    var statuses: [CommandStatus] = []
    var report2 = report
    OrderedWork.run(count: collected.count, jobs: jobs) {
      index -> Result<ReportCache.Entry, CommandFailure> in
      let input = collected[index]
      if let failure = input.failure { return .failure(failure) }
      do throws(CommandFailure) {
        if ReportLoader.isDatabase(input.path) { throw .catalogInCombination(input.path) }
        return .success(try cache.report(input))
      } catch {
        return .failure(error)
      }
    } consume: { index, result in
      let input = collected[index]
      let paths = [input.path] + input.continuations
      switch result {
      case .success(let entry):
        report2.inputs.append(
          RunReport.InputReport(
            files: zip(paths, entry.hashes).map { RunReport.InputFile(path: $0, sha256: $1) },
            cached: entry.isCached))
        report2.warnings += entry.report.warnings.map { "\(input.label): \($0)" }
        imported.append((input, entry, report2.inputs.count - 1))
        logger.info("\(input.label): \(entry.isCached ? "unchanged, taken from the cache" : "read")")
      case .failure(let failure):
        report2.inputs.append(
          RunReport.InputReport(
            files: paths.map { RunReport.InputFile(path: $0, sha256: WeeklyFiles.hash($0) ?? "") },
            error: failure.message))
        report2.errors.append(failure.message)
        statuses.append(failure.status)
      }
    }
    report = report2
    report.counts.reports = imported.count
    if statuses.isEmpty { cache.prune(keeping: Set(imported.map(\.1.name))) }
    return (imported, statuses)
  }

  // MARK: Writing

  private func refresh(
    _ imported: [(input: Input, entry: ReportCache.Entry, place: Int)], didFail: Bool,
    _ report: inout RunReport
  ) -> [CommandStatus] {
    var statuses: [CommandStatus] = []
    var known = knownHashes()
    var lines: [UInt8] = []
    func fail(_ failure: CommandFailure) {
      report.errors.append(failure.message)
      statuses.append(failure.status)
    }
    var ledgers: [(series: String, reports: [ImportedReport])] = []
    if let name = configuration.combine {
      if didFail {
        fail(
          CommandFailure(
            "\(name): the ledger of all reports was not refreshed, because a report is missing in it",
            .someInputsFailed))
      } else if !imported.isEmpty {
        ledgers = [("\(name)-\(LedgerName.weekField)", imported.map(\.entry.report))]
      }
    } else {
      var owners: [String: String] = [:]
      for (input, entry, place) in imported {
        let series = configuration.name.series(
          jurisdiction: entry.report.report.jurisdiction, year: entry.report.report.year,
          input: input.outputName)
        if let owner = owners[series] {
          fail(.nameTaken(input.path, name: LedgerName.file(series, week.description), by: owner))
          continue
        }
        owners[series] = input.path
        report.inputs[place].ledger = LedgerName.file(series, week.description)
        ledgers.append((series, [entry.report]))
      }
    }
    for (series, reports) in ledgers {
      let name = LedgerName.file(series, week.description)
      do throws(CommandFailure) {
        let catalog = try catalog(of: reports)
        let outcome = try LedgerRefresh(
          configuration: configuration, folder: LedgerFolder(folder: folder, series: series), week: week,
          jobs: jobs, isDryRun: isDryRun, known: known
        ).run(catalog)
        report.outputs += outcome.outputs
        report.carriedFrom += outcome.carriedFrom
        report.deleted += outcome.deleted
        report.warnings += outcome.warnings
        outcome.failures.forEach(fail)
        known.formUnion(outcome.known)
        count(reports, outcome, &report)
        for change in outcome.changes {
          report.changes.append("\(name): \(change.line(in: configuration.language))")
          lines += change.json(ledger: name, week: week.description, since: outcome.changesSince ?? "")
        }
      } catch {
        fail(error)
      }
      announceInterruption(report)
    }
    guard !isDryRun else { return statuses }
    do throws(LedgerError) {
      if let name = configuration.changes, !ledgers.isEmpty {
        try writeIfNew(lines, to: folder + "/" + name)
      }
      try writeIfNew(
        Array((known.sorted().joined(separator: "\n") + "\n").utf8), to: memory + "/known")
    } catch {
      fail(CommandFailure(error))
    }
    return statuses
  }

  private func catalog(of reports: [ImportedReport]) throws(CommandFailure) -> Catalog {
    do throws(CatalogError) {
      let catalog = try ReportLoader.emptyCatalog()
      for report in reports { try catalog.load(report) }
      try catalog.finishLoading()
      return catalog
    } catch {
      throw CommandFailure(error)
    }
  }

  private func count(_ reports: [ImportedReport], _ outcome: LedgerRefresh.Outcome, _ report: inout RunReport)
  {
    report.counts.goals += reports.reduce(0) { $0 + $1.goals.count { $0.tense == .planned } }
    report.counts.achieved += reports.reduce(0) { $0 + $1.goals.count { $0.tense == .achieved } }
    report.counts.projects += reports.reduce(0) { $0 + $1.milestones.count }
    report.counts.tasks += reports.reduce(0) { $0 + $1.tasks.count }
    report.counts.carried += outcome.carried
    report.counts.removed += outcome.removed
    report.counts.changes += outcome.changes.count
  }

  private func writeIfNew(_ bytes: [UInt8], to path: String) throws(LedgerError) {
    if WeeklyFiles.bytes(path) != bytes { try WeeklyFiles.write(bytes, to: path) }
  }

  private func knownHashes() -> Set<String> {
    let bytes = WeeklyFiles.bytes(memory + "/known") ?? []
    return Set(bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) })
  }

  // MARK: Ends

  /// Drafts and temporary files that a killed run left behind; the lock is held, so nobody is writing them.
  private func removeDrafts() {
    guard !isDryRun else { return }
    for (folder, isOurs) in [
      (memory, { (name: String) in name.hasPrefix("draft-") || name.contains(".tmp-") }),
      (memory + "/cache", { (name: String) in name.contains(".tmp-") }),
      (folder, { (name: String) in name.hasPrefix(".") && name.contains(".tmp-") }),
    ] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isOurs(name) {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
    }
  }

  /// What run.json says if the run is told to end before it is through.
  private func announceInterruption(_ report: RunReport) {
    guard !isDryRun else { return }
    var report = report
    report.status = "interrupted"
    report.exitCode = CommandStatus.interrupted.rawValue
    report.errors.append(CommandFailure.interrupted.message)
    let snapshot = report.json()
    let path = reportPath
    Interruption.lastWords.withLock { words in
      words = { try? Data(snapshot).write(to: URL(fileURLWithPath: path), options: .atomic) }
    }
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds since then, to the millisecond.
  private static func seconds(since start: Double) -> Double {
    ((seconds() - start) * 1e3).rounded() / 1e3
  }
}
