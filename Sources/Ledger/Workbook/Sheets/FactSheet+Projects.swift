import ReportCatalog
import Spreadsheet

extension FactSheet {
  private static let view = DataDictionary.projectsView

  /// 重点项目: one row a milestone.
  static let projects = FactSheet(
    name: Bilingual("重点项目", "Projects"),
    summary: Bilingual("点名的项目，每个进展节点一行", "Named undertakings, one row a step"),
    view: view, condition: nil, tableName: "Projects",
    facts: [
      .field("name", of: view, width: 30),
      .field("phase", of: view, width: 10, look: .centered),
      .field("stage", of: view, width: 9),
      .field("stage_text", of: view, width: 15, look: .centered),
      .field("count", of: view, width: 9),
      .field("investment_value", of: view, width: 12),
      .field("investment_unit", of: view, width: 13, look: .centered),
      .field("tense", of: view, width: 9),
      .field("period", of: view, width: 12, look: .centered),
      .field("deadline", of: view, width: 16, look: .centered),
      .field("due_date", of: view, width: 17),
      .field("section_path", of: view, width: 46),
      .field("quote", of: view, width: 40),
      .field("confidence", of: view, width: 11),
    ],
    fillIns: FillInColumns.all(namesUnits: false), tabColor: Color(0x548235))
}
