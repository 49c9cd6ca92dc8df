import ReportModel
import Testing

@testable import ReportImport

@Suite("Newspaper pages")
struct NewspaperPageTests {
  @Test(
    "hard line breaks are joined whatever the width of the column",
    arguments: [10, 12, 14, 16, 18, 22, 26, 30, 38], [true, false])
  func columns(width: Int, blankLines: Bool) {
    #expect(paragraphs(Column(width: width, blankLines: blankLines).set(districtProse)) == districtProse)
  }

  @Test("four spaces, and odd spaces after the indent, mark a paragraph too")
  func indents() {
    #expect(paragraphs(Column(indent: "    ").set(districtProse)) == districtProse)
    #expect(paragraphs(Column(indent: "　　 ").set(districtProse)) == districtProse)
    #expect(paragraphs(Column(indent: "\u{A0}\u{A0}\u{A0}\u{A0}").set(districtProse)) == districtProse)
  }

  @Test("without indents a short last line ends a paragraph")
  func noIndents() {
    #expect(paragraphs(Column(width: 17, indent: "").set(districtProse)) == districtProse)
  }

  @Test("a margin that all lines share is no indent")
  func margin() {
    let page = Column().set(districtProse).split(separator: "\n").map { "      " + $0 }.joined(
      separator: "\n")
    #expect(paragraphs(page) == districtProse)
  }

  @Test("masthead, staff and page marks are noted or dropped")
  func furniture() {
    let page = """

      5要闻2026年1月9日 星期五

      责编：甄某 美编：贾某 校对：尤某

      （上接二版）

      \(Column(blankLines: true).set(districtProse).dropLast(1)) （下转六版）

      """
    let repaired = repair(page)
    #expect(repaired.paragraphs.map(repaired.text) == districtProse)
    #expect(repaired.front.continuedFrom == "二版")
    #expect(repaired.front.continuedTo == "六版")
    #expect(repaired.front.published == CalendarDate(year: 2026, month: 1, day: 9))
  }

  @Test("a page may begin in the middle of a sentence")
  func middle() {
    let page =
      "（上接第1版）\n" + Column(indent: "").set(["力度，着力稳定和扩大就业，促进农民增收，全年转移就业3000人。"])
      + Column().set(districtProse)
    #expect(paragraphs(page) == ["力度，着力稳定和扩大就业，促进农民增收，全年转移就业3000人。"] + districtProse)
  }

  @Test("furniture between two columns does not end a paragraph")
  func interrupted() {
    var lines = Column().set(districtProse).split(separator: "\n").map(String.init)
    lines.insert(contentsOf: ["", "03版：要闻", "2026年1月9日 星期五", "责编：甄某", ""], at: 2)
    #expect(paragraphs(lines.joined(separator: "\n")) == districtProse)
  }

  @Test("two pages of one report are one text, and marks between them say nothing")
  func twoPages() {
    let first = Column().set([districtProse[0], String(districtProse[1].prefix(40))])
    let second =
      Column(indent: "").set([String(districtProse[1].dropFirst(40))])
      + Column().set(Array(districtProse[2...]))
    let repaired = repair(first + "（下转三版）\n3要闻2026年1月9日 星期五\n（上接一版）\n" + second)
    #expect(repaired.paragraphs.map(repaired.text) == districtProse)
    #expect(repaired.front.continuedFrom == nil)
    #expect(repaired.front.continuedTo == nil)
  }

  @Test("page numbers are dropped, numbers of the text are not")
  func pageNumbers() {
    var lines = Column().set(districtProse).split(separator: "\n").map(String.init)
    lines.insert("- 12 -", at: 3)
    lines.insert("第 3 页 共 20 页", at: 7)
    lines.insert("—13—", at: 9)
    lines.insert("14", at: 11)
    #expect(paragraphs(lines.joined(separator: "\n")) == districtProse)
  }

  @Test("captions are dropped")
  func captions() {
    let page = Column().set([
      districtProse[0], "区长在会议上作政府工作报告。 本报记者 甄某 摄", districtProse[1], districtProse[2],
    ])
    #expect(paragraphs(page) == [districtProse[0], districtProse[1], districtProse[2]])
  }

  @Test(
    "spaces of justified lines go, those of names, slogans and Latin words stay",
    arguments: [
      ("推动产 业发 展，项 目总数 达到 30 个。", "推动产业发展，项目总数达到30个。"),
      ("推动 AI PC 和 Wi-Fi 6 应用。", "推动AI PC和Wi-Fi 6应用。"),
      ("品牌“青山常在 碧水长流”打响。", "品牌“青山常在 碧水长流”打响。"),
      ("品牌“青山 常在”打响。", "品牌“青山常在”打响。"),
      ("表彰贾　某、尤 某同志。", "表彰贾　某、尤某同志。"),
      ("坚持 “三个第一” ， 抓好落实 。", "坚持“三个第一”，抓好落实。"),
    ])
  func justified(line: String, text: String) {
    #expect(paragraphs(Column(width: 20).set(districtProse) + "　　" + line + "\n").last == text)
  }

  @Test("Latin words on two lines keep a space, numbers do not get one")
  func latinAcrossLines() {
    let lines = Column().set(districtProse) + "　　推广应用工业软件平台和各类Smart\nFactory解决方案，完成投资12\n5亿元，实现扭亏。\n"
    #expect(paragraphs(lines).last == "推广应用工业软件平台和各类Smart Factory解决方案，完成投资125亿元，实现扭亏。")
  }
}
