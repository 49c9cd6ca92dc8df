import Foundation
import GRDB
import ReportModel
import SampleReport
import Testing

@testable import ReportCatalog

/// Catalog files that are added to, and those of earlier versions.
@Suite struct CatalogFileTests {
  private let folder: URL
  private var path: String { folder.appendingPathComponent("corpus.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalog-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func report(year: Int = 2026, source: String = "in/a.txt", page: String? = nil) -> ImportedReport {
    var imported = SampleReport.imported()
    imported.report.year = year
    imported.report.source = source
    imported.report.continuedFrom = page
    imported.assignKeys()
    return imported
  }

  private func add(_ reports: [ImportedReport]) throws {
    let catalog = try Catalog(updatingFile: path, indicators: [])
    for report in reports { try catalog.replace(with: report) }
    try catalog.finishLoading()
    try catalog.close()
  }

  private func count(_ table: String) throws -> Int? {
    try Catalog(openingFile: path).integer("SELECT count(*) FROM \(table)")
  }

  @Test func aFileIsMadeAndAddedTo() throws {
    try add([report(year: 2025)])
    try add([report(year: 2026)])
    let single = SampleReport.imported()
    #expect(try count("reports") == 2)
    #expect(try count("goals") == 2 * single.goals.count)
    let catalog = try Catalog(openingFile: path)
    try catalog.checkForeignKeys()
    #expect(try catalog.integer("SELECT count(*) - count(DISTINCT key) FROM goals") == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["corpus.sqlite"])
  }

  @Test func theSameReportReplacesItsRows() throws {
    try add([report(year: 2025), report(year: 2026)])
    var corrected = report(year: 2026, source: "corrected/b.txt")
    corrected.tasks = []
    try add([corrected])
    let single = SampleReport.imported()
    #expect(try count("reports") == 2)
    #expect(try count("goals") == 2 * single.goals.count)
    #expect(try count("tasks") == single.tasks.count)
    #expect(try count("milestones") == 2 * single.milestones.count)
    let catalog = try Catalog(openingFile: path)
    try catalog.checkForeignKeys()
    #expect(try catalog.text("SELECT source FROM reports WHERE year = 2026") == "corrected/b.txt")
    #expect(
      try catalog.integer("SELECT count(*) FROM goals WHERE key LIKE '%~%'") == single.goals.count {
        $0.key.contains("~")
      } * 2)
  }

  @Test func pagesOfOneReportStandSideBySide() throws {
    try add([report(page: nil)])
    try add([report(page: "二版")])
    #expect(try count("reports") == 2)
    #expect(
      try Catalog(openingFile: path).integer("SELECT count(*) - count(DISTINCT key) FROM goals") == 0)
  }

  @Test func twoRunsDoNotAddAtOnce() throws {
    let first = try Catalog(updatingFile: path, indicators: [])
    try first.load(report())
    #expect(throws: CatalogError.inUse(path: path)) { _ = try Catalog(updatingFile: path, indicators: []) }
    try first.close()
    try add([report(year: 2025)])
    #expect(try count("reports") == 2)
  }

  /// Makes a file as the version before wrote it.
  private func makeFirstVersion() throws {
    let catalog = try Catalog(indicators: [])
    try catalog.load(report())
    try catalog.finishLoading()
    try catalog.withConnection { connection in
      let changes = [
        "DROP VIEW comparison", "DROP VIEW target_and_result", "ALTER TABLE reports DROP COLUMN page_starts",
        "PRAGMA user_version = 1",
      ]
      for sql in changes {
        try catalog.execute(sql, on: connection)
      }
    }
    try catalog.save(toFile: path)
  }

  @Test func anEarlierVersionIsReadWithoutTouchingTheFile() throws {
    try makeFirstVersion()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let catalog = try Catalog(openingFile: path)
    #expect(try catalog.integer("SELECT count(*) FROM comparison") ?? 0 > 0)
    #expect(try catalog.integer("PRAGMA user_version") == DataDictionary.schemaVersion)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func anEarlierVersionIsMigratedWhenItIsAddedTo() throws {
    try makeFirstVersion()
    try add([report(year: 2025)])
    let queue = try DatabaseQueue(path: path)
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == DataDictionary.schemaVersion)
    #expect(try count("reports") == 2)
    #expect(try count("comparison") ?? 0 > 0)
    // Everything a new file has, the migrated one has.
    let names = "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master ORDER BY name)"
    #expect(try queue.read { try String.fetchOne($0, sql: names) } == Catalog(finished: true).text(names))
  }

  @Test func aLaterOrForeignFileIsNotAddedTo() throws {
    let catalog = try Catalog(indicators: [])
    try catalog.withConnection { try catalog.execute("PRAGMA user_version = 99", on: $0) }
    try catalog.save(toFile: path)
    #expect(throws: CatalogError.newerVersion(path: path, found: 99)) {
      _ = try Catalog(updatingFile: path, indicators: [])
    }
    let foreign = folder.appendingPathComponent("foreign.sqlite").path
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: foreign))
    #expect(throws: CatalogError.notACatalog(path: foreign)) {
      _ = try Catalog(updatingFile: foreign, indicators: [])
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == before)
    let text = folder.appendingPathComponent("notes.txt").path
    try Data("只是一段文字".utf8).write(to: URL(fileURLWithPath: text))
    #expect(throws: CatalogError.notACatalog(path: text)) {
      _ = try Catalog(updatingFile: text, indicators: [])
    }
  }

  @Test func filesAreReadTogether() throws {
    try add([report(year: 2025), report(year: 2026)])
    let catalog = try Catalog(indicators: [Indicator(name: "别的指标", aliases: [], category: "其他")])
    try catalog.load(report(year: 2024))
    try catalog.append(contentsOfFile: path)
    try catalog.append(contentsOfFile: path)
    try catalog.load(report(year: 2023))
    try catalog.finishLoading()
    let single = SampleReport.imported()
    #expect(try catalog.integer("SELECT count(*) FROM reports") == 6)
    #expect(try catalog.integer("SELECT count(*) FROM goals") == 6 * single.goals.count)
    // Each row of the same text has the same canonical indicator, whatever its id.
    #expect(
      try catalog.integer(
        """
        SELECT max(n) FROM (SELECT count(DISTINCT coalesce(canonical_indicator, '')) AS n FROM goals_view \
        GROUP BY quote, indicator, measure)
        """) == 1)
  }

  @Test func anEmptiedCatalogIsAsGoodAsNew() throws {
    let catalog = try Catalog(indicators: [Indicator(name: "地区生产总值", aliases: ["GDP"], category: "经济总量")])
    try catalog.load(report(year: 2025))
    try catalog.removeAllReports()
    try catalog.load(report())
    let fresh = try Catalog(indicators: [Indicator(name: "地区生产总值", aliases: ["GDP"], category: "经济总量")])
    try fresh.load(report())
    for table in DataDictionary.tables {
      let columns = table.columns.map { "quote(\($0.name))" }.joined(separator: " || '|' || ")
      let sql =
        "SELECT group_concat(row, x'0a') FROM (SELECT \(columns) AS row FROM \(table.name) ORDER BY id)"
      #expect(try catalog.text(sql) == fresh.text(sql), "\(table.name)")
    }
  }
}

extension Catalog {
  /// An empty catalog with its indexes.
  fileprivate convenience init(finished: Bool) throws {
    try self.init(indicators: [])
    if finished { try finishLoading() }
  }
}
