import ReportCatalog
import Spreadsheet

extension FactSheet {
  private static let view = DataDictionary.goalsView

  /// 主要指标: what is to be reached.
  static let goals = FactSheet(
    name: Bilingual("主要指标", "Goals"),
    summary: Bilingual("报告提出的量化目标和定性目标", "Targets that the report sets, with numbers or without"),
    view: view, condition: "tense = 'planned'", tableName: "Goals",
    facts: [
      .field("indicator", of: view, width: 30),
      .field("canonical_indicator", of: view, width: 20),
      .field("category", of: view, width: 13, look: .centered),
      .field("measure", of: view, width: 9),
      .field("role", of: view, width: 9),
      .field("comparator", of: view, width: 11),
      .field("value", of: view, width: 12),
      .field("value_max", of: view, width: 12),
      .field("unit", of: view, width: 13, look: .centered),
      .field("commitment", of: view, width: 11, look: .centered),
      .field("period", of: view, width: 12, look: .centered),
      .field("deadline", of: view, width: 16, look: .centered),
      .field("due_date", of: view, width: 17),
      .field("section_path", of: view, width: 46),
      .field("quote", of: view, width: 40),
      .field("confidence", of: view, width: 11),
    ],
    fillIns: FillInColumns.all(namesUnits: false, measures: true), tabColor: Color(0x2F5597))

  /// 完成情况: what is claimed as reached.
  static let results = FactSheet(
    name: Bilingual("完成情况", "Results"),
    summary: Bilingual("报告总结的完成情况", "Quantities that the report claims as achieved"),
    view: view, condition: "tense = 'achieved'", tableName: "Results",
    facts: [
      .field("indicator", of: view, width: 30),
      .field("canonical_indicator", of: view, width: 20),
      .field("category", of: view, width: 13, look: .centered),
      .field("measure", of: view, width: 9),
      .field("role", of: view, width: 9),
      .field("comparator", of: view, width: 11),
      .field("value", of: view, width: 12, heading: Bilingual("完成值", "Value achieved")),
      .field("value_max", of: view, width: 12),
      .field("unit", of: view, width: 13, look: .centered),
      .field("period", of: view, width: 12, look: .centered),
      .field("deadline", of: view, width: 16, look: .centered),
      .field("section_path", of: view, width: 46),
      .field("quote", of: view, width: 40),
      .field("confidence", of: view, width: 11),
    ],
    fillIns: [FillInColumns.remarks], tabColor: Color(0x7F7F7F))
}
