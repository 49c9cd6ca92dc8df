import Spreadsheet

/// How the sheets of a ledger are printed: landscape on A4, those with columns to fill in on A3, as offices print
/// ledgers; the header on every page, page numbers.
enum LedgerPages {
  /// The set-up of a sheet.
  ///
  /// - Parameters:
  ///   - pagesWide: 2 for sheets to fill in, whose facts then stand on one page and what people type on the
  ///     next, in print that can be read.
  ///   - isTable: Whether the first row is a header to be repeated.
  ///   - repeatedColumns: The columns that every page shows.
  static func setup(
    _ context: LedgerContext, pagesWide: Int = 1, isTable: Bool = true, repeatedColumns: Range<Int>? = nil
  ) -> PageSetup {
    PageSetup(
      paper: pagesWide > 1 ? .a3 : .a4, pagesWide: pagesWide, repeatedRows: isTable ? 0..<1 : nil,
      repeatedColumns: repeatedColumns,
      header: PageText(right: [.sheetName]), footer: footer(context))
  }

  /// The height of a row that is left empty, in points.
  static let emptyRowHeight = 15.0

  /// How much of a sheet, in points, stands on a page that is scaled to the width of its columns: A4 landscape
  /// within the usual margins, with some room for applications that measure otherwise.
  static func height(ofColumns widths: [Double]) -> Double {
    let margins = PageSetup().margins
    let points = 72 / 25.4
    let width = (297 - margins.left - margins.right) * points
    let height = (210 - margins.top - margins.bottom) * points
    // Pages are scaled down to fit, never up.
    return height * max(TextMetrics.points(ofColumns: widths) / width, 1) * 0.94
  }

  private static func footer(_ context: LedgerContext) -> PageText {
    guard context.language == .english else { return .pageNumber }
    return PageText(center: [.text("Page "), .pageNumber, .text(" of "), .pageCount])
  }
}
