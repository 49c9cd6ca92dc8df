import ReportModel

/// The tables that hold what the reports commit to and claim.
extension DataDictionary {
  /// One row a quantity.
  public static let goals = TableDefinition(
    "goals", "目标", "Goals", zh: "报告提出或总结的每个量化指标一行",
    en: "One row a quantity that the report sets as a target or claims as a result",
    indexedColumns: ["report_id", "section_id", "statement_id", "indicator_id", "base_value"],
    columns: [
      id, key, reportID, sectionID, statementID,
      ColumnDefinition(
        "indicator_id", .integer, .mayReference("indicators"), "指标编号", "Indicator ID",
        zh: "指标库中的规范指标", en: "The entry of the indicator library"),
      ColumnDefinition(
        "indicator", .text, .required, "指标", "Indicator", zh: "指标名称，按报告的写法",
        en: "What is measured, in the words of the report"),
      ColumnDefinition(
        "measure", .text, .required, "类型", "Measure", zh: "总量：水平或规模；增速：变化；占比：比例；增量：新增",
        en: "Total: a level; growth: a change; share: a proportion; increment: newly added",
        codes: CodeList(Measure.self)),
      ColumnDefinition(
        "role", .text, .required, "角色", "Role", zh: "目标：承诺或结果；基数：起点；领先：与他处相比",
        en: "Target: the quantity itself; baseline: where it starts; lead: compared with others",
        codes: CodeList(GoalRole.self)),
      ColumnDefinition(
        "comparator", .text, .required, "比较", "Comparator", zh: "目标值的界限：不低于、不高于、约、等于、区间、定性",
        en: "How the value bounds what is to be reached: >=, <=, ~, =, range, qualitative",
        codes: CodeList(Comparator.self)),
      ColumnDefinition(
        "value", .real, "目标值", "Value", zh: "数值，按报告的单位；区间为下限",
        en: "The number as written, in unit; the lower bound of a range"),
      ColumnDefinition(
        "value_max", .real, "上限值", "Upper value", zh: "区间的上限", en: "The upper bound of a range"),
      ColumnDefinition(
        "unit", .text, "单位", "Unit", zh: "单位，照录原文，如 亿元、万人、%", en: "The unit as written"),
      ColumnDefinition(
        "base_value", .real, "基准值", "Base value", zh: "换算为基准单位的数值，便于跨单位比较",
        en: "The value in the base unit, comparable across units"),
      ColumnDefinition(
        "base_value_max", .real, "基准上限", "Base upper value", zh: "换算为基准单位的上限",
        en: "The upper bound in the base unit"),
      ColumnDefinition(
        "base_unit", .text, "基准单位", "Base unit", zh: "去掉倍数的单位：亿元为元",
        en: "The unit without its multiplier: 元 for 亿元"),
      tense, period, commitment, deadline, dueDate, confidence, quote, firstLine, lastLine,
    ])

  /// One row a project.
  public static let projects = TableDefinition(
    "projects", "项目", "Projects", zh: "每个项目一行，进展见节点", en: "One row a project; its steps are milestones",
    indexedColumns: ["report_id"],
    columns: [
      id, key, reportID,
      ColumnDefinition(
        "name", .text, .required, "项目", "Project", zh: "项目名称", en: "The name of the project"),
      ColumnDefinition(
        "count", .integer, "个数", "Count", zh: "未列名的项目群的个数，如 85 个重点项目为 85",
        en: "The number of a counted group without names"),
      ColumnDefinition(
        "investment_value", .real, "投资额", "Investment", zh: "报告写明的投资额，按投资单位",
        en: "The amount that the text attaches to it, in the unit of investment"),
      ColumnDefinition(
        "investment_unit", .text, "投资单位", "Investment unit", zh: "投资额的单位，照录原文",
        en: "The unit of the investment as written"),
      ColumnDefinition(
        "investment_base", .real, "投资基准值", "Investment (base)", zh: "换算为基准单位的投资额：亿元为元",
        en: "The investment in its base unit: 元 for 亿元"),
    ])

  /// One row a step of a project.
  public static let milestones = TableDefinition(
    "milestones", "节点", "Milestones", zh: "项目的每个进展节点一行", en: "One row a step of a project",
    indexedColumns: ["project_id", "section_id", "statement_id"],
    columns: [
      id, key,
      ColumnDefinition(
        "project_id", .integer, .references("projects"), "项目编号", "Project ID", zh: "所属项目",
        en: "The project it belongs to"),
      sectionID, statementID,
      ColumnDefinition(
        "phase", .text, "期次", "Phase", zh: "一期、二期、主体等", en: "The phase: 一期, 二期, 主体"),
      ColumnDefinition(
        "stage", .text, .required, "阶段", "Stage", zh: "节点到达的阶段",
        en: "The furthest class that the step reaches", codes: CodeList(Stage.self)),
      ColumnDefinition(
        "stage_text", .text, .required, "进度表述", "Stage wording", zh: "报告对进度的表述，如 竣工投产",
        en: "The words that state the step"),
      deadline, dueDate, tense, period, confidence, quote, firstLine, lastLine,
    ])

  /// One row a task.
  public static let tasks = TableDefinition(
    "tasks", "任务", "Tasks", zh: "量化指标和项目之外的每项工作一行",
    en: "One row an undertaking that is neither a quantity nor a project step",
    indexedColumns: ["report_id", "section_id", "statement_id"],
    columns: [
      id, key, reportID, sectionID, statementID,
      ColumnDefinition("action", .text, .required, "动作", "Action", zh: "动词，如 推进", en: "The verb"),
      ColumnDefinition("object", .text, .required, "事项", "Object", zh: "工作内容", en: "What is to be done"),
      deadline, dueDate, commitment, confidence, quote, firstLine, lastLine,
      ColumnDefinition(
        "lead_unit", .text, "牵头单位", "Lead unit", zh: "报告写明的牵头单位",
        en: "The office in charge, where the text names it"),
      ColumnDefinition(
        "support_units", .text, "配合单位", "Supporting units", zh: "报告写明的配合单位，用顿号分隔",
        en: "The offices that assist, joined by 、"),
    ])
}
