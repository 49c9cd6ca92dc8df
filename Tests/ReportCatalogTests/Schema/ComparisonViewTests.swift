import ReportModel
import SampleReport
import Testing

@testable import ReportCatalog

/// The views that set reports side by side.
@Suite struct ComparisonViewTests {
  private func rows(_ sql: String, _ reports: [ImportedReport]) throws -> [String] {
    let catalog = try loaded(reports)
    var rows: [String] = []
    try catalog.forEachRow(sql) { row in
      rows.append((0..<row.count).map { row.text($0) ?? "-" }.joined(separator: "|"))
    }
    return rows
  }

  private let targets = """
    SELECT jurisdiction, level, year, indicator, measure, comparator, base_value, base_value_max, base_unit \
    FROM comparison ORDER BY id
    """
  private let results = """
    SELECT jurisdiction, year, indicator, target, result, difference, base_unit, target_quote, result_quote \
    FROM target_and_result ORDER BY id
    """

  @Test func targetsOfCanonicalIndicatorsStandInBaseUnits() throws {
    #expect(
      try rows(targets, [SampleReport.imported()]) == [
        "临溪市|city|2026|地区生产总值|growth|>=|5.0|-|%", "临溪市|city|2026|城镇新增就业|increment|range|30000.0|35000.0|人",
      ])
  }

  @Test func theFirstMentionForThePlanYearCounts() throws {
    var report = SampleReport.imported()
    var later = report.goals[1]
    later.quantity = Quantity(value: 9, unit: "%", baseValue: 9, baseUnit: "%")
    report.goals.append(later)
    var fiveYears = report.goals[1]
    fiveYears.period = "十五五"
    fiveYears.quantity = Quantity(value: 6, unit: "%", baseValue: 6, baseUnit: "%")
    report.goals.insert(fiveYears, at: 0)
    var baseline = report.goals[2]
    baseline.role = .baseline
    report.goals.insert(baseline, at: 0)
    #expect(try rows(targets, [report]).first == "临溪市|city|2026|地区生产总值|growth|>=|5.0|-|%")
    #expect(try rows(targets, [report]).count == 2)
  }

  @Test func thisYearsTargetStandsBesideLastYearsResult() throws {
    let expected = "临溪市|2026|地区生产总值|5.0|5.2|-0.2|%|地区生产总值增长5%以上|全市地区生产总值增长5.2%"
    #expect(try rows(results, [SampleReport.imported()]) == [expected])
    // Each of two areas with its own.
    let other = SampleReport.imported(jurisdiction: "云岫县")
    #expect(try rows(results, [SampleReport.imported(), other]).count == 2)
  }

  @Test func theResultMayStandInAnotherFileOfTheSameArea() throws {
    var plan = SampleReport.imported()
    plan.goals.removeFirst()
    var review = SampleReport.imported()
    review.goals.removeLast(review.goals.count - 1)
    #expect(try rows(results, [plan]) == [])
    #expect(try rows(results, [plan, review]).count == 1)
    // Of two that might be meant neither is taken.
    #expect(try rows(results, [plan, review, review]) == [])
    var elsewhere = SampleReport.imported(jurisdiction: "云岫县")
    elsewhere.goals.removeLast(elsewhere.goals.count - 1)
    #expect(try rows(results, [plan, elsewhere]) == [])
  }
}
