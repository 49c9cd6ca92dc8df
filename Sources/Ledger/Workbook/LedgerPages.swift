import Spreadsheet

/// How the sheets of a ledger are printed: landscape, A3 where people fill in columns and A4 elsewhere, the header on
/// every page, page numbers.
enum LedgerPages {
  /// The set-up of a sheet.
  ///
  /// - Parameters:
  ///   - paper: A3 for sheets to fill in, which A4 would print in letters too small to read.
  ///   - pagesWide: 2 for sheets to fill in, whose facts then stand on one page and what people type on the
  ///     next, in print that can be read.
  ///   - isTable: Whether the first row is a header to be repeated.
  ///   - repeatedColumns: The columns that every page shows.
  static func setup(
    _ context: LedgerContext, paper: PageSetup.Paper = .a4, pagesWide: Int = 1, isTable: Bool = true,
    repeatedColumns: Range<Int>? = nil
  ) -> PageSetup {
    PageSetup(
      paper: paper, pagesWide: pagesWide, repeatedRows: isTable ? 0..<1 : nil,
      repeatedColumns: repeatedColumns,
      header: PageText(right: [.sheetName]), footer: footer(context))
  }

  private static func footer(_ context: LedgerContext) -> PageText {
    guard context.language == .english else { return .pageNumber }
    return PageText(center: [.text("Page "), .pageNumber, .text(" of "), .pageCount])
  }
}
