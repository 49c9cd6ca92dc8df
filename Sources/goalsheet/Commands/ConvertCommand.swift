import ArgumentParser
import Ledger
import ReportImport
import ReportModel

/// `goalsheet convert`: reports to ledgers.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the ledger of each report: workbooks, CSV, JSON Lines, SQLite.",
    discussion: """
      Outputs are named after their inputs: report.txt gives report.xlsx, report.ods and report.sqlite; CSV and \
      JSON Lines are one file a table in the folder report/. They are written beside their place and renamed \
      into it, so that a failure leaves no part of them behind. The paths written are printed on standard output.

      A workbook that exists may hold what people typed into it; it is replaced only with --overwrite.

      EXAMPLES
        goalsheet convert report.txt
        goalsheet convert reports/ -o ledgers --format xlsx,sqlite
        goalsheet convert page2.txt page3.txt --combine qinghe-2026 --jurisdiction 清禾区
      """)

  @Argument(help: "Reports: files, folders (with all below them), or - for standard input.", completion: .file())
  var input: [String]

  @Option(name: [.short, .long], help: "The folder to write into; it is made where it is missing.", completion: .directory)
  var output = "."

  @Option(
    name: .long, help: "What to write, separated by commas: xlsx, ods, csv, jsonl, sqlite.",
    completion: .list(LedgerFormat.allCases.map(\.rawValue)),
    transform: FormatList.argument)
  var format = FormatList([.xlsx])

  @Option(name: .long, help: "Put all reports into one output of this name.")
  var combine: String?

  @Option(name: .long, help: "The language of sheet names, headings and codes: zh or en.")
  var lang = Language.chinese

  @Option(name: .long, help: "Reports to work on at a time; as many as there are cores unless given.")
  var jobs: Int?

  @Option(name: .long, help: "The area governed, where text and file name do not tell it rightly.")
  var jurisdiction: String?

  @Option(name: .long, help: "The plan year, likewise.")
  var year: Int?

  @Flag(name: .long, help: "Replace workbooks that exist.")
  var overwrite = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): give a number from 1 on.") }
    if let year, !(1949...2200).contains(year) { throw ValidationError("--year \(year): give a year such as 2026.") }
    if let combine, combine.isEmpty || combine.contains("/") || combine == "." || combine == ".." {
      throw ValidationError(CommandFailure.badCombinedName(name: combine).message)
    }
    if let encoding = common.encoding, let problem = SourceReader.problem(withEncoding: encoding) {
      throw ValidationError(problem)
    }
  }

  func run() throws {
    Interruption.handle()
    let options = ConvertRun.Options(
      folder: output, formats: format.formats, combinedName: combine, language: lang,
      jobs: jobs ?? ConvertRun.coreCount,
      importing: ImportOptions(jurisdiction: jurisdiction, year: year), encoding: common.encoding,
      replacesWorkbooks: overwrite)
    let status = ConvertRun(options: options, log: MessageLog(options: common)).run(input)
    if status != .success { throw status }
  }
}
