import ArgumentParser

@main
struct Goalsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goalsheet",
    abstract: "Turns government work reports (政府工作报告) into ledgers: goals, projects and tasks.",
    version: "0.1.0")
}
