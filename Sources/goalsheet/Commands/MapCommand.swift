import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `goalsheet map`.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Read documents as JSON Lines and write their facts as JSON Lines, for distributed engines.",
    discussion: """
      A document is a line on standard input: {"id":"1","name":"qinghe-2026.txt","text":"…"}, or with \
      "base64" in place of "text" the bytes of a file in any format that is read. Each row of its tables \
      (\(tables)) is a line on standard output: {"id":"1","table":"goals","row_id":1,…}, with the fields that \
      convert --format jsonl writes; row_id is their id, and counts within the document.

      A document that cannot be read gives {"id":"1","table":"errors","line":1,"message":"…"} and the others go \
      on: such failures are rows and not an exit code, so that an engine keeps what was read. Documents keep \
      their order, and memory does not grow with their number.

      Examples:
        jq -Rsc '{id: "1", name: "report.txt", text: .}' report.txt | goalsheet map
        spark-submit Samples/scaling/spark.py reports/ facts/

      \(CommandStatus.table)
      """)

  private static let tables = "reports, sections, statements, goals, projects, tasks"

  @Option(
    help: ArgumentHelp(
      "Documents to work on at a time; engines that start a mapper a core give 1.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): give a number from 1 up") }
  }

  func run() throws {
    let lines = InputLines(descriptor: STDIN_FILENO, limit: DocumentMapper.lineLimit)
    let mapper = DocumentMapper()
    let jobs = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    OrderedWork.run(jobs: jobs, lead: jobs * 2) {
      Console.isOutputClosed ? nil : lines.next()
    } work: { line in
      mapper.map(line)
    } consume: { _, rows in
      Console.write(rows)
    }
    if let reason = lines.failure {
      throw CommandFailure(
        "standard input could not be read to its end (\(reason)); what was read is written", .nothingRead)
    }
  }
}
