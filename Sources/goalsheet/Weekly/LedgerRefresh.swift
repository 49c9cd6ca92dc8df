import Foundation
import Ledger
import ReportCatalog
import ReportImport
import ReportModel

/// Writes the ledger of one report (or combination) for a week, with what people typed into the one before.
struct LedgerRefresh {
  let configuration: WeeklyConfiguration
  let folder: LedgerFolder
  let week: ISOWeek
  let jobs: Int
  let isDryRun: Bool
  /// Hashes of workbooks whose content stands in a later one.
  let known: Set<String>

  /// What became of the ledger.
  struct Outcome {
    var outputs: [RunReport.OutputFile] = []
    var carriedFrom: [RunReport.InputFile] = []
    var deleted: [String] = []
    var changes: [LedgerChange] = []
    var changesSince: String?
    var carried = 0
    var removed = 0
    var warnings: [String] = []
    var failures: [CommandFailure] = []
    /// Hashes that are known from now on.
    var known: Set<String> = []
  }

  /// How often a ledger is read again that people save while it is refreshed.
  private static let attempts = 3

  func run(_ catalog: Catalog) throws(CommandFailure) -> Outcome {
    for attempt in 1...Self.attempts {
      if let outcome = try attemptRun(catalog, isLast: attempt == Self.attempts) { return outcome }
    }
    throw CommandFailure(
      "\(folder.series): the ledger is being saved again and again; try later", .notWritten)
  }

  /// nil where a workbook was saved meanwhile.
  private func attemptRun(_ catalog: Catalog, isLast: Bool) throws(CommandFailure) -> Outcome? {
    var outcome = Outcome()
    let (files, unreadable) = folder.files()
    outcome.warnings += unreadable
    let hashes = Dictionary(
      files.map { ($0.path, WeeklyFiles.hash($0.path) ?? "") }, uniquingKeysWith: { first, _ in first })
    func isKnown(_ file: LedgerFolder.File) -> Bool { known.contains(hashes[file.path] ?? "") }
    if let later = files.filter({ $0.week > week }).max(by: { $0.week < $1.week }) {
      throw CommandFailure(
        "\(later.path): a ledger of \(later.week) stands in the folder, later than \(week); check the clock, or give "
          + "another folder with --output", .notWritten)
    }
    let candidates = files.filter { $0.hasUsualName || !isKnown($0) }
    let newest = candidates.map(\.week).max()
    let sources = candidates.filter { $0.week == newest }.sorted {
      ($0.modified, $0.path) < ($1.modified, $1.path)
    }
    for file in candidates where file.week != newest && !isKnown(file) && !known.isEmpty {
      outcome.warnings.append(
        "\(file.path): was changed after the ledger of \(newest.map(\.description) ?? "") was begun; copy by hand what "
          + "is new in it")
    }

    let kept = try self.kept(catalog, sources, files, hashes, &outcome)
    let edition = try render(catalog, kept)
    defer { if isDryRun { try? FileManager.default.removeItem(atPath: edition) } }
    for file in sources where WeeklyFiles.hash(file.path) != hashes[file.path] { return nil }
    try place(edition, hashes: hashes, &outcome)
    if !isDryRun {
      try placeOthers(catalog, &outcome)
      outcome.known.formUnion(sources.compactMap { hashes[$0.path] })
      removeBeside(hashes)
      prune(files, hashes, &outcome)
    }
    return outcome
  }

  // MARK: What people typed

  private func kept(
    _ catalog: Catalog, _ sources: [LedgerFolder.File], _ files: [LedgerFolder.File],
    _ hashes: [String: String],
    _ outcome: inout Outcome
  ) throws(CommandFailure) -> KeptLedger {
    var kept = KeptLedger(week: week.description)
    do {
      let language = configuration.language
      let facts = try LedgerFacts(catalog, language: language)
      var read: [LedgerSource] = []
      var base: LedgerFacts?
      for file in sources {
        let ledger = try FilledLedger(path: file.path)
        let edition = folder.edition(ledger.identity)
        let written = edition.flatMap { try? FilledLedger(path: $0 + "/ledger.\(ledger.format.rawValue)") }
        if let edition, let catalog = try? Catalog(openingFile: edition + "/facts.sqlite") {
          base = try LedgerFacts(catalog, language: ledger.language)
        }
        read.append(LedgerSource(ledger, asWritten: written))
        outcome.carriedFrom.append(RunReport.InputFile(path: file.path, sha256: hashes[file.path] ?? ""))
      }
      if let last = read.last?.ledger {
        kept.carried = CarryForward.run(
          read, facts: facts,
          factsAsRead: last.language == language ? nil : try LedgerFacts(catalog, language: last.language),
          base: base, language: language, since: week.description)
      }
      outcome.warnings += kept.carried.warnings
      outcome.carried = kept.carried.carriedCount
      outcome.removed = kept.carried.removed.count
      let earlier = files.filter { $0.week < week }.max { ($0.week, $0.modified) < ($1.week, $1.modified) }
      if let earlier, let before = try self.facts(of: earlier) {
        kept.changes = LedgerChange.between(before, facts)
        kept.changesSince = earlier.week.description
        outcome.changes = kept.changes ?? []
        outcome.changesSince = kept.changesSince
      }
      return kept
    } catch let error as FilledLedgerError {
      throw CommandFailure(
        error.message
          + "; the ledger was not refreshed, so that nothing typed is lost: repair this file or move it "
          + "away", .notWritten)
    } catch {
      throw CommandFailure(LedgerError.message(error), .notWritten)
    }
  }

  /// What the reports said when a ledger was written; nil where nobody can tell any more.
  private func facts(of file: LedgerFolder.File) throws -> LedgerFacts? {
    let edition = (try? LedgerIdentity(path: file.path)).flatMap { folder.edition($0) }
    if let edition, let catalog = try? Catalog(openingFile: edition + "/facts.sqlite") {
      return try LedgerFacts(catalog, language: configuration.language)
    }
    guard let ledger = try? FilledLedger(path: file.path), ledger.language == configuration.language else {
      return nil
    }
    return LedgerFacts(ledger)
  }

  // MARK: The workbooks

  private var workbookFormats: [LedgerFormat] { configuration.formats.filter(\.isWorkbook) }

  /// Writes the edition into the program's memory, whole, and gives its folder.
  private func render(_ catalog: Catalog, _ kept: KeptLedger) throws(CommandFailure) -> String {
    var kept = kept
    var options = LedgerOptions(
      language: configuration.language, generator: LedgerOptions.Generator(version: Version.current),
      referenceDate: week.lastDay, jobs: jobs)
    let memory = isDryRun ? NSTemporaryDirectory() : folder.path(LedgerFolder.memory)
    let draft = memory + (memory.hasSuffix("/") ? "" : "/") + "draft-\(getpid())"
    do throws(LedgerError) {
      try? FileManager.default.removeItem(atPath: draft)
      let place = try OutputFolder(path: draft, replacesWorkbooks: true)
      // What it holds tells the edition: rendered once without its name, hashed, and rendered with it.
      kept.edition = folder.identity(week: week, hash: String(repeating: "0", count: 16))
      options.kept = kept
      _ = try workbookFormats[0].export(options: options).write(catalog, as: "draft", to: place)
      let file = place.path(of: "draft." + workbookFormats[0].rawValue)
      let hash = String((WeeklyFiles.hash(file) ?? "").prefix(16))
      try? FileManager.default.removeItem(atPath: file)
      kept.edition = folder.identity(week: week, hash: hash)
      options.kept = kept
      for format in workbookFormats {
        _ = try format.export(options: options).write(catalog, as: "ledger", to: place)
      }
      if isDryRun { return draft }
      _ = try LedgerFormat.sqlite.export(options: options).write(catalog, as: "facts", to: place)
      place.synchronize()
      _ = try OutputFolder(path: folder.editions)
      let edition = "\(folder.editions)/\(week)-\(hash)"
      if FileManager.default.fileExists(atPath: edition) {
        try? FileManager.default.removeItem(atPath: draft)
        try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: edition)
        // A format that was added since.
        for format in workbookFormats where WeeklyFiles.hash("\(edition)/ledger.\(format)") == nil {
          _ = try format.export(options: options).write(
            catalog, as: "ledger", to: OutputFolder(path: edition))
        }
      } else if rename(draft, edition) != 0 {
        throw .fileNotWritten(path: edition, reason: String(cString: strerror(errno)))
      }
      try OutputFolder(path: folder.editions).synchronize()
      return edition
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw CommandFailure(error)
    }
  }

  /// Puts the workbooks where people find them.
  private func place(
    _ edition: String, hashes: [String: String], _ outcome: inout Outcome
  ) throws(CommandFailure) {
    for format in workbookFormats {
      let name = LedgerName.file(folder.series, week.description)
      let path = folder.path("\(name).\(format.rawValue)")
      guard let bytes = WeeklyFiles.bytes("\(edition)/ledger.\(format.rawValue)") else {
        throw CommandFailure("\(edition): is incomplete; delete this folder and run again", .notWritten)
      }
      let hash = SHA256.hexDigest(of: bytes)
      let isUnchanged = WeeklyFiles.bytes(path) == bytes
      let isOpen = !isUnchanged && WeeklyFiles.isOpenElsewhere(path)
      let target = isOpen ? folder.path("\(name)-new.\(format.rawValue)") : path
      let state = isUnchanged ? "unchanged" : isOpen ? "beside" : "written"
      if !isUnchanged, !isDryRun {
        do throws(LedgerError) {
          if isOpen, WeeklyFiles.isOpenElsewhere(target) {
            throw .fileNotWritten(path: target, reason: "it is open")
          }
          if let there = WeeklyFiles.hash(target), isOpen, !known.contains(there), there != hash {
            throw .wouldReplace(path: target)
          }
          try WeeklyFiles.write(bytes, to: target)
          try OutputFolder(path: folder.folder).synchronize()
        } catch {
          throw CommandFailure(error)
        }
      }
      if isOpen {
        outcome.failures.append(
          CommandFailure(
            "\(path): this ledger is open in another program and was not replaced; the new one is \(target)",
            .notWritten))
      }
      outcome.outputs.append(RunReport.OutputFile(path: target, sha256: hash, state: state))
      outcome.known.insert(hash)
      if configuration.latest, !isDryRun {
        link(LedgerName.file(folder.series, "latest") + "." + format.rawValue, to: target, bytes)
      }
    }
  }

  /// Data files for other programs, replaced each time.
  private func placeOthers(_ catalog: Catalog, _ outcome: inout Outcome) throws(CommandFailure) {
    let options = LedgerOptions(
      language: configuration.language, generator: LedgerOptions.Generator(version: Version.current))
    let name = LedgerName.file(folder.series, week.description)
    for format in configuration.formats where !format.isWorkbook {
      do throws(LedgerError) {
        let paths = try format.export(options: options).write(
          catalog, as: name, to: OutputFolder(path: folder.folder))
        outcome.outputs += paths.map {
          RunReport.OutputFile(path: $0, sha256: WeeklyFiles.hash($0) ?? "", state: "written")
        }
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  /// A link to the newest ledger, or a copy where the file system knows no links.
  private func link(_ name: String, to target: String, _ bytes: [UInt8]) {
    let path = folder.path(name)
    let destination = (target as NSString).lastPathComponent
    var information = stat()
    if lstat(path, &information) == 0 {
      let isLink = information.st_mode & S_IFMT == S_IFLNK
      if isLink, (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == destination { return }
      // A file in its place that people saved is left alone until a run has read it.
      if !isLink, let hash = WeeklyFiles.hash(path), !known.contains(hash) { return }
    }
    let draft = folder.path(".\(name).tmp-\(getpid())")
    unlink(draft)
    if symlink(destination, draft) != 0 || rename(draft, path) != 0 {
      unlink(draft)
      try? WeeklyFiles.write(bytes, to: path)
    }
  }

  // MARK: Tidying

  /// Removes ledgers that were written beside one that was open, once nothing is in them alone.
  private func removeBeside(_ hashes: [String: String]) {
    let name = LedgerName.file(folder.series, week.description)
    for format in workbookFormats {
      let usual = folder.path("\(name).\(format.rawValue)")
      let beside = folder.path("\(name)-new.\(format.rawValue)")
      guard !WeeklyFiles.isOpenElsewhere(usual), !WeeklyFiles.isOpenElsewhere(beside),
        let hash = WeeklyFiles.hash(beside), known.contains(hash)
      else { continue }
      unlink(beside)
    }
  }

  private func prune(_ files: [LedgerFolder.File], _ hashes: [String: String], _ outcome: inout Outcome) {
    guard let keep = configuration.keep else { return folder.pruneEditions(keepingFrom: nil) }
    let weeks = Set(files.map(\.week) + [week]).sorted()
    let oldest = weeks.suffix(keep).first ?? week
    for file in files where file.week < oldest && file.hasUsualName {
      guard known.contains(hashes[file.path] ?? ""), !WeeklyFiles.isOpenElsewhere(file.path) else {
        outcome.warnings.append(
          "\(file.path): is older than \(keep) weeks and stays, because people changed it since")
        continue
      }
      if unlink(file.path) == 0 { outcome.deleted.append(file.path) }
    }
    folder.pruneEditions(keepingFrom: oldest)
  }
}

extension LedgerError {
  /// The sentence for any error of the layers below.
  static func message(_ error: any Error) -> String {
    switch error {
    case let error as LedgerError: error.message
    case let error as CatalogError: error.message
    default: "\(error)"
    }
  }
}
