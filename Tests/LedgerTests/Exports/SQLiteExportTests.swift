import ReportCatalog
import SampleReport
import Testing

@testable import Ledger

@Suite struct SQLiteExportTests {
  @Test func theFileIsAWholeCatalog() throws {
    let scratch = try Scratch()
    let written = try SQLiteExport().write(sampleCatalog(), as: "linxi", to: scratch.folder())
    #expect(written == [scratch.path + "/linxi.sqlite"])
    #expect(scratch.names == ["linxi.sqlite"])
    let catalog = try Catalog(openingFile: written[0])
    #expect(try catalog.checkInvariants().isEmpty)
    #expect(try catalog.text("SELECT section_path FROM tasks_view") == "二、2026年工作安排 / (一)扩大有效投资 / 项目攻坚")
  }

  @Test func anOlderFileIsReplaced() throws {
    let scratch = try Scratch()
    try scratch.write("this is no database, and longer than nothing", to: "linxi.sqlite")
    _ = try SQLiteExport().write(sampleCatalog(), as: "linxi", to: scratch.folder())
    #expect(
      try Catalog(openingFile: scratch.path + "/linxi.sqlite").integer("SELECT count(*) FROM goals") == 6)
  }
}
