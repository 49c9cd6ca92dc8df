import Foundation
import LedgerEditing
import Spreadsheet
import Testing

@testable import goalsheet

/// What goes wrong around a run: the last good ledger stays, nothing typed is lost, and the user is told.
@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built beside the tests"))
struct WeeklyFaultTests {
  private let folder: WeeklyFolder
  private let work = "重点任务"

  init() throws { folder = try WeeklyFolder() }

  private func typing(_ text: String = "已开工", week: String = "W48") throws {
    try folder.edit(folder.name(week)) { $0[work][1, "进展情况"] = .text(text) }
  }

  private func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
  }

  @Test func anUnreadableInputLeavesItsLedgerAndSparesTheOthers() throws {
    try folder.scratch.write("reports/other.txt", WeeklyFolder.text.replacing("临溪市", with: "云浦县"))
    #expect(try folder.run("2026-11-23").status == 0)
    try typing()
    let before = try data(folder.name("W48"))
    try folder.scratch.write("reports/linxi.txt", "这不是报告")
    let run = try folder.run("2026-11-24")
    #expect(run.status == 1 && run.error.contains("linxi.txt"))
    #expect(try data(folder.name("W48")) == before)
    #expect(try (folder.runReport()["errors"] as? [String])?.count == 1)
    try FileManager.default.removeItem(
      atPath: folder.scratch.url.appendingPathComponent("reports/other.txt").path)
    #expect(try folder.run("2026-11-24").status == 3)
    #expect(try (folder.runReport()["exit_code"] as? Int) == 3)
  }

  @Test func aMissingReportStopsACombinedLedger() throws {
    var folder = folder
    folder.more = "combine: all"
    try folder.scratch.write("reports/other.txt", WeeklyFolder.text.replacing("临溪市", with: "云浦县"))
    #expect(try folder.run("2026-11-23").status == 0)
    let before = try data("all-2026-W48.xlsx")
    try folder.scratch.write("reports/linxi.txt", "")
    let run = try folder.run("2026-11-24")
    #expect(run.status == 1 && run.error.contains("was not refreshed"))
    #expect(try data("all-2026-W48.xlsx") == before)
  }

  @Test(arguments: [0, 700, 20_000])
  func aDamagedLedgerIsNotReplaced(length: Int) throws {
    #expect(try folder.run("2026-11-23").status == 0)
    let half = try data(folder.name("W48")).prefix(length)
    try half.write(to: URL(fileURLWithPath: folder.path(folder.name("W48"))))
    let run = try folder.run("2026-11-24")
    #expect(run.status == 4)
    #expect(run.error.contains("so that nothing typed is lost: repair this file or move it away"))
    #expect(try data(folder.name("W48")) == half)
    #expect(try (folder.runReport()["status"] as? String) == "failed")
  }

  @Test(arguments: ["~$", ".~lock."])
  func anOpenLedgerIsNotReplaced(mark: String) throws {
    #expect(try folder.run("2026-11-23").status == 0)
    try typing()
    folder.report { $0.replacing("60%左右", with: "61%左右") }
    let before = try data(folder.name("W48"))
    let markPath = folder.path(mark + folder.name("W48") + (mark == "~$" ? "" : "#"))
    try Data("open".utf8).write(to: URL(fileURLWithPath: markPath))
    let run = try folder.run("2026-11-24")
    #expect(run.status == 4 && run.error.contains("is open in another program"))
    #expect(try data(folder.name("W48")) == before)
    let beside = "临溪市-2026-2026-W48-new.xlsx"
    #expect(try folder.ledger(beside).rows(of: .tasks)[0][.progress] == .text("已开工"))
    // It is typed into once more, saved and closed: the next run takes that.
    try typing("已过半")
    try FileManager.default.removeItem(atPath: markPath)
    #expect(try folder.run("2026-11-25").status == 0)
    #expect(try folder.ledger(folder.name("W48")).rows(of: .tasks)[0][.progress] == .text("已过半"))
    #expect(!folder.names.contains(beside))
  }

  @Test func aClockThatWentBackChangesNothing() throws {
    #expect(try folder.run("2026-11-30").status == 0)
    let before = try folder.bytes()
    let run = try folder.run("2026-11-23")
    #expect(run.status == 4)
    #expect(
      run.error.contains("a ledger of 2026-W49 stands in the folder, later than 2026-W48; check the clock"))
    #expect(try folder.bytes() == before)
  }

  @Test func aFolderThatCannotBeWrittenToIsTold() throws {
    try Data().write(to: folder.scratch.url.appendingPathComponent("ledgers"))
    let run = try folder.run("2026-11-23")
    #expect(run.status == 4 && run.error.contains("cannot be written to"))
  }

  @Test func twoRunsAtOnceTakeTurns() throws {
    #expect(try folder.run("2026-11-23").status == 0)
    let lock = open(folder.path(".goalsheet/lock"), O_RDWR)
    #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    var folder = folder
    folder.more = "lock: leave"
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("run.json")))
    let run = try folder.run("2026-11-24")
    #expect(run.status == 5 && run.error.contains("another run holds this lock"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("run.json"))) == before)
    folder.more = "lock: wait\nlock_timeout: 1"
    #expect(try folder.run("2026-11-24").status == 5)
    close(lock)
    #expect(try folder.run("2026-11-24").status == 0)
  }

  @Test func theMemoryMayBeLost() throws {
    #expect(try folder.run("2026-11-23").status == 0)
    try typing()
    try FileManager.default.removeItem(atPath: folder.path(".goalsheet"))
    #expect(try folder.run("2026-11-30").status == 0)
    #expect(try folder.ledger(folder.name("W49")).rows(of: .tasks)[0][.progress] == .text("已开工"))
    #expect(try folder.changes().isEmpty)
  }

  @Test func onlyChangedReportsAreReadAgain() throws {
    try folder.scratch.write("reports/other.txt", WeeklyFolder.text.replacing("临溪市", with: "云浦县"))
    #expect(try folder.run("2026-11-23").status == 0)
    folder.report { $0.replacing("60%左右", with: "61%左右") }
    #expect(try folder.run("2026-11-24").status == 0)
    let inputs = try #require(try folder.runReport()["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["cached"] as? Bool } == [false, true])
  }

  @Test func aDryRunTellsAndWritesNothing() throws {
    let first = try folder.run("2026-11-23", "--dry-run")
    #expect(first.status == 0 && first.output.contains("\(folder.name("W48")): would be written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("")))
    #expect(try folder.run("2026-11-23").status == 0)
    try typing()
    let before = try folder.bytes()
    folder.report { $0.replacing("60%左右", with: "61%左右") }
    let run = try folder.run("2026-11-30", "--dry-run")
    #expect(run.output.contains("1 typed cells carried") && run.output.contains("nothing was written"))
    #expect(run.output.contains("目标值：60 → 61"))
    #expect(try folder.bytes() == before)
  }

  @Test func aCheckTellsWhatARunWouldMiss() throws {
    #expect(try folder.run("2026-11-23", "--check").status == 0)
    try folder.scratch.write("reports/bad.txt", "")
    let run = try folder.run("2026-11-23", "--check")
    #expect(run.status == 1 && run.output.contains("FAIL  ") && run.output.contains("bad.txt"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("")))
  }

  @Test func wrongConfigurationsAreWrongUsage() throws {
    var folder = folder
    folder.more = "kep: 3"
    let run = try folder.run("2026-11-23")
    #expect(run.status == 2)
    #expect(run.error == "Error: weekly.yaml: line 4: there is no key \"kep\"; did you mean keep?\n")
    let missing = try ProgramRun(["weekly", "none.yaml"], in: folder.scratch.url)
    #expect(missing.status == 2 && missing.error.contains("none.yaml: the configuration cannot be read"))
    #expect(
      try ProgramRun(["weekly", "weekly.yaml", "--date", "2026-02-30"], in: folder.scratch.url).status == 2)
  }

  @Test func convertCarriesForwardByHand() throws {
    let reports = folder.scratch.url.appendingPathComponent("reports/linxi.txt").path
    #expect(try ProgramRun(["convert", reports, "-o", "out"], in: folder.scratch.url).status == 0)
    let path = folder.scratch.url.appendingPathComponent("out/linxi.xlsx").path
    var book = try EditableWorkbook(path: path)
    book[work][1, "进展情况"] = .text("已开工")
    book["概览"][4, 1] = .date(CellDate(year: 2026, month: 6, day: 30))
    try Data(book.bytes()).write(to: URL(fileURLWithPath: path))
    let run = try ProgramRun(
      ["convert", reports, "-o", "next", "--carry-forward", path], in: folder.scratch.url)
    #expect(run.status == 0, "\(run.error)")
    let next = try EditableWorkbook(path: folder.scratch.url.appendingPathComponent("next/linxi.xlsx").path)
    #expect(next[work][1, "进展情况"] == .text("已开工"))
    #expect(next["概览"][4, 1] == .date(CellDate(year: 2026, month: 6, day: 30)))
    let refused = try ProgramRun(
      ["convert", reports, "-o", "next2", "--carry-forward", reports], in: folder.scratch.url)
    #expect(refused.status != 0 && refused.error.contains("this ledger cannot be read"))
  }
}
