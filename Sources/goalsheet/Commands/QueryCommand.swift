import ArgumentParser
import Query
import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `goalsheet query`.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask reports: filters in Chinese or English, or SQL.",
    usage: "goalsheet query <input> ... <query>",
    discussion: """
      A query names a table (目标 goals, 项目 projects, 任务 tasks, 章节 sections, 原文 statements, 报告 reports, \
      节点 milestones, 指标库 indicators), then says which rows and which columns. Units compare: 1亿元 is \
      10000万元. Queries only read. The whole language: docs/query.md.

      Examples:
        goalsheet query report.txt '目标 其中 指标 ~ 投资 且 目标值 >= 1亿元'
        goalsheet query reports/ 'goals where unit = % and value >= 6 order by value desc limit 10'
        goalsheet query report.txt '项目 分组 阶段' --format bar
        goalsheet query report.txt 'find 海洋'
        goalsheet query 2026.sqlite -c 'projects where deadline = 上半年' -o projects.xlsx
        goalsheet query report.txt 'explain goals where value > 30%'

      \(CommandStatus.table)
      """)

  @Argument(
    help: ArgumentHelp(
      "Reports, folders, - for standard input, or catalogs (.sqlite); then the query, unless -c is given.",
      valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: [.customShort("c"), .long],
    help: ArgumentHelp("A query; may be given several times.", valueName: "query"))
  var command: [String] = []

  @Option(help: "How the result looks; told by the name of the output file, else table.")
  var format: ResultFormatName?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the result to this file.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the output file if it exists.")
  var overwrite = false

  @Option(help: "The language of headings, codes and messages about the query.")
  var lang: LanguageChoice = .zh

  @Option(help: ArgumentHelp("Stop a query after so many seconds.", valueName: "seconds"))
  var timeout = 60.0

  @Option(help: ArgumentHelp("Show at most so many rows.", valueName: "number"))
  var maxRows = 100_000

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Common options") var common: CommonOptions

  func validate() throws {
    if command.isEmpty, inputs.count < 2 {
      throw ValidationError("give at least one input and then the query, or the query with -c")
    }
    if output != nil, command.count > 1 {
      throw ValidationError("-o takes the result of one query; give one -c")
    }
    guard timeout > 0, timeout.isFinite else {
      throw ValidationError("--timeout \(timeout): give a number of seconds above 0")
    }
    if maxRows < 1 { throw ValidationError("--max-rows \(maxRows): give a number from 1 up") }
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("-: standard input can only be read once")
    }
  }

  func run() throws {
    Interruption.install()
    let logger = common.logger
    do throws(CommandFailure) {
      let queries = command.isEmpty ? Array(inputs.suffix(1)) : command
      let paths = command.isEmpty ? Array(inputs.dropLast()) : inputs
      let format = format ?? output.flatMap(ResultFormatName.init(path:)) ?? .table
      let isTerminal = isatty(STDOUT_FILENO) == 1
      if format.isBinary, output == nil, isTerminal { throw .binaryOnTerminal }
      try check(queries, schema: paths.contains(where: LedgerInput.isLedger) ? .ledger : .reports)
      let assembly = CatalogAssembly(
        loader: ReportLoader(importOptions: report.importOptions, encoding: common.encoding),
        logger: logger, isQuiet: common.quiet)
      let (assembled, status) = try assembly.assemble(InputCollector.collect(paths))
      let connection: QueryConnection
      do throws(ExecutionError) {
        connection = try QueryConnection(assembled.catalog)
      } catch {
        throw CommandFailure(error.description(of: "", in: language), .nothingRead)
      }
      let runner = QueryRunner(
        connection: connection, schema: assembled.schema,
        limits: QueryLimits(seconds: timeout, rows: maxRows),
        options: ResultOptions(
          language: language, width: isTerminal && output == nil ? Console.width : nil), logger: logger)
      for query in queries {
        if let output {
          try write(query, format, to: output, runner)
        } else {
          try runner.run(query, as: format, to: StandardOutputSink())
        }
      }
      if status != .done { throw CommandFailure("", status) }
    } catch {
      if !error.message.isEmpty { logger.error("\(error.message)") }
      throw ExitCode(error.status.rawValue)
    }
  }

  private var language: Language { lang == .zh ? .chinese : .english }

  /// A query that is wrong is said to be so before reports are read.
  private func check(_ queries: [String], schema: QuerySchema) throws(CommandFailure) {
    for query in queries {
      do throws(QueryError) {
        _ = try CompiledQuery(query, schema: schema)
      } catch {
        throw CommandFailure(error.description(of: query, in: language), .usage)
      }
    }
  }

  private func write(
    _ query: String, _ format: ResultFormatName, to path: String, _ runner: QueryRunner
  ) throws(CommandFailure) {
    let result = try runner.result(of: query)
    try ResultFile.write(result, as: format, to: path, replaces: overwrite, runner)
    for notice in result.notices(in: language) { runner.logger.warning("\(notice)") }
  }
}

extension ResultFormatName: ExpressibleByArgument {}
