import ReportCatalog
import Spreadsheet

/// 年度对照: this year's targets beside last year's results, of workbooks with several reports.
struct TargetAndResultSheet: LedgerSheet {
  private static let view = DataDictionary.targetAndResult

  var name: Bilingual { Bilingual("年度对照", "Target and result") }
  var summary: Bilingual {
    Bilingual("今年目标与上年完成值，按层级、年份排列", "This year's target beside last year's result, by level and year")
  }
  var countQuery: String? { "SELECT count(*) FROM \(Self.view.name)" }
  var comparesReports: Bool { true }

  var columns: [SheetColumn] {
    let view = Self.view
    return [
      .ordinal,
      .field("indicator", of: view, width: 28),
      .field("jurisdiction", of: view, width: 13, look: .centered),
      .field("level", of: view, width: 9),
      .field("year", of: view, width: 9),
      .field("measure", of: view, width: 9),
      .field("comparator", of: view, width: 11),
      .field("target", of: view, width: 17),
      .field("target_max", of: view, width: 17),
      .field("result", of: view, width: 17),
      .field("difference", of: view, width: 17),
      .field("base_unit", of: view, width: 13, look: .centered),
      .field("category", of: view, width: 13, look: .centered),
      .field("target_quote", of: view, width: 36),
      .field("result_quote", of: view, width: 36),
      .sourceLink,
      .field("key", of: view, width: 9, look: .quiet),
    ]
  }

  func write(_ context: LedgerContext) throws {
    let table = TableWriter(context: context, columns: columns, view: Self.view)
    try table.write(
      named: name, table: "TargetAndResult", tabColor: Color(0x7030A0), pagesWide: 2,
      order: ComparisonOrder.sql + ", report_id, id")
  }
}
