import Testing

@testable import Spreadsheet

@Suite("Rows that begin a printed page")
struct PageBreakTests {
  private let workbook = Workbook(sheets: [
    Worksheet(Sheet(name: "页")) { rows in
      try rows.append(Row([.number(1)], beginsPage: true))
      try rows.append(Row([.number(2)]))
      try rows.append(Row([.number(3)], height: 30, beginsPage: true))
      try rows.skip(2)
      try rows.append(Row([.number(6)], beginsPage: true))
    }
  ])

  @Test("XLSX names the rows above; the first row begins a page in any case")
  func xlsx() throws {
    let sheet = try WrittenWorkbook(workbook, .xlsx).part("xl/worksheets/sheet1.xml")
    #expect(
      sheet.contains(
        #"<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/>"#
          + #"<brk id="5" max="16383" man="1"/></rowBreaks>"#))
  }

  @Test("ODS has styles of rows for it")
  func ods() throws {
    let content = try WrittenWorkbook(workbook, .ods).part("content.xml")
    #expect(content.components(separatedBy: #"fo:break-before="page""#).count == 3)
    for (style, value) in [("ro1", 1), ("ro1", 2), ("ro2", 3), ("ro3", 6)] {
      let row = "<table:table-row table:style-name=\"\(style)\"><table:table-cell"
      #expect(content.contains("\(row) office:value-type=\"float\" office:value=\"\(value)\""))
    }
  }
}
