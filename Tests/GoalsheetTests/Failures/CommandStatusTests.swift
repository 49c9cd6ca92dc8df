import Testing

@testable import goalsheet

@Suite struct CommandStatusTests {
  @Test func theCodesAreThoseOfTheHelp() {
    #expect(
      CommandStatus.table == """
        Exit codes:
          0    all done
          1    some inputs failed, the rest is written
          2    wrong usage or query
          3    no input could be read
          4    an output could not be written, or would replace someone's work
          5    another run holds the lock
          130  interrupted
        Where several apply: 130, 5, 4, 3, 1, in that order.
        """)
  }

  @Test(
    arguments: [
      ([], .done), ([.done, .someInputsFailed], .someInputsFailed),
      ([.someInputsFailed, .nothingRead], .nothingRead), ([.nothingRead, .notWritten], .notWritten),
      ([.notWritten, .locked], .locked), ([.locked, .interrupted, .notWritten], .interrupted),
    ] as [([CommandStatus], CommandStatus)]) func theGravestIsTold(
      statuses: [CommandStatus], told: CommandStatus
    )
  {
    #expect(CommandStatus.combined(statuses) == told)
    #expect(CommandStatus.combined(statuses.reversed()) == told)
  }

  @Test func everyCommandThatReadsReportsTellsThem() {
    for help in [Goalsheet.helpMessage(), ConvertCommand.helpMessage(), InspectCommand.helpMessage()] {
      #expect(help.contains("130  interrupted"))
    }
  }
}
