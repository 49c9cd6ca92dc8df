import Testing

@testable import Spreadsheet

@Suite struct WorksheetPartTests {
  static func sheetData(_ rows: [Row], _ sheet: Sheet = Sheet(name: "S"), styles: StyleSheet = StyleSheet())
    throws -> String
  {
    let workbook = Workbook(styles: styles, sheets: [Worksheet(sheet, rows: rows)])
    return try WrittenWorkbook(workbook, .xlsx).part(
      "xl/worksheets/sheet1.xml", from: "<sheetData>", to: "</sheetData>")
  }

  static func cells(_ cells: Cell...) throws -> String {
    try sheetData([Row(cells)])
  }

  @Test func `an empty sheet`() throws {
    let part = try WrittenWorkbook(.single(rows: []), .xlsx).part("xl/worksheets/sheet1.xml")
    #expect(
      part == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>

        """
          + """
          <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
          <dimension ref="A1"/>\
          <sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>\
          <sheetFormatPr defaultRowHeight="13.5"/>\
          <sheetData></sheetData>\
          <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.375" footer="0.375"/>\
          </worksheet>
          """)
  }

  @Test func `texts are shared, numbers and truth values stand in their cells`() throws {
    #expect(
      try Self.cells(.text("甲"), .text("乙"), .text("甲"), .number(5.5), .number(-3), .boolean(true))
        == #"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>"#
        + #"<c r="C1" t="s"><v>0</v></c><c r="D1"><v>5.5</v></c><c r="E1"><v>-3</v></c>"#
        + #"<c r="F1" t="b"><v>1</v></c></row></sheetData>"#)
  }

  @Test func `dates are serial numbers in a date style`() throws {
    let day = CellDate(year: 2026, month: 6, day: 30)
    let noon = CellDateTime(date: day, hour: 12, minute: 0)
    #expect(
      try Self.cells(.date(day), .dateTime(noon))
        == #"<sheetData><row r="1"><c r="A1" s="1"><v>46203</v></c><c r="B1" s="2"><v>46203.5</v></c>"#
        + "</row></sheetData>")
  }

  @Test func `formulas carry their cached value`() throws {
    #expect(
      try Self.cells(
        .formula("B1/C1", cached: .number(0.5)), .formula("IF(A1<1,\"少\",\"多\")", cached: .text("少")),
        .formula("TRUE", cached: .boolean(true)), .formula("A1"))
        == #"<sheetData><row r="1"><c r="A1"><f>B1/C1</f><v>0.5</v></c>"#
        + #"<c r="B1" t="str"><f>IF(A1&lt;1,"少","多")</f><v>少</v></c>"#
        + #"<c r="C1" t="b"><f>TRUE</f><v>1</v></c><c r="D1"><f>A1</f></c></row></sheetData>"#)
  }

  @Test func `rows keep height, visibility and their numbers`() throws {
    #expect(
      try Self.sheetData([Row([]), Row([], height: 27), Row([.number(1)], isHidden: true), Row([.empty])])
        == #"<sheetData><row r="2" ht="27" customHeight="1"></row>"#
        + #"<row r="3" hidden="1"><c r="A3"><v>1</v></c></row></sheetData>"#)
  }

  @Test func `a cell without a style takes its column's`() throws {
    var styles = StyleSheet()
    let percent = styles.add(CellStyle(numberFormat: .percent(decimals: 1)))
    let bold = styles.add(CellStyle(font: Font(isBold: true)))
    let sheet = Sheet(name: "S", columns: [Column(style: percent), Column()])
    #expect(
      try Self.sheetData(
        [Row([.number(0.5), .number(1)]), Row([.number(0.5, style: bold), .empty(style: bold)])], sheet,
        styles: styles)
        == #"<sheetData><row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>1</v></c></row>"#
        + #"<row r="2"><c r="A2" s="2"><v>0.5</v></c><c r="B2" s="2"/></row></sheetData>"#)
  }

  @Test func `frozen panes, zoom and grid lines`() throws {
    func view(_ sheet: Sheet) throws -> String {
      try WrittenWorkbook(.single(sheet, rows: []), .xlsx).part(
        "xl/worksheets/sheet1.xml", from: "<sheetViews>", to: "</sheetViews>")
    }
    #expect(
      try view(Sheet(name: "S", frozenRows: 1, frozenColumns: 2))
        == #"<sheetViews><sheetView tabSelected="1" workbookViewId="0">"#
        + #"<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>"#
        + #"<selection pane="topRight"/><selection pane="bottomLeft"/>"#
        + #"<selection pane="bottomRight" activeCell="C2" sqref="C2"/></sheetView></sheetViews>"#)
    #expect(
      try view(Sheet(name: "S", frozenRows: 3))
        == #"<sheetViews><sheetView tabSelected="1" workbookViewId="0">"#
        + #"<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>"#
        + #"<selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>"#)
    #expect(
      try view(Sheet(name: "S", showsGridLines: false, zoom: 85))
        == #"<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" "#
        + #"workbookViewId="0"/></sheetViews>"#)
  }

  @Test func `equal columns share an element, plain ones have none`() throws {
    var styles = StyleSheet()
    let style = styles.add(CellStyle(font: Font(isBold: true)))
    let sheet = Sheet(
      name: "S",
      columns: [
        Column(width: 10), Column(width: 10), Column(), Column(isHidden: true),
        Column(width: 20, style: style),
      ])
    #expect(
      try WrittenWorkbook(.single(sheet, styles: styles, rows: []), .xlsx).part(
        "xl/worksheets/sheet1.xml", from: "<cols>", to: "</cols>")
        == #"<cols><col min="1" max="2" width="10.625" customWidth="1"/>"#
        + #"<col min="4" max="4" width="9.00390625" hidden="1"/>"#
        + #"<col min="5" max="5" width="20.625" style="1" customWidth="1"/></cols>"#)
  }

  @Test func `links lead to cells and addresses`() throws {
    let workbook = Workbook.single(
      Sheet(name: "it's"),
      rows: [
        [
          .text("a", link: .cell(sheet: "it's", reference: "B7")),
          .text("b", link: .url("https://example.org/?a=1&b=2#part")),
          .text("c", link: .url("https://example.org/?a=1&b=2")), .text("d", link: .url("#it")),
        ]
      ])
    let written = try WrittenWorkbook(workbook, .xlsx)
    #expect(
      try written.part("xl/worksheets/sheet1.xml", from: "<hyperlinks>", to: "</hyperlinks>")
        == #"<hyperlinks><hyperlink ref="A1" location="'it''s'!B7"/>"#
        + #"<hyperlink ref="B1" r:id="link1" location="part"/><hyperlink ref="C1" r:id="link1"/>"#
        + #"<hyperlink ref="D1" location="it"/></hyperlinks>"#)
    #expect(
      try written.part("xl/worksheets/_rels/sheet1.xml.rels", from: "<Relationship ", to: "/>")
        == #"<Relationship Id="link1" "#
        + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" "#
        + #"Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>"#)
  }

  @Test func `texts that read as numbers raise no warning`() throws {
    func part(_ text: String) throws -> String {
      try WrittenWorkbook(.single(rows: [[.text(text)]]), .xlsx).part("xl/worksheets/sheet1.xml")
    }
    let ignored =
      #"<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors></worksheet>"#
    #expect(try part("007").hasSuffix(ignored))
    #expect(try part("-5.5%").hasSuffix(ignored))
    #expect(try !part("7号").contains("ignoredErrors"))
    #expect(try !part("1/2").contains("ignoredErrors"))
  }

  @Test func `the dimension encloses all cells`() throws {
    let workbook = Workbook(sheets: [
      Worksheet(Sheet(name: "S")) { rows in
        try rows.skip(2)
        try rows.append([.empty, .number(1), .number(2)])
        try rows.append([])
        try rows.append([.empty, .empty, .empty, .number(3)])
      }
    ])
    let part = try WrittenWorkbook(workbook, .xlsx).part("xl/worksheets/sheet1.xml")
    #expect(part.contains(#"<dimension ref="B3:D5"/>"#))
  }
}
