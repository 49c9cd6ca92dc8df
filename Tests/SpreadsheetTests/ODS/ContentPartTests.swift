import Testing

@testable import Spreadsheet

@Suite struct ContentPartTests {
  static func table(_ rows: [Row], _ sheet: Sheet = Sheet(name: "S"), styles: StyleSheet = StyleSheet())
    throws
    -> String
  {
    let workbook = Workbook(styles: styles, sheets: [Worksheet(sheet, rows: rows)])
    return try WrittenWorkbook(workbook, .ods).part(
      "content.xml", from: "<table:table-row", to: "</table:table>")
  }

  static func cells(_ cells: Cell...) throws -> String {
    try table([Row(cells)])
      .slice(from: "<table:table-cell", to: "</table:table-row>")
      .replacing("</table:table-row>", with: "")
  }

  @Test func `cells are typed`() throws {
    let day = CellDate(year: 2026, month: 6, day: 3)
    #expect(
      try Self.cells(
        .text("甲"), .number(5.5), .boolean(true), .date(day),
        .dateTime(CellDateTime(date: day, hour: 8, minute: 5)))
          == """
          <table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>
          <table:table-cell office:value-type="float" office:value="5.5"/>
          <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
          <table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2026-06-03"/>
          <table:table-cell table:style-name="ce2" office:value-type="date" office:date-value="2026-06-03T08:05:00"/>
          """.unindented)
  }

  @Test func `formulas are translated and carry their cached value`() throws {
    #expect(
      try Self.cells(
        .formula("B1/C1", cached: .number(0.5)), .formula("\"a\"", cached: .text("a")),
        .formula("TRUE", cached: .boolean(true)), .formula("A1"))
          == """
          <table:table-cell table:formula="of:=[.B1]/[.C1]" office:value-type="float" office:value="0.5"/>
          <table:table-cell table:formula="of:=&quot;a&quot;" office:value-type="string"><text:p>a</text:p>
          </table:table-cell>
          <table:table-cell table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true"/>
          <table:table-cell table:formula="of:=[.A1]"/>
          """.unindented)
  }

  @Test func `white space survives`() throws {
    #expect(
      try Self.cells(.text("  a   b \n\tc d"))
        == #"<table:table-cell office:value-type="string"><text:p><text:s text:c="2"/>a <text:s text:c="2"/>b"#
        + "<text:s/></text:p><text:p><text:tab/>c d</text:p></table:table-cell>")
    #expect(try Self.cells(.text("a\u{7}\u{FFFE}b")).contains("<text:p>ab</text:p>"))
    #expect(try Self.cells(.text("")).contains("<text:p></text:p>"))
  }

  @Test func `links stand in the text`() throws {
    #expect(
      try Self.cells(
        .text("a", link: .cell(sheet: "S", reference: "B7")),
        .text("b", link: .url("https://example.org/?a&b")))
          == """
          <table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="#'S'.B7">a\
          </text:a></text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" \
          xlink:href="https://example.org/?a&amp;b">b</text:a></text:p></table:table-cell>
          """.unindented)
    let spaced = try Self.table(
      [Row([.text("a", link: .cell(sheet: "甲 5% it's", reference: "B7"))])], Sheet(name: "甲 5% it's"))
    #expect(spaced.contains("xlink:href=\"#'甲 5%25 it''s'.B7\""))
  }

  @Test func `a link is cut where white space needs an element`() throws {
    let link = #"<text:a xlink:type="simple" xlink:href="x">"#
    #expect(
      try Self.cells(.text("a b  c ", link: .url("x"))).contains(
        "<text:p>\(link)a b </text:a><text:s/>\(link)c</text:a><text:s/></text:p>"))
  }

  @Test func `empty cells and rows are repeated`() throws {
    var styles = StyleSheet()
    let bold = styles.add(CellStyle(font: Font(isBold: true)))
    let workbook = Workbook(
      styles: styles,
      sheets: [
        Worksheet(Sheet(name: "S")) { rows in
          try rows.append([
            .empty, .empty, .number(1), .empty, .empty(style: bold), .empty(style: bold),
            .number(2, style: bold),
          ])
          try rows.skip(3)
          try rows.append([], height: 20)
        }
      ])
    #expect(
      try WrittenWorkbook(workbook, .ods).part("content.xml", from: "<table:table-row", to: "</table:table>")
        == """
        <table:table-row table:style-name="ro1"><table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell office:value-type="float" office:value="1"/><table:table-cell/>
        <table:table-cell table:style-name="ce1" table:number-columns-repeated="2"/>
        <table:table-cell table:style-name="ce1" office:value-type="float" office:value="2"/></table:table-row>
        <table:table-row table:style-name="ro1" table:number-rows-repeated="3"><table:table-cell/></table:table-row>
        <table:table-row table:style-name="ro2"><table:table-cell/></table:table-row></table:table>
        """.unindented)
  }

  @Test func `columns carry widths, styles and visibility, to the edge of the sheet`() throws {
    var styles = StyleSheet()
    let percent = styles.add(CellStyle(numberFormat: .percent(decimals: 1)))
    let sheet = Sheet(
      name: "S", columns: [Column(width: 10, style: percent), Column(width: 10, isHidden: true)])
    let written = try WrittenWorkbook(
      .single(sheet, styles: styles, rows: [[.number(0.5), .number(1)], [.number(2, style: .default)]]), .ods)
    #expect(
      try written.part("content.xml", from: "<table:table ", to: "</table:table>")
        == """
        <table:table table:name="S" table:style-name="ta1">
        <table:table-column table:style-name="co1" table:default-cell-style-name="ce1"/>
        <table:table-column table:style-name="co1" table:visibility="collapse" \
        table:default-cell-style-name="Default"/>
        <table:table-column table:style-name="co2" table:number-columns-repeated="16382" \
        table:default-cell-style-name="Default"/>
        <table:table-row table:style-name="ro1">
        <table:table-cell office:value-type="percentage" office:value="0.5"/>
        <table:table-cell office:value-type="float" office:value="1"/></table:table-row>
        <table:table-row table:style-name="ro1">
        <table:table-cell table:style-name="Default" office:value-type="float" office:value="2"/></table:table-row>
        <table:table-row table:style-name="ro1" table:number-rows-repeated="1048574">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
        """.unindented)
    #expect(
      try written.part("content.xml").contains(
        #"<style:style style:name="co1" style:family="table-column">"#
          + #"<style:table-column-properties style:column-width="63.75pt"/></style:style>"#))
  }

  @Test func `tables and filters are database ranges with buttons`() throws {
    let sheets = [
      Worksheet(
        Sheet(name: "it's", tables: [Table(name: "T", columns: ["a", "b"])]),
        rows: [Row([.text("a"), .text("b")]), Row([.number(1)])]),
      Worksheet(
        Sheet(name: "U", autoFilter: AutoFilter(columns: 0..<2)), rows: [Row([.text("a")]), Row([])]),
    ]
    #expect(
      try WrittenWorkbook(Workbook(sheets: sheets), .ods).part(
        "content.xml", from: "<table:database-ranges>", to: "</table:database-ranges>")
          == """
          <table:database-ranges>
          <table:database-range table:name="T" table:target-range-address="'it''s'.A1:'it''s'.B2" \
          table:display-filter-buttons="true"/>
          <table:database-range table:name="__Anonymous_Sheet_DB__1" table:target-range-address="'U'.A1:'U'.B2" \
          table:display-filter-buttons="true"/>
          </table:database-ranges>
          """.unindented)
  }

  @Test func `an empty sheet has a row`() throws {
    #expect(
      try Self.table([])
        == #"<table:table-row table:style-name="ro1"><table:table-cell/></table:table-row></table:table>"#)
  }
}
