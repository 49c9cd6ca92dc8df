import ArgumentParser
import ReportCatalog

/// `goalsheet inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show the section tree of a report, its rows, and how much of the text they cover.",
    discussion: """
      Sentences that commit to nothing are shown as context; a sentence of the plan that is neither context \
      nor gives a row is marked. Pages of one report given together are one report. Nothing is written.

      Examples:
        goalsheet inspect report.txt
        goalsheet inspect report.txt --facts | less -R

      \(CommandStatus.table)
      """)

  @Argument(
    help: ArgumentHelp(
      "Reports: files, folders, - for standard input; or one catalog.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Flag(help: "Show every sentence with its rows and their quotes.")
  var facts = false

  @Option(help: "The language of labels and codes.")
  var lang: LanguageChoice = .zh

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Common options") var common: CommonOptions

  func validate() throws {
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("-: standard input can only be read once")
    }
  }

  func run() throws {
    let logger = common.logger
    do throws(CommandFailure) {
      let assembly = CatalogAssembly(
        loader: ReportLoader(importOptions: report.importOptions, encoding: common.encoding),
        logger: logger, isQuiet: common.quiet)
      let (catalog, status) = try assembly.catalog(of: InputCollector.collect(inputs))
      try show(catalog)
      if status != .done { throw CommandFailure("", status) }
    } catch {
      if !error.message.isEmpty { logger.error("\(error.message)") }
      throw ExitCode(error.status.rawValue)
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
      throw CommandFailure("\(error)", .someInputsFailed)
    }
  }
}
