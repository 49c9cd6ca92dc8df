import Foundation
import Testing

@testable import goalsheet

/// Many inputs in one run: what is told, what is left out, what a killed run leaves to the next.
@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built beside the tests"))
struct BatchTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, in: scratch.url)
  }

  private func makeReports(_ count: Int) throws {
    for number in 0..<count {
      try scratch.write("in/\(name(number)).txt", text(number))
    }
  }

  private func name(_ number: Int) -> String { "report-" + (number < 10 ? "0" : "") + "\(number)" }

  /// Reports of many counties, each in several years.
  private func text(_ number: Int) -> String {
    let syllables = ["松", "柏", "榆", "柳", "桐", "槐", "枫", "桦", "竹", "兰"]
    let county = syllables[number / 5 % 10] + syllables[number / 50 % 10] + "溪县"
    // The earlier year first: it never becomes 2026.
    return smallReport.replacing("云岫县", with: county).replacing("2025", with: "\(2021 + number % 5)")
      .replacing("2026", with: "\(2022 + number % 5)")
  }

  private func contents(_ folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in scratch.files() where file.hasPrefix(folder + "/") && !file.contains(".goalsheet-") {
      contents[String(file.dropFirst(folder.count + 1))] = try scratch.data(file)
    }
    return contents
  }

  @Test func oneDamagedFileInTenIsNamedAndTheOthersAreConverted() throws {
    try makeReports(20)
    try scratch.write("in/\(name(3)).txt", Data())
    try scratch.write("in/\(name(13)).docx", Data([0x50, 0x4B, 3, 4, 0, 0]))
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("in/\(name(13)).txt"))
    let run = try run("convert", "in", "-o", "out", "--format", "jsonl")
    #expect(run.status == 1)
    let lines = run.error.split(separator: "\n").map(String.init)
    let summary = try #require(lines.firstIndex(of: "Note: 20 inputs"))
    #expect(lines[summary + 1] == "  converted    18")
    #expect(lines[summary + 2] == "  skipped       0")
    #expect(lines[summary + 3] == "  failed        2")
    #expect(lines[summary + 4] == "    in/report-03.txt: the file holds no text")
    #expect(lines[summary + 5].hasPrefix("    in/report-13.docx: this DOCX file is damaged: "))
    #expect(run.output.split(separator: "\n").count == 18 * 6)
  }

  @Test(arguments: ["1", "2"])
  func aReportAmongManyGivesWhatItGivesAlone(jobs: String) throws {
    try makeReports(12)
    let formats = "xlsx,ods,csv,jsonl"
    #expect(try run("convert", "in", "-o", "many", "--format", formats, "--jobs", jobs).status == 0)
    for number in 0..<12 {
      let run = try run("convert", "in/\(name(number)).txt", "-o", "alone", "--format", formats)
      #expect(run.status == 0)
    }
    #expect(try contents("many") == contents("alone"))
  }

  @Test func failFastStopsAtTheFirstFailure() throws {
    try makeReports(40)
    try scratch.write("in/\(name(2)).txt", Data())
    let run = try run("convert", "in", "-o", "out", "--format", "jsonl", "--fail-fast", "--jobs", "1")
    #expect(run.status == 1)
    #expect(run.error.contains("  not begun    37\n"))
    #expect(scratch.exists("out/\(name(1))/goals.jsonl"))
    #expect(!scratch.exists("out/\(name(3))/goals.jsonl"))
  }

  @Test func unchangedInputsAreSkippedAndChangedOnesAreNot() throws {
    try makeReports(12)
    let formats = "xlsx,jsonl,sqlite"
    #expect(try run("convert", "in", "-o", "out", "--format", formats, "--incremental").status == 0)
    let before = try contents("out")
    let again = try run("convert", "in", "-o", "out", "--format", formats, "--incremental")
    #expect(again.status == 0)
    #expect(again.output == "")
    #expect(again.error.contains("  skipped      12\n"))
    #expect(try contents("out") == before)

    // A corrected report replaces its workbook, which nobody has touched.
    try scratch.write("in/\(name(4)).txt", text(4).replacing("5.5%", with: "6.5%"))
    let third = try run("convert", "in", "-o", "out", "--format", formats, "--incremental")
    #expect(third.status == 0)
    #expect(third.error.contains("  converted     1\n"))
    #expect(third.output.split(separator: "\n").first == "out/report-04.xlsx")
    #expect(try contents("out")["report-04.xlsx"] != before["report-04.xlsx"])

    // One that somebody has filled in is left alone.
    try scratch.write("out/\(name(5)).xlsx", "typed")
    try scratch.write("in/\(name(5)).txt", text(5).replacing("5.5%", with: "6.5%"))
    let fourth = try run("convert", "in", "-o", "out", "--format", formats, "--incremental")
    #expect(fourth.status == 4)
    #expect(fourth.error.contains("out/report-05.xlsx: this workbook exists and may hold what people typed"))
    #expect(try scratch.data("out/report-05.xlsx") == Data("typed".utf8))
    // Other options, other outputs.
    #expect(
      try run("convert", "in", "-o", "out", "--format", "csv", "--incremental").error.contains(
        "skipped       0"))
  }

  @Test func theJournalMayBeDeletedOrCutOff() throws {
    try makeReports(12)
    #expect(try run("convert", "in", "-o", "out", "--incremental").status == 0)
    let before = try contents("out")
    let journal = scratch.url.appendingPathComponent("out/.goalsheet-manifest.jsonl")
    let bytes = try Data(contentsOf: journal)
    try bytes.prefix(bytes.count - 10).write(to: journal)
    let cut = try run("convert", "in", "-o", "out", "--incremental")
    #expect(cut.status == 0)
    #expect(cut.error.contains("  skipped      11\n"))
    try FileManager.default.removeItem(at: journal)
    // The workbooks that stand there are those that would be written.
    #expect(try run("convert", "in", "-o", "out", "--incremental").status == 0)
    #expect(try contents("out") == before)
  }

  @Test(arguments: [[], ["--combine", "all"]])
  func aKilledRunGoesOnToTheSameEnd(options: [String]) throws {
    try makeReports(90)
    let formats = ["--format", options.isEmpty ? "xlsx,sqlite,jsonl" : "xlsx,sqlite,csv"]
    let whole = try ProgramRun(["convert", "in", "-o", "whole"] + formats + options, in: scratch.url)
    #expect(whole.status == 0)
    for pause in [0.05, 0.2, 0.5] {
      let process = Process()
      process.executableURL = ProgramRun.binary
      process.arguments = ["convert", "in", "-o", "killed", "--incremental"] + formats + options
      process.currentDirectoryURL = scratch.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: pause)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let last = try ProgramRun(
      ["convert", "in", "-o", "killed", "--incremental"] + formats + options, in: scratch.url)
    #expect(last.status == 0)
    let killed = try contents("killed")
    let expected = try contents("whole")
    #expect(Set(killed.keys) == Set(expected.keys))
    for (name, data) in expected { #expect(killed[name] == data, "\(name)") }
  }

  @Test func aCombinedOutputThatStandsIsNotMadeAgain() throws {
    try makeReports(12)
    try scratch.write("in/\(name(3)).txt", Data())
    let first = try run("convert", "in", "-o", "out", "--combine", "all", "--incremental")
    #expect(first.status == 1)
    let again = try run("convert", "in", "-o", "out", "--combine", "all", "--incremental")
    #expect(again.status == 1)
    #expect(again.output == "")
    #expect(
      again.error.contains(
        "  skipped      11\n  failed        1\n    in/report-03.txt: the file holds no text"))
    try scratch.write("in/\(name(3)).txt", text(3))
    #expect(try run("convert", "in", "-o", "out", "--combine", "all", "--incremental").status == 0)
    #expect(scratch.files().filter { $0.hasPrefix("out/.all") } == [])
  }

  @Test func twoRunsDoNotWriteIntoOneFolder() throws {
    try makeReports(1)
    #expect(try run("convert", "in", "-o", "out", "--incremental").status == 0)
    let descriptor = open(scratch.url.appendingPathComponent("out/.goalsheet-manifest.jsonl").path, O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let run = try run("convert", "in", "-o", "out", "--incremental")
    #expect(run.status == 5)
    #expect(run.error == "Error: out: another run is writing into this folder; try again when it is done\n")
  }

  @Test func reportsAreAddedToACatalogAndReplacedInIt() throws {
    try makeReports(10)
    let first = try run("convert", "in", "--into", "corpus.sqlite")
    #expect(first.status == 0)
    #expect(first.output == "corpus.sqlite\n")
    let again = try run("convert", "in", "--into", "corpus.sqlite", "--incremental")
    #expect(again.status == 0)
    #expect(again.output == "")
    #expect(again.error.contains("  skipped      10\n"))
    try scratch.write("more/\(name(4)).txt", text(4).replacing("5.5%", with: "6.5%"))
    try scratch.write("more/\(name(20)).txt", text(20))
    let more = try run("convert", "more", "--into", "corpus.sqlite")
    #expect(more.status == 0)
    #expect(
      more.error
        == "Warning: more/report-04.txt: replaces in/report-04.txt, a report of the same area and year\n")
    let count = try run("query", "corpus.sqlite", "reports select count()", "--format", "csv")
    #expect(count.output.hasSuffix("11\r\n"))
    let target = try run(
      "query", "corpus.sqlite", "comparison where value = 6.5 select count()", "--format", "csv")
    #expect(target.output.hasSuffix("1\r\n"))
    #expect(scratch.files().filter { $0.hasPrefix("corpus") } == ["corpus.sqlite"])
  }

  @Test func severalCatalogsAreAskedAtOnce() throws {
    try makeReports(10)
    try scratch.write("b/more.txt", text(20))
    #expect(try run("convert", "in", "--into", "a.sqlite").status == 0)
    #expect(try run("convert", "b", "--into", "it's 100%.sqlite").status == 0)
    let run = try run(
      "query", "a.sqlite", "it's 100%.sqlite", "b/more.txt", "reports select count()", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("12\r\n"))
  }

  @Test func whatIsNoCatalogIsNotAddedTo() throws {
    try makeReports(1)
    try scratch.write("notes.sqlite", "只是一段文字")
    let foreign = try run("convert", "in", "--into", "notes.sqlite")
    #expect(foreign.status == 4)
    #expect(foreign.error == "Error: notes.sqlite: this is no catalog written by goalsheet\n")
    let nowhere = try run("convert", "in", "--into", "missing/corpus.sqlite")
    #expect(nowhere.status == 4)
    #expect(nowhere.error.hasPrefix("Error: missing/corpus.sqlite: could not be written: "))
    try scratch.write("empty/empty.txt", "")
    #expect(try run("convert", "empty", "--into", "new.sqlite").status == 3)
    #expect(!scratch.exists("new.sqlite"))
  }
}

@Suite struct ProgressTests {
  @Test func theLineTellsFilesBytesRateAndTimeLeft() {
    #expect(
      Progress.text(done: 4310, of: 13000, bytes: 67_000_000, of: 204_000_000, seconds: 11)
        == "4310/13000 files  67/204 MB  392/s  0:23 left")
    #expect(Progress.text(done: 1, of: 3, bytes: 0, of: 0, seconds: 60) == "1/3 files  0.0/s  2:00 left")
    #expect(Progress.text(done: 0, of: 3, bytes: 0, of: 1_550_000, seconds: 0) == "0/3 files  0.0/1.6 MB")
    #expect(Progress.bar(9, of: 18) == "[#########---------]")
    #expect(Progress.bar(0, of: 0) == "[##################]")
  }

  @Test func aLongListOfFailuresIsCutOff() {
    let summary = ConversionSummary(converted: 1, failures: (1...25).map { "f\($0)" }, leftOut: 2)
    #expect(
      summary.text.hasPrefix("28 inputs\n  converted     1\n  skipped       0\n  failed       25\n    f1\n"))
    #expect(summary.text.hasSuffix("    f20\n    and 5 more\n  not begun     2"))
  }
}
