import ReportCatalog
import Spreadsheet

/// 原文: every sentence with its section and lines, what the other sheets link to.
struct SourceSheet: LedgerSheet {
  static let name = Bilingual("原文", "Source text")
  /// Rows above the first sentence.
  static let headerRows = 1
  private static let view = DataDictionary.statementsView

  var name: Bilingual { Self.name }
  var summary: Bilingual { Bilingual("报告全文，一句一行", "The whole text, one sentence a row") }
  var countQuery: String? { "SELECT count(*) FROM statements" }

  var columns: [SheetColumn] { columns(isCombined: false) }

  private func columns(isCombined: Bool) -> [SheetColumn] {
    let view = Self.view
    var columns: [SheetColumn] = [
      .ordinal,
      .field("text", of: view, width: 80),
      .field("section_path", of: view, width: 44),
      .field("paragraph", of: view, width: 9),
      .field("first_line", of: view, width: 10),
      .field("last_line", of: view, width: 10),
      .field("context", of: view, width: 11),
    ]
    if isCombined {
      columns.insert(
        contentsOf: [
          .field("jurisdiction", of: view, width: 13, look: .centered),
          .field("year", of: view, width: 9),
        ], at: 2)
    }
    return columns
  }

  var holdsReports: Bool { true }

  func write(_ context: LedgerContext) throws {
    let table = TableWriter(
      context: context, columns: columns(isCombined: context.isCombined), view: Self.view)
    try table.write(named: name, table: "Source", tabColor: Color(0xA6A6A6))
  }
}
