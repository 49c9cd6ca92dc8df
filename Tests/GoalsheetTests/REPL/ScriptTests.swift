import Foundation
import Testing

@testable import goalsheet

@Suite("Scripts of a session", .enabled(if: ProgramRun.isBuilt))
struct ScriptTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("云岫.txt", smallReport)
  }

  private func run(_ script: String, _ arguments: [String] = []) throws -> ProgramRun {
    try ProgramRun(
      ["repl", "云岫.txt"] + arguments, in: scratch.url, input: Data(script.utf8),
      environment: ["HOME": scratch.url.path, "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""])
  }

  @Test("Statements of standard input, without prompt, colour and history")
  func standardInput() throws {
    let run = try run(
      """
      # a comment
      .mode csv
      目标
        其中 指标 ~ 预算   -- an indented line goes on
        选择 目标值
      报告 选择 年份; 报告 选择 地区
      select count(*) as n
      from goals;
      """.replacing("   -- an indented line goes on", with: ""))
    #expect(run.error == "")
    #expect(run.output == "目标值\r\n3\r\n年份\r\n2026\r\n地区\r\n云岫县\r\nn\r\n4\r\n")
    #expect(run.status == 0)
    #expect(scratch.files() == ["云岫.txt"])
  }

  @Test("-c runs statements and commands in their order")
  func commandLine() throws {
    let run = try ProgramRun(
      ["repl", "云岫.txt", "-c", ".mode jsonl", "-c", "reports select year", "--command", "goals limit 0"],
      in: scratch.url)
    #expect(run.output == "{\"year\":2026}\n")
    #expect(run.status == 0)
  }

  @Test("A failure counts for the exit code and does not stop what follows, unless --bail is given")
  func bail() throws {
    let script = ".mode csv\ngoals where valu > 1\nreports select year\n"
    let on = try run(script)
    #expect(on.status == 2)
    #expect(on.output == "年份\r\n2026\r\n")
    #expect(on.error.contains("目标没有名为“valu”的列"))
    let stopped = try run(script, ["--bail"])
    #expect(stopped.status == 2)
    #expect(stopped.output == "")
  }

  @Test("An output that cannot be written is exit code 4, an input that cannot be read 3 or 1")
  func exitCodes() throws {
    try scratch.write("a.csv", "mine")
    #expect(try run("goals\n.export a.csv\n").status == 4)
    #expect(try scratch.data("a.csv") == Data("mine".utf8))
    #expect(try run("goals\n.export a.csv --overwrite\n").status == 0)
    #expect(try ProgramRun(["repl", "none.txt", "-c", "goals"], in: scratch.url).status == 3)
    #expect(try run(".import none.txt\n").status == 1)
    #expect(try run(".quit\nnonsense\n").status == 0)
    #expect(try ProgramRun(["repl", "-"], in: scratch.url).status == 2)
    #expect(try ProgramRun(["repl", "--format", "xlsx"], in: scratch.url).status == 2)
  }

  @Test("Queries are kept by name")
  func savedQueries() throws {
    let saved = try run("报告 选择 年份\n.save 年份\n")
    #expect(saved.status == 0)
    #expect(scratch.exists(".local/share/goalsheet/queries/年份.query"))
    let again = try run(".mode csv\n.run 年份\n.run\n")
    #expect(again.output.hasPrefix("年份\r\n2026\r\n"))
    #expect(again.output.contains("年份"))
    let unknown = try run(".run 年分\n")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("是不是 年份？"))
    #expect(try run("goals\n.save a/b\n").status == 2)
    #expect(try run(".save x\n").error.contains("还没有查询结果"))
  }

  @Test(".read runs a file, and stops where it reads itself")
  func readsScripts() throws {
    try scratch.write("one.txt", ".mode csv\n报告 选择 年份\n")
    #expect(try run(".read one.txt\n").output == "年份\r\n2026\r\n")
    try scratch.write("self.txt", ".read self.txt\n")
    let endless = try run(".read self.txt\n")
    #expect(endless.status == 2)
    #expect(endless.error.contains("嵌套过深"))
    #expect(try run(".read nothing.txt\n").status == 2)
  }

  @Test(".import adds reports to the session, but not to a catalog file")
  func importing() throws {
    try scratch.write(
      "b/苇渡.txt", Data(contentsOf: URL(fileURLWithPath: ProgramRun.sample("weidu-town-2026.txt"))))
    let run = try run(".mode csv\n.import b\n报告 选择 地区\n")
    #expect(run.output.contains("2 份报告（"))
    #expect(run.output.hasSuffix("地区\r\n云岫县\r\n苇渡镇\r\n"))
    #expect(try ProgramRun(["convert", "云岫.txt", "--format", "sqlite"], in: scratch.url).status == 0)
    let file = try ProgramRun(["repl", "云岫.sqlite", "-c", ".import b", "--lang", "en"], in: scratch.url)
    #expect(file.status == 2)
    #expect(file.error.contains("a catalog file is only read"))
  }

  @Test(".source shows the lines around, or the sentence where the file has changed")
  func source() throws {
    let run = try run("目标 其中 指标 ~ 预算 选择 编号\n.source 4\n.source 目标 99\n.source 报告 1\n")
    #expect(run.output.contains("云岫.txt:9\n二、2026年工作安排\n摘录：一般公共预算收入增长3%\n"))
    #expect(run.output.contains("   8  二、2026年工作安排\n▶  9  主要预期目标是："))
    #expect(run.error.contains("目标没有编号为 99 的行"))
    #expect(run.error.contains("报告的行不在报告的某一处"))
    #expect(try ProgramRun(["convert", "云岫.txt", "--format", "sqlite"], in: scratch.url).status == 0)
    try scratch.write("云岫.txt", "changed")
    let catalog = try ProgramRun(["repl", "云岫.sqlite", "-c", ".source 目标 4"], in: scratch.url)
    #expect(catalog.output.contains("原文件不在或已改动"))
    #expect(catalog.output.contains("主要预期目标是：全县生产总值增长5.5%以上"))
  }

  @Test("Settings answer without an argument and refuse what they do not know")
  func settings() throws {
    let shown = try run(".mode\n.timer\n.lang\n.width\n.width 80\n.width\n.mode bar\n.mode\n")
    #expect(shown.output == "table\noff\nzh\nauto\n80\nbar\n")
    for wrong in [".mode xlsx", ".timer maybe", ".lang fr", ".width 3", ".tables x", ".nonsense", ".export"] {
      #expect(try run(wrong + "\n").status == 2, "\(wrong)")
    }
    #expect(try run(".tabels\n").error == "Error: 没有命令 .tabels\n是不是 .tables？\n")
  }
}
