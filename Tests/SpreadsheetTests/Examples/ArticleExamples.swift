import Archive
import Spreadsheet
import Testing

/// The examples of the articles, as a user of the library would write them.
@Suite struct ArticleExamples {
  @Test(arguments: WorkbookFormat.allCases)
  func `protecting sheets, then reading workbooks`(format: WorkbookFormat) throws {
    var styles = StyleSheet()
    let open = styles.add(CellStyle(fill: Color(0xFFF2CC), isLocked: false))
    let sheet = Sheet(
      name: "填报", columns: [Column(width: 24), Column(width: 12, style: open)],
      tables: [Table(name: "进度", columns: ["事项", "状态"])],
      protection: SheetProtection(allowing: [.autoFilter, .formatColumns]))
    let workbook = Workbook(
      styles: styles,
      sheets: [
        Worksheet(
          sheet,
          rows: [
            Row([.text("事项"), .text("状态")]), Row([.text("甲"), .text("已完成")]), Row([.text("乙"), .text("在办")]),
          ])
      ])
    let sink = MemorySink()
    try workbook.write(as: format, to: sink)

    let reader = try WorkbookReader(sink.bytes)
    var done = 0
    let details = try reader.rows(of: "填报") { row in
      if case .text("已完成") = row[1] { done += row.repeatCount }
    }
    #expect(done == 1)
    #expect(details.tables.map(\.name) == ["进度"])
  }
}
