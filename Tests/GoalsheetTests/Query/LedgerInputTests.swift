import Foundation
import LedgerEditing
import Spreadsheet
import Testing

@Suite("Ledgers as inputs of queries", .enabled(if: ProgramRun.isBuilt))
struct LedgerInputTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("云岫.txt", smallReport)
  }

  /// The ledger of the report with what somebody filled in, and a row that somebody added.
  private func fillIn(_ format: String = "xlsx", _ language: String = "zh") throws {
    let run = try ProgramRun(
      ["convert", "云岫.txt", "--format", format, "--lang", language, "--overwrite"], in: scratch.url)
    #expect(run.status == 0)
    let path = scratch.url.appendingPathComponent("云岫.\(format)").path
    var book = try EditableWorkbook(path: path)
    let isChinese = language == "zh"
    let goals = try #require(book.sheets.firstIndex { $0.name == (isChinese ? "主要指标" : "Goals") })
    let budget = book.sheets[goals].row(with: "一般公共预算收入")
    book.sheets[goals][budget, isChinese ? "实际值" : "Actual value"] = .text("2.4%")
    book.sheets[goals][budget, isChinese ? "状态" : "Status"] = .text(isChinese ? "欠进度" : "behind")
    let product = book.sheets[goals].row(with: "全县生产总值")
    book.sheets[goals][product, isChinese ? "实际值" : "Actual value"] = .number(5.9)
    let tasks = try #require(book.sheets.firstIndex { $0.name == (isChinese ? "重点任务" : "Tasks") })
    book.sheets[tasks][1, isChinese ? "牵头单位" : "Lead unit"] = .text("云岫县发展改革局")
    book.sheets[tasks][1, isChinese ? "完成时限" : "Complete by"] = .date(CellDate(year: 2026, month: 6, day: 30))
    book.sheets[tasks][2, isChinese ? "事项" : "Object"] = .text("县里自己加的事")
    book.sheets[tasks][2, isChinese ? "状态" : "Status"] = .text(isChinese ? "已完成" : "done")
    try scratch.write("filled.\(format)", Data(book.bytes()))
  }

  private func rows(_ inputs: [String], _ query: String) throws -> [String] {
    let run = try ProgramRun(["query"] + inputs + [query, "--format", "csv"], in: scratch.url)
    #expect(run.error == "")
    #expect(run.status == 0)
    return run.output.split(separator: "\r\n").dropFirst().map(String.init)
  }

  @Test("What was filled in joins the rows, with the report and without", arguments: [["云岫.txt"], []])
  func joins(reports: [String]) throws {
    for format in ["xlsx", "ods"] {
      try fillIn(format)
      let inputs = reports + ["filled.\(format)"]
      #expect(
        try rows(inputs, "目标 其中 实际值 < 目标值 选择 指标, 实际值, 目标值, 状态") == ["一般公共预算收入,2.4,3,欠进度"])
      #expect(try rows(inputs, "goals where status = behind select indicator") == ["一般公共预算收入"])
      #expect(
        try rows(inputs, "目标 其中 实际值 >= 5% 选择 地区, 年份, 指标, 基准值, 时态") == ["云岫县,2026,全县生产总值,5.5,计划"])
      #expect(
        try rows(inputs, "任务 其中 完成时限 <= 2026-06 选择 牵头单位, 完成时限") == ["云岫县发展改革局,2026-06-30"])
      #expect(try rows(inputs, "tasks where status = done select object") == ["县里自己加的事"])
      #expect(try rows(inputs, "任务 选择 计数()") == ["2"])
      #expect(try rows(inputs, "目标 选择 计数()") == ["4"])
      #expect(try rows(inputs, "目标 其中 状态 为空 选择 计数()") == ["3"])
    }
  }

  @Test("An English ledger answers the same")
  func english() throws {
    try fillIn("xlsx", "en")
    #expect(try rows(["filled.xlsx"], "目标 其中 状态 = 欠进度 选择 指标, 时态, 比较") == ["一般公共预算收入,计划,等于"])
    #expect(try rows(["filled.xlsx"], "find 自己加") == ["任务,2,云岫县,县里自己加的事,,"])
  }

  @Test("Without a ledger, what is filled in is asked for in vain, and the answer says so")
  func withoutLedger() throws {
    let run = try ProgramRun(["query", "云岫.txt", "任务 其中 状态 = 欠进度"], in: scratch.url)
    #expect(run.status == 2)
    #expect(
      run.error == """
        Error: 状态在台账中填报，报告里没有
          任务 其中 状态 = 欠进度
                    ^^^^
        请把填好的台账（.xlsx 或 .ods）作为输入。

        """)
  }

  @Test("A workbook that is no ledger is a failed input")
  func noLedger() throws {
    try scratch.write("a.xlsx", "no workbook")
    let alone = try ProgramRun(["query", "a.xlsx", "目标"], in: scratch.url)
    #expect(alone.status == 3)
    #expect(alone.error.contains("a.xlsx: this ledger cannot be read"))
    #expect(try ProgramRun(["query", "云岫.txt", "a.xlsx", "目标"], in: scratch.url).status == 1)
  }

  @Test("A session begins with a question for the ledger, and imports more")
  func session() throws {
    try fillIn()
    let run = try ProgramRun(
      ["repl", "云岫.txt", "-c", ".import filled.xlsx", "-c", ".mode csv", "-c", "任务 其中 状态 = 已完成 选择 事项"],
      in: scratch.url)
    #expect(run.output.hasPrefix("1 份报告，台账 filled.xlsx：目标 4，项目 "))
    #expect(run.output.hasSuffix("，任务 2\n事项\r\n县里自己加的事\r\n"))
    #expect(run.status == 0)
  }
}
