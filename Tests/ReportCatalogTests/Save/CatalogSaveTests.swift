import Foundation
import SampleReport
import Testing

@testable import ReportCatalog

@Suite struct CatalogSaveTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "catalog-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func aSavedCatalogOpensAgain() throws {
    let path = folder.appendingPathComponent("it's a file.sqlite").path
    try loaded([SampleReport.imported()]).save(toFile: path)
    let opened = try Catalog(openingFile: path)
    #expect(try opened.text("SELECT object FROM tasks_view") == "零基预算改革")
    #expect(try opened.integer("PRAGMA user_version") == DataDictionary.schemaVersion)
    #expect(try opened.checkInvariants().isEmpty)
  }

  @Test func theSameRowsGiveTheSameBytes() throws {
    let paths = ["a", "b"].map { folder.appendingPathComponent($0).path }
    for path in paths { try loaded([SampleReport.imported()]).save(toFile: path) }
    #expect(FileManager.default.contents(atPath: paths[0]) == FileManager.default.contents(atPath: paths[1]))
  }

  @Test func aCatalogBuiltInAFileHasTheBytesOfASavedOne() throws {
    let saved = folder.appendingPathComponent("saved.sqlite").path
    let built = folder.appendingPathComponent("built.sqlite").path
    let reports = [SampleReport.imported(), SampleReport.imported()]
    try loaded(reports).save(toFile: saved)
    let catalog = try Catalog(buildingFile: built, indicators: SampleReport.indicators)
    for report in reports { try catalog.load(report) }
    try catalog.finishLoading()
    try catalog.handOver()
    #expect(FileManager.default.contents(atPath: built) == FileManager.default.contents(atPath: saved))
    // It can still be read.
    #expect(try catalog.integer("SELECT count(*) FROM reports") == 2)
    #expect(try Catalog(openingFile: built).checkInvariants().isEmpty)
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let path = folder.appendingPathComponent("missing/x.sqlite").path
    let catalog = try loaded([])
    #expect {
      try catalog.save(toFile: path)
    } throws: { error in
      guard case CatalogError.notWritten(path, _)? = error as? CatalogError else { return false }
      return true
    }
  }

  @Test func aFileThatIsNoCatalogIsRefused() throws {
    let path = folder.appendingPathComponent("notes.sqlite").path
    try Data("只是一段文字".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: CatalogError.self) { _ = try Catalog(openingFile: path) }
    #expect(throws: CatalogError.notACatalog(path: path + "x")) { _ = try Catalog(openingFile: path + "x") }
  }

  @Test func aCatalogOfALaterVersionIsRefused() throws {
    let catalog = try loaded([])
    let path = folder.appendingPathComponent("later.sqlite").path
    try catalog.withConnection { try catalog.execute("PRAGMA user_version = 7", on: $0) }
    try catalog.save(toFile: path)
    #expect(throws: CatalogError.newerVersion(path: path, found: 7)) { _ = try Catalog(openingFile: path) }
  }

  @Test func theSentencesSayWhatIsWrongAndWhere() {
    #expect(
      CatalogError.notACatalog(path: "a.sqlite").message
        == "a.sqlite: this is no catalog written by goalsheet")
    #expect(
      CatalogError.newerVersion(path: "a.sqlite", found: 7).message
        == """
        a.sqlite: this catalog has schema version 7, this program knows versions up to 3; install a newer goalsheet
        """)
    #expect(
      CatalogError.notWritten(path: "a.sqlite", reason: "disk full").message
        == "a.sqlite: could not be written: disk full")
    #expect(
      CatalogError.inUse(path: "a.sqlite").message
        == "a.sqlite: another run is adding to this catalog; try again when it is done")
    #expect(CatalogError.database(reason: "r").message == "the catalog failed: r")
    #expect(
      CatalogError.danglingReference(table: "goals", row: 3, referencedTable: "sections").message
        == "the catalog failed: row 3 of goals names a row of sections that does not exist")
  }
}
