import Testing

@testable import Spreadsheet

@Suite struct ODSSettingsTests {
  @Test func `validations are named by the cells, empty ones included`() throws {
    let sheet = Sheet(
      name: "S",
      validations: [
        DataValidation(
          areas: [CellArea(column: 2, firstRow: 1, lastRow: 2)], rule: .list(["未启动", "已完成"]),
          prompt: .init(title: "状态", text: "甲\n乙")),
        DataValidation(
          areas: [CellArea(columns: 0..<1, firstRow: 2)], rule: .number(.between("0", "B1*2")),
          allowsEmpty: false, alert: .init(title: "错", text: "不对"), severity: .warning),
      ])
    let written = try WrittenWorkbook(
      .single(sheet, rows: [[.number(1)], [.number(2)], [.number(3)], [.number(4)]]), .ods)
    #expect(
      try written.part("content.xml", from: "<table:table-row", to: "</table:table>")
        == """
        <table:table-row table:style-name="ro1"><table:table-cell office:value-type="float" office:value="1"/>
        </table:table-row>
        <table:table-row table:style-name="ro1"><table:table-cell office:value-type="float" office:value="2"/>
        <table:table-cell/><table:table-cell table:content-validation-name="val1"/></table:table-row>
        <table:table-row table:style-name="ro1"><table:table-cell table:content-validation-name="val2" \
        office:value-type="float" office:value="3"/>
        <table:table-cell/><table:table-cell table:content-validation-name="val1"/></table:table-row>
        <table:table-row table:style-name="ro1"><table:table-cell table:content-validation-name="val2" \
        office:value-type="float" office:value="4"/></table:table-row></table:table>
        """.unindented)
    #expect(
      try written.part("content.xml", from: "<table:content-validations>", to: "</table:content-validations>")
        == """
        <table:content-validations><table:content-validation table:name="val1" \
        table:condition="of:cell-content-is-in-list(&quot;未启动&quot;;&quot;已完成&quot;)" \
        table:allow-empty-cell="true" table:base-cell-address="'S'.C2" table:display-list="unsorted">
        <table:help-message table:title="状态" table:display="true"><text:p>甲</text:p><text:p>乙</text:p>
        </table:help-message><table:error-message table:message-type="stop" table:display="true">
        </table:error-message></table:content-validation>
        <table:content-validation table:name="val2" \
        table:condition="of:cell-content-is-decimal-number() and cell-content-is-between(0,[.B1]*2)" \
        table:allow-empty-cell="false" table:base-cell-address="'S'.A3">
        <table:error-message table:message-type="warning" table:title="错" table:display="true">
        <text:p>不对</text:p></table:error-message></table:content-validation></table:content-validations>
        """.unindented)
  }

  @Test func `conditions make a style of each that they meet`() throws {
    var styles = StyleSheet()
    let percent = styles.add(CellStyle(numberFormat: .percent(decimals: 0)))
    let red = CellStyle(font: Font(color: Color(0x9C0006)), fill: Color(0xFFC7CE))
    let sheet = Sheet(
      name: "S",
      conditionalFormats: [
        ConditionalFormat(
          areas: [CellArea(columns: 0..<3, firstRow: 1)],
          rules: [ConditionalRule(.formula("$B2=\"欠进度\""), style: red)]),
        ConditionalFormat(
          areas: [CellArea(column: 1, firstRow: 1)],
          rules: [ConditionalRule(.value(.notEqual("0")), style: red)]),
      ])
    let written = try WrittenWorkbook(
      .single(sheet, styles: styles, rows: [[.number(1)], [.number(1, style: percent), .number(2)]]), .ods)
    #expect(
      try written.part("content.xml", from: "<table:table-row", to: "</table:table>")
        == """
        <table:table-row table:style-name="ro1"><table:table-cell office:value-type="float" office:value="1"/>
        </table:table-row>
        <table:table-row table:style-name="ro1">
        <table:table-cell table:style-name="ce1m1" office:value-type="percentage" office:value="1"/>
        <table:table-cell table:style-name="ce0m2" office:value-type="float" office:value="2"/>
        <table:table-cell table:style-name="ce0m1"/></table:table-row></table:table>
        """.unindented)
    let content = try written.part("content.xml")
    #expect(
      content.slice(from: #"<style:style style:name="ce1m1""#, to: "</style:style>")
        == """
        <style:style style:name="ce1m1" style:family="table-cell" style:parent-style-name="Default" \
        style:data-style-name="N1"><style:map style:condition="is-true-formula([.$B2]=&quot;欠进度&quot;)" \
        style:apply-style-name="cf1-1-1" style:base-cell-address="'S'.A2"/></style:style>
        """)
    #expect(
      content.slice(from: #"<style:style style:name="ce0m2""#, to: "</style:style>").contains(
        #"style:condition="cell-content()!=0" style:apply-style-name="cf1-2-1""#))
    #expect(
      try written.part("styles.xml").contains(
        ##"<style:style style:name="cf1-1-1" style:family="table-cell" style:parent-style-name="Default">"##
          + ##"<style:table-cell-properties fo:background-color="#FFC7CE"/>"##))
  }

  @Test func `a formula that OpenFormula cannot say is an error of the sheet`() throws {
    let sheet = Sheet(
      name: "S",
      conditionalFormats: [
        ConditionalFormat(
          areas: [CellArea(column: 0, firstRow: 0)],
          rules: [ConditionalRule(.formula("T[a]=1"), style: CellStyle(fill: .black))])
      ])
    let error = #expect(throws: SpreadsheetError.self) { try WrittenWorkbook(.single(sheet, rows: []), .ods) }
    #expect(
      error?.message
        == "A validation or conditional format on sheet \"S\": in its formula, references to tables such as "
        + "Table[Column] have no counterpart in OpenFormula.")
  }

  @Test func `repeated rows stand in an element of their own, gaps or not`() throws {
    func rows(_ repeated: Range<Int>, _ body: @escaping (RowWriter) throws -> Void) throws -> String {
      let sheet = Sheet(name: "S", pageSetup: PageSetup(repeatedRows: repeated))
      let text = try WrittenWorkbook(Workbook(sheets: [Worksheet(sheet, rows: body)]), .ods).part(
        "content.xml", from: "<table:table-", to: "</table:table>")
      return text.slice(from: "Default\"/>", to: "</table:table>")
        .replacing(" table:style-name=\"ro1\"", with: "").replacing("<table:table-cell/>", with: "")
    }
    #expect(
      try rows(0..<1) { writer in
        try writer.append([])
        try writer.append([])
      }
        == """
        Default"/><table:table-header-rows><table:table-row></table:table-row></table:table-header-rows>\
        <table:table-row></table:table-row></table:table>
        """)
    #expect(
      try rows(2..<4) { writer in
        try writer.skip(9)
        try writer.append([])
      }
        == """
        Default"/><table:table-row table:number-rows-repeated="2"></table:table-row><table:table-header-rows>\
        <table:table-row table:number-rows-repeated="2"></table:table-row></table:table-header-rows>\
        <table:table-row table:number-rows-repeated="5"></table:table-row><table:table-row></table:table-row>\
        </table:table>
        """)
    #expect(
      try rows(0..<5) { writer in try writer.append([]) }
        == """
        Default"/><table:table-header-rows><table:table-row></table:table-row></table:table-header-rows>\
        </table:table>
        """)
  }

  @Test func `a sheet with a set-up has a page of its own`() throws {
    let setup = PageSetup(
      header: PageText(left: [.text("R&D")], right: [.sheetName]), centersHorizontally: true)
    let area = CellArea(columns: 0..<3, firstRow: 0, lastRow: 9)
    let sheets = [
      Worksheet(Sheet(name: "a"), rows: []), Worksheet(Sheet(name: "b", pageSetup: setup), rows: []),
      Worksheet(Sheet(name: "c", pageSetup: PageSetup(printArea: area)), rows: []),
    ]
    let written = try WrittenWorkbook(Workbook(sheets: sheets), .ods)
    let styles = try written.part("styles.xml")
    #expect(
      styles.slice(from: #"<style:page-layout style:name="pm2""#, to: "</style:page-layout>")
        == """
        <style:page-layout style:name="pm2"><style:page-layout-properties fo:page-width="841.89pt" \
        fo:page-height="595.28pt" style:print-orientation="landscape" fo:margin-top="22.68pt" \
        fo:margin-bottom="22.68pt" fo:margin-left="34.02pt" fo:margin-right="34.02pt" \
        style:table-centering="horizontal" style:scale-to-X="1"/>
        <style:header-style><style:header-footer-properties svg:height="22.68pt" fo:margin-bottom="5.67pt"/>
        </style:header-style><style:footer-style>
        <style:header-footer-properties svg:height="22.68pt" fo:margin-top="5.67pt"/></style:footer-style>
        </style:page-layout>
        """.unindented)
    #expect(
      styles.slice(from: #"<style:master-page style:name="Page2""#, to: "</style:master-page>")
        == """
        <style:master-page style:name="Page2" style:page-layout-name="pm2"><style:header><style:region-left>
        <text:p>R&amp;D</text:p></style:region-left><style:region-center><text:p></text:p></style:region-center>
        <style:region-right><text:p><text:sheet-name></text:sheet-name></text:p></style:region-right>
        </style:header><style:footer><style:region-left><text:p></text:p></style:region-left>
        <style:region-center><text:p>第 <text:page-number>1</text:page-number> 页，共 \
        <text:page-count>1</text:page-count> 页</text:p></style:region-center>
        <style:region-right><text:p></text:p></style:region-right></style:footer></style:master-page>
        """.unindented)
    let content = try written.part("content.xml")
    #expect(content.contains(#"style:name="ta1" style:family="table" style:master-page-name="Default">"#))
    #expect(content.contains(#"style:name="ta2" style:family="table" style:master-page-name="Page2">"#))
    #expect(content.contains(#"table:style-name="ta3" table:print-ranges="'c'.A1:'c'.C10">"#))
  }

  @Test func `repeated columns stand in an element of their own`() throws {
    let sheet = Sheet(
      name: "S", columns: [Column(width: 5), Column(width: 5), Column(width: 5)],
      pageSetup: PageSetup(repeatedColumns: 1..<2))
    let content = try WrittenWorkbook(.single(sheet, rows: [[.text("x")]]), .ods).part("content.xml")
    #expect(
      content.slice(from: "<table:table-column ", to: "<table:table-row")
        == """
        <table:table-column table:style-name="co1" table:default-cell-style-name="Default"/>
        <table:table-header-columns>
        <table:table-column table:style-name="co1" table:default-cell-style-name="Default"/>
        </table:table-header-columns>
        <table:table-column table:style-name="co1" table:default-cell-style-name="Default"/>
        <table:table-column table:style-name="co2" table:number-columns-repeated="16381" \
        table:default-cell-style-name="Default"/><table:table-row
        """.unindented)
  }
}
