import ArgumentParser
import ReportImport
import ReportModel

/// `goalsheet inspect`: what was found in one report, in the terminal.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show a report's section tree, the facts in it, and what commits to nothing.",
    discussion: """
      Each section is shown with what it is for, its period, its source lines and the number of facts in it; \
      below it stand the sentences that frame and commit to nothing. With --facts, every sentence is shown with \
      the rows that were read from it. Nothing is written.

      EXAMPLES
        goalsheet inspect report.txt
        goalsheet inspect --facts report.txt | less
      """)

  @Argument(help: "A report: a file, or - for standard input.", completion: .file())
  var input: String

  @Flag(name: .long, help: "Show every sentence with the rows read from it.")
  var facts = false

  @Option(name: .long, help: "The language of codes: zh or en.")
  var lang = Language.chinese

  @Option(name: .long, help: "The area governed, where text and file name do not tell it rightly.")
  var jurisdiction: String?

  @Option(name: .long, help: "The plan year, likewise.")
  var year: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let encoding = common.encoding, let problem = SourceReader.problem(withEncoding: encoding) {
      throw ValidationError(problem)
    }
  }

  func run() throws {
    let log = MessageLog(options: common)
    let imported: ImportedReport
    do throws(ImportError) {
      let document =
        try input == "-"
        ? SourceReader.read(bytes: Terminal.readInput() ?? [], source: "-", encoding: common.encoding)
        : SourceReader.read(path: input, encoding: common.encoding)
      imported = try ReportImporter(options: ImportOptions(jurisdiction: jurisdiction, year: year))
        .importReport(document)
    } catch {
      log.error(error.message)
      throw ExitStatus.noInput
    }
    imported.warnings.forEach { log.warning("\(input): \($0)") }
    let style = Style(common.color, isTerminal: Terminal.outputIsTerminal)
    Terminal.writeOutput(InspectText(imported, language: lang, style: style, showsFacts: facts).text())
  }
}
