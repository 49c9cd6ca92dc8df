import ArgumentParser
import Logging
import ReportImport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The options of every command that reads reports.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read inputs in this encoding instead of the one detected (utf-8, utf-16, gb18030, gbk, big5).",
      valueName: "name"))
  var encoding: String?

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Tell what is being done.")
  var verbose = false

  @Option(help: "Form of the messages on standard error.")
  var logFormat: LogFormat = .text

  @Option(help: "Colours; auto is on a terminal only, and respects NO_COLOR.")
  var color: ColorChoice = .auto

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    guard let encoding else { return }
    // An encoding that does not exist is wrong usage, whatever the inputs are.
    do throws(ImportError) {
      _ = try SourceReader.read(bytes: [], source: "", encoding: encoding)
    } catch {
      if case .unknownEncoding = error { throw ValidationError(error.message) }
    }
  }

  /// Where messages go.
  var logger: Logger {
    let handler = ConsoleLogHandler(
      format: logFormat, style: TerminalStyle(isColored: color.isOn(for: STDERR_FILENO)),
      logLevel: quiet ? .error : verbose ? .info : .notice)
    return Logger(label: "goalsheet") { _ in handler }
  }

  /// How results look.
  var outputStyle: TerminalStyle {
    TerminalStyle(isColored: color.isOn(for: STDOUT_FILENO))
  }
}

/// `--lang`.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case zh, en
}
