import Spreadsheet

/// 已移出: what people typed and what has no row any more.
struct RemovedSheet: LedgerSheet {
  var name: Bilingual { Bilingual("已移出", "Removed") }
  var summary: Bilingual {
    Bilingual("已填写但原行不在的内容，用后可删", "Typed cells whose rows are gone; delete what is settled")
  }
  var countQuery: String? { nil }
  var columns: [SheetColumn] { [] }

  func write(_ context: LedgerContext) throws {
    let language = context.language
    let styles = context.styles
    let headings = RemovedColumns.headings.map { $0[language] }
    let widths = RemovedColumns.widths
    try context.writer.beginSheet(
      Sheet(
        name: name[language], columns: widths.map { Column(width: $0) }, frozenRows: 1, frozenColumns: 2,
        tables: [Table(name: "Removed", columns: headings, headerRow: 0, style: nil)],
        tabColor: Color(0x7F7F7F), showsGridLines: false, pageSetup: LedgerPages.setup(context)))
    try context.writer.row(headings.map { .text($0, style: styles.header) }, height: 30)
    for cell in context.carried?.removed ?? [] {
      var cells = [
        .text(cell.sheet, style: styles.centered), .text(context.text(cell.subject), style: styles.text),
        .text(cell.column, style: styles.centered), Cell(plain(cell.content), style: styles.fillIn),
        .text(cell.reason.name[language], style: styles.centered), .text(cell.since, style: styles.centered),
        .text(context.text(cell.section), style: styles.text),
        .text(context.text(cell.quote), style: styles.text),
        .text(cell.key, style: styles.quiet),
      ]
      for (column, content) in cell.extras.sorted(by: { $0.key < $1.key }) {
        while cells.count < column { cells.append(.empty) }
        cells.append(Cell(plain(content), style: styles.fillIn))
      }
      let texts = [cell.subject, ContentText.plain(cell.content), cell.section, cell.quote]
      let lines = zip(texts, [1, 3, 6, 7]).map { TextMetrics.lineCount(of: $0, columnWidth: widths[$1]) }
      try context.writer.row(cells, height: TextMetrics.rowHeight(lines: min(lines.max() ?? 1, 20)))
    }
    try context.writer.endSheet()
  }

  /// Formulas stand as text here: nothing they look at is beside them.
  private func plain(_ content: CellContent) -> CellContent {
    if case .formula(let expression, _) = content { return .text("=" + expression) }
    return content
  }
}
