import Foundation
import Testing

/// Sessions typed at a pseudo-terminal under LANG=C.
@Suite("A session on a terminal", .enabled(if: Terminal.canRun, "it needs the built program and setsid"))
struct TerminalSessionTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("云岫.txt", smallReport)
  }

  private func terminal(
    _ arguments: [String] = ["云岫.txt"], columns: Int = 100, rows: Int = 40,
    environment: [String: String] = [:]
  ) throws -> Terminal {
    try Terminal(
      ["repl"] + arguments, in: scratch.url, columns: columns, rows: rows, environment: environment)
  }

  private func leave(_ terminal: Terminal) -> Int32 { terminal.leave() }

  @Test("Begins with what is loaded, an example and the way to help; Ctrl-D leaves")
  func welcome() throws {
    let terminal = try terminal()
    let screen = try terminal.prompt()
    #expect(screen.contains("1 份报告（云岫县）：目标 4，"))
    #expect(screen.contains("试试：目标 其中 单位 = "))
    #expect(screen.contains(".help 说明"))
    #expect(leave(terminal) == 0)
  }

  @Test("Chinese is typed, edited in mid-line, and answered")
  func editing() throws {
    let terminal = try terminal()
    try terminal.prompt()
    // 增长 is typed too much, then taken out from before the end of the line.
    terminal.type("目标 其中 指标 ~ 预增长算 选择 目标值, 单位")
    terminal.type(String(repeating: Terminal.left, count: " 选择 目标值, 单位".count + 1))
    terminal.type(Terminal.backspace + Terminal.backspace + Terminal.enter)
    let screen = try terminal.wait(for: "1 行")
    #expect(screen.contains("│      3 │ %    │"))
    #expect(leave(terminal) == 0)
  }

  @Test("A statement goes on until it is whole")
  func severalLines() throws {
    let terminal = try terminal()
    try terminal.prompt()
    terminal.type("目标 其中" + Terminal.enter)
    try terminal.wait(for: "...> ")
    terminal.type("(指标 ~ 预算" + Terminal.enter)
    try terminal.wait(for: "...> ")
    terminal.type(") 选择 目标值" + Terminal.enter)
    #expect(try terminal.wait(for: "1 行").contains("│      3 │"))
    #expect(leave(terminal) == 0)
  }

  @Test("Tab completes by the place in the grammar")
  func completion() throws {
    let terminal = try terminal()
    try terminal.prompt()
    terminal.type("目标 其中 时态 = 计\t")
    try terminal.wait(for: "计划 ")
    terminal.type("选择 指\t")
    try terminal.wait(for: "指标")
    terminal.type(Terminal.control("u") + "projects where stage \t\t")
    #expect(try terminal.wait(for: "为空").contains("!="))
    terminal.type(Terminal.control("u") + ".sch\t目\t" + Terminal.enter)
    #expect(try terminal.wait(for: "行\n").contains(".schema 目标"))
    #expect(leave(terminal) == 0)
  }

  @Test("History outlives the session, with search")
  func history() throws {
    let first = try terminal()
    try first.prompt()
    first.type("目标 其中 单位 = 个 选择 指标" + Terminal.enter)
    try first.wait(for: "1 行")
    try first.prompt()
    first.type(".tables" + Terminal.enter)
    try first.wait(for: "指标库")
    try first.prompt()
    #expect(leave(first) == 0)
    #expect(scratch.exists(".local/state/goalsheet/history"))

    let second = try terminal()
    try second.prompt()
    second.type(Terminal.up)
    try second.wait(for: ".tables")
    second.type(Terminal.control("u") + Terminal.control("r") + "单位 = 个")
    try second.wait(for: "': 目标 其中 单位 = 个")
    second.type(Terminal.enter)
    try second.wait(for: "1 行")
    #expect(leave(second) == 0)
  }

  @Test("GOALSHEET_HISTORY names another file; set to nothing, none is kept")
  func historyFile() throws {
    for (value, isKept) in [(scratch.url.path + "/h/past", true), ("", false)] {
      let terminal = try terminal(environment: ["GOALSHEET_HISTORY": value])
      try terminal.prompt()
      terminal.type(".timer on" + Terminal.enter)
      try terminal.prompt()
      #expect(leave(terminal) == 0)
      #expect(scratch.exists(".local/state/goalsheet/history") == false)
      #expect(scratch.exists("h/past") == true || !isKept)
    }
  }

  @Test("Ctrl-C stops the query and not the program")
  func interruptsQuery() throws {
    let terminal = try terminal()
    try terminal.prompt()
    terminal.type(
      "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n;"
        + Terminal.enter)
    try terminal.wait(for: ";")
    usleep(500_000)
    terminal.type(Terminal.control("c"))
    try terminal.wait(for: "查询已中断", seconds: 10)
    try terminal.prompt()
    terminal.type("报告 选择 年份" + Terminal.enter)
    #expect(try terminal.wait(for: "1 行").contains("2026"))
    #expect(leave(terminal) == 0)
  }

  @Test("Ctrl-C discards the line and what was begun")
  func interruptsLine() throws {
    let terminal = try terminal()
    try terminal.prompt()
    terminal.type("目标 其中" + Terminal.enter)
    try terminal.wait(for: "...> ")
    terminal.type("单位 = " + Terminal.control("c"))
    try terminal.wait(for: "^C")
    try terminal.prompt()
    terminal.type("报告 选择 年份" + Terminal.enter)
    #expect(try terminal.wait(for: "1 行").contains("2026"))
    #expect(leave(terminal) == 0)
  }

  @Test("What does not fit is turned vertical, also after the terminal was made narrow")
  func resizing() throws {
    let terminal = try terminal(columns: 140)
    try terminal.prompt()
    terminal.type("目标 前 1 条" + Terminal.enter)
    #expect(try terminal.wait(for: "1 行").contains("┌──"))
    try terminal.prompt()
    terminal.resize(columns: 50, rows: 20)
    terminal.type("目标 前 1 条" + Terminal.enter)
    #expect(try terminal.wait(for: "1 行").contains("── 1 ──"))
    #expect(leave(terminal) == 0)
  }

  @Test("Long results go through the pager, short ones do not")
  func pager() throws {
    let terminal = try terminal(rows: 12, environment: ["PAGER": "sed 's/^/P /'; echo paged"])
    try terminal.prompt()
    terminal.type("报告 选择 年份" + Terminal.enter)
    #expect(try terminal.wait(for: "1 行").contains("P ") == false)
    try terminal.prompt()
    terminal.type("指标库 选择 编号 前 30 条" + Terminal.enter)
    #expect(try terminal.wait(for: "paged").contains("P 30 行"))
    #expect(leave(terminal) == 0)
  }

  @Test(".export writes the last result, .source shows where a row stands")
  func exportAndSource() throws {
    let terminal = try terminal()
    try terminal.prompt()
    terminal.type("目标 其中 指标 ~ 预算" + Terminal.enter)
    try terminal.wait(for: "1 行")
    terminal.type(".export 预算.xlsx" + Terminal.enter)
    try terminal.wait(for: "预算.xlsx：1 行")
    #expect(try scratch.data("预算.xlsx").prefix(2) == Data("PK".utf8))
    terminal.type(".export 预算.xlsx" + Terminal.enter)
    try terminal.wait(for: "Error: ")
    try terminal.prompt()
    terminal.type(".source 目标 4" + Terminal.enter)
    let screen = try terminal.wait(for: "完善项目推进机制")
    #expect(screen.contains("云岫.txt:9\n"))
    #expect(screen.contains("▶  9  主要预期目标是："))
    #expect(leave(terminal) == 0)
  }

  @Test("The init file is run first, unless --no-init says otherwise")
  func startScript() throws {
    try scratch.write(".config/goalsheet/init", "-- mine\n.lang en\n.timer on\n")
    let english = try terminal()
    #expect(try english.prompt().contains("1 report (云岫县): 4 goals"))
    #expect(leave(english) == 0)
    let chinese = try terminal(["云岫.txt", "--no-init"])
    #expect(try chinese.prompt().contains("1 份报告"))
    #expect(leave(chinese) == 0)
  }

  @Test("Without reports it says how to read some; .import reads them")
  func importing() throws {
    let terminal = try terminal([])
    #expect(try terminal.prompt().contains(".import"))
    terminal.type(".import 云\t" + Terminal.enter)
    try terminal.wait(for: "1 份报告（云岫县）")
    #expect(leave(terminal) == 0)
  }

  @Test("A terminal without cursor keys gets plain lines")
  func plainLines() throws {
    let terminal = try terminal(environment: ["TERM": "dumb"])
    try terminal.prompt()
    terminal.type("报告 选择 年份\n")
    #expect(try terminal.wait(for: "1 行").contains("2026"))
    terminal.type(Terminal.control("c"))
    try terminal.prompt()
    #expect(leave(terminal) == 0)
  }
}
