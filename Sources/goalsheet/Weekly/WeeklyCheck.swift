import Foundation
import Ledger
import ReportImport
import ReportModel

/// `goalsheet weekly --check`: whether a run would find all it needs, told line by line; nothing is written.
struct WeeklyCheck {
  let configuration: WeeklyConfiguration
  let configurationPath: String
  let inputs: [String]
  let folder: String
  let date: CalendarDate

  func run() -> CommandStatus {
    var failures: [CommandFailure] = []
    func tell(_ isGood: Bool, _ line: String) { Console.print((isGood ? "ok    " : "FAIL  ") + line) }
    tell(true, "\(configurationPath): every key is known")
    let week = ISOWeek(of: date)
    tell(true, "\(date) is in \(week), whose ledgers reckon from \(week.lastDay)")
    let loader = ReportLoader(
      importOptions: ImportOptions(jurisdiction: configuration.jurisdiction, year: configuration.year),
      encoding: configuration.encoding)
    var owners: [String: String] = [:]
    var readCount = 0
    let collected = PageGroups.joined(
      InputCollector.collect(inputs), encoding: configuration.encoding, jobs: 1)
    for input in collected {
      do throws(CommandFailure) {
        if let failure = input.failure { throw failure }
        if ReportLoader.isDatabase(input.path) { throw .catalogInCombination(input.path) }
        let report = try loader.report(input.path, continuations: input.continuations)
        readCount += 1
        let series =
          configuration.combine.map { "\($0)-\(LedgerName.weekField)" }
          ?? configuration.name.series(
            jurisdiction: report.report.jurisdiction, year: report.report.year, input: input.outputName)
        let name = LedgerName.file(series, week.description)
        if configuration.combine == nil, let owner = owners[series] {
          throw .nameTaken(input.path, name: name, by: owner)
        }
        owners[series] = input.path
        tell(true, "\(input.label): \(report.goals.count) goals, \(report.tasks.count) tasks, into \(name)")
      } catch {
        failures.append(error)
        tell(false, error.message)
      }
    }
    if readCount == 0 { failures.append(.noneRead) }
    if let reason = unwritable(folder) {
      let failure = CommandFailure(LedgerError.folderNotWritable(path: folder, reason: reason))
      failures.append(failure)
      tell(false, failure.message)
    } else {
      tell(true, "\(folder): can be written to")
    }
    Console.flush()
    return .combined(failures.map(\.status))
  }

  /// Why the folder, or the one it would be made in, cannot be written to.
  private func unwritable(_ path: String) -> String? {
    var path = path
    while !FileManager.default.fileExists(atPath: path), !path.isEmpty, path != "/" {
      path = (path as NSString).deletingLastPathComponent
    }
    if path.isEmpty { path = "." }
    return access(path, W_OK | X_OK) == 0 ? nil : String(cString: strerror(errno))
  }
}
