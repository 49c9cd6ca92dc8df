import Foundation
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

  @Test func aCatalogThatWasBuiltInAFileBecomesTheOutputAndKeepsTheModeOfTheOneBefore() throws {
    let scratch = try Scratch()
    try scratch.write("old", to: "linxi.sqlite")
    chmod(scratch.path + "/linxi.sqlite", 0o600)
    let catalog = try Catalog(buildingFile: scratch.path + "/work", indicators: SampleReport.indicators)
    try catalog.load(SampleReport.imported())
    try catalog.finishLoading()
    let written = try SQLiteExport().write(catalog, as: "linxi", to: scratch.folder())
    #expect(scratch.names == ["linxi.sqlite", "work"])
    var information = stat()
    #expect(stat(written[0], &information) == 0 && information.st_mode & 0o777 == 0o600)
    // One file under two names: nothing was copied.
    #expect(information.st_nlink == 2)
    #expect(try Catalog(openingFile: written[0]).checkInvariants().isEmpty)
    _ = try SQLiteExport().write(sampleCatalog(), as: "copied", to: scratch.folder())
    #expect(scratch.bytes("copied.sqlite") == scratch.bytes("linxi.sqlite"))
  }

  @Test func anOlderFileIsReplaced() throws {
    let scratch = try Scratch()
    try scratch.write("this is no database, and longer than nothing", to: "linxi.sqlite")
    _ = try SQLiteExport().write(sampleCatalog(), as: "linxi", to: scratch.folder())
    #expect(
      try Catalog(openingFile: scratch.path + "/linxi.sqlite").integer("SELECT count(*) FROM goals") == 6)
  }
}
