import ReportModel
import SampleReport
import Testing

@testable import ReportCatalog

@Suite struct CatalogLoadTests {
  @Test func everyRowIsLoaded() throws {
    let catalog = try loaded([SampleReport.imported()])
    for (table, count) in [
      ("reports", 1), ("sections", 4), ("statements", 6), ("indicators", 2), ("goals", 6), ("projects", 2),
      ("milestones", 3), ("tasks", 1),
    ] {
      #expect(try catalog.integer("SELECT count(*) FROM \(table)") == count, "\(table)")
    }
  }

  @Test func valuesComeBackAsTheyWent() throws {
    let catalog = try loaded([SampleReport.imported()])
    var seen = 0
    try catalog.forEachRow(
      """
      SELECT indicator, measure, comparator, value, value_max, unit, base_value_max, base_unit, commitment, \
      first_line, deadline FROM goals WHERE indicator = '城镇新增就业'
      """
    ) { row in
      seen += 1
      #expect(row.text(1) == "increment")
      #expect(row.text(2) == "range")
      #expect(row.real(3) == 3 && row.real(4) == 3.5)
      #expect(row.text(5) == "万人" && row.text(7) == "人")
      #expect(row.real(6) == 35_000)
      #expect(row.text(8) == "预期")
      #expect(row.integer(9) == 7)
      #expect(row.isNull(10) && row.text(10) == nil)
    }
    #expect(seen == 1)
    #expect(try catalog.text("SELECT due_date FROM milestones") == "2026-06-30")
    #expect(try catalog.integer("SELECT sum(context) FROM statements") == 1)
  }

  @Test func anEmptyTextIsNoEmptyCell() throws {
    var report = SampleReport.imported()
    report.sections[0].heading = ""
    #expect(try loaded([report]).text("SELECT heading FROM sections WHERE id = 1") == "")
  }

  @Test func furtherReportsContinueTheIds() throws {
    let catalog = try loaded([SampleReport.imported(), SampleReport.imported(jurisdiction: "云浦县")])
    #expect(try catalog.integer("SELECT max(id) FROM goals") == 12)
    #expect(try catalog.integer("SELECT parent_id FROM sections WHERE id = 8") == 7)
    #expect(
      try catalog.text(
        "SELECT jurisdiction || year || section_path FROM projects_view WHERE id = 4")
        == "云浦县2026二、2026年工作安排 / (一)扩大有效投资 / 项目攻坚")
    #expect(try catalog.integer("SELECT count(*) FROM indicators") == 2)
    #expect(try catalog.checkInvariants().isEmpty)
  }

  @Test func twoPartsOfOneReportKeepTheirKeysApart() throws {
    let parts = (0..<3).map { _ in SampleReport.imported() }
    let catalog = try loaded(parts)
    #expect(try catalog.checkInvariants().isEmpty)
    let key = try #require(parts[0].tasks.first?.key)
    var keys: [String] = []
    try catalog.forEachRow("SELECT key FROM tasks ORDER BY id") { keys.append($0.text(0) ?? "") }
    #expect(keys == [key, key + "~2", key + "~3"])
  }

  @Test func goalsReferToTheLibraryAndAddWhatItLacks() throws {
    var report = SampleReport.imported()
    report.goals[2].canonicalIndicator = "民间投资占比"
    let catalog = try loaded([report])
    #expect(
      try catalog.integer(
        "SELECT indicator_id FROM goals WHERE tense = 'achieved'") == 1)
    #expect(
      try catalog.text("SELECT canonical_indicator FROM goals_view WHERE measure = 'share'") == "民间投资占比")
    #expect(try catalog.text("SELECT aliases FROM indicators WHERE id = 1") == "GDP、全市生产总值")
  }

  @Test func anIndexThatLeadsNowhereIsRefusedAndNothingIsLoaded() throws {
    var report = SampleReport.imported()
    report.tasks[0].statement = 99
    let catalog = try Catalog()
    #expect(throws: CatalogError.danglingReference(table: "tasks", row: 1, referencedTable: "statements")) {
      try catalog.load(report)
    }
    #expect(try catalog.integer("SELECT count(*) FROM reports") == 0)
  }

  @Test func aRowWithoutItsReferenceIsFoundAfterTheLoad() throws {
    let catalog = try loaded([SampleReport.imported()])
    try catalog.withConnection { try catalog.execute("DELETE FROM projects WHERE id = 2", on: $0) }
    #expect(throws: CatalogError.danglingReference(table: "milestones", row: 3, referencedTable: "projects"))
    {
      try catalog.checkForeignKeys()
    }
  }

  @Test func aSecondConnectionReadsBeside() throws {
    let catalog = try loaded([SampleReport.imported()])
    let location = try #require(catalog.location)
    #expect(try Catalog(openingFile: location + "&mode=ro").integer("SELECT count(*) FROM tasks") == 1)
    #expect(try Catalog().integer("SELECT count(*) FROM tasks") == 0)
  }

  @Test func queriesMayNest() throws {
    let catalog = try loaded([SampleReport.imported()])
    var names: [String] = []
    try catalog.forEachRow("SELECT id FROM projects") { row in
      names.append(try catalog.text("SELECT name FROM projects WHERE id = \(row.integer(0) ?? 0)") ?? "")
    }
    #expect(names == ["青梧湖水厂", "市级重点项目"])
  }

  @Test func aWrongQueryNamesTheReason() throws {
    let catalog = try Catalog()
    #expect(throws: CatalogError.database(reason: "no such column: nowhere")) {
      _ = try catalog.integer("SELECT nowhere FROM goals")
    }
  }
}

/// A finished catalog of the given reports.
func loaded(_ reports: [ImportedReport]) throws -> Catalog {
  let catalog = try Catalog(indicators: SampleReport.indicators)
  for report in reports { try catalog.load(report) }
  try catalog.finishLoading()
  return catalog
}
