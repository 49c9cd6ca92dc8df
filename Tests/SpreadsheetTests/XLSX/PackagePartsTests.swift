import Testing

@testable import Spreadsheet

@Suite struct PackagePartsTests {
  static var workbook: Workbook {
    Workbook(
      properties: DocumentProperties(
        title: "台账 <一>", subject: "主题", creator: "张三", keywords: ["甲", "乙"], summary: "说明", category: "类",
        company: "某办", created: Timestamp(secondsSince1970: 1_772_323_199), application: "tool",
        applicationVersion: "1.2.3",
        custom: [
          CustomProperty("文", .text("a&b")), CustomProperty("数", .number(1.5)),
          CustomProperty("真", .boolean(true)),
          CustomProperty("日", .date(CellDate(year: 2026, month: 3, day: 1))),
        ]),
      sheets: [
        Worksheet(Sheet(name: "a", isHidden: true), rows: [Row([.text("x")])]),
        Worksheet(Sheet(name: "b"), rows: []),
      ])
  }

  @Test func `every part has its type`() throws {
    let written = try WrittenWorkbook(Self.workbook, .xlsx)
    #expect(
      try written.part("[Content_Types].xml", from: "<Types", to: "</Types>")
        == """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/worksheets/sheet2.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="\
        application/vnd.openxmlformats-package.core-properties+xml"/>
        <Override PartName="/docProps/app.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
        <Override PartName="/docProps/custom.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.custom-properties+xml"/>
        </Types>
        """.unindented)
  }

  @Test func `the package begins with what programs recognise`() throws {
    let written = try WrittenWorkbook(Self.workbook, .xlsx)
    #expect(written.reader.names.first == "_rels/.rels")
    #expect(
      try written.part("_rels/.rels", from: "<Relationship ", to: "/>")
        == #"<Relationship Id="workbook" "#
        + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" "#
        + #"Target="xl/workbook.xml"/>"#)
  }

  @Test func `the workbook opens on its first visible sheet`() throws {
    let written = try WrittenWorkbook(Self.workbook, .xlsx)
    #expect(
      try written.part("xl/workbook.xml", from: "<bookViews>", to: "</sheets>")
        == """
        <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800" \
        firstSheet="1" activeTab="1"/></bookViews><sheets><sheet name="a" sheetId="1" state="hidden" \
        r:id="sheet1"/><sheet name="b" sheetId="2" r:id="sheet2"/></sheets>
        """)
    #expect(try !written.part("xl/worksheets/sheet1.xml").contains("tabSelected"))
    #expect(try written.part("xl/worksheets/sheet2.xml").contains("tabSelected"))
  }

  @Test func `formulas without a result make applications calculate`() throws {
    func calculates(_ cell: Cell) throws -> Bool {
      try WrittenWorkbook(.single(rows: [[cell]]), .xlsx).part("xl/workbook.xml").contains("fullCalcOnLoad")
    }
    #expect(try calculates(.formula("1+1")))
    #expect(try !calculates(.formula("1+1", cached: .number(2))))
  }

  @Test func `core properties`() throws {
    #expect(
      try WrittenWorkbook(Self.workbook, .xlsx).part(
        "docProps/core.xml", from: "<dc:title", to: "</cp:coreProperties>")
          == """
          <dc:title>台账 &lt;一&gt;</dc:title><dc:subject>主题</dc:subject><dc:creator>张三</dc:creator>
          <cp:lastModifiedBy>张三</cp:lastModifiedBy><cp:keywords>甲, 乙</cp:keywords>
          <dc:description>说明</dc:description><dc:language>zh-CN</dc:language>
          <dcterms:created xsi:type="dcterms:W3CDTF">2026-02-28T23:59:59Z</dcterms:created>
          <dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified>
          <cp:category>类</cp:category></cp:coreProperties>
          """.unindented)
  }

  @Test func `application properties`() throws {
    #expect(
      try WrittenWorkbook(Self.workbook, .xlsx).part(
        "docProps/app.xml", from: "<Application>", to: "</Properties>")
          == """
          <Application>tool</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>
          <HeadingPairs><vt:vector size="2" baseType="variant">
          <vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant>
          </vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr">
          <vt:lpstr>a</vt:lpstr><vt:lpstr>b</vt:lpstr></vt:vector></TitlesOfParts>
          <Company>某办</Company><AppVersion>1.0002</AppVersion></Properties>
          """.unindented)
    #expect(AppPropertiesPart.version("dev") == "0.0000")
    #expect(AppPropertiesPart.version("12.99999") == "12.9999")
  }

  @Test func `custom properties`() throws {
    let format = #"fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}""#
    #expect(
      try WrittenWorkbook(Self.workbook, .xlsx).part(
        "docProps/custom.xml", from: "<property", to: "</Properties>")
          == """
          <property \(format) pid="2" name="文"><vt:lpwstr>a&amp;b</vt:lpwstr></property>
          <property \(format) pid="3" name="数"><vt:r8>1.5</vt:r8></property>
          <property \(format) pid="4" name="真"><vt:bool>true</vt:bool></property>
          <property \(format) pid="5" name="日"><vt:filetime>2026-03-01T00:00:00Z</vt:filetime></property></Properties>
          """.unindented)
  }
}
