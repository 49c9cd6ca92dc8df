import Archive
import Testing

@testable import Spreadsheet

/// Rows that begin a printed page.
@Suite struct PageBreakTests {
  private static var workbook: Workbook {
    Workbook(sheets: [
      Worksheet(Sheet(name: "S", pageSetup: PageSetup())) { rows in
        try rows.beginPage()
        try rows.append([.text("first")])
        try rows.beginPage()
        try rows.beginPage()
        try rows.append([.text("second")], height: 30)
        try rows.append([.text("third")], height: 30)
        try rows.beginPage()
        try rows.skip(2)
        try rows.append([.text("last")])
        try rows.beginPage()
      }
    ])
  }

  @Test func `XLSX lists the rows above them, once each and behind the print set-up`() throws {
    let sheet = try WrittenWorkbook(Self.workbook, .xlsx).part("xl/worksheets/sheet1.xml")
    #expect(
      sheet.contains(
        #"</headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="1" max="16383" man="1"/>"#
          + #"<brk id="3" max="16383" man="1"/></rowBreaks></worksheet>"#))
  }

  @Test func `ODS says it in the style of the row, an empty one included`() throws {
    let written = try WrittenWorkbook(Self.workbook, .ods)
    let content = try written.part("content.xml")
    let rows = content.slice(from: "<table:table-row ", to: "</table:table>")
    var styles: [Substring] = []
    for piece in rows.split(separator: "<table:table-row table:style-name=\"").map({ $0.prefix(3) }) {
      styles.append(piece)
    }
    #expect(styles == ["ro1", "ro2", "ro3", "ro4", "ro1", "ro1"])
    #expect(
      content.contains(
        #"style:row-height="30pt" style:use-optimal-row-height="false" fo:break-before="page"/>"#))
    #expect(content.contains(#"style:row-height="30pt" style:use-optimal-row-height="false"/>"#))
    #expect(content.contains(#"style:use-optimal-row-height="true" fo:break-before="page"/>"#))
  }

  @Test func `pages belong to an open sheet`() throws {
    let writer = try WorkbookWriter(format: .xlsx, sink: MemorySink())
    #expect(throws: SpreadsheetError.wrongOrder("a page was begun without an open sheet")) {
      try writer.beginPage()
    }
  }
}
