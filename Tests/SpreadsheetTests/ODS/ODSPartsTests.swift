import Testing

@testable import Spreadsheet

@Suite struct ODSPartsTests {
  @Test func `the type comes first and is not compressed`() throws {
    let written = try WrittenWorkbook(.single(rows: []), .ods)
    #expect(
      written.reader.names
        == ["mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"])
    #expect(
      String(decoding: written.bytes[30..<84], as: UTF8.self)
        == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
  }

  @Test func `the manifest lists every part`() throws {
    #expect(
      try WrittenWorkbook(.single(rows: []), .ods).part(
        "META-INF/manifest.xml", from: "<manifest:manifest", to: "</manifest:manifest>")
          == """
          <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
          manifest:version="1.3">
          <manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
          manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
          <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
          <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
          <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
          <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
          </manifest:manifest>
          """.unindented)
  }

  @Test func `frozen panes stand in the settings`() throws {
    let sheet = Sheet(name: "S", frozenRows: 1, frozenColumns: 2, showsGridLines: false, zoom: 85)
    let settings = try WrittenWorkbook(.single(sheet, rows: []), .ods).part("settings.xml")
    func item(_ name: String, _ type: String, _ value: String) -> Bool {
      settings.contains(
        #"<config:config-item config:name="\#(name)" config:type="\#(type)">\#(value)</config:config-item>"#)
    }
    #expect(item("HorizontalSplitMode", "short", "2"))
    #expect(item("VerticalSplitMode", "short", "2"))
    #expect(item("HorizontalSplitPosition", "int", "2"))
    #expect(item("VerticalSplitPosition", "int", "1"))
    #expect(item("PositionRight", "int", "2"))
    #expect(item("PositionBottom", "int", "1"))
    #expect(item("ActiveSplitRange", "short", "3"))
    #expect(item("ZoomValue", "int", "85"))
    #expect(item("ShowGrid", "boolean", "false"))
    #expect(item("ActiveTable", "string", "S"))
  }

  @Test func `a sheet without panes says nothing of them`() throws {
    let settings = try WrittenWorkbook(.single(rows: []), .ods).part("settings.xml")
    #expect(!settings.contains("Split"))
  }

  @Test func `meta data`() throws {
    #expect(
      try WrittenWorkbook(PackagePartsTests.workbook, .ods).part(
        "meta.xml", from: "<office:meta>", to: "</office:meta>")
          == """
          <office:meta><meta:generator>tool/1.2.3</meta:generator><dc:title>台账 &lt;一&gt;</dc:title>
          <dc:subject>主题</dc:subject><dc:description>说明</dc:description><meta:keyword>甲</meta:keyword>
          <meta:keyword>乙</meta:keyword><meta:initial-creator>张三</meta:initial-creator>
          <dc:creator>张三</dc:creator><meta:creation-date>2026-02-28T23:59:59Z</meta:creation-date>
          <dc:date>1980-01-01T00:00:00Z</dc:date><dc:language>zh-CN</dc:language>
          <meta:user-defined meta:name="Company" meta:value-type="string">某办</meta:user-defined>
          <meta:user-defined meta:name="Category" meta:value-type="string">类</meta:user-defined>
          <meta:user-defined meta:name="文" meta:value-type="string">a&amp;b</meta:user-defined>
          <meta:user-defined meta:name="数" meta:value-type="float">1.5</meta:user-defined>
          <meta:user-defined meta:name="真" meta:value-type="boolean">true</meta:user-defined>
          <meta:user-defined meta:name="日" meta:value-type="date">2026-03-01</meta:user-defined></office:meta>
          """.unindented)
  }

  @Test func `hidden sheets and tab colours`() throws {
    let sheets = [
      Worksheet(Sheet(name: "a", tabColor: Color(0x70AD47)), rows: []),
      Worksheet(Sheet(name: "b", isHidden: true), rows: []),
    ]
    let content = try WrittenWorkbook(Workbook(sheets: sheets), .ods).part("content.xml")
    #expect(
      content.contains(
        ##"<style:table-properties table:display="true" style:writing-mode="lr-tb" table:tab-color="#70AD47"/>"##
      ))
    #expect(content.contains(#"<style:table-properties table:display="false" style:writing-mode="lr-tb"/>"#))
  }

  @Test func `styles say the same to Latin and Chinese text`() throws {
    var styles = StyleSheet()
    _ = styles.add(
      CellStyle(
        font: Font(
          name: "黑体", size: 18, isBold: true, isItalic: true, isUnderlined: true, color: Color(0xC00000)),
        fill: Color(0xDDEBF7), border: Border(top: Border.Line(.medium)),
        alignment: Alignment(.center, vertical: .center, wrapsText: true),
        numberFormat: .decimal(decimals: 2, grouping: true, suffix: "亿元")))
    let content = try WrittenWorkbook(.single(styles: styles, rows: []), .ods).part("content.xml")
    #expect(
      content.slice(from: "<number:number-style", to: "</number:number-style>")
        == """
        <number:number-style style:name="N1"><number:number number:decimal-places="2" number:min-decimal-places="2" \
        number:min-integer-digits="1" number:grouping="true"/><number:text>亿元</number:text></number:number-style>
        """)
    #expect(
      content.slice(from: #"<style:style style:name="ce1""#, to: "</style:style>")
        == """
        <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default" \
        style:data-style-name="N1">
        <style:table-cell-properties fo:background-color="#DDEBF7" fo:border-top="1.76pt solid #000000" \
        fo:wrap-option="wrap" style:text-align-source="fix" style:vertical-align="middle"/>
        <style:paragraph-properties fo:text-align="center"/>
        <style:text-properties fo:color="#C00000" style:font-name="黑体" style:font-name-asian="黑体" \
        fo:font-size="18pt" style:font-size-asian="18pt" fo:font-weight="bold" style:font-weight-asian="bold" \
        fo:font-style="italic" style:font-style-asian="italic" style:text-underline-style="solid" \
        style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>
        """.unindented)
    #expect(content.contains(#"<style:font-face style:name="黑体" svg:font-family="黑体""#))
  }
}
