import Foundation
import Ledger
import ReportCatalog
import ReportImport
import ReportModel
import Synchronization

/// One output for all reports.
extension Conversion {
  /// Bytes of input up to which the catalog that all reports are gathered in is kept in memory.
  static let memoryLimit = 64 << 20

  /// The same where it is to be written as a database file, which a file becomes without being copied.
  static let databaseMemoryLimit = 4 << 20

  func combine(into name: String) throws(CommandFailure) -> CommandStatus {
    let manifest = isIncremental ? try OutputManifest(folder: folder) : nil
    let work = try CombinedWork(self, name: name)
    if let manifest {
      let entry = combinedEntry(name, digests: work.digests)
      if manifest.isDone(entry, formats: formats) {
        work.discard()
        let failures = manifest.failures(of: name)
        for failure in failures { logger.error("\(failure)") }
        let summary = ConversionSummary(skipped: inputs.count - failures.count, failures: failures)
        logger.notice("\(summary.text)")
        return failures.isEmpty ? .done : .someInputsFailed
      }
    }
    let done = work.done
    let spent = SpentReports()
    var failures: [String] = []
    let status = consume(inputs) { [self] input in
      spent.free()
      if done.contains(input.label) { return InputOutcome(isRead: true, isSkipped: true) }
      return combinable(input)
    } finish: { outcome in
      failures += outcome.failures.map(\.message)
      guard let report = outcome.report else { return }
      do throws(CatalogError) {
        try work.catalog.load(report)
      } catch {
        outcome.failures.append(CommandFailure(error))
        outcome.isRead = false
      }
      spent.add(report)
      outcome.report = nil
    }
    guard status != .nothingRead, !(failsFast && status != .done) else {
      work.discard()
      return status
    }
    var outcome = InputOutcome()
    var options = ledgerOptions
    options.jobs = jobs
    do throws(CatalogError) {
      try work.catalog.finishLoading()
      write(
        work.catalog, as: name, options: options, replacing: manifest?.isUntouched(name) ?? false,
        into: &outcome)
    } catch {
      outcome.failures.append(CommandFailure(error.message, .notWritten))
    }
    if let warning = warningOfSize(work.catalog, name) { outcome.warnings.append(warning) }
    tell(outcome)
    if outcome.failures.isEmpty, status == .done || status == .someInputsFailed {
      var entry = combinedEntry(name, digests: work.digests)
      entry.failures = failures.joined(separator: "\n")
      manifest?.add(entry, paths: outcome.written)
    }
    // What could not be written need not be read again.
    if outcome.failures.isEmpty || !isIncremental { work.discard() } else { work.close() }
    manifest?.compact()
    return .combined([status] + outcome.failures.map(\.status))
  }

  /// Sentences from which a workbook with every row is beyond what people's computers open.
  static let workbookLimit = 1_000_000

  /// What the user of a workbook of very many reports should know.
  private func warningOfSize(_ catalog: Catalog, _ name: String) -> String? {
    guard formats.contains(where: \.isWorkbook), !ledgerOptions.comparesOnly,
      let count = try? catalog.integer("SELECT count(*) FROM statements"), count > Self.workbookLimit
    else { return nil }
    return
      "\(name): the workbook holds \(count) sentences, more than most computers open; --comparison-only writes "
      + "one that compares the reports, --format sqlite a catalog to query"
  }

  /// Reads a report that is to stand beside others.
  func combinable(_ input: Input) -> InputOutcome {
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
  }

  private func combinedEntry(_ name: String, digests: [String?]) -> OutputManifest.Entry {
    let lines = zip(inputs, digests).map { "\($0.label)\t\($1 ?? "")\n" }
    return OutputManifest.Entry(
      name: name, label: "\(inputs.count) inputs", digest: SourceReader.digest(of: lines.joined()),
      options: optionsMark, files: [])
  }

  // MARK: Adding to a catalog

  /// Adds the reports to a catalog file; a report that it holds already is replaced.
  func add(toCatalog path: String) throws(CommandFailure) -> CommandStatus {
    let isNew = !FileManager.default.fileExists(atPath: path)
    let catalog: Catalog
    var known: Set<String> = []
    do throws(CatalogError) {
      catalog = try Catalog(updatingFile: path, indicators: IndicatorLibrary.shared.entries)
      // Rows are replaced by way of the indexes; a new file gets them at the end, which is quicker.
      if !isNew { try catalog.finishLoading() }
      if isIncremental { known = Set(try catalog.sources().map { "\($0.source)\t\($0.sha256)" }) }
    } catch {
      if case .inUse = error { throw CommandFailure(error.message, .locked) }
      throw CommandFailure(error.message, .notWritten)
    }
    var added = 0
    let status = consume(inputs) { [self, known] input in
      if !known.isEmpty, let digest = try? digest(of: input), known.contains("\(input.label)\t\(digest)") {
        return InputOutcome(isRead: true, isSkipped: true)
      }
      return combinable(input)
    } finish: { outcome in
      guard let report = outcome.report else { return }
      outcome.report = nil
      do throws(CatalogError) {
        let replaced = try catalog.replace(with: report)
        added += 1
        for source in replaced where source != report.report.source {
          outcome.warnings.append(
            "\(report.report.source): replaces \(source), a report of the same area and year")
        }
      } catch {
        outcome.failures.append(CommandFailure(error))
        outcome.isRead = false
      }
    }
    do throws(CatalogError) {
      if isNew, added > 0 { try catalog.finishLoading() }
      try catalog.close()
    } catch {
      throw CommandFailure(error.message, .notWritten)
    }
    if isNew, added == 0 {
      unlink(path)
    } else if added > 0 {
      Console.print(path)
    }
    return status
  }
}

/// Reports that are stored and may go.
///
/// The threads that made them take them apart, because the one that stores has the most to do.
private final class SpentReports: Sendable {
  private let reports = Mutex<[ImportedReport]>([])

  func add(_ report: ImportedReport) {
    reports.withLock { $0.append(report) }
  }

  func free() {
    let gone = reports.withLock { reports in
      defer { reports = [] }
      return reports
    }
    _ = gone
  }
}

extension InputOutcome {
  init(isRead: Bool, isSkipped: Bool) {
    self.isRead = isRead
    self.isSkipped = isSkipped
  }
}
