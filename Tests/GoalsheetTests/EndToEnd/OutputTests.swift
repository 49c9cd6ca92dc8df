import Foundation
import Testing

@testable import goalsheet

@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built together with the tests"))
struct OutputTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(Texts.report, to: "linxi-2026.txt")
  }

  private func convert(_ arguments: String..., input: String? = nil) throws -> ProgramRun {
    try ProgramRun(["convert"] + arguments, in: folder.path, input: input)
  }

  @Test func aReportBecomesAWorkbookBesideIt() throws {
    let result = try convert("linxi-2026.txt")
    #expect(result.status == 0)
    #expect(result.output == "linxi-2026.xlsx\n")
    #expect(result.error == "")
    #expect(folder.files == ["linxi-2026.txt", "linxi-2026.xlsx"])
  }

  @Test func everyFormatGoesWhereItBelongs() throws {
    let result = try convert("linxi-2026.txt", "-o", "out/deep", "--format", "xlsx,ods,csv,jsonl,sqlite")
    #expect(result.status == 0)
    #expect(result.lines.count == 15)
    #expect(Set(result.lines) == Set(folder.files.filter { $0.hasPrefix("out/") }))
    #expect(folder.text("out/deep/linxi-2026/goals.jsonl").contains(#""comparator":">=""#))
  }

  @Test func aFolderIsConvertedWithAllBelow() throws {
    try folder.write(Texts.report, to: "in/b/second.txt")
    try folder.write(Texts.report, to: "in/first.txt")
    let result = try convert("in", "-o", "out", "--jobs", "4")
    #expect(result.status == 0)
    #expect(result.lines == ["out/second.xlsx", "out/first.xlsx"], "b/second.txt is before first.txt")
  }

  @Test func standardInputIsCalledStdin() throws {
    let result = try convert("-", "--format", "jsonl", "--jurisdiction", "青禾区", input: Texts.report)
    #expect(result.status == 0)
    #expect(folder.text("stdin/reports.jsonl").contains(#""jurisdiction":"青禾区""#))
  }

  @Test func severalReportsCanBeCombined() throws {
    try folder.write(Texts.report, to: "yunpu-2025.txt")
    let result = try convert(
      "linxi-2026.txt", "yunpu-2025.txt", "--combine", "all", "--format", "xlsx,jsonl", "--jobs", "2")
    #expect(result.status == 0)
    #expect(result.lines.count == 7)
    #expect(folder.text("all/reports.jsonl").split(separator: "\n").count == 2)
    #expect(!folder.files.contains("linxi-2026.xlsx"))
  }

  @Test func aCatalogCanBeConvertedAgain() throws {
    _ = try convert("linxi-2026.txt", "--format", "sqlite,jsonl")
    let result = try convert("linxi-2026.sqlite", "-o", "again", "--format", "jsonl")
    #expect(result.status == 0)
    for table in ["goals", "projects", "tasks"] {
      #expect(folder.bytes("again/linxi-2026/\(table).jsonl") == folder.bytes("linxi-2026/\(table).jsonl"))
    }
  }

  @Test func headingsFollowTheLanguage() throws {
    _ = try convert("linxi-2026.txt", "--format", "csv", "--lang", "en")
    #expect(folder.text("linxi-2026/tasks.csv").contains("Row key,Report ID"))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    try folder.write(Texts.report, to: "yunpu-2025.txt")
    let formats = "xlsx,ods,csv,jsonl,sqlite"
    for (out, jobs) in [("one", "1"), ("two", "3")] {
      _ = try convert("linxi-2026.txt", "yunpu-2025.txt", "-o", out, "--format", formats, "--jobs", jobs)
    }
    let names = folder.files.filter { $0.hasPrefix("one/") }.map { $0.dropFirst(4) }
    #expect(names.count == 30)
    for name in names { #expect(folder.bytes("one/\(name)") == folder.bytes("two/\(name)"), "\(name)") }
  }

  @Test func aReportWithoutTargetsIsConvertedWithAWarning() throws {
    try folder.write(Texts.withoutTargets, to: "luting.txt")
    let result = try convert("luting.txt")
    #expect(result.status == 0)
    #expect(result.error == "Warning: luting.txt: no targets were found\n")
    let quiet = try convert("luting.txt", "--quiet", "--overwrite")
    #expect(quiet.error == "")
    let json = try convert("luting.txt", "--log-format", "json", "--overwrite")
    let expected = #"{"level":"warning","message":"luting.txt: no targets were found","time":""#
    #expect(json.error.hasPrefix(expected))
  }

  @Test func verboseTellsWhatIsDone() throws {
    let result = try convert("linxi-2026.txt", "--verbose")
    #expect(result.error == "Note: linxi-2026.txt: read\n")
  }

  @Test func aPipeAtThePlaceIsWrittenThrough() throws {
    mkfifo(folder.path + "/linxi-2026.xlsx", 0o600)
    let process = try ProgramRun.start(["convert", "linxi-2026.txt"], in: URL(fileURLWithPath: folder.path))
    let reader = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.path + "/linxi-2026.xlsx"))
    let bytes = try reader.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(bytes.starts(with: Data("PK".utf8)))
  }
}
