import Testing

@testable import Spreadsheet

@Suite struct WorksheetSettingsTests {
  static func tail(_ sheet: Sheet, rows: Int = 3) throws -> String {
    let workbook = Workbook.single(sheet, rows: Array(repeating: [.text("x")], count: rows))
    return try WrittenWorkbook(workbook, .xlsx).part(
      "xl/worksheets/sheet1.xml", from: "</sheetData>", to: "</worksheet>")
  }

  @Test func `lists, numbers, lengths and dates`() throws {
    let sheet = Sheet(
      name: "S",
      validations: [
        DataValidation(
          areas: [CellArea(column: 2, firstRow: 1)], rule: .list(["未启动", "已完成"]),
          prompt: .init(title: "状态", text: "甲\n乙"), alert: .init(title: "错", text: "<不对>")),
        DataValidation(
          areas: [
            CellArea(column: 0, firstRow: 1, lastRow: 1), CellArea(columns: 3..<5, firstRow: 0, lastRow: 8),
          ],
          rule: .number(.between("0", "100")), allowsEmpty: false, severity: .warning),
        DataValidation(areas: [CellArea(column: 5, firstRow: 1)], rule: .textLength(.lessOrEqual("20"))),
        DataValidation(
          areas: [CellArea(column: 6, firstRow: 1)], rule: .date(.notBetween("DATE(2026,1,1)", "A1")),
          severity: .information),
        DataValidation(areas: [CellArea(column: 7, firstRow: 1)], rule: .listFrom("'选项'!$A$1:$A$7")),
        DataValidation(areas: [CellArea(column: 8, firstRow: 1)], rule: .formula("I2>1")),
        DataValidation(areas: [CellArea(column: 9, firstRow: 1)], rule: .wholeNumber(.equal("1"))),
      ])
    let shown = #"showInputMessage="1" showErrorMessage="1""#
    #expect(
      try Self.tail(sheet).slice(from: "<dataValidations", to: "</dataValidations>")
        == """
        <dataValidations count="7">
        <dataValidation type="list" allowBlank="1" \(shown) errorTitle="错" error="&lt;不对&gt;" promptTitle="状态" \
        prompt="甲&#10;乙" sqref="C2:C3"><formula1>"未启动,已完成"</formula1></dataValidation>
        <dataValidation type="decimal" errorStyle="warning" \(shown) sqref="A2 D1:E9"><formula1>0</formula1>\
        <formula2>100</formula2></dataValidation>
        <dataValidation type="textLength" operator="lessThanOrEqual" allowBlank="1" \(shown) sqref="F2:F3">\
        <formula1>20</formula1></dataValidation>
        <dataValidation type="date" errorStyle="information" operator="notBetween" allowBlank="1" \(shown) \
        sqref="G2:G3"><formula1>DATE(2026,1,1)</formula1><formula2>A1</formula2></dataValidation>
        <dataValidation type="list" allowBlank="1" \(shown) sqref="H2:H3"><formula1>'选项'!$A$1:$A$7</formula1>\
        </dataValidation>
        <dataValidation type="custom" allowBlank="1" \(shown) sqref="I2:I3"><formula1>I2&gt;1</formula1>\
        </dataValidation>
        <dataValidation type="whole" operator="equal" allowBlank="1" \(shown) sqref="J2:J3"><formula1>1</formula1>\
        </dataValidation></dataValidations>
        """.unindented)
  }

  @Test func `conditional formats share their looks, in order of priority`() throws {
    let red = CellStyle(font: Font(color: Color(0x9C0006)), fill: Color(0xFFC7CE))
    let bold = CellStyle(font: Font(isBold: true), border: Border(top: Border.Line(.thin)))
    let sheet = Sheet(
      name: "S",
      conditionalFormats: [
        ConditionalFormat(
          areas: [CellArea(columns: 0..<2, firstRow: 1)],
          rules: [
            ConditionalRule(.formula("$B2=\"欠进度\""), style: red),
            ConditionalRule(.value(.greater("9")), style: bold),
          ]),
        ConditionalFormat(
          areas: [CellArea(column: 3, firstRow: 1)],
          rules: [ConditionalRule(.value(.between("1", "2")), style: red)]),
      ])
    let written = try WrittenWorkbook(.single(sheet, rows: [[], [], [.number(1)]]), .xlsx)
    #expect(
      try written.part("xl/worksheets/sheet1.xml", from: "<conditionalFormatting", to: "<pageMargins")
        == """
        <conditionalFormatting sqref="A2:B3"><cfRule type="expression" dxfId="0" priority="1">
        <formula>$B2="欠进度"</formula></cfRule><cfRule type="cellIs" dxfId="1" priority="2" \
        operator="greaterThan"><formula>9</formula></cfRule></conditionalFormatting>
        <conditionalFormatting sqref="D2:D3"><cfRule type="cellIs" dxfId="0" priority="3" operator="between">
        <formula>1</formula><formula>2</formula></cfRule></conditionalFormatting><pageMargins
        """.unindented)
    #expect(
      try written.part("xl/styles.xml", from: "<dxfs", to: "</dxfs>")
        == """
        <dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/>\
        </patternFill></fill></dxf><dxf><font><b/></font><border><left/><right/><top style="thin">\
        <color rgb="FF000000"/></top><bottom/></border></dxf></dxfs>
        """)
  }

  @Test func `print set-up`() throws {
    let setup = PageSetup(
      repeatedRows: 0..<2, printArea: CellArea(columns: 0..<3, firstRow: 0),
      header: PageText(left: [.text("R&D")], right: [.sheetName]), centersHorizontally: true)
    let sheet = Sheet(name: "it's", tabColor: Color(0x112233), pageSetup: setup)
    #expect(
      try Self.tail(sheet)
        == """
        </sheetData><printOptions horizontalCentered="1"/>
        <pageMargins left="0.472" right="0.472" top="0.63" bottom="0.63" header="0.315" footer="0.315"/>
        <pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>
        <headerFooter><oddHeader>&amp;LR&amp;&amp;D&amp;R&amp;A</oddHeader>
        <oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>
        """.unindented)
    let written = try WrittenWorkbook(.single(sheet, rows: [[.text("x")], [], [.text("x")]]), .xlsx)
    #expect(
      try written.part("xl/worksheets/sheet1.xml").contains(
        #"<sheetPr><tabColor rgb="FF112233"/><pageSetUpPr fitToPage="1"/></sheetPr>"#))
    #expect(
      try written.part("xl/workbook.xml", from: "<definedNames>", to: "</definedNames>")
        == #"<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'it''s'!$A$1:$C$3</definedName>"#
        + #"<definedName name="_xlnm.Print_Titles" localSheetId="0">'it''s'!$1:$2</definedName></definedNames>"#
    )
  }

  @Test func `rows and columns are repeated on every page`() throws {
    let both = PageSetup(repeatedRows: 0..<1, repeatedColumns: 1..<3)
    let workbook = Workbook(sheets: [
      Worksheet(Sheet(name: "a", pageSetup: both), rows: []),
      Worksheet(Sheet(name: "b", pageSetup: PageSetup(repeatedColumns: 0..<1)), rows: []),
    ])
    let part = try WrittenWorkbook(workbook, .xlsx).part("xl/workbook.xml")
    #expect(part.contains(#"name="_xlnm.Print_Titles" localSheetId="0">'a'!$B:$C,'a'!$1:$1</definedName>"#))
    #expect(part.contains(#"name="_xlnm.Print_Titles" localSheetId="1">'b'!$A:$A</definedName>"#))
  }

  @Test func `a protected sheet says what stays possible, and errors that are none`() throws {
    var styles = StyleSheet()
    let open = styles.add(CellStyle(isLocked: false))
    let centered = styles.add(CellStyle(alignment: Alignment(.center), isLocked: false))
    let sheet = Sheet(
      name: "S", columns: [Column(style: open), Column(style: centered)],
      autoFilter: AutoFilter(columns: 0..<1),
      protection: SheetProtection(allowing: [.autoFilter, .insertRows]),
      ignoredErrors: [
        IgnoredErrors(areas: [CellArea(column: 0, firstRow: 1)], kinds: [.formula, .evalError])
      ])
    let workbook = Workbook.single(sheet, styles: styles, rows: [[.text("x")], [.text("12")]])
    let written = try WrittenWorkbook(workbook, .xlsx)
    let tail = try written.part("xl/worksheets/sheet1.xml", from: "</sheetData>", to: "</worksheet>")
    #expect(
      tail.slice(from: "</sheetData>", to: "<autoFilter")
        == #"</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" insertRows="0" autoFilter="0"/><autoFilter"#
    )
    #expect(
      tail.slice(from: "<ignoredErrors>", to: "</ignoredErrors>")
        == #"<ignoredErrors><ignoredError sqref="A1:A2" numberStoredAsText="1"/>"#
        + #"<ignoredError sqref="A2" evalError="1" formula="1"/></ignoredErrors>"#)
    let formats = try written.part("xl/styles.xml", from: "<cellXfs", to: "</cellXfs>")
    #expect(formats.contains(#"applyProtection="1"><protection locked="0"/></xf>"#))
    #expect(formats.contains(#"<alignment horizontal="center"/><protection locked="0"/></xf>"#))
    let content = try WrittenWorkbook(workbook, .ods).part("content.xml")
    #expect(content.contains(#"<style:table-cell-properties style:cell-protect="none"/>"#))
    #expect(content.contains(#"table:style-name="ta1" table:protected="true">"#))
  }

  @Test func `ignored errors need cells and kinds`() {
    func message(_ errors: IgnoredErrors) -> String? {
      let workbook = Workbook.single(Sheet(name: "S", ignoredErrors: [errors]), rows: [])
      do { _ = try WrittenWorkbook(workbook, .xlsx) } catch { return (error as? SpreadsheetError)?.message }
      return nil
    }
    #expect(
      message(IgnoredErrors(areas: [CellArea(column: 0, firstRow: 0)], kinds: []))
        == "Ignored errors on sheet \"S\": none are named.")
    #expect(
      message(IgnoredErrors(areas: [], kinds: [.formula]))
        == "Ignored errors on sheet \"S\": it has no area, or one is empty or reaches beyond the sheet.")
  }

  @Test func `names stand for cells and ranges`() throws {
    let workbook = Workbook(
      sheets: [Worksheet(Sheet(name: "概览"), rows: [])],
      names: [
        DefinedName("基准日", sheet: "概览", reference: "B3"), DefinedName("R_1", sheet: "概览", reference: "A1:B2"),
      ])
    #expect(
      try WrittenWorkbook(workbook, .xlsx).part(
        "xl/workbook.xml", from: "<definedNames>", to: "</definedNames>")
        == #"<definedNames><definedName name="基准日">'概览'!$B$3</definedName>"#
        + #"<definedName name="R_1">'概览'!$A$1:$B$2</definedName></definedNames>"#)
    #expect(
      try WrittenWorkbook(workbook, .ods).part(
        "content.xml", from: "<table:named-expressions>", to: "</table:named-expressions>")
          == """
          <table:named-expressions><table:named-range table:name="基准日" \
          table:cell-range-address="$'概览'.$B$3" table:base-cell-address="$'概览'.$A$1"/>
          <table:named-range table:name="R_1" table:cell-range-address="$'概览'.$A$1:.$B$2" \
          table:base-cell-address="$'概览'.$A$1"/></table:named-expressions>
          """.unindented)
  }
}
