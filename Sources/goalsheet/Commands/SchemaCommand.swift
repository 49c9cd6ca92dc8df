import ArgumentParser
import ReportCatalog
import ReportModel

/// `goalsheet schema`: the data dictionary.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the data dictionary: tables, columns, codes, headings in both languages.",
    discussion: """
      EXAMPLES
        goalsheet schema                        read it in the terminal
        goalsheet schema --format markdown      for a document
        goalsheet schema --format sql           the statements that make an empty catalog
      """)

  /// The forms of the dictionary.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sql, markdown
  }

  @Option(name: .long, help: "The form: text, json, sql or markdown.")
  var format = Format.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let text =
      switch format {
      case .text: SchemaText.text(style: Style(common.color, isTerminal: Terminal.outputIsTerminal))
      case .json: SchemaText.json()
      case .sql: CatalogSchema.script
      case .markdown: SchemaText.markdown()
      }
    Terminal.writeOutput(text)
  }
}
