/// The exit codes, the same for every command; `--help` prints this list.
enum CommandStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case someInputsFailed = 1
  case usage = 2
  case nothingRead = 3
  case notWritten = 4
  case locked = 5
  case interrupted = 130

  /// What it means, for `--help`.
  var meaning: String {
    switch self {
    case .done: "all done"
    case .someInputsFailed: "some inputs failed, the rest is written"
    case .usage: "wrong usage or query"
    case .nothingRead: "no input could be read"
    case .notWritten: "an output could not be written, or would replace someone's work"
    case .locked: "another run holds the lock"
    case .interrupted: "interrupted"
    }
  }

  /// Which one is told where several apply: the first of these.
  private static let precedence: [CommandStatus] = [
    .interrupted, .locked, .notWritten, .nothingRead, .someInputsFailed, .done,
  ]

  /// The one that is told of several.
  static func combined(_ statuses: some Sequence<CommandStatus>) -> CommandStatus {
    let present = Set(statuses)
    return precedence.first { present.contains($0) } ?? .done
  }

  /// The list as `--help` shows it.
  static var table: String {
    let lines = allCases.map { status in
      let code = String(status.rawValue)
      return "  " + code + String(repeating: " ", count: 5 - code.utf8.count) + status.meaning
    }
    return """
      Exit codes:
      \(lines.joined(separator: "\n"))
      Where several apply: 130, 5, 4, 3, 1, in that order.
      """
  }
}
