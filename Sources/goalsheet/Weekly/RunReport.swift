import Foundation
import Ledger

/// `run.json`: what a run did, written whether it succeeds or fails.
struct RunReport: Encodable {
  struct InputFile: Encodable {
    var path: String
    var sha256: String
  }

  struct InputReport: Encodable {
    var files: [InputFile]
    var ledger: String?
    /// Read from the cache rather than imported.
    var cached = false
    var error: String?
  }

  struct OutputFile: Encodable {
    var path: String
    var sha256: String
    /// `written` or `unchanged`; `beside` where the file it belongs to is open elsewhere.
    var state: String
  }

  struct Counts: Encodable {
    var reports = 0
    var goals = 0
    var projects = 0
    var tasks = 0
    var achieved = 0
    /// Typed cells that stand in the new ledgers.
    var carried = 0
    /// Lines of 已移出.
    var removed = 0
    /// Lines of 变化.
    var changes = 0
  }

  var version = Version.current
  var status = "done"
  var exitCode: Int32 = 0
  var date = ""
  var week = ""
  var referenceDate = ""
  var started = ""
  var finished = ""
  var inputs: [InputReport] = []
  /// The ledgers that people's work was carried forward from.
  var carriedFrom: [InputFile] = []
  var outputs: [OutputFile] = []
  var deleted: [String] = []
  var counts = Counts()
  var changes: [String] = []
  /// Seconds by step, and in all.
  var durations: [String: Double] = [:]
  var warnings: [String] = []
  var errors: [String] = []

  func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return ((try? encoder.encode(self)).map { [UInt8]($0) } ?? []) + [0x0A]
  }

  static func now() -> String {
    let formatter = ISO8601DateFormatter()
    return formatter.string(from: Date())
  }
}
