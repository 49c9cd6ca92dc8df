import ReportModel

/// The tables that hold the text of the reports.
extension DataDictionary {
  /// One row a report.
  public static let reports = TableDefinition(
    "reports", "报告", "Reports", zh: "每份政府工作报告一行", en: "One row a government work report",
    columns: [
      id,
      ColumnDefinition(
        "title", .text, .required, "标题", "Title", zh: "报告标题", en: "The title as printed"),
      ColumnDefinition(
        "jurisdiction", .text, "地区", "Jurisdiction", zh: "报告所属行政区", en: "The area governed"),
      ColumnDefinition(
        "level", .text, "层级", "Level", zh: "政府层级", en: "The level of government",
        codes: CodeList(AdministrativeLevel.self)),
      ColumnDefinition(
        "year", .integer, "年份", "Year", zh: "计划年份，即报告部署工作的年份",
        en: "The plan year: the year whose work the report sets out"),
      ColumnDefinition(
        "meeting", .text, "会议", "Meeting", zh: "作报告的会议", en: "The session it was given to"),
      ColumnDefinition("speaker", .text, "报告人", "Speaker", zh: "作报告的人", en: "Who gave it"),
      ColumnDefinition(
        "published", .date, "发布日期", "Published", zh: "作报告或发布的日期",
        en: "The day it was given or published"),
      ColumnDefinition(
        "source", .text, .required, "来源文件", "Source", zh: "读入的文件", en: "The input it was read from"),
      ColumnDefinition(
        "format", .text, .required, "文件格式", "Format", zh: "文件格式", en: "The format of the input"),
      ColumnDefinition(
        "sha256", .text, .required, "SHA-256", "SHA-256", zh: "来源文件的 SHA-256 校验值",
        en: "SHA-256 of the input's bytes"),
      ColumnDefinition(
        "continued_from", .text, "上接版面", "Continued from", zh: "报纸版面：（上接…版）",
        en: "The newspaper page that the text is continued from"),
      ColumnDefinition(
        "continued_to", .text, "下转版面", "Continued to", zh: "报纸版面：（下转…版）",
        en: "The newspaper page that the text is continued on"),
      ColumnDefinition(
        "page_starts", .text, "各版起始行", "First lines of the pages",
        zh: "多个文件合成的报告：行号逐个文件接着数，此处为每个文件的第一行，如 1,238",
        en:
          "Of a report given in several files: lines are counted on from file to file; the first of each, as 1,238"
      ),
    ])

  /// One row a section.
  public static let sections = TableDefinition(
    "sections", "章节", "Sections", zh: "每个章节一行，构成层级目录", en: "One row a section; sections form a tree",
    indexedColumns: ["report_id", "parent_id"],
    columns: [
      id, reportID,
      ColumnDefinition(
        "parent_id", .integer, .mayReference("sections"), "上级编号", "Parent ID", zh: "上级章节",
        en: "The enclosing section"),
      ColumnDefinition(
        "ordinal", .integer, .required, "序次", "Ordinal", zh: "在同级章节中的次序，从 1 数起",
        en: "Place among the sections of the same parent, from 1"),
      ColumnDefinition(
        "number", .text, "标号", "Number", zh: "章节标号，照录原文，如 三、(一)、一是",
        en: "The number as printed: 三, (一), 一是"),
      ColumnDefinition(
        "heading", .text, .required, "章节标题", "Heading", zh: "章节标题，不含标号",
        en: "The heading without its number"),
      ColumnDefinition(
        "kind", .text, .required, "章节类型", "Kind", zh: "章节的用途", en: "What the section is for",
        codes: CodeList(SectionKind.self)),
      period, firstLine, lastLine,
    ])

  /// One row a sentence.
  public static let statements = TableDefinition(
    "statements", "原文", "Statements", zh: "报告的每个句子一行", en: "One row a sentence of the report",
    indexedColumns: ["report_id", "section_id"],
    columns: [
      id, reportID, sectionID,
      ColumnDefinition(
        "paragraph", .integer, .required, "段落", "Paragraph", zh: "所在自然段，从 1 数起",
        en: "The paragraph of the report, from 1"),
      ColumnDefinition(
        "ordinal", .integer, .required, "句次", "Ordinal", zh: "在报告中的次序，从 1 数起",
        en: "Place in the report, from 1"),
      ColumnDefinition(
        "text", .text, .required, "原句", "Text", zh: "句子全文，已还原换行和断字",
        en: "The sentence, layout repaired"),
      ColumnDefinition(
        "context", .boolean, .required, "背景句", "Context", zh: "只作铺垫、不含承诺的句子",
        en: "Framing that commits to nothing", codes: .yesOrNo),
      firstLine, lastLine,
    ])

  /// One row an entry of the indicator library.
  public static let indicators = TableDefinition(
    "indicators", "指标库", "Indicators", zh: "每个规范指标一行", en: "One row an indicator of the library",
    columns: [
      id,
      ColumnDefinition(
        "name", .text, .required, "规范名称", "Name", zh: "规范名称，如 地区生产总值",
        en: "The canonical name"),
      ColumnDefinition(
        "aliases", .text, .required, "别名", "Aliases", zh: "其他写法，用顿号分隔",
        en: "Other names in use, joined by 、"),
      ColumnDefinition(
        "category", .text, .required, "类别", "Category", zh: "所属领域", en: "The field it belongs to"),
    ])
}
