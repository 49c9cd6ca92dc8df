import ArgumentParser

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
      """)

  @Option(help: "The form.")
  var format: SchemaFormat = .text

  func run() {
    var text = SchemaPrinter.text(format)
    while text.hasSuffix("\n") { text.removeLast() }
    Console.print(text)
  }
}
