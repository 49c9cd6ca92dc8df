import Testing

@testable import ReportImport

@Suite("Reading ODT")
struct OdtReaderTests {
  private func lines(_ body: String, automaticStyles: String = "", styles: String = "") throws -> [String] {
    try OfficeFile.lines(
      OfficeFile.odt(body: body, automaticStyles: automaticStyles, styles: styles), "a.odt")
  }

  @Test("each paragraph is a line; white space collapses unless it is written out")
  func paragraphs() throws {
    let body = """
      <text:p>政府<text:span>工作</text:span>
      报告</text:p><text:p> a  b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e </text:p><text:p/>
      """
    #expect(try lines(body) == ["政府工作报告", "a b  c\td", "e"])
  }

  @Test(
    "what a reader of the document does not see is left out",
    arguments: [
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>",
      "<office:annotation><text:p>批注</text:p></office:annotation>",
      "<text:ruby><text:ruby-text>yin</text:ruby-text></text:ruby>", "<text:soft-page-break/>",
      "<text:change text:change-id=\"c1\"/>",
    ])
  func unseen(markup: String) throws {
    #expect(try lines("<text:p>前\(markup)后</text:p>") == ["前后"])
  }

  @Test("tracked deletions and generated tables of contents are left out")
  func blocks() throws {
    let body = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion>\
      </text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>目录</text:p>\
      </text:index-body></text:table-of-content><text:p>文</text:p>
      """
    #expect(try lines(body) == ["文"])
  }

  @Test("headings have their outline level, and the numbers of the outline")
  func headings() throws {
    let styles = """
      <text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." \
      style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format="一, 二, 三, ..." \
      style:num-prefix="（" style:num-suffix="）"/></text:outline-style>
      """
    let body = [1, 2, 2, 1, 2].map { "<text:h text:outline-level=\"\($0)\">题</text:h>" }.joined()
    let document = try SourceReader.read(
      bytes: OfficeFile.odt(body: body, styles: styles), source: "a.odt")
    #expect(
      String(decoding: document.utf8, as: UTF8.self) == "一、题\n（一）题\n（二）题\n二、题\n（一）题\n")
    #expect(document.headingLevels == [1: 1, 2: 2, 3: 2, 4: 1, 5: 2])
  }

  @Test(
    "lists number their items, go on where they say so, and only the first paragraph of an item has a number")
  func lists() throws {
    let automatic = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" \
      style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" \
      style:num-suffix="）" text:display-levels="2"/><text:list-level-style-bullet text:level="3"/></text:list-style>
      """
    func list(_ items: String, _ attributes: String = "") -> String {
      "<text:list text:style-name=\"L\"\(attributes)>\(items)</text:list>"
    }
    func item(_ content: String, _ attributes: String = "") -> String {
      "<text:list-item\(attributes)>\(content)</text:list-item>"
    }
    let inner = "<text:list>\(item("<text:p>内</text:p>"))</text:list>"
    let body =
      list(item("<text:p>甲</text:p><text:p>续</text:p>") + item("<text:p>乙</text:p>\(inner)"))
      + list(item("<text:p>丙</text:p>"), " text:continue-numbering=\"true\"")
      + list(item("<text:p>丁</text:p>", " text:start-value=\"9\"")) + list(item("<text:p>戊</text:p>"))
    #expect(
      try lines(body, automaticStyles: automatic)
        == ["1.甲", "续", "2.乙", "（2.1）内", "3.丙", "9.丁", "1.戊"])
  }

  @Test("a row of a table is a line, cells parted by tabs")
  func table() throws {
    func cell(_ text: String) -> String { "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let body = "<table:table><table:table-row>\(cell("产值"))\(cell("增长5%"))</table:table-row></table:table>"
    #expect(try lines(body) == ["产值\t增长5%"])
  }

  @Test("an encrypted document is named as such")
  func encrypted() throws {
    let bytes = try OfficeFile.archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x"),
      ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ])
    #expect(throws: ImportError.encrypted(source: "a.odt")) { try OfficeFile.lines(bytes, "a.odt") }
  }
}
