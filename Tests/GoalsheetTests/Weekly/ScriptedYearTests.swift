import Foundation
import LedgerEditing
import Spreadsheet
import Testing

@testable import goalsheet

/// Eight weeks of one folder: reports are added and corrected, people type, and all stands where it should.
@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built beside the tests"))
struct ScriptedYearTests {
  @Test func eightWeeks() throws {
    var folder = try WeeklyFolder()
    folder.formats = "[xlsx, ods]"
    folder.more = "keep: 5"
    func run(_ day: String) throws {
      let run = try folder.run(day)
      #expect(run.status == 0, "\(day): \(run.error)")
      let before = try folder.bytes()
      #expect(try folder.run(day).status == 0)
      #expect(try folder.bytes() == before, "a second run of \(day) changed bytes")
    }

    // Week 41: the first ledger; people type into the XLSX.
    try run("2026-10-05")
    #expect(try folder.changes().isEmpty)
    try folder.edit(folder.name("W41")) { book in
      let row = book["重点任务"].row(with: "老旧小区改造提升")
      book["重点任务"][row, "进展情况"] = .text("已完成立项")
      book["主要指标"][1, "实际值"] = .number(5.3)
    }

    // Week 42: a target is corrected from 5% to 5.5%; people type into the ODS.
    var text = WeeklyFolder.text.replacing("增长5%以上", with: "增长5.5%以上")
    folder.report { _ in text }
    try run("2026-10-12")
    #expect(
      Set(try folder.changes()) == [
        "changed|goals|地区生产总值|value|5|5.5",
        "changed|goals|地区生产总值|quote|地区生产总值增长5%以上|地区生产总值增长5.5%以上",
      ])
    let work = "重点任务"
    #expect(try folder.typed(folder.name("W42"), .goals, "地区生产总值", .actualValue) == .number(5.3))
    #expect(try folder.typed(folder.name("W42", "ods"), .tasks, "老旧小区", .progress) == .text("已完成立项"))
    try folder.edit(folder.name("W42", "ods")) { book in
      book[work][book[work].row(with: "社区养老服务网络"), "存在问题"] = .text("床位不足")
      book[work][0, 40] = .text("联系人")
      book[work][book[work].row(with: "社区养老服务网络"), 40] = .text("周明")
    }

    // Week 43: a project is renamed; its row hands over what was typed.
    try run("2026-10-19")
    try folder.edit(folder.name("W43")) { $0["重点项目"][1, "状态"] = .text("推进中") }
    text = text.replacing("青梧湖水厂", with: "青梧湖净水厂")
    folder.report { _ in text }
    try run("2026-10-26")
    #expect(try folder.typed(folder.name("W44"), .projects, "青梧湖净水厂", .status) == .text("推进中"))
    #expect(
      try folder.typed(folder.name("W44"), .projects, "青梧湖净水厂", .check)?.text?.contains("相似度") == true)
    #expect(try folder.changes().contains("changed|projects|青梧湖净水厂|name|青梧湖水厂|青梧湖净水厂"))

    // Week 45: a task is gone, a report is added, a ledger is renamed.
    text = text.replacing("完善社区养老服务网络。", with: "")
    folder.report { _ in text }
    try folder.scratch.write(
      "reports/yunpu.txt", WeeklyFolder.text.replacing("临溪市", with: "云浦县").replacing("全市", with: "全县"))
    try FileManager.default.moveItem(
      atPath: folder.path(folder.name("W44")), toPath: folder.path("台账终稿.xlsx"))
    try FileManager.default.removeItem(atPath: folder.path(folder.name("W44", "ods")))
    try folder.edit("台账终稿.xlsx") { book in
      var sheet = book[work]
      sheet.name = "任务"
      sheet.rows = [sheet.rows[0]] + sheet.rows.dropFirst().reversed()
      let row = sheet.row(with: "零基预算改革")
      sheet[row, "备注"] = .text("改名后所填")
      book.sheets[book.sheets.firstIndex { $0.name == work } ?? 0] = sheet
    }
    try run("2026-11-02")
    #expect(try folder.typed(folder.name("W45"), .tasks, "零基预算", .remarks) == .text("改名后所填"))
    let removed = try folder.book(folder.name("W45"))["已移出"]
    #expect(removed.rows.joined().contains(.text("床位不足")) && removed.rows.joined().contains(.text("周明")))
    #expect(try folder.changes().contains { $0.hasPrefix("gone|tasks|") && $0.contains("社区养老服务网络") })
    #expect(folder.names.contains("云浦县-2026-2026-W45.xlsx"))

    // Week 46: the task comes back, and so does what was typed into it.
    text = text.replacing("实施老旧小区改造提升。", with: "实施老旧小区改造提升。\n完善社区养老服务网络。")
    folder.report { _ in text }
    try run("2026-11-09")
    #expect(try folder.typed(folder.name("W46"), .tasks, "社区养老", .problems) == .text("床位不足"))
    #expect(try folder.book(folder.name("W46")).sheets.allSatisfy { $0.name != "已移出" })

    // Weeks 47 and 48: nothing happens, and history is kept to five weeks.
    try run("2026-11-16")
    try run("2026-11-23")
    #expect(try folder.typed(folder.name("W48"), .tasks, "老旧小区", .progress) == .text("已完成立项"))
    #expect(try folder.typed(folder.name("W48"), .goals, "地区生产总值", .actualValue) == .number(5.3))
    let weeks = folder.names.filter { $0.hasPrefix("临溪市-2026-2026-W") && $0.hasSuffix(".xlsx") }
    #expect(weeks == ["W45", "W46", "W47", "W48"].map { folder.name($0) })
    let latest = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.path("临溪市-2026-latest.xlsx"))
    #expect(latest == folder.name("W48"))
    #expect(try folder.changes().isEmpty)
    #expect(try (folder.runReport()["status"] as? String) == "done")
  }
}
