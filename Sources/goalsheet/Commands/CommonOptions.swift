import ArgumentParser
import ReportModel

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .long, help: "Tell what is being done.")
  var verbose = false

  @Option(name: .long, help: "The form of messages on standard error: text or json.")
  var logFormat = LogFormat.text

  @Option(name: .long, help: "Colours: auto (on a terminal), always or never. NO_COLOR is respected.")
  var color = Style.When.auto

  @Option(
    name: .long,
    help: "Read text inputs in this encoding instead of the one detected: utf-8, utf-16, gb18030, gbk, big5.")
  var encoding: String?

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
  }
}

extension LogFormat: ExpressibleByArgument {}
extension Style.When: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
