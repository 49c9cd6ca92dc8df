import ReportModel

/// The views that set reports side by side, by canonical indicator and in base units.
///
/// A report may name an indicator often; its first mention for the plan year is what counts, since reports set
/// out their main targets before anything else. Both views are written in SQL that SQLite and PostgreSQL read
/// alike.
extension DataDictionary {
  /// One row a report, indicator and kind of quantity.
  public static let comparison = TableDefinition(
    "comparison", "指标对比", "Comparison", zh: "每份报告的每个规范指标一行：计划年份的目标，换算为基准单位",
    en: "One row a report and canonical indicator: the target of the plan year, in its base unit",
    source: """
      \(mainTargets) AS chosen JOIN goals ON goals.id = chosen.goal_id \
      JOIN indicators ON indicators.id = goals.indicator_id JOIN reports ON reports.id = goals.report_id
      """,
    columns: [id.seen(in: "goals"), reportID.seen(in: "goals")] + placeColumns + indicatorColumns
      + goals.columns([
        "measure", "comparator", "base_value", "base_value_max", "base_unit", "value", "value_max", "unit",
        "commitment", "confidence", "quote", "statement_id", "first_line", "last_line", "key",
      ]).map { $0.seen(in: "goals") })

  /// One row an indicator of which this year's target and last year's result are both known.
  public static let targetAndResult = TableDefinition(
    "target_and_result", "年度对照", "Target and result", zh: "同一地区同一指标：今年的目标与上年的完成值及其差",
    en: "This year's target beside last year's result of the same area and indicator, with the difference",
    source: """
      \(mainTargets) AS chosen JOIN goals ON goals.id = chosen.goal_id \
      JOIN indicators ON indicators.id = goals.indicator_id JOIN reports ON reports.id = goals.report_id \
      LEFT JOIN \(resultsOfReports) AS own ON own.report_id = goals.report_id \
      AND own.indicator_id = goals.indicator_id AND own.measure = goals.measure \
      AND own.base_unit = goals.base_unit \
      LEFT JOIN \(resultsOfPlaces) AS other ON own.goal_id IS NULL \
      AND other.jurisdiction = reports.jurisdiction AND other.level = reports.level \
      AND other.year = reports.year AND other.indicator_id = goals.indicator_id \
      AND other.measure = goals.measure AND other.base_unit = goals.base_unit \
      JOIN goals AS achieved ON achieved.id = coalesce(own.goal_id, other.goal_id)
      """,
    columns: [id.seen(in: "goals"), reportID.seen(in: "goals")] + placeColumns + indicatorColumns
      + goals.columns(["measure", "comparator"]).map { $0.seen(in: "goals") }
      + [
        ColumnDefinition(
          "target", .real, "今年目标", "Target", zh: "今年的目标值，按基准单位；区间为下限",
          en: "This year's target in the base unit; the lower bound of a range",
          expression: "goals.base_value"),
        ColumnDefinition(
          "target_max", .real, "目标上限", "Upper target", zh: "今年目标区间的上限，按基准单位",
          en: "The upper bound of this year's target, in the base unit", expression: "goals.base_value_max"),
        ColumnDefinition(
          "result", .real, "上年完成", "Result", zh: "上年的完成值，按基准单位",
          en: "Last year's result in the base unit", expression: "achieved.base_value"),
        ColumnDefinition(
          "difference", .real, "差值", "Difference", zh: "今年目标减上年完成值，按基准单位",
          en: "Target less result, in the base unit",
          expression: "round(CAST(goals.base_value - achieved.base_value AS NUMERIC), 6)"),
        goals.column("base_unit")?.seen(in: "goals"),
        ColumnDefinition(
          "target_quote", .text, .required, "目标摘录", "Target quote", zh: "说明今年目标的最短原文",
          en: "The shortest run of text that states the target", expression: "goals.quote"),
        ColumnDefinition(
          "result_quote", .text, .required, "完成摘录", "Result quote", zh: "说明上年完成值的最短原文",
          en: "The shortest run of text that states the result", expression: "achieved.quote"),
      ].compactMap { $0 }
      + goals.columns(["statement_id", "first_line", "last_line", "key"]).map { $0.seen(in: "goals") })

  private static let placeColumns: [ColumnDefinition] = reports.columns(["jurisdiction", "level", "year"])
    .map { $0.seen(in: "reports") }

  private static let indicatorColumns: [ColumnDefinition] = [
    ColumnDefinition(
      "indicator", .text, .required, "指标", "Indicator", zh: "指标库中的规范名称",
      en: "The name in the indicator library", expression: "indicators.name"),
    ColumnDefinition(
      "category", .text, .required, "指标类别", "Category", zh: "指标所属领域",
      en: "The field that the indicator belongs to", expression: "indicators.category"),
    goals.column("indicator_id")?.seen(in: "goals"),
  ].compactMap { $0 }

  /// Of each report and indicator the first number promised for the plan year.
  private static let mainTargets = """
    (SELECT min(g.id) AS goal_id FROM goals g JOIN reports r ON r.id = g.report_id \
    WHERE g.tense = 'planned' AND g.role = 'target' AND g.indicator_id IS NOT NULL \
    AND g.base_value IS NOT NULL AND g.base_unit IS NOT NULL \
    AND (g.period IS NULL OR r.year IS NULL OR g.period = CAST(r.year AS TEXT) || '年') \
    GROUP BY g.report_id, g.indicator_id, g.measure, g.base_unit)
    """

  /// What a report says was reached in the year before.
  private static let resultsOfReports = """
    (SELECT g.report_id, g.indicator_id, g.measure, g.base_unit, min(g.id) AS goal_id \(resultRows) \
    GROUP BY g.report_id, g.indicator_id, g.measure, g.base_unit)
    """

  /// The same by area, for targets and results that stand in different files; left out where two reports of one
  /// name and year, perhaps of two places, give one each.
  private static let resultsOfPlaces = """
    (SELECT r.jurisdiction, r.level, r.year, g.indicator_id, g.measure, g.base_unit, \
    min(g.id) AS goal_id \(resultRows) AND r.jurisdiction IS NOT NULL \
    GROUP BY r.jurisdiction, r.level, r.year, g.indicator_id, g.measure, g.base_unit \
    HAVING count(DISTINCT g.report_id) = 1)
    """

  private static let resultRows = """
    FROM goals g JOIN reports r ON r.id = g.report_id \
    WHERE g.tense = 'achieved' AND g.role = 'target' AND g.indicator_id IS NOT NULL \
    AND g.base_value IS NOT NULL AND g.base_unit IS NOT NULL \
    AND g.period = CAST(r.year - 1 AS TEXT) || '年'
    """
}
