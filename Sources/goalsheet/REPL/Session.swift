import Archive
import Logging
import Query
import ReportCatalog
import ReportModel

/// What a user may change while asking.
struct SessionSettings: Sendable {
  var language: Language
  /// How results look; nil chooses a table or lines by the width.
  var mode: ResultFormatName?
  /// The cells of a line: nil is the terminal's width, 0 no limit.
  var width: Int?
  var isTimed = false
  var limits = QueryLimits()
}

/// A session: the reports that were read, what was asked last, and how answers are shown.
///
/// Statements come from a terminal, a script or the command line; ``perform(_:)`` does what one of them says.
final class Session {
  var settings: SessionSettings
  var assembled: AssembledInputs
  var connection: QueryConnection
  var vocabulary: CatalogVocabulary
  let assembly: CatalogAssembly
  let screen: Screen
  let logger: Logger
  /// The last query that gave a result.
  var last: (query: String, result: QueryResult)?
  /// Whether `.quit` was said.
  var isOver = false
  /// What went wrong so far, for the exit code.
  private(set) var failures: [CommandStatus] = []
  /// How deep `.read` is nested.
  var scriptDepth = 0

  /// A session over a catalog.
  ///
  /// - Throws: ``CommandFailure`` where the catalog cannot be opened a second time.
  init(
    _ assembled: AssembledInputs, assembly: CatalogAssembly, settings: SessionSettings, screen: Screen,
    logger: Logger
  ) throws(CommandFailure) {
    self.assembled = assembled
    self.assembly = assembly
    self.settings = settings
    self.screen = screen
    self.logger = logger
    do throws(ExecutionError) {
      connection = try QueryConnection(assembled.catalog)
      vocabulary = try CatalogVocabulary(assembled.catalog, schema: assembled.schema)
    } catch {
      throw CommandFailure(error.description(of: "", in: settings.language), .nothingRead)
    }
  }

  /// A text in the language of the session.
  func text(_ chinese: String, _ english: String) -> String {
    settings.language == .chinese ? chinese : english
  }

  /// Whether SQLite would run the text.
  func accepts(_ statement: String) -> Bool {
    guard let query = try? CompiledQuery(statement, schema: assembled.schema) else { return true }
    return connection.accepts(query)
  }

  /// Does what a statement or dot command says.
  ///
  /// - Returns: Whether it went well; a failure has been told and counts for ``status``.
  @discardableResult
  func perform(_ statement: String) -> Bool {
    do throws(CommandFailure) {
      if statement.hasPrefix(".") { try command(statement) } else { try ask(statement) }
      return true
    } catch {
      failures.append(error.status)
      if !error.message.isEmpty { logger.error("\(error.message)") }
      return false
    }
  }

  /// The exit code of what was done so far: 130, 4, 3, 2, 1, the first that happened.
  var status: CommandStatus {
    for status in [CommandStatus.interrupted, .notWritten, .nothingRead, .usage, .someInputsFailed]
    where failures.contains(status) {
      return status
    }
    return .done
  }

  /// How many statements failed so far.
  var failureCount: Int { failures.count }

  // MARK: Statements

  private func command(_ line: String) throws(CommandFailure) {
    var words = DotCommand.words(of: line)
    let name = words.isEmpty ? line : words.removeFirst()
    guard let command = DotCommand.named(name) else {
      let nearest = NearestNames.find(name, among: DotCommand.all.map(\.name))
      throw CommandFailure(
        text("没有命令 \(name)", "there is no command \(name)") + "\n"
          + (nearest.isEmpty
            ? text("用 .help 列出命令。", "Type .help for the list.")
            : text(
              "是不是 \(nearest.joined(separator: "、"))？", "Did you mean \(nearest.joined(separator: ", "))?")),
        .usage)
    }
    guard command.count.contains(words.count) else { throw wrongUsage(command.name) }
    try command.body(self, words)
  }

  /// The failure of a command whose arguments make no sense.
  func wrongUsage(_ name: String) -> CommandFailure {
    let usage = DotCommand.named(name).map { "\($0.name) \($0.usage)" } ?? name
    return CommandFailure(text("用法：\(usage)", "usage: \(usage)"), .usage)
  }

  /// Runs a query and shows the answer.
  func ask(_ query: String) throws(CommandFailure) {
    let runner = self.runner
    let start = MonotonicClock.seconds
    let result = try runner.result(of: query)
    let seconds = MonotonicClock.seconds - start
    last = (query, result)
    try show(result, as: settings.mode)
    for notice in result.notices(in: settings.language) { logger.warning("\(notice)") }
    if settings.isTimed {
      let milliseconds = Int((seconds * 1000).rounded())
      screen.print(text("用时 \(milliseconds) 毫秒", "\(milliseconds) ms"))
    }
  }

  /// Shows a result; without a format, as a table where it fits, else as lines.
  func show(_ result: QueryResult, as mode: ResultFormatName? = nil) throws(CommandFailure) {
    let runner = self.runner
    let sink = MemorySink()
    let format = mode ?? ResultFormatName.fitting(result, options: runner.options)
    try runner.write(result, as: format, to: sink)
    screen.show(sink.bytes)
  }

  var runner: QueryRunner {
    var options = ResultOptions(language: settings.language, width: width)
    options.wholeTextHint = ".mode vertical"
    return QueryRunner(
      connection: connection, schema: assembled.schema, limits: settings.limits, options: options,
      logger: logger)
  }

  /// The cells of a line of results; nil without limit.
  private var width: Int? {
    guard let width = settings.width else { return screen.width }
    return width == 0 ? nil : width
  }
}
