import ReportCatalog
import ReportModel
import Spreadsheet

/// A sheet of facts: 主要指标, 重点项目, 重点任务, 完成情况.
struct FactSheet: LedgerSheet {
  var name: Bilingual
  var summary: Bilingual
  var view: TableDefinition
  /// Which rows of the view.
  var condition: String?
  /// The name of the table, unique in the workbook.
  var tableName: String
  /// What the report says; 序号 and key are added.
  var facts: [SheetColumn]
  /// What people fill in.
  var fillIns: [SheetColumn]
  var tabColor: Color

  var countQuery: String? {
    "SELECT count(*) FROM \(view.name)" + (condition.map { " WHERE \($0)" } ?? "")
  }

  var columns: [SheetColumn] { columns(isCombined: false) }

  /// The table that people know it by.
  var ledgerTable: LedgerTable? { LedgerTable.allCases.first { $0.sheet.tableName == tableName } }

  func columns(isCombined: Bool) -> [SheetColumn] {
    var columns = [SheetColumn.ordinal] + facts
    if isCombined {
      columns.insert(
        contentsOf: [
          .field("jurisdiction", of: view, width: 13, look: .centered),
          .field("year", of: view, width: 9),
        ], at: 2)
    }
    return columns + [.sourceLink] + fillIns + [.field("key", of: view, width: 9, look: .quiet)]
  }

  var holdsReports: Bool { true }

  func write(_ context: LedgerContext) throws {
    let table = TableWriter(
      context: context, columns: context.columns(of: self), view: view, table: ledgerTable)
    try table.write(named: name, table: tableName, tabColor: tabColor, where: condition)
  }
}
