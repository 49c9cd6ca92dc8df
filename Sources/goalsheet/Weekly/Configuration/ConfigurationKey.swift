import Ledger

/// The keys of `weekly.yaml`, each with what it says; help and documents are held against this list by tests.
enum ConfigurationKey: String, CaseIterable {
  case inputs, output, formats, name, combine, language, keep, latest, changes, report, lock
  case lockTimeout = "lock_timeout"
  case log, encoding, jurisdiction, year, cache

  var meaning: String {
    switch self {
    case .inputs: "reports: files and folders, a list; relative paths start at the configuration file"
    case .output: "the folder of the ledgers, made if needed; --output goes before it"
    case .formats:
      "what to write: a list of xlsx, ods, csv, jsonl, sqlite, with xlsx or ods among them (xlsx)"
    case .name:
      "file name without extension, of {jurisdiction}, {year}, {input} and {isoweek}, which must be in it"
    case .combine: "one ledger of all reports, by this name; false for one a report (false)"
    case .language: "of sheet names, headings and codes: zh or en (zh)"
    case .keep: "weeks of ledgers to keep, or all (52)"
    case .latest: "whether a link NAME-latest leads to the newest ledger (true)"
    case .changes: "the file of changes in the output folder, or false (changes.jsonl)"
    case .report: "the file of the run report in the output folder (run.json)"
    case .lock: "while another run holds the lock: wait, or leave with exit code 5 (wait)"
    case .lockTimeout: "how many seconds to wait before leaving with exit code 5 (600)"
    case .log: "messages as text or json (text)"
    case .encoding: "read reports in this encoding instead of the one detected"
    case .jurisdiction: "the area governed, where the reports do not say it"
    case .year: "the plan year, where the reports do not say it"
    case .cache: "keep what was read of each report, so that only changed ones are read again (true)"
    }
  }

  /// The key nearest to a word that is none.
  static func nearest(to word: String) -> ConfigurationKey? {
    let ranked = allCases.map { ($0, distance(word.lowercased(), $0.rawValue)) }.min { $0.1 < $1.1 }
    guard let ranked, ranked.1 <= max(2, word.count / 3) else { return nil }
    return ranked.0
  }

  /// Letters to add, drop or change (Levenshtein).
  private static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var row = Array(0...right.count)
    for (i, first) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, second) in right.enumerated() {
        let next = min(diagonal + (first == second ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}
