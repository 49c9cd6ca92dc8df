import ArgumentParser
import Ledger
import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `goalsheet convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the ledger of each report.",
    discussion: """
      Outputs bear the name of the input: report.txt becomes report.xlsx, report.ods and report.sqlite; csv \
      and jsonl are one file a table in the folder report. The paths written are printed. An existing \
      workbook is not replaced unless --overwrite is given, because someone may have typed into it. Pages of \
      one report given together (下转四版, 上接三版) become one output, named after the first page. With --incremental, the output folder keeps \
      a journal (\(OutputManifest.fileName)), which may be deleted; a run that was killed goes on where it was.

      Examples:
        goalsheet convert report.txt
        goalsheet convert reports/ -o ledgers --format xlsx,ods
        goalsheet convert reports/ -o ledgers --combine 2026 --format xlsx,sqlite
        goalsheet convert reports/ -o ledgers --combine all --comparison-only
        goalsheet convert corrected.txt --carry-forward report.xlsx
        goalsheet convert reports/ -o ledgers --incremental
        goalsheet convert new/ --into corpus.sqlite
        iconv -f BIG5 report.txt | goalsheet convert - --year 2026

      \(CommandStatus.table)
      """)

  @Argument(
    help: ArgumentHelp(
      "Reports: files, folders (searched with all below), or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write into, made if needed.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What to write: xlsx, ods, csv, jsonl, sqlite, separated by commas. (default: xlsx)",
      valueName: "list"),
    completion: .list(LedgerFormat.allCases.map(\.rawValue)), transform: FormatList.init(parsing:))
  var format: FormatList?

  @Option(help: ArgumentHelp("Put all reports into one output of this name.", valueName: "name"))
  var combine: String?

  @Flag(
    help: ArgumentHelp(
      "With --combine, workbooks hold only what compares the reports: for so many that a workbook with every row would "
        + "not open."))
  var comparisonOnly = false

  @Option(
    help: ArgumentHelp(
      "Add all reports to this catalog, made if needed; a report that it holds is replaced.",
      valueName: "file"),
    completion: .file())
  var into: String?

  @Option(help: "The language of sheet names, headings and codes in workbooks and CSV.")
  var lang: LanguageChoice = .zh

  @Option(
    help: ArgumentHelp(
      "Reports to work on at a time; the number of cores unless given.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "How hard workbooks are compressed, from 1 (fast) to 9 (small).", valueName: "level"))
  var compression = 4

  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      "Give what people typed into this ledger (XLSX or ODS) to the rows of the new one.", valueName: "ledger"
    ),
    completion: .file())
  var carryForward: String?

  @Flag(help: "Replace workbooks that exist.")
  var overwrite = false

  @Flag(help: "Leave out what an earlier run did: inputs that are unchanged since, told by their hashes.")
  var incremental = false

  @Flag(help: "Stop at the first input that fails.")
  var failFast = false

  @OptionGroup(title: "Common options") var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): give a number from 1 up") }
    if !(1...9).contains(compression) {
      throw ValidationError("--compression \(compression): give a level from 1 to 9")
    }
    if let combine, combine.isEmpty || combine.contains("/") || combine.hasPrefix(".") {
      throw ValidationError("--combine \(combine): give a file name without folder and extension")
    }
    if comparisonOnly, combine == nil {
      throw ValidationError("--comparison-only needs --combine: one workbook compares all reports")
    }
    if comparisonOnly, carryForward != nil {
      throw ValidationError(
        "--comparison-only leaves out the rows that people fill in: give it without --carry-forward")
    }
    if into != nil, combine != nil || output != nil || format != nil {
      throw ValidationError(
        "--into adds to one catalog and writes nothing else: leave out -o, --format and --combine")
    }
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("-: standard input can only be read once")
    }
  }

  func run() throws {
    Interruption.install()
    let jobs = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let carried = try carryForward.map { path throws in
      do throws(FilledLedgerError) {
        return try FilledLedger(path: path)
      } catch {
        throw CommandFailure(error.message, .someInputsFailed)
      }
    }
    var conversion = Conversion(
      inputs: PageGroups.joined(InputCollector.collect(inputs), encoding: common.encoding, jobs: jobs),
      formats: format?.formats ?? [.xlsx], folder: output ?? ".",
      overwrites: overwrite, combinedName: combine, catalogPath: into,
      loader: ReportLoader(importOptions: report.importOptions, encoding: common.encoding),
      ledgerOptions: LedgerOptions(
        language: lang == .zh ? .chinese : .english,
        generator: LedgerOptions.Generator(version: Version.current), compressionLevel: compression),
      jobs: jobs, isIncremental: incremental, failsFast: failFast, isQuiet: common.quiet,
      logger: common.logger)
    conversion.carriedLedger = carried
    conversion.ledgerOptions.comparesOnly = comparisonOnly
    if carried != nil, combine == nil, conversion.inputs.count > 1 {
      throw CommandFailure(
        "--carry-forward: a ledger is carried into one output; give one report, or --combine", .usage)
    }
    let status = conversion.run()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
