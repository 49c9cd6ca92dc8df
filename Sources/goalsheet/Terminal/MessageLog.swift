import Logging
import Synchronization

/// The form of messages on standard error (`--log-format`).
enum LogFormat: String, CaseIterable, Sendable {
  case text, json
}

/// Messages for the person or the program that watches a run, and the progress line of a terminal.
final class MessageLog: Sendable {
  private let logger: Logger
  private let showsProgress: Bool
  private let line: ProgressLine

  init(options: CommonOptions) {
    let line = ProgressLine()
    self.line = line
    var logger = Logger(label: "goalsheet") { _ in
      StandardErrorLogHandler(
        format: options.logFormat, style: Style(options.color, isTerminal: Terminal.errorIsTerminal), line: line)
    }
    logger.logLevel = options.quiet ? .error : options.verbose ? .debug : .notice
    self.logger = logger
    showsProgress = Terminal.errorIsTerminal && !options.quiet && options.logFormat == .text
  }

  /// Something could not be done.
  func error(_ message: String) { logger.error("\(message)") }
  /// Something was done, but the user should look at it.
  func warning(_ message: String) { logger.warning("\(message)") }
  /// A detail for `--verbose`.
  func detail(_ message: String) { logger.debug("\(message)") }

  /// Shows how far the run is, on a terminal only.
  func progress(_ done: Int, of total: Int, _ name: String) {
    guard showsProgress, total > 1 else { return }
    line.show("[\(done)/\(total)] \(name)")
  }

  /// Clears the progress line.
  func endProgress() {
    line.clear()
  }
}

/// The one line of a terminal that is written over as the work goes on.
final class ProgressLine: Sendable {
  private let isShown = Mutex(false)

  func show(_ text: String) {
    isShown.withLock { isShown in
      isShown = true
      Terminal.writeError("\r\u{1B}[2K\(text)")
    }
  }

  func clear() {
    isShown.withLock { isShown in
      if isShown { Terminal.writeError("\r\u{1B}[2K") }
      isShown = false
    }
  }

  /// Writes a whole line where the progress line stands.
  func write(_ text: String) {
    isShown.withLock { isShown in
      Terminal.writeError((isShown ? "\r\u{1B}[2K" : "") + text + "\n")
      isShown = false
    }
  }
}

/// Writes log messages to standard error as text, or one JSON object a line.
struct StandardErrorLogHandler: LogHandler {
  let format: LogFormat
  let style: Style
  let line: ProgressLine
  var logLevel: Logger.Level = .notice
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let message = event.message.description
    switch format {
    case .json:
      line.write("{\"level\":\"\(event.level.rawValue)\",\"message\":\(JSONText.quoted(message))}")
    case .text:
      let mark =
        switch event.level {
        case .error, .critical: style.red("goalsheet: ")
        case .warning: style.yellow("goalsheet: warning: ")
        default: "goalsheet: "
        }
      line.write(mark + message)
    }
  }
}

/// JSON strings (RFC 8259 §7).
enum JSONText {
  /// The text between quotation marks, with what must be escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
