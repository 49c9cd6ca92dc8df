import ArgumentParser
import Logging

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `--log-format`.
enum LogFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, json
}

/// Messages on standard error: a sentence a line, or a JSON object a line.
///
///     Warning: qinghe.txt: no targets were found
///     {"level":"warning","message":"qinghe.txt: no targets were found","time":"2026-01-31T08:00:00Z"}
struct ConsoleLogHandler: LogHandler {
  var format: LogFormat
  var style: TerminalStyle
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let message = event.message.description
    switch format {
    case .text: Console.standardError(text(event.level, message))
    case .json: Console.standardError(Self.json(event.level, message, time: Self.now()))
    }
  }

  private func text(_ level: Logger.Level, _ message: String) -> String {
    switch level {
    case .critical, .error: style(.red, "Error:") + " " + message
    case .warning: style(.yellow, "Warning:") + " " + message
    case .notice, .info, .debug, .trace: style(.dim, "Note:") + " " + message
    }
  }

  static func json(_ level: Logger.Level, _ message: String, time: String) -> String {
    "{\"level\":\"\(level.rawValue)\",\"message\":\(JSONText.quoted(message)),\"time\":\"\(time)\"}"
  }

  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Strings of JSON (RFC 8259 §7).
enum JSONText {
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let scalar where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
