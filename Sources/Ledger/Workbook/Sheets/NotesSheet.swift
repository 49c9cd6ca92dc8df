import ReportCatalog
import ReportModel
import Spreadsheet

/// 说明: how rows were found, how to fill in, and what each column means.
struct NotesSheet: LedgerSheet {
  var name: Bilingual { Bilingual("说明", "Notes") }
  var summary: Bilingual {
    Bilingual("编制方法、填写方法和各列含义", "How it was made, how to fill in, what each column means")
  }
  var countQuery: String? { nil }
  var columns: [SheetColumn] { [] }

  private static let headings = [
    Bilingual("工作表", "Sheet"), Bilingual("列", "Column"), Bilingual("含义", "Meaning"),
    Bilingual("取值", "Values"),
  ]
  private static let widths: [Double] = [16, 20, 66, 50]

  func write(_ context: LedgerContext) throws {
    let language = context.language
    let headings = Self.headings.map { $0[language] }
    let chapters = context.options.comparesOnly ? [NotesText.comparison] : NotesText.all
    let texts = chapters.flatMap { [$0.title[language]] + $0.lines[language] + [""] }
    try context.writer.beginSheet(
      Sheet(
        name: name[language], columns: Self.widths.map { Column(width: $0) },
        tables: [Table(name: "Dictionary", columns: headings, headerRow: texts.count + 1, style: nil)],
        showsGridLines: false, pageSetup: LedgerPages.setup(context, isTable: false)))
    for chapter in chapters {
      try context.writer.row(
        [.text(chapter.title[language], style: context.styles.band)]
          + headings.dropFirst().map { _ in .empty(style: context.styles.band) }, height: 22)
      for line in chapter.lines[language] {
        try context.writer.row([.text(line, style: context.styles.plain)], height: 18)
      }
      try context.writer.skipRows(1)
    }
    let title = Bilingual("各列含义", "What each column means")[language]
    try context.writer.row(
      [.text(title, style: context.styles.band)]
        + headings.dropFirst().map { _ in .empty(style: context.styles.band) }, height: 22)
    try context.writer.row(headings.map { .text($0, style: context.styles.header) }, height: 24)
    for sheet in context.sheets {
      for column in sheet.columns { try write(column, of: sheet, context) }
    }
    try context.writer.endSheet()
  }

  private func write(_ column: SheetColumn, of sheet: any LedgerSheet, _ context: LedgerContext) throws {
    let language = context.language
    let separator = language == .chinese ? "、" : ", "
    let values = column.codes?.entries.map { $0.name(in: language) }.joined(separator: separator) ?? ""
    let texts = [
      sheet.name[language], column.heading[language], column.description[language], values,
    ]
    let height = TextMetrics.rowHeight(fitting: Array(zip(texts, Self.widths)))
    try context.writer.row(
      texts.map { $0.isEmpty ? .empty(style: context.styles.text) : .text($0, style: context.styles.text) },
      height: height)
  }
}
