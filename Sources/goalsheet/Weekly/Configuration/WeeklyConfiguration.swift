import Ledger
import ReportModel

/// What `weekly.yaml` says.
struct WeeklyConfiguration: Equatable {
  /// What a run does while another one holds the lock.
  enum Lock: String, CaseIterable {
    case wait, leave
  }

  /// Reports: files and folders, as named, relative to the configuration.
  var inputs: [String] = []
  /// The folder of the ledgers.
  var output: String?
  var formats: [LedgerFormat] = [.xlsx]
  var name = LedgerName.usual
  var combine: String?
  var language = Language.chinese
  /// Weeks of ledgers to keep; nil keeps all.
  var keep: Int? = 52
  var latest = true
  /// The file of changes; nil for none.
  var changes: String? = "changes.jsonl"
  var report = "run.json"
  var lock = Lock.wait
  /// Seconds to wait for the lock.
  var lockTimeout = 600
  var log = LogFormat.text
  var encoding: String?
  var jurisdiction: String?
  var year: Int?
  var cache = true
}

/// The name of ledger files: `{jurisdiction}-{year}-{isoweek}`.
struct LedgerName: Equatable {
  static let usual = LedgerName(pattern: "{jurisdiction}-{year}-{isoweek}")
  static let weekField = "{isoweek}"
  static let fields = ["{jurisdiction}", "{year}", "{input}", weekField]

  var pattern: String

  /// The name with everything filled in but the week, which tells ledgers of one report from others.
  func series(jurisdiction: String?, year: Int?, input: String) -> String {
    var name = pattern
    for (field, value) in [
      ("{jurisdiction}", jurisdiction ?? input), ("{year}", year.map(String.init) ?? "0000"),
      ("{input}", input),
    ] {
      name = name.split(separator: field, omittingEmptySubsequences: false).joined(
        separator: Self.safe(value))
    }
    return name
  }

  /// The name of a series in a week.
  static func file(_ series: String, _ week: String) -> String {
    series.split(separator: weekField, omittingEmptySubsequences: false).joined(separator: week)
  }

  /// The week of a file of the series, by its name without extension; nil for other files.
  static func week(of file: String, in series: String) -> ISOWeek? {
    guard let range = series.range(of: weekField) else { return nil }
    let prefix = series[..<range.lowerBound]
    let suffix = series[range.upperBound...]
    guard file.hasPrefix(prefix), file.hasSuffix(suffix),
      file.utf8.count == prefix.utf8.count + suffix.utf8.count + 8
    else { return nil }
    return ISOWeek(file.dropFirst(prefix.count).dropLast(suffix.count))
  }

  /// A name that may be part of a file's.
  private static func safe(_ text: String) -> String {
    String(text.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "_" : $0 })
  }
}
