import Testing

@testable import Spreadsheet

@Suite struct StylesPartTests {
  static func part(_ styles: CellStyle...) -> String {
    var sheet = StyleSheet()
    for style in styles { _ = sheet.add(style) }
    let buffer = StylesPart(sheet).xml()
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `the default style is 宋体 11, with a character set that asks for a Chinese font`() {
    let part = Self.part()
    #expect(
      part.slice(from: "<fonts", to: "</fonts>")
        == #"<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>"#)
    #expect(
      part.slice(from: "<cellXfs", to: "</cellXfs>")
        == #"<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>"#)
  }

  @Test func `fonts, fills and borders are kept once`() {
    let line = Border.Line(.thin, color: Color(0xBFBFBF))
    let part = Self.part(
      CellStyle(font: Font(isBold: true, color: .white), fill: Color(0x1F4E79)),
      CellStyle(fill: Color(0x1F4E79), border: Border(left: line, bottom: Border.Line(.thick))),
      CellStyle(
        font: Font(name: "Arial", size: 9.5, isItalic: true, isUnderlined: true, isStruckThrough: true)))
    #expect(
      part.slice(from: "<fonts", to: "</fonts>")
        == """
        <fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>\
        <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="宋体"/><charset val="134"/></font>\
        <font><i/><strike/><u/><sz val="9.5"/><name val="Arial"/></font></fonts>
        """)
    #expect(
      part.slice(from: "<fills", to: "</fills>")
        == """
        <fills count="3"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill>\
        <fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill>\
        </fill></fills>
        """)
    #expect(
      part.slice(from: "<borders", to: "</borders>")
        == """
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
        <border><left style="thin"><color rgb="FFBFBFBF"/></left><right/><top/>\
        <bottom style="thick"><color rgb="FF000000"/></bottom><diagonal/></border></borders>
        """)
    #expect(
      part.contains(
        #"<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>"#))
  }

  @Test func `alignment`() {
    let part = Self.part(
      CellStyle(alignment: Alignment(.center, vertical: .top, wrapsText: true)),
      CellStyle(alignment: Alignment(indent: 2)))
    #expect(part.contains(#"<alignment horizontal="center" vertical="top" wrapText="1"/>"#))
    // An indent counts from an edge.
    #expect(part.contains(#"<alignment horizontal="left" indent="2"/>"#))
  }

  @Test func `number formats of our own begin at 164, known ones need no definition`() {
    let part = Self.part(
      CellStyle(numberFormat: .decimal(decimals: 2, grouping: true)),
      CellStyle(numberFormat: .decimal(decimals: 1, suffix: "亿\"元")),
      CellStyle(numberFormat: .isoDate), CellStyle(font: Font(isBold: true), numberFormat: .isoDate))
    #expect(
      part.slice(from: "<numFmts", to: "</numFmts>")
        == """
        <numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot;亿&quot;\\&quot;&quot;元&quot;"/>\
        <numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts>
        """)
    #expect(part.contains(#"<xf numFmtId="4" fontId="0""#))
    #expect(part.contains(#"<xf numFmtId="165" fontId="1""#))
  }

  @Test(arguments: [
    (NumberFormat.integer, "0"), (.decimal(decimals: 0, grouping: true), "#,##0"),
    (.percent(decimals: 0), "0%"), (.percent(decimals: 2), "0.00%"), (.scientific(decimals: 2), "0.00E+00"),
    (.text, "@"), (.isoDateTime, "yyyy-mm-dd hh:mm:ss"), (.date(.chinese), "yyyy\"年\"m\"月\"d\"日\""),
  ])
  func `codes`(format: NumberFormat, code: String) {
    #expect(NumberFormatCode.xlsx(format) == code)
  }

  @Test func `equal styles have one identifier`() {
    var sheet = StyleSheet()
    let first = sheet.add(CellStyle(font: Font(isBold: true)))
    #expect(sheet.add(CellStyle(font: Font(isBold: true))) == first)
    #expect(sheet.add(CellStyle()) == .default)
    #expect(sheet[first].font.isBold)
  }
}
