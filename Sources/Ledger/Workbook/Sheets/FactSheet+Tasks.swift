import ReportCatalog
import Spreadsheet

extension FactSheet {
  private static let view = DataDictionary.tasksView

  /// 重点任务: what is undertaken besides.
  static let tasks = FactSheet(
    name: Bilingual("重点任务", "Tasks"),
    summary: Bilingual("指标和项目之外的工作任务", "Everything else that the report undertakes"),
    view: view, condition: nil, tableName: "Tasks",
    facts: [
      .field("object", of: view, width: 44),
      .field("action", of: view, width: 12, look: .centered),
      .field("commitment", of: view, width: 11, look: .centered),
      .field("deadline", of: view, width: 16, look: .centered),
      .field("due_date", of: view, width: 17),
      .field("section_path", of: view, width: 46),
      .field("quote", of: view, width: 44),
      .field("confidence", of: view, width: 11),
    ],
    fillIns: FillInColumns.all(namesUnits: true), tabColor: Color(0xBF8F00))
}
