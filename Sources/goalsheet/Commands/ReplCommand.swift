import ArgumentParser
import Foundation
import Query
import ReportCatalog
import ReportModel

/// `goalsheet repl`.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Ask reports in a session, question after question.",
    discussion: """
      On a terminal, with history, completion and a pager. Queries are those of goalsheet query; lines that \
      begin with a dot are commands, which .help lists. With -c, or where standard input is no terminal, \
      statements are run one after another, without colours and pager. The whole language: docs/query.md.

      Examples:
        goalsheet repl report.txt
        goalsheet repl reports/ < questions.txt
        goalsheet repl 2026.sqlite -c '目标 其中 目标值 >= 1亿元' -c '.export 目标.xlsx'

      Files: the history in $GOALSHEET_HISTORY or $XDG_STATE_HOME/goalsheet/history, statements to begin with \
      in $XDG_CONFIG_HOME/goalsheet/init, kept queries in $XDG_DATA_HOME/goalsheet/queries.

      \(CommandStatus.table)
      """)

  @Argument(
    help: ArgumentHelp("Reports, folders, or one catalog (.sqlite); .import reads more.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: [.customShort("c"), .long],
    help: ArgumentHelp(
      "Run this query or dot command and leave; may be given several times.", valueName: "statement"))
  var command: [String] = []

  @Flag(help: "Leave at the first statement that fails.")
  var bail = false

  @Flag(name: .customLong("no-init"), help: "Do not run the statements of the init file.")
  var skipsStartScript = false

  @Option(help: "How results look; a table where it fits, else vertical.")
  var format: ResultFormatName?

  @Option(help: "The language of headings, codes and messages.")
  var lang: LanguageChoice = .zh

  @Option(help: ArgumentHelp("Stop a query after so many seconds.", valueName: "seconds"))
  var timeout = 60.0

  @Option(help: ArgumentHelp("Show at most so many rows.", valueName: "number"))
  var maxRows = 100_000

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Common options") var common: CommonOptions

  func validate() throws {
    guard timeout > 0, timeout.isFinite else {
      throw ValidationError("--timeout \(timeout): give a number of seconds above 0")
    }
    if maxRows < 1 { throw ValidationError("--max-rows \(maxRows): give a number from 1 up") }
    if format?.isBinary ?? false {
      throw ValidationError(
        "--format \(format?.rawValue ?? ""): a session shows text; .export writes workbooks")
    }
    if inputs.contains("-"), command.isEmpty {
      throw ValidationError(
        "-: standard input holds the statements; give reports as files, or statements with -c")
    }
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("-: standard input can only be read once")
    }
  }

  func run() throws {
    Interruption.install()
    let logger = common.logger
    do throws(CommandFailure) {
      let assembly = CatalogAssembly(
        loader: ReportLoader(importOptions: report.importOptions, encoding: common.encoding),
        logger: logger, isQuiet: common.quiet)
      let (assembled, status) =
        try inputs.isEmpty
        ? (AssembledInputs(catalog: assembly.emptyCatalog()), .done)
        : assembly.assemble(InputCollector.collect(inputs))
      let isInteractive = command.isEmpty && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      let session = try Session(
        assembled, assembly: assembly,
        settings: SessionSettings(
          language: lang == .zh ? .chinese : .english, mode: format ?? (isInteractive ? nil : .table),
          limits: QueryLimits(seconds: timeout, rows: maxRows)),
        screen: Screen(isInteractive: isInteractive, style: common.outputStyle), logger: logger)
      if isInteractive {
        if !skipsStartScript { begin(session) }
        try InteractiveSession(session).run()
        return
      }
      runStatements(session)
      let result = session.status == .done ? status : session.status
      if result != .done { throw CommandFailure("", result) }
    } catch {
      if !error.message.isEmpty { logger.error("\(error.message)") }
      throw ExitCode(error.status.rawValue)
    }
  }

  private func begin(_ session: Session) {
    guard let path = UserFiles.startScript, let data = FileManager.default.contents(atPath: path) else {
      return
    }
    SessionScript(String(decoding: data, as: UTF8.self)).run(in: session)
  }

  private func runStatements(_ session: Session) {
    if command.isEmpty {
      let data = FileHandle.standardInput.readDataToEndOfFile()
      SessionScript(String(decoding: data, as: UTF8.self)).run(in: session, stopsAtFailure: bail)
      return
    }
    for statement in command {
      let isDone = session.perform(statement.drop { $0.isWhitespace }.description)
      if session.isOver || (bail && !isDone) { return }
    }
  }
}
