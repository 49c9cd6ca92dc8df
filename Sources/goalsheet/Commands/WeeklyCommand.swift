import ArgumentParser
import Foundation
import Ledger
import ReportModel

/// `goalsheet weekly`.
struct WeeklyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly",
    abstract: "Refresh the ledgers of a folder, keeping what people typed.",
    discussion: """
      Reads the reports that the configuration names and writes their ledgers for the ISO week, with all that \
      people typed into the newest ledgers of the folder, and a sheet of what has changed since the week before. \
      Run again in the same week with nothing changed, it changes no byte. Meant to be run by cron or systemd: \
      see Samples/weekly.yaml, Samples/crontab and Samples/goalsheet.timer.

      Keys of the configuration (YAML):
      \(ConfigurationKey.allCases.map { "  \($0.rawValue): \($0.meaning)" }.joined(separator: "\n"))

      Examples:
        goalsheet weekly weekly.yaml --check
        goalsheet weekly weekly.yaml --dry-run
        goalsheet weekly weekly.yaml --date 2026-11-23 --output ledgers

      \(CommandStatus.table)
      """)

  @Argument(help: ArgumentHelp("The configuration, a YAML file.", valueName: "config"), completion: .file())
  var config: String

  @Option(help: ArgumentHelp("The day to run for, YYYY-MM-DD; today unless given.", valueName: "day"))
  var date: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder of the ledgers, before the one configured.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Tell whether a run would find all it needs, and write nothing.")
  var check = false

  @Flag(help: "Tell what a run would write, and write nothing.")
  var dryRun = false

  @OptionGroup(title: "Common options") var common: CommonOptions

  func validate() throws {
    if let date, CalendarDate(iso8601: date) == nil {
      throw ValidationError("--date \(date): there is no such day; give it as 2026-11-23")
    }
    if check && dryRun { throw ValidationError("--check and --dry-run exclude each other") }
  }

  func run() throws {
    Interruption.install()
    let configuration: WeeklyConfiguration
    do throws(ConfigurationError) {
      configuration = try ConfigurationReader.read(path: config)
    } catch {
      throw CommandFailure(error.message, .usage)
    }
    let home = (config as NSString).deletingLastPathComponent
    func located(_ path: String) -> String {
      path.hasPrefix("/") || home.isEmpty ? path : home + "/" + path
    }
    guard let folder = output ?? configuration.output.map(located) else {
      throw CommandFailure(ConfigurationError.missingKey(path: config, key: .output).message, .usage)
    }
    var options = common
    if configuration.log == .json { options.logFormat = .json }
    var settings = configuration
    if let encoding = common.encoding { settings.encoding = encoding }
    let day = date.flatMap { CalendarDate(iso8601: $0) } ?? Self.today()
    let inputs = configuration.inputs.map(located)
    let status: CommandStatus
    if check {
      status = WeeklyCheck(
        configuration: settings, configurationPath: config, inputs: inputs, folder: folder, date: day
      ).run()
    } else {
      status = WeeklyRun(
        configuration: settings, inputs: inputs, folder: folder, date: day,
        jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), isDryRun: dryRun, isQuiet: common.quiet,
        logger: options.logger
      ).run()
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// The day in the time zone of the machine.
  private static func today() -> CalendarDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
