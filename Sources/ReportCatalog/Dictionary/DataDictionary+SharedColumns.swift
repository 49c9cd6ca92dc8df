import ReportModel

/// Columns that several tables have with one meaning.
extension DataDictionary {
  static let id = ColumnDefinition(
    "id", .integer, .primaryKey, "编号", "ID", zh: "本表内的编号，按在报告中出现的先后排列",
    en: "Number of the row in its table, in the order of the text")

  static let key = ColumnDefinition(
    "key", .text, .required, "行标识", "Row key",
    zh: "稳定的行标识：报告修订后，同一事项的标识不变；请勿修改",
    en: "Stable identifier of what the row is about; it survives a corrected report. Do not edit")

  static let reportID = ColumnDefinition(
    "report_id", .integer, .references("reports"), "报告编号", "Report ID", zh: "所属报告",
    en: "The report it belongs to")

  static let sectionID = ColumnDefinition(
    "section_id", .integer, .references("sections"), "章节编号", "Section ID", zh: "所在章节",
    en: "The section it stands in")

  static let statementID = ColumnDefinition(
    "statement_id", .integer, .references("statements"), "原句编号", "Statement ID", zh: "所在原句",
    en: "The sentence it was found in")

  static let period = ColumnDefinition(
    "period", .text, "时期", "Period", zh: "所属时期，如 2026年、十五五",
    en: "The period it is for, such as 2026年 or 十五五")

  static let deadline = ColumnDefinition(
    "deadline", .text, "时限", "Deadline", zh: "报告写明的时限，照录原文",
    en: "The time bound as the report words it")

  static let dueDate = ColumnDefinition(
    "due_date", .date, "截止日期", "Due date", zh: "由时限换算的日期，如 2026 年上半年为 2026-06-30",
    en: "The deadline as a day: the first half of 2026 is 2026-06-30")

  static let tense = ColumnDefinition(
    "tense", .text, .required, "时态", "Tense", zh: "计划：目标或任务；完成：已取得的结果",
    en: "Planned: still to come; achieved: a result", codes: CodeList(Tense.self))

  static let commitment = ColumnDefinition(
    "commitment", .text, "约束词", "Commitment", zh: "表明力度的词，如 力争、确保、预期",
    en: "The word that sets the strength, such as 力争, 确保 or 预期")

  static let confidence = ColumnDefinition(
    "confidence", .text, .required, "可信度", "Confidence", zh: "识别的把握：高、中、低；低者请对照原文核实",
    en: "How surely it was found; check rows of low confidence against the text",
    codes: CodeList(Confidence.self))

  static let quote = ColumnDefinition(
    "quote", .text, .required, "摘录", "Quote", zh: "说明该事项的最短原文",
    en: "The shortest run of the text that states it")

  static let firstLine = ColumnDefinition(
    "first_line", .integer, .required, "起始行", "First line", zh: "在来源文件中的第一行，从 1 数起",
    en: "First line in the source file, counted from 1")

  static let lastLine = ColumnDefinition(
    "last_line", .integer, .required, "结束行", "Last line", zh: "在来源文件中的最后一行",
    en: "Last line in the source file")
}
