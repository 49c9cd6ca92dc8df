import Foundation
import Testing

@testable import goalsheet

@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built together with the tests"))
struct ProgramTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(Texts.report, to: "linxi-2026.txt")
  }

  @Test func versionAndHelpGoToStandardOutput() throws {
    let version = try ProgramRun(["--version"], in: folder.path)
    #expect(version.status == 0)
    #expect(version.output == Version.current + "\n")
    let help = try ProgramRun(["convert", "--help"], in: folder.path)
    #expect(help.status == 0)
    #expect(help.output.contains("--overwrite"))
    #expect(help.error == "")
  }

  @Test func inspectShowsTheTreeWithoutColour() throws {
    let result = try ProgramRun(["inspect", "linxi-2026.txt"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.contains("(一)扩大有效投资  工作安排 · 2026年"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(folder.files == ["linxi-2026.txt"])
  }

  @Test func inspectColoursWhenTold() throws {
    let result = try ProgramRun(["inspect", "linxi-2026.txt", "--color", "always"], in: folder.path)
    #expect(result.output.contains("\u{1B}[36m二、2026年工作安排\u{1B}[0m"))
  }

  @Test func inspectReadsStandardInputAndCatalogs() throws {
    let piped = try ProgramRun(["inspect", "-", "--facts"], in: folder.path, input: Texts.report)
    #expect(piped.output.contains("任务 推进 零基预算改革"))
    _ = try ProgramRun(["convert", "linxi-2026.txt", "--format", "sqlite"], in: folder.path)
    let saved = try ProgramRun(["inspect", "linxi-2026.sqlite", "--facts"], in: folder.path)
    #expect(saved.status == 0)
    #expect(saved.output.contains("任务 推进 零基预算改革"))
  }

  @Test func inspectOfWhatIsNoReportIsThree() throws {
    try folder.write(Texts.noReport, to: "notice.txt")
    let result = try ProgramRun(["inspect", "notice.txt"], in: folder.path)
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("Error: notice.txt: this is no government work report"))
  }

  @Test func schemaPrintsTheDictionary() throws {
    let result = try ProgramRun(["schema", "--format", "sql"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.contains("CREATE TABLE milestones ("))
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let (output, errors) = (Pipe(), Pipe())
    let process = try ProgramRun.start(
      ["schema", "--format", "json"], in: URL(fileURLWithPath: folder.path), output: output, error: errors)
    try output.fileHandleForReading.close()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(message.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreMade(shell: String) throws {
    let result = try ProgramRun(["--generate-completion-script", shell], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.contains("convert") && result.output.contains("overwrite"))
  }

  @Test func anInterruptionLeavesWholeOutputsOnly() throws {
    // A shell that starts tests in the background has them ignore Ctrl-C, and the program would inherit that.
    signal(SIGINT, SIG_DFL)
    for number in 0..<400 { try folder.write(Texts.report, to: "in/report-\(number).txt") }
    let (output, errors) = (Pipe(), Pipe())
    let process = try ProgramRun.start(
      ["convert", "in", "-o", "out", "--format", "xlsx,jsonl"], in: URL(fileURLWithPath: folder.path),
      output: output, error: errors)
    // The first path on standard output tells that the run is under way.
    _ = try output.fileHandleForReading.read(upToCount: 1)
    process.interrupt()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(message == "Error: interrupted; what was written before stands, nothing partial is left\n")
    let written = folder.files.filter { $0.hasPrefix("out/") }
    #expect(!written.contains { $0.contains(".tmp-") })
    #expect(written.count { $0.hasSuffix(".xlsx") } < 400, "the signal came too late to show anything")
  }
}
