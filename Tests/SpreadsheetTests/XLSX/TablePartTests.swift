import Testing

@testable import Spreadsheet

@Suite struct TablePartTests {
  @Test func `a table names its columns and brings its filter`() throws {
    let sheet = Sheet(name: "S", tables: [Table(name: "主要指标", columns: ["指标", "a \"b\"\nc"])])
    let written = try WrittenWorkbook(
      .single(sheet, rows: [[.text("指标"), .text("a \"b\"\nc")], [.text("x")], [.text("y")]]), .xlsx)
    #expect(
      try written.part("xl/tables/table1.xml", from: "<table ", to: "</table>")
        == """
        <table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="主要指标" \
        displayName="主要指标" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2">\
        <tableColumn id="1" name="指标"/><tableColumn id="2" name="a &quot;b&quot;&#10;c"/></tableColumns>\
        <tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" \
        showColumnStripes="0"/></table>
        """)
    let part = try written.part("xl/worksheets/sheet1.xml")
    #expect(part.hasSuffix(#"<tableParts count="1"><tablePart r:id="table1"/></tableParts></worksheet>"#))
    #expect(
      try written.part("xl/worksheets/_rels/sheet1.xml.rels").contains(#"Target="../tables/table1.xml"/>"#))
  }

  @Test func `a table without rows keeps one empty row`() throws {
    let sheet = Sheet(name: "S", tables: [Table(name: "T", columns: ["a"], style: nil)])
    let part = try WrittenWorkbook(.single(sheet, rows: [[.text("a")]]), .xlsx).part("xl/tables/table1.xml")
    #expect(part.contains(#"ref="A1:A2""#))
    #expect(!part.contains("tableStyleInfo"))
  }

  @Test func `tables are numbered through the workbook`() throws {
    let sheets = (1...3).map { number in
      Worksheet(
        Sheet(
          name: "S\(number)",
          tables: [
            Table(name: "T\(number)a", columns: ["a"], rowCount: 1, style: .light(9)),
            Table(name: "T\(number)b", columns: ["b"], headerRow: 3, firstColumn: 1),
          ]),
        rows: [[.text("a")], [], [], [.empty, .text("b")], []].map { Row($0) })
    }
    let written = try WrittenWorkbook(Workbook(sheets: sheets), .xlsx)
    #expect(
      try written.part("xl/tables/table5.xml").contains(#"id="5" name="T3a" displayName="T3a" ref="A1:A2""#))
    #expect(try written.part("xl/tables/table6.xml").contains(#"ref="B4:B5""#))
    #expect(try written.part("xl/tables/table6.xml").contains("TableStyleMedium2"))
  }

  @Test func `a plain filter has its hidden name`() throws {
    let sheet = Sheet(name: "it's", autoFilter: AutoFilter(columns: 1..<3))
    let written = try WrittenWorkbook(.single(sheet, rows: [[.text("a")], [.number(1)]]), .xlsx)
    #expect(try written.part("xl/worksheets/sheet1.xml").contains(#"</sheetData><autoFilter ref="B1:C2"/>"#))
    #expect(
      try written.part("xl/workbook.xml", from: "<definedNames>", to: "</definedNames>")
        == #"<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">"#
        + "'it''s'!$B$1:$C$2</definedName></definedNames>")
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `a row of totals belongs to the table and is calculated over what no filter hides`(
    format: WorkbookFormat
  ) throws {
    let totals: [Total] = [.label("合计"), .function(.sum), .none]
    let table = Table(name: "投资", columns: ["项目", "金额", "备注"], totals: totals)
    let rows: [[Cell]] = [
      table.columns.map { .text($0) }, [.text("甲"), .number(3)], [.text("乙"), .number(4)],
      totals.enumerated().map { $1.cell(of: $0, rows: 1..<3, cached: 7) },
    ]
    let book = try WrittenWorkbook(.single(Sheet(name: "S", tables: [table]), rows: rows), format)
    let last = try RoundTripTests.rows(WorkbookReader(book.bytes), "S")[3]
    #expect(last[0] == .text("合计"))
    #expect(last[1] == .formula("SUBTOTAL(109,B2:B3)", result: .number(7)))
    if format == .xlsx {
      let part = try book.part("xl/tables/table1.xml")
      #expect(part.contains("ref=\"A1:C4\" totalsRowCount=\"1\""))
      #expect(part.contains("<autoFilter ref=\"A1:C3\"/>"))
      #expect(part.contains("name=\"项目\" totalsRowLabel=\"合计\"/>"))
      #expect(part.contains("name=\"金额\" totalsRowFunction=\"sum\"/>"))
    } else {
      #expect(try book.part("content.xml").contains("table:target-range-address=\"'S'.A1:'S'.C3\""))
    }
  }

  @Test func `a table whose row of totals is missing is an error`() {
    let table = Table(name: "T", columns: ["a"], rowCount: 1, totals: [.function(.count)])
    #expect(throws: SpreadsheetError.invalidTable("T", sheet: "S", .missingTotals(row: 3))) {
      _ = try WrittenWorkbook(
        .single(Sheet(name: "S", tables: [table]), rows: [[.text("a")], [.text("x")]]), .xlsx)
    }
    let wide = Table(name: "T", columns: ["a"], totals: [.none, .none])
    #expect(throws: SpreadsheetError.invalidTable("T", sheet: "S", .tooManyTotals)) {
      _ = try WrittenWorkbook(.single(Sheet(name: "S", tables: [wide]), rows: [[.text("a")]]), .xlsx)
    }
  }
}
