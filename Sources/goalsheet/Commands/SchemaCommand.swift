import ArgumentParser
import ReportCatalog

/// `goalsheet schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the data dictionary: tables, columns and codes, in both languages.",
    discussion: """
      The names are those of SQLite files and JSON Lines; the headings those of workbooks and CSV.

      Examples:
        goalsheet schema
        goalsheet schema --format sql | sqlite3 empty.sqlite
        goalsheet schema --format sql --dialect postgres | psql
      """)

  @Option(help: "The form.")
  var format: SchemaFormat = .text

  @Option(help: "The database that --format sql is written for.")
  var dialect: SQLDialect = .sqlite

  func run() {
    var text = SchemaPrinter.text(format, dialect: dialect)
    while text.hasSuffix("\n") { text.removeLast() }
    Console.print(text)
  }
}

extension SQLDialect: ExpressibleByArgument {}
