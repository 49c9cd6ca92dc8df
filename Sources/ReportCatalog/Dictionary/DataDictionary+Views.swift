import ReportModel

/// The views: each table together with what a reader wants to see beside it.
///
/// They join by LEFT JOIN on primary keys, so that SQLite leaves out the tables whose columns a query does
/// not ask for, and works out a section path only for rows that are shown.
extension DataDictionary {
  /// Sections with their report and path.
  public static let sectionsView = TableDefinition(
    "sections_view", "章节总览", "Sections with paths", zh: "章节及其报告和路径",
    en: "Sections with their report and path",
    source: "sections LEFT JOIN reports ON reports.id = sections.report_id",
    columns: sections.columns.map { $0.seen(in: "sections") } + reportColumns
      + [sectionPath(of: "sections.id")])

  /// Sentences with their report and section path.
  public static let statementsView = TableDefinition(
    "statements_view", "原文总览", "Statements with paths", zh: "句子及其报告和章节路径",
    en: "Sentences with their report and section path",
    source: "statements LEFT JOIN reports ON reports.id = statements.report_id",
    columns: statements.columns.map { $0.seen(in: "statements") } + reportColumns
      + [sectionPath(of: "statements.section_id")])

  /// Goals with their canonical indicator, report, section path and sentence.
  public static let goalsView = TableDefinition(
    "goals_view", "目标总览", "Goals with context", zh: "目标及其规范指标、报告、章节路径和原句",
    en: "Goals with their canonical indicator, report, section path and sentence",
    source: """
      goals LEFT JOIN indicators ON indicators.id = goals.indicator_id \
      LEFT JOIN reports ON reports.id = goals.report_id \
      LEFT JOIN statements ON statements.id = goals.statement_id
      """,
    columns: goals.columns.map { $0.seen(in: "goals") }
      + [
        ColumnDefinition(
          "canonical_indicator", .text, "规范指标", "Canonical indicator", zh: "指标库中的规范名称",
          en: "The name in the indicator library", expression: "indicators.name"),
        ColumnDefinition(
          "category", .text, "指标类别", "Category", zh: "指标所属领域",
          en: "The field that the indicator belongs to", expression: "indicators.category"),
      ] + reportColumns + [sectionPath(of: "goals.section_id"), statement])

  /// Milestones with their project, report, section path and sentence: one row a milestone.
  public static let projectsView = TableDefinition(
    "projects_view", "项目总览", "Projects with milestones", zh: "项目的每个节点一行，附报告、章节路径和原句",
    en: "One row a milestone, with its project, report, section path and sentence",
    source: """
      milestones LEFT JOIN projects ON projects.id = milestones.project_id \
      LEFT JOIN reports ON reports.id = projects.report_id \
      LEFT JOIN statements ON statements.id = milestones.statement_id
      """,
    columns: [id.seen(in: "milestones"), key.seen(in: "milestones")]
      + projects.columns(["report_id"]).map { $0.seen(in: "projects") }
      + milestones.columns(["project_id", "section_id", "statement_id"]).map { $0.seen(in: "milestones") }
      + projects.columns(["name"]).map { $0.seen(in: "projects") }
      + milestones.columns(["phase", "stage", "stage_text", "deadline", "due_date", "tense", "period"])
      .map { $0.seen(in: "milestones") }
      + projects.columns(["count", "investment_value", "investment_unit", "investment_base"])
      .map { $0.seen(in: "projects") }
      + milestones.columns(["confidence", "quote", "first_line", "last_line"])
      .map { $0.seen(in: "milestones") }
      + reportColumns + [sectionPath(of: "milestones.section_id"), statement])

  /// Tasks with their report, section path and sentence.
  public static let tasksView = TableDefinition(
    "tasks_view", "任务总览", "Tasks with context", zh: "任务及其报告、章节路径和原句",
    en: "Tasks with their report, section path and sentence",
    source: """
      tasks LEFT JOIN reports ON reports.id = tasks.report_id \
      LEFT JOIN statements ON statements.id = tasks.statement_id
      """,
    columns: tasks.columns.map { $0.seen(in: "tasks") } + reportColumns
      + [sectionPath(of: "tasks.section_id"), statement])

  private static let reportColumns: [ColumnDefinition] = [
    ColumnDefinition(
      "report_title", .text, .required, "报告标题", "Report", zh: "所属报告的标题", en: "The title of the report",
      expression: "reports.title"),
    ColumnDefinition(
      "jurisdiction", .text, "地区", "Jurisdiction", zh: "报告所属行政区", en: "The area governed",
      expression: "reports.jurisdiction"),
    ColumnDefinition(
      "year", .integer, "年份", "Year", zh: "计划年份", en: "The plan year", expression: "reports.year"),
  ]

  private static let statement = ColumnDefinition(
    "statement", .text, .required, "原句", "Statement", zh: "所在句子的全文", en: "The sentence it was found in",
    expression: "statements.text")

  /// The titles from the top section down, joined by ` / `; sections without title are passed over.
  private static func sectionPath(of sectionID: String) -> ColumnDefinition {
    ColumnDefinition(
      "section_path", .text, "章节路径", "Section path", zh: "自上而下的章节标题", en: "The headings from the top down",
      expression: """
        (WITH RECURSIVE up(parent_id, path) AS (\
        SELECT s.parent_id, \(sectionTitle) FROM sections s WHERE s.id = \(sectionID) \
        UNION ALL SELECT s.parent_id, CASE WHEN \(sectionTitle) = '' THEN up.path WHEN up.path = '' \
        THEN \(sectionTitle) ELSE \(sectionTitle) || ' / ' || up.path END \
        FROM up JOIN sections s ON s.id = up.parent_id) \
        SELECT path FROM up WHERE parent_id IS NULL)
        """)
  }

  /// ``ReportModel/Section/title`` in SQL: `三、…`, `(一)…`, `一是…`, `1.…`.
  private static let sectionTitle = """
    CASE WHEN s.number IS NULL THEN s.heading \
    WHEN substr(s.number, 1, 1) IN ('(', '（') OR substr(s.number, -1) = '是' OR substr(s.number, -2) = '是：' \
    THEN s.number || s.heading \
    WHEN s.number NOT GLOB '*[^0-9]*' THEN s.number || '.' || s.heading \
    ELSE s.number || '、' || s.heading END
    """
}
