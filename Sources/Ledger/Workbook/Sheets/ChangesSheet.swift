import Spreadsheet

/// 变化: what is new, gone and changed since the ledger of an earlier week.
struct ChangesSheet: LedgerSheet {
  var name: Bilingual { Bilingual("变化", "Changes") }
  var summary: Bilingual {
    Bilingual("与上期台账相比的新增、移出和修改", "What is new, gone or changed since the week before")
  }
  var countQuery: String? { nil }
  var columns: [SheetColumn] { [] }

  func write(_ context: LedgerContext) throws {
    let language = context.language
    let styles = context.styles
    let headings = ChangeColumns.headings.map { $0[language] }
    let widths = ChangeColumns.widths
    try context.writer.beginSheet(
      Sheet(
        name: name[language], columns: widths.map { Column(width: $0) }, frozenRows: 1, frozenColumns: 3,
        tables: [Table(name: "Changes", columns: headings, headerRow: 0, style: nil)],
        tabColor: Color(0xC00000), showsGridLines: false, pageSetup: LedgerPages.setup(context)))
    try context.writer.row(headings.map { .text($0, style: styles.header) }, height: 30)
    let changes = context.options.kept?.changes
    for change in changes ?? [] {
      let cells = [
        .text(change.kind.name[language], style: styles.centered),
        .text(change.table.sheetName(in: language), style: styles.centered),
        .text(context.text(change.subject), style: styles.text),
        .text(change.field.map { change.table.heading(of: $0, language) } ?? "", style: styles.centered),
        Cell(change.before?.shown, style: styles.text), Cell(change.after?.shown, style: styles.text),
        .text(context.text(change.section), style: styles.text), .text(change.key, style: styles.quiet),
      ]
      let lines = zip(
        [change.subject, plain(change.before), plain(change.after), change.section], [2, 4, 5, 6]
      )
      .map { TextMetrics.lineCount(of: $0, columnWidth: widths[$1]) }
      try context.writer.row(cells, height: TextMetrics.rowHeight(lines: lines.max() ?? 1))
    }
    if changes?.isEmpty ?? true {
      let since = context.options.kept?.changesSince
      let note =
        changes == nil
        ? Bilingual("首期台账，尚无可比较的上期", "The first ledger: there is none to compare with")
        : Bilingual("与\(since ?? "上期")相比没有变化", "Nothing has changed since \(since ?? "the ledger before")")
      try context.writer.row([
        .empty(style: styles.centered), .empty(style: styles.centered),
        .text(note[language], style: styles.text),
      ])
    }
    try context.writer.endSheet()
  }

  private func plain(_ content: CellContent?) -> String { content.map(ContentText.plain) ?? "" }
}
