import ReportCatalog
import SampleReport
import Testing

@testable import Ledger

@Suite("What people fill in is checked, coloured and printed")
struct FillInRulesTests {
  private let goals: String
  private let overview: String
  private let results: String

  init() throws {
    let scratch = try Scratch()
    _ = try WorkbookExport(format: .xlsx, options: .test()).write(
      sampleCatalog([SampleReport.imported()]), as: "linxi", to: scratch.folder(replacing: true))
    let parts = try Parts(scratch.bytes("linxi.xlsx"))
    overview = parts.xml(sheet: 1)
    goals = parts.xml(sheet: 2)
    results = parts.xml(sheet: 5)
  }

  @Test("状态 takes one of seven words")
  func statusList() {
    #expect(
      goals.contains("&quot;未启动,推进中,达进度,欠进度,超进度,已完成,其它&quot;")
        || goals.contains("\"未启动,推进中,达进度,欠进度,超进度,已完成,其它\""))
  }

  @Test("a date and a number are asked for where they belong, and only questioned")
  func dateAndNumber() {
    #expect(goals.contains("type=\"date\"") && goals.contains("type=\"decimal\""))
    #expect(goals.contains("errorStyle=\"warning\""))
  }

  @Test("each status has a colour")
  func colours() {
    #expect(goals.components(separatedBy: "<cfRule ").count - 1 == 7)
  }

  @Test("完成率 is a formula that is empty while 实际值 is")
  func completion() {
    #expect(goals.contains("<f>IF("))
    #expect(!results.contains("<f>IF("))
  }

  @Test("sheets to fill in print on two pages side by side, with header and subject on both; others on one")
  func pages() {
    #expect(goals.contains("orientation=\"landscape\"") && goals.contains("fitToWidth=\"2\""))
    #expect(results.contains("orientation=\"landscape\"") && !results.contains("fitToWidth=\"2\""))
    #expect(overview.contains("orientation=\"landscape\""))
  }
}
