import Foundation
import Testing

@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built beside the tests"))
struct ConvertTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func run(_ arguments: String..., input: Data? = nil) throws -> ProgramRun {
    try ProgramRun(arguments, in: scratch.url, input: input)
  }

  @Test func writesEveryFormatBesideTheUserAndPrintsThePaths() throws {
    try scratch.write("yunxiu-2026.txt", smallReport)
    let run = try run("convert", "yunxiu-2026.txt", "--format", "xlsx,ods,csv,jsonl,sqlite")
    #expect(run.status == 0)
    #expect(run.error == "")
    let tables = ["goals", "projects", "tasks", "sections", "statements", "reports"]
    #expect(
      run.output.split(separator: "\n").map(String.init)
        == ["yunxiu-2026.xlsx", "yunxiu-2026.ods"] + tables.map { "yunxiu-2026/\($0).csv" }
        + tables.map { "yunxiu-2026/\($0).jsonl" } + ["yunxiu-2026.sqlite"])
    for path in run.output.split(separator: "\n") { #expect(scratch.exists(String(path))) }
    #expect(scratch.files().filter { $0.contains(".tmp-") } == [])
  }

  @Test func jsonLinesHoldTheFactsWithEnglishCodes() throws {
    try scratch.write("yunxiu-2026.txt", smallReport)
    #expect(try run("convert", "yunxiu-2026.txt", "--format", "jsonl").status == 0)
    let goals = try String(decoding: scratch.data("yunxiu-2026/goals.jsonl"), as: UTF8.self)
      .split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as! [String: Any] }
    #expect(goals.map { $0["indicator"] as? String } == ["全县生产总值", "口袋公园", "全县生产总值", "一般公共预算收入"])
    #expect(goals.map { $0["tense"] as? String } == ["achieved", "achieved", "planned", "planned"])
    #expect(goals[2]["comparator"] as? String == ">=")
    #expect(goals[2]["value"] as? Double == 5.5)
    #expect(goals[2]["first_line"] as? Int == 9)
    let projects = try String(decoding: scratch.data("yunxiu-2026/projects.jsonl"), as: UTF8.self)
    #expect(projects.contains("\"name\":\"松溪水厂\""))
    #expect(projects.contains("\"name\":\"云岫北站\""))
  }

  @Test func sameInputGivesSameBytes() throws {
    try scratch.write("a/yunxiu-2026.txt", smallReport)
    #expect(try run("convert", "a/yunxiu-2026.txt", "-o", "one", "--format", "xlsx,ods,sqlite").status == 0)
    #expect(
      try run("convert", "a/yunxiu-2026.txt", "-o", "two", "--format", "xlsx,ods,sqlite", "--jobs", "1")
        .status == 0)
    for name in ["xlsx", "ods", "sqlite"] {
      #expect(try scratch.data("one/yunxiu-2026.\(name)") == scratch.data("two/yunxiu-2026.\(name)"))
    }
  }

  @Test func leavesAWorkbookAloneThatSomeoneMayHaveTypedInto() throws {
    try scratch.write("yunxiu-2026.txt", smallReport)
    try scratch.write("yunxiu-2026.xlsx", "typed")
    let refused = try run("convert", "yunxiu-2026.txt", "--format", "xlsx,jsonl")
    #expect(refused.status == 4)
    #expect(
      refused.error
        == "Error: yunxiu-2026.xlsx: this workbook exists and may hold what people typed; give --overwrite to replace it\n"
    )
    #expect(try scratch.data("yunxiu-2026.xlsx") == Data("typed".utf8))
    #expect(scratch.exists("yunxiu-2026/goals.jsonl"))
    #expect(try run("convert", "yunxiu-2026.txt", "--overwrite").status == 0)
    #expect(try scratch.data("yunxiu-2026.xlsx").prefix(2) == Data("PK".utf8))
  }

  @Test func oneBadInputDoesNotStopTheOthers() throws {
    try scratch.write("in/good.txt", smallReport)
    try scratch.write("in/empty.txt", "")
    try scratch.write("in/weather.txt", "今天天气很好，我们去公园玩。\n")
    try scratch.write("in/binary.txt", Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 97 &* $0) }))
    let run = try run("convert", "in", "missing.txt", "-o", "out")
    #expect(run.status == 1)
    #expect(run.output == "out/good.xlsx\n")
    #expect(
      run.error.split(separator: "\n").map(String.init) == [
        "Error: in/binary.txt: this is no text but binary data; save the report as a text file first",
        "Error: in/empty.txt: the file holds no text",
        "Error: in/weather.txt: this is no government work report: no heading, no target and no plan section was found",
        "Error: missing.txt: there is no such file; check the path",
      ])
    #expect(scratch.files().filter { $0.hasPrefix("out/") } == ["out/good.xlsx"])
  }

  @Test func nothingReadableIsExitCode3() throws {
    try scratch.write("empty.txt", " \n")
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("folder"), withIntermediateDirectories: true)
    #expect(try run("convert", "empty.txt").status == 3)
    let folder = try run("convert", "folder")
    #expect(folder.status == 3)
    #expect(
      folder.error
        == "Error: folder: no report was found in this folder; reports are files that end in .docx, .html, .odt, .pdf, .txt\n"
    )
  }

  @Test func aFolderWithoutReportsFailsBesideOthers() throws {
    try scratch.write("good.txt", smallReport)
    try scratch.write("folder/notes.md", "x")
    #expect(try run("convert", "good.txt", "folder").status == 1)
    #expect(scratch.exists("good.xlsx"))
  }

  @Test func ofTwoInputsOfOneNameTheLaterFails() throws {
    try scratch.write("a/report.txt", smallReport)
    try scratch.write("b/report.txt", smallReport)
    let run = try run("convert", "a/report.txt", "b/report.txt", "-o", "out")
    #expect(run.status == 1)
    #expect(
      run.error
        == "Error: b/report.txt: its output would be called report like that of a/report.txt; rename one or convert it apart\n"
    )
    #expect(run.output == "out/report.xlsx\n")
  }

  @Test func aFileInPlaceOfTheOutputFolderIsExitCode4() throws {
    try scratch.write("report.txt", smallReport)
    try scratch.write("taken", "x")
    let run = try run("convert", "report.txt", "-o", "taken/ledgers")
    #expect(run.status == 4)
    #expect(run.error.hasSuffix("choose another folder with -o\n"))
  }

  @Test func readsStandardInput() throws {
    let run = try run("convert", "-", "--format", "jsonl", input: Data(smallReport.utf8))
    #expect(run.status == 0)
    #expect(scratch.exists("stdin/goals.jsonl"))
  }

  @Test func combinesReportsIntoOneOutput() throws {
    try scratch.write("yunxiu-2026.txt", smallReport)
    try scratch.write("yunxiu-2025.txt", smallReport.replacing("2026", with: "2025"))
    let run = try run("convert", ".", "--combine", "all", "--format", "jsonl,xlsx")
    #expect(run.status == 0)
    let reports = try String(decoding: scratch.data("all/reports.jsonl"), as: UTF8.self).split(
      separator: "\n")
    #expect(reports.count == 2)
    #expect(scratch.exists("all.xlsx"))
  }

  @Test func aReportWithoutTargetsConvertsWithAWarning() throws {
    let text = smallReport.replacing("主要预期目标是：全县生产总值增长5.5%以上，一般公共预算收入增长3%。", with: "")
    try scratch.write("report.txt", text)
    let run = try run("convert", "report.txt")
    #expect(run.status == 0)
    #expect(run.error == "Warning: report.txt: no targets were found\n")
    #expect(scratch.exists("report.xlsx"))
  }

  @Test func messagesCanBeJSON() throws {
    let run = try run("convert", "missing.txt", "--log-format", "json")
    #expect(
      run.error.hasPrefix(
        #"{"level":"error","message":"missing.txt: there is no such file; check the path","time":""#))
  }

  @Test func givenJurisdictionAndYearWin() throws {
    try scratch.write("report.txt", smallReport)
    #expect(
      try run("convert", "report.txt", "--format", "jsonl", "--jurisdiction", "青岫县", "--year", "2031").status
        == 0)
    let report = try String(decoding: scratch.data("report/reports.jsonl"), as: UTF8.self)
    #expect(report.contains("\"jurisdiction\":\"青岫县\""))
    #expect(report.contains("\"year\":2031"))
  }

  @Test func undecodableBytesNameTheLine() throws {
    try scratch.write("report.txt", Data(Array(smallReport.utf8) + [0xFF, 0xFE, 0x0A]))
    let run = try run("convert", "report.txt", "--encoding", "utf-8")
    #expect(run.status == 3)
    #expect(run.error.contains("report.txt, line 11: these bytes are no UTF-8 text"))
  }

  @Test(arguments: ["qinghe-district-2026", "lanyu-city-2026", "jianglan-province-2026", "weidu-town-2026"])
  func samplesConvert(name: String) throws {
    let run = try run("convert", ProgramRun.sample("\(name).txt"), "--format", "xlsx,jsonl")
    #expect(run.status == 0)
    // Of the newspaper's pages, those before and after are missing.
    #expect(name.hasPrefix("qinghe") || run.error == "")
    #expect(scratch.exists("\(name).xlsx"))
  }
}
