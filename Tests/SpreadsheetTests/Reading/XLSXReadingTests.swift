import Testing

@testable import Spreadsheet

@Suite struct XLSXReadingTests {
  @Test func `plain, rich and inline texts are read without phonetic ones`() throws {
    let bytes = try PackageMaker.xlsx(
      sheet: """
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
        <c t="inlineStr"><is><t>内</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="E1" t="str"><f>"a"</f>\
        <v>_x0041_b</v></c></row></sheetData>
        """,
      strings: """
        <si><t xml:space="preserve"> 甲&amp;乙 </t><phoneticPr fontId="1"/></si>\
        <si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si>
        """)
    #expect(
      try PackageMaker.firstRow(bytes) == [
        .text(" 甲&乙 "), .text("粗细"), .text("内"), nil, .formula("\"a\"", result: .text("Ab")),
      ])
  }

  @Test func `the number format says what is a date or time`() throws {
    let formats = """
      <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>\
      <numFmt numFmtId="165" formatCode="[Red]0.0&quot;d&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/>\
      <numFmt numFmtId="167" formatCode="m/d/yy h:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
      <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="21"/></cellXfs>
      """
    let cells = (0...6).map { #"<c s="\#($0)"><v>46203.5</v></c>"# }.joined()
    let noon = CellDateTime(date: CellDate(year: 2026, month: 6, day: 30), hour: 12, minute: 0)
    #expect(
      try PackageMaker.firstRow(
        PackageMaker.xlsx(sheet: "<sheetData><row>\(cells)</row></sheetData>", formats: formats)) == [
          .number(46203.5), .dateTime(noon), .dateTime(noon), .number(46203.5),
          .time(seconds: 46203.5 * 86400), .dateTime(noon), .time(seconds: 46203.5 * 86400),
        ])
    let day = #"<sheetData><row><c s="1"><v>44741</v></c></row></sheetData>"#
    #expect(
      try PackageMaker.firstRow(PackageMaker.xlsx(sheet: day, formats: formats, date1904: true))
        == [.date(noon.date)])
  }

  @Test(arguments: [
    ("General", XLSXStylesReader.Kind.number), ("0.00E+00", .number), ("#,##0\\d", .number),
    ("mm:ss.0", .time),
    ("mmm", .date), ("h:mm AM/PM", .time), ("[$-804]yyyy\"年\"", .date), ("@", .number),
    ("0;[Red]-0;\"d\"", .number),
    ("d\\ h", .dateTime), ("", .number),
  ])
  func `number format codes are understood`(code: String, kind: XLSXStylesReader.Kind) {
    #expect(XLSXStylesReader.kind(ofCode: code) == kind)
  }

  @Test func `shared formulas move along with their cells`() throws {
    let bytes = try PackageMaker.xlsx(
      sheet: """
        <sheetData><row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A1+$A1+A$1+SUM($A:A,'A1'!B2,1:$1)&amp;"A1"+LOG10(A1)</f>\
        <v>1</v></c><c r="C2"><f t="shared" si="0"/></c></row>\
        <row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>
        """)
    let rows = try PackageMaker.rows(bytes)
    #expect(
      rows[0][2]
        == .formula("B1+$A1+B$1+SUM($A:B,'A1'!C2,1:$1)&\"A1\"+LOG10(B1)", result: nil))
    #expect(
      rows[1][1]
        == .formula("A2+$A2+A$1+SUM($A:A,'A1'!B3,2:$1)&\"A1\"+LOG10(A2)", result: .number(2)))
  }

  @Test func `errors, truth values, dates in words and empty values`() throws {
    let bytes = try PackageMaker.xlsx(
      sheet: """
        <sheetData><row><c t="e"><v>#DIV/0!</v></c><c t="b"><v>1</v></c><c t="d"><v>2026-06-30T08:15:00Z</v></c>\
        <c s="9"/><c><v>1.5E3</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>
        """)
    let moment = CellDateTime(date: CellDate(year: 2026, month: 6, day: 30), hour: 8, minute: 15)
    #expect(
      try PackageMaker.firstRow(bytes) == [
        .error("#DIV/0!"), .boolean(true), .dateTime(moment), nil, .number(1500),
        .formula("1/0", result: .error("#DIV/0!")),
      ])
  }

  @Test func `merged ranges, and validations that refer to other sheets`() throws {
    let bytes = try PackageMaker.xlsx(
      sheet: """
        <sheetData/><mergeCells><mergeCell ref="A1:C2"/></mergeCells>\
        <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
        xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations>\
        <x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>选项!$A$1:$A$3</xm:f></x14:formula1>\
        <xm:sqref>B2:B9 D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>
        """)
    let details = try WorkbookReader(bytes).details(of: "S")
    #expect(details.mergedAreas == [CellArea(columns: 0..<3, firstRow: 0, lastRow: 1)])
    #expect(
      details.validations == [
        DataValidation(
          areas: [
            CellArea(column: 1, firstRow: 1, lastRow: 8), CellArea(column: 3, firstRow: 0, lastRow: 0),
          ],
          rule: .listFrom("选项!$A$1:$A$3"))
      ])
  }

  @Test(arguments: [
    (#"<sheetData><row><c t="s"><v>7</v></c></row></sheetData>"#, "there is no shared text 7"),
    (#"<sheetData><row><c><v>x</v></c></row></sheetData>"#, "\"x\" is no number"),
    (#"<sheetData><row><c t="q"><v>1</v></c></row></sheetData>"#, "there is no cell type q"),
    (#"<sheetData><row r="1048577"/></sheetData>"#, "there is no row 1048577"),
    (
      #"<sheetData><row r="1"><row r="2"><c><v>1</v></c></row></row></sheetData>"#,
      "a row stands within a row"
    ),
    (#"<sheetData><c><v>1</v></c></sheetData>"#, "a cell stands outside of the rows"),
    (
      #"<sheetData><row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row></sheetData>"#,
      "cell A1 stands behind one to its right"
    ),
  ])
  func `nonsense is named with its line`(sheet: String, reason: String) throws {
    let error = #expect(throws: WorkbookReadError.self) {
      try PackageMaker.rows(PackageMaker.xlsx(sheet: "\n" + sheet))
    }
    #expect(error == .malformed(part: "xl/worksheets/one.xml", line: 2, reason: reason))
  }
}
