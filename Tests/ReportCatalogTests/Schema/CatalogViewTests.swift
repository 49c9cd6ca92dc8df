import ReportModel
import SampleReport
import Testing

@testable import ReportCatalog

@Suite struct CatalogViewTests {
  @Test func projectsAreSeenOneRowAMilestone() throws {
    let catalog = try loaded([SampleReport.imported()])
    var rows: [String] = []
    try catalog.forEachRow(
      """
      SELECT name, phase, stage, investment_value, investment_unit, count, deadline, due_date, statement \
      FROM projects_view ORDER BY id
      """
    ) { row in
      rows.append((0..<row.count).map { row.text($0) ?? "-" }.joined(separator: "|"))
    }
    #expect(
      rows == [
        "青梧湖水厂|一期|operating|12.5|亿元|-|上半年|2026-06-30|推动青梧湖水厂一期上半年竣工投产、二期开工，完成投资12.5亿元。",
        "青梧湖水厂|二期|started|12.5|亿元|-|-|-|推动青梧湖水厂一期上半年竣工投产、二期开工，完成投资12.5亿元。",
        "市级重点项目|-|building|-|-|85|-|-|推进85个市级重点项目建设。",
      ])
  }

  @Test func sectionPathsShowNumbersAsSectionTitlesDo() throws {
    var report = SampleReport.imported()
    let lines = SourceRange(firstLine: 9, lastLine: 10)
    for (number, heading) in [("1", "甲"), ("一是", "乙"), ("（二）", "丙"), ("十二", "丁"), (nil, "戊")] {
      report.sections.append(
        Section(
          parent: nil, ordinal: 1, number: number, heading: heading, kind: .other, period: nil, lines: lines))
    }
    let catalog = try loaded([report])
    var paths: [String] = []
    try catalog.forEachRow("SELECT section_path FROM sections_view WHERE id > 4") { row in
      paths.append(row.text(0) ?? "")
    }
    #expect(paths == ["1.甲", "一是乙", "（二）丙", "十二、丁", "戊"])
    #expect(paths == report.sections.dropFirst(4).map(\.title))
  }

  @Test func sectionsWithoutTitleLeaveNoGapInThePath() throws {
    var report = SampleReport.imported()
    report.sections[2].number = nil
    report.sections[2].heading = ""
    let catalog = try loaded([report])
    #expect(try catalog.text("SELECT section_path FROM tasks_view") == "二、2026年工作安排 / 项目攻坚")
  }

  /// Views that only join say as many rows as the table they widen; those that choose rows have tests of their own.
  @Test(arguments: DataDictionary.views.map(\.name).filter { $0.hasSuffix("_view") })
  func everyJoiningViewHasOneRowARow(view: String) throws {
    let catalog = try loaded([SampleReport.imported()])
    let table = view == "projects_view" ? "milestones" : String(view.dropLast("_view".count))
    #expect(
      try catalog.integer("SELECT count(*) FROM \(view)") == catalog.integer("SELECT count(*) FROM \(table)"))
  }
}
