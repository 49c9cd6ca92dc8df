import ReportCatalog
import ReportModel
import Spreadsheet

/// 概览: what the ledger is about, what it has, and how much.
///
/// It is a page to read, not a table: blocks one below the other, long texts running across empty cells.
struct OverviewSheet: LedgerSheet {
  var name: Bilingual { Bilingual("概览", "Overview") }
  var summary: Bilingual { Bilingual("", "") }
  var countQuery: String? { nil }
  var columns: [SheetColumn] { [] }

  /// A narrow label, then columns of numbers that long texts may run across.
  private static let widths: [Double] = [58, 14, 14, 14, 14, 14, 14]

  func write(_ context: LedgerContext) throws {
    let page = OverviewPage(context: context, widths: Self.widths)
    try context.writer.beginSheet(
      Sheet(
        name: name[context.language], columns: Self.widths.map { Column(width: $0) },
        tabColor: Color(0x1F3864), showsGridLines: false,
        pageSetup: LedgerPages.setup(context, isTable: false)))
    try page.title()
    try page.making()
    if context.isCombined {
      try page.reports()
    } else {
      try page.report()
    }
    try page.contents()
    if context.options.kept != nil { try page.progress() }
    if !context.isCombined { try page.sections() }
    try page.stages()
    try page.confidence()
    try context.writer.endSheet()
  }
}
