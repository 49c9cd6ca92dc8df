import Testing

@testable import ReportImport

@Suite("Reading DOCX")
struct DocxReaderTests {
  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private func lines(_ body: String, styles: String = "", numbering: String = "") throws -> [String] {
    try OfficeFile.lines(OfficeFile.docx(body: body, styles: styles, numbering: numbering), "a.docx")
  }

  @Test("each paragraph is a line; its runs are one text")
  func paragraphs() throws {
    let body = "<w:p><w:r><w:t>政府</w:t></w:r><w:r><w:t xml:space=\"preserve\">工作 报告</w:t></w:r></w:p><w:p/>"
    #expect(try lines(body + paragraph("第二段。")) == ["政府工作 报告", "第二段。"])
  }

  @Test(
    "what a reader of the document does not see is left out",
    arguments: [
      "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>",
      "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>",
      "<w:r><w:instrText> PAGE </w:instrText></w:r>",
      "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>",
      "<w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt></w:ruby></w:r>",
      "<w:commentRangeStart w:id=\"1\"/>", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>",
    ])
  func unseen(markup: String) throws {
    #expect(try lines("<w:p><w:r><w:t>前</w:t></w:r>\(markup)<w:r><w:t>后</w:t></w:r></w:p>") == ["前后"])
  }

  @Test("a generated table of contents is left out, by its frame or by the styles of its lines")
  func tableOfContents() throws {
    let frame = """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>\
      <w:sdtContent>\(paragraph("目录"))</w:sdtContent></w:sdt>
      """
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>"
    let body = frame + paragraph("一、回顾 1", "<w:pStyle w:val=\"11\"/>") + paragraph("文")
    #expect(try lines(body, styles: styles) == ["文"])
  }

  @Test("insertions, links, fields and hidden text switched off are seen")
  func seen() throws {
    let body = """
      <w:p><w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink>\
      <w:fldSimple w:instr="X"><w:r><w:t>域</w:t></w:r></w:fldSimple>\
      <w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>显</w:t></w:r><w:r><w:noBreakHyphen/></w:r></w:p>
      """
    #expect(try lines(body) == ["增链域显-"])
  }

  @Test("a line break made by hand ends a line, a tab stop is no tab")
  func breaks() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>\
      <w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["一", "二\t三"])
  }

  @Test("a text box is read once, its paragraphs as lines of their own")
  func textBox() throws {
    let box = "<w:txbxContent>\(paragraph("框中"))</w:txbxContent>"
    let body = """
      <w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>\(box)</mc:Choice>\
      <mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["前", "框中", "后"])
  }

  @Test("a row of a table is a line, cells parted by tabs")
  func table() throws {
    func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }
    let body = """
      <w:tbl><w:tr>\(cell("指标"))\(cell(""))\(cell("目标"))</w:tr><w:tr>\(cell("产值"))\(cell("亿元"))\
      \(cell("增长5%"))</w:tr></w:tbl>
      """
    #expect(try lines(body) == ["指标\t\t目标", "产值\t亿元\t增长5%"])
  }

  @Test("heading levels come from outline levels, style names in both languages, and base styles")
  func headings() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="3"><w:name w:val="X"/><w:basedOn w:val="2"/></w:style>
      <w:style w:type="paragraph" w:styleId="4"><w:name w:val="Y"/><w:basedOn w:val="4"/></w:style>
      """
    let body =
      ["1", "2", "3", "4"].map { paragraph("标题", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
      + paragraph("标题", "<w:outlineLvl w:val=\"4\"/>")
    let bytes = try OfficeFile.docx(body: body, styles: styles)
    let document = try SourceReader.read(bytes: bytes, source: "a.docx")
    #expect(document.headingLevels == [1: 1, 2: 2, 3: 2, 5: 5])
    #expect(document.linesAreParagraphs)
  }

  private let numbering = """
    <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3."/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/>
    </w:lvlOverride></w:num>
    """

  private func item(_ level: Int, list: Int = 1) -> String {
    paragraph("项", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  @Test("automatic numbers are written out as Word draws them")
  func numbers() throws {
    let body = item(0) + item(1) + item(1) + item(2) + item(0) + item(1) + item(3) + item(0, list: 2)
    #expect(
      try lines(body, numbering: numbering)
        == ["一、项", "（一）项", "（二）项", "1.1.项", "二、项", "（一）项", "项", "十一、项"])
  }

  @Test("a style may bring the number, a paragraph may refuse it")
  func numbersOfStyles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>
      </w:numPr></w:pPr></w:style>
      """
    let style = "<w:pStyle w:val=\"1\"/>"
    let body = paragraph("甲", style) + paragraph("乙", style + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(try lines(body, styles: styles, numbering: numbering) == ["一、甲", "乙"])
  }

  @Test("the document part is the one that the package names")
  func mainPart() throws {
    let bytes = try OfficeFile.archive([
      (
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" \
        Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>
        """
      ),
      ("word/document2.xml", "<w:document \(OfficeFile.word)>\(paragraph("文"))</w:document>"),
    ])
    #expect(try OfficeFile.lines(bytes, "a.docx") == ["文"])
    #expect(try OfficeFile.lines(bytes, "no-extension") == ["文"])
  }
}
