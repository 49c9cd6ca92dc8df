import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program.
///
/// Starting up does nothing but read the command line: word lists and databases come when used.
@main
struct Goalsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goalsheet",
    abstract: "Turns government work reports (政府工作报告) into ledgers: goals, projects and tasks.",
    usage: "goalsheet <command> [<options>]",
    discussion: """
      Examples:
        goalsheet convert report.txt
        goalsheet convert reports/ -o ledgers --format xlsx,ods
        goalsheet query report.txt '目标 其中 目标值 >= 1亿元'
        goalsheet repl reports/
        goalsheet inspect report.txt

      \(CommandStatus.table)
      """,
    version: Version.current,
    subcommands: [
      ConvertCommand.self, QueryCommand.self, WeeklyCommand.self, ReplCommand.self, InspectCommand.self,
      SchemaCommand.self,
      MapCommand.self,
    ])

  static func main() {
    // A reader that leaves is no error: writes fail quietly instead of ending the program.
    signal(SIGPIPE, SIG_IGN)
    let status: Int32
    do {
      var command = try parseAsRoot()
      try command.run()
      status = CommandStatus.done.rawValue
    } catch {
      status = report(error)
    }
    Console.flush()
    endProcess(status)
  }

  /// Prints what is to be said about an error, and gives the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? CommandFailure {
      Console.error(failure.message)
      return failure.status.rawValue
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      Console.print(message)
      return CommandStatus.done.rawValue
    }
    if !message.isEmpty { Console.standardError(message) }
    return code == .validationFailure ? CommandStatus.usage.rawValue : code.rawValue
  }
}

/// The C library's `exit`, which the parser's method of that name hides inside commands.
private func endProcess(_ status: Int32) -> Never {
  exit(status)
}
