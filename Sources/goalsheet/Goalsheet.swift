import ArgumentParser

/// The program: parses its arguments, runs a command and turns what went wrong into words and an exit code.
@main
struct Goalsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goalsheet",
    abstract: "Turns Chinese government work reports (政府工作报告) into ledgers of goals, projects and tasks.",
    discussion: """
      EXAMPLES
        goalsheet convert report.txt                 write report.xlsx beside you
        goalsheet convert reports/ -o ledgers --format xlsx,ods,csv,jsonl,sqlite
        goalsheet inspect report.txt                 look at what was found, in the terminal
        goalsheet schema                             what the tables and columns mean

      EXIT CODES
      \(ExitStatus.table)
      """,
    version: Version.current,
    subcommands: [ConvertCommand.self, InspectCommand.self, SchemaCommand.self])

  static func main() {
    // Whoever reads our output may stop reading: that is no error.
    Terminal.ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch let failure as CommandFailure {
      Terminal.writeError("goalsheet: \(failure.message)\n")
      exit(withError: ExitCode(failure.status.rawValue))
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure else { exit(withError: error) }
      Terminal.writeError(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
  }
}
