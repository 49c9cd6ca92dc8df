/// The exit codes, each with its meaning; one definition feeds `--help` and the tests of both READMEs.
enum ExitStatus: Int32, Error, CaseIterable {
  case success = 0
  case someFailed = 1
  case usage = 2
  case noInput = 3
  case outputFailed = 4
  case locked = 5
  case interrupted = 130

  /// What the code tells.
  var meaning: String {
    switch self {
    case .success: "all done"
    case .someFailed: "some inputs failed, the rest is written"
    case .usage: "wrong usage or query"
    case .noInput: "no input could be read"
    case .outputFailed: "output could not be written or would replace someone's work"
    case .locked: "another run holds the lock"
    case .interrupted: "interrupted"
    }
  }

  /// The codes and their meanings, a line each.
  static var table: String {
    allCases.map { status in
      let code = String(status.rawValue)
      return "  \(code)\(String(repeating: " ", count: max(1, 5 - code.utf8.count)))\(status.meaning)"
    }.joined(separator: "\n")
  }

  /// Of several failures, the one that the program exits with: 130, 5, 4, 3, 1 in that order.
  static func gravest(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
    let order: [ExitStatus] = [.interrupted, .locked, .outputFailed, .noInput, .usage, .someFailed]
    let found = Set(statuses)
    return order.first { found.contains($0) } ?? .success
  }
}
