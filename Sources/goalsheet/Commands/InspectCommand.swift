import ArgumentParser
import ReportCatalog

/// `goalsheet inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show the section tree of a report, its rows, and how much of the text they cover.",
    discussion: """
      Sentences that commit to nothing are shown as context; a sentence of the plan that is neither context \
      nor gives a row is marked. Nothing is written.

      Examples:
        goalsheet inspect report.txt
        goalsheet inspect report.txt --facts | less -R

      \(CommandStatus.table)
      """)

  @Argument(
    help: ArgumentHelp("A report, or - for standard input, or a catalog.", valueName: "input"),
    completion: .file())
  var input: String

  @Flag(help: "Show every sentence with its rows and their quotes.")
  var facts = false

  @Option(help: "The language of labels and codes.")
  var lang: LanguageChoice = .zh

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Common options") var common: CommonOptions

  func run() throws {
    let logger = common.logger
    do throws(CommandFailure) {
      let loader = ReportLoader(importOptions: report.importOptions, encoding: common.encoding)
      let (catalog, warnings) = try loader.catalog(input)
      for warning in warnings { logger.warning("\(warning)") }
      try show(catalog)
    } catch {
      logger.error("\(error.message)")
      // The one input failed, so none could be read.
      throw ExitCode((error.status == .someInputsFailed ? .nothingRead : error.status).rawValue)
    }
  }

  private func show(_ catalog: Catalog) throws(CommandFailure) {
    let printer = InspectPrinter(
      language: lang == .zh ? .chinese : .english, style: common.outputStyle, showsFacts: facts)
    do {
      for report in try InspectedReport.all(of: catalog, in: printer.language) {
        printer.print(report) { Console.print($0) }
      }
    } catch let error as CatalogError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure("\(input): \(error)", .someInputsFailed)
    }
  }
}
