import Foundation
import Testing

@testable import goalsheet

@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built beside the tests"))
struct UsageTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, in: scratch.url)
  }

  @Test func versionIsPlain() throws {
    let run = try run("--version")
    #expect(run.status == 0)
    #expect(run.output == "\(Version.current)\n")
  }

  @Test(arguments: [
    ["convert"], ["convert", "a.txt", "--format", "xls"], ["convert", "a.txt", "--jobs", "0"],
    ["convert", "a.txt", "--encoding", "ebcdic"], ["convert", "a.txt", "--lang", "fr"],
    ["convert", "a.txt", "--combine", "a/b"], ["convert", "a.txt", "--comparison-only"],
    ["convert", "a.txt", "--into", "a.sqlite", "--combine", "b"],
    ["convert", "a.txt", "--into", "a", "-o", "b"],
    ["schema", "--dialect", "oracle"], ["convert", "a.txt", "--quiet", "--verbose"],
    ["convert", "a.txt", "--year", "26"], ["inspect"], ["schema", "--format", "xml"], ["nonsense"],
    ["--nonsense"],
  ])
  func wrongUsageIsExitCode2(arguments: [String]) throws {
    let run = try ProgramRun(arguments, in: scratch.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("Error: "))
  }

  @Test func helpNamesEveryCommandAndExitCode() throws {
    let run = try run("--help")
    #expect(run.status == 0)
    for word in ["convert", "inspect", "schema"] { #expect(run.output.contains(word)) }
    for status in CommandStatus.allCases { #expect(run.output.contains(status.meaning)) }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md", "Documentation/goalsheet.1"])
  func documentsNameEveryExitCode(file: String) throws {
    let text = try String(contentsOf: ProgramRun.repository.appendingPathComponent(file), encoding: .utf8)
    for status in CommandStatus.allCases { #expect(text.contains("\(status.rawValue)")) }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsCanBeMade(shell: String) throws {
    let run = try run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("goalsheet"))
  }

  @Test func schemaNamesEveryTableInBothLanguages() throws {
    let text = try run("schema")
    for word in ["goals", "目标", "indicator", "指标", "planned 计划"] { #expect(text.output.contains(word)) }
    let json = try run("schema", "--format", "json")
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((document?["tables"] as? [Any])?.count == 15)
    #expect(try run("schema", "--format", "sql").output.contains("CREATE TABLE goals ("))
    let postgres = try run("schema", "--format", "sql", "--dialect", "postgres").output
    #expect(postgres.contains("due_date date") && postgres.contains("CREATE VIEW comparison AS"))
    #expect(!postgres.contains("GLOB") && !postgres.contains("PRAGMA"))
    #expect(try run("schema", "--format", "markdown").output.contains("| `indicator` | 指标 |"))
  }

  @Test func inspectShowsTheTreeAndTheContext() throws {
    try scratch.write("report.txt", smallReport)
    let run = try run("inspect", "report.txt")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("2026年云岫县政府工作报告\n"))
    #expect(run.output.contains("二、2026年工作安排  工作安排 · 2026年 · 第8—10行"))
    #expect(run.output.contains("现在，我代表县人民政府向大会报告工作，请予审议。"))
    #expect(run.output.contains("工作安排部分共"))
    #expect(!run.output.contains("\u{1B}["))
    let coloured = try self.run("inspect", "report.txt", "--color", "always", "--facts")
    #expect(coloured.output.contains("\u{1B}["))
    #expect(coloured.output.contains("松溪水厂"))
  }

  @Test func inspectOfNothingIsExitCode3() throws {
    let run = try run("inspect", "missing.txt")
    #expect(run.status == 3)
    #expect(run.error == "Error: missing.txt: there is no such file; check the path\n")
  }
}

@Suite struct GravestStatusTests {
  @Test func theGravestWins() {
    #expect(CommandStatus.combined([.someInputsFailed, .nothingRead, .notWritten]) == .notWritten)
    #expect(CommandStatus.combined([.someInputsFailed, .interrupted, .locked]) == .interrupted)
    #expect(CommandStatus.combined([.nothingRead, .someInputsFailed]) == .nothingRead)
    #expect(CommandStatus.combined([]) == .done)
  }
}

@Suite struct CommandFailureTests {
  @Test func saysWhatToDo() {
    #expect(
      CommandFailure.folderWithoutReports("in").message
        == "in: no report was found in this folder; reports are files that end in .docx, .html, .odt, .pdf, .txt"
    )
    #expect(
      CommandFailure.nameTaken("b/r.txt", name: "r", by: "a/r.txt").message
        == "b/r.txt: its output would be called r like that of a/r.txt; rename one or convert it apart")
    #expect(
      CommandFailure.interrupted.message
        == "interrupted; what was written before stands, nothing partial is left")
    #expect(CommandFailure.interrupted.status == .interrupted)
  }

  @Test func aWrongEncodingNameIsWrongUsage() {
    #expect(CommandFailure(.unknownEncoding(name: "x")).status == .usage)
    #expect(CommandFailure(.empty(source: "a.txt")).status == .someInputsFailed)
  }
}
