import Testing

@testable import Spreadsheet

@Suite struct ODSReadingTests {
  @Test func `values are told by their type`() throws {
    let bytes = try PackageMaker.ods(
      sheet: """
        <table:table-row><table:table-cell office:value-type="percentage" office:value="0.055"/>\
        <table:table-cell office:value-type="currency" office:value="3"/>\
        <table:table-cell office:value-type="time" office:time-value="PT12H30M05.5S"/>\
        <table:table-cell office:value-type="date" office:date-value="2026-06-30T23:59:59.9"/>\
        <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" \
        calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
        """)
    let midnight = CellDateTime(date: CellDate(year: 2026, month: 7, day: 1), hour: 0, minute: 0)
    #expect(
      try PackageMaker.firstRow(bytes) == [
        .number(0.055), .number(3), .time(seconds: 45005.5), .dateTime(midnight),
        .formula("1/0", result: .error("#DIV/0!")),
      ])
  }

  @Test func `text is what the cell shows, without comments, drawings and phonetic text`() throws {
    let bytes = try PackageMaker.ods(
      sheet: """
        <table:shapes><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame></table:shapes>\
        <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p>\
        </office:annotation><draw:frame><text:p>画</text:p></draw:frame>
          <text:p>  甲  <text:span>乙 </text:span> 丙<text:s text:c="2"/><text:line-break/>\
        <text:ruby><text:ruby-base>丁</text:ruby-base><text:ruby-text>dīng</text:ruby-text></text:ruby> </text:p>
          <text:p>戊</text:p></table:table-cell></table:table-row>
        """)
    #expect(try PackageMaker.firstRow(bytes) == [.text("甲 乙 丙  \n丁\n戊")])
  }

  @Test func `spaces count as they stand where LibreOffice wrote them`() throws {
    let sheet =
      "<table:table-row><table:table-cell><text:p>甲  乙 </text:p></table:table-cell></table:table-row>"
    #expect(try PackageMaker.firstRow(PackageMaker.ods(sheet: sheet)) == [.text("甲 乙")])
    #expect(
      try PackageMaker.firstRow(PackageMaker.ods(sheet: sheet, generator: "LibreOffice/7.4")) == [
        .text("甲  乙 ")
      ])
  }

  @Test func `what repeats is handed over once`() throws {
    let bytes = try PackageMaker.ods(
      sheet: """
        <table:table-header-rows><table:table-row table:number-rows-repeated="500000">\
        <table:table-cell table:number-columns-repeated="2"/>\
        <table:table-cell table:number-columns-repeated="9000" office:value-type="float" office:value="7"/>\
        <table:table-cell table:number-columns-repeated="5000"/></table:table-row></table:table-header-rows>\
        <table:table-row table:number-rows-repeated="548575"><table:table-cell \
        table:number-columns-repeated="16384"/></table:table-row>\
        <table:table-row table:visibility="filter"><table:table-cell office:value-type="boolean" \
        office:boolean-value="false"/></table:table-row>
        """)
    #expect(
      try PackageMaker.rows(bytes) == [
        SheetRow(
          index: 0, repeatCount: 500_000,
          cells: [SheetCell(column: 2, repeatCount: 9000, content: .number(7))]),
        SheetRow(index: 1_048_575, isHidden: true, cells: [SheetCell(column: 0, content: .boolean(false))]),
      ])
  }

  @Test func `merged ranges and covered cells`() throws {
    let details = try WorkbookReader(
      PackageMaker.ods(
        sheet: """
          <table:table-row><table:table-cell/><table:table-cell table:number-columns-spanned="2" \
          table:number-rows-spanned="3"/><table:covered-table-cell/></table:table-row>
          """)
    ).details(of: "S")
    #expect(details.mergedAreas == [CellArea(columns: 1..<3, firstRow: 0, lastRow: 2)])
  }

  @Test(arguments: [
    ("of:=IF([.A1]=\"a;[b]\";['it''s'.$B2];{1;2|3;4})", "IF(A1=\"a;[b]\",'it''s'!$B2,{1,2;3,4})"),
    ("of:=SUM([$Sheet1.A1:.B2];[.C:.D]~[.E1])", "SUM(Sheet1!A1:B2,C:D,E1)"),
    ("of:=AND(TRUE();FALSE())", "AND(TRUE,FALSE)"), ("oooc:=[.A1]", "[.A1]"), ("=A1", "A1"),
    ("of:=['a'.A1:'a'.B2]+[.#REF!]", "'a'!A1:B2+#REF!"), ("of:=ISTRUE()", "ISTRUE()"), ("of:=[", ""),
  ])
  func `formulas are read in Excel's notation`(formula: String, expression: String) {
    #expect(OpenFormulaReader.expression(formula) == expression)
  }

  @Test(arguments: [
    (
      "<table:table-row><table:table-row><table:table-cell/></table:table-row></table:table-row>",
      "a row stands within a row"
    ),
    (
      "<table:table-row><table:table-cell><table:table-cell/></table:table-cell></table:table-row>",
      "a cell stands within a cell"
    ),
  ])
  func `rows and cells within their like are refused`(sheet: String, reason: String) throws {
    let bytes = try PackageMaker.ods(sheet: sheet)
    let error = #expect(throws: WorkbookReadError.self) { try PackageMaker.rows(bytes) }
    #expect(error == .malformed(part: "content.xml", line: 1, reason: reason))
  }

  @Test func `a sheet that reaches too far is refused`() throws {
    let bytes = try PackageMaker.ods(
      sheet: """
        <table:table-row table:number-rows-repeated="99999999999999999"><table:table-cell/></table:table-row>\
        <table:table-row table:number-rows-repeated="999999999999999999"><table:table-cell \
        office:value-type="float" office:value="1"/></table:table-row>
        """)
    let error = #expect(throws: WorkbookReadError.self) { try PackageMaker.rows(bytes) }
    #expect(
      error == .malformed(part: "content.xml", line: 1, reason: "the sheet reaches beyond row 1048576"))
  }
}
