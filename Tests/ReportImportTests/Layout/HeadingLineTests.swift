import Testing

@testable import ReportImport

@Suite("Headings on lines of their own")
struct HeadingLineTests {
  @Test("in columns a heading stays a paragraph, broken over two lines or not")
  func columns() {
    let head = ["一、过去一年工作回顾", "二、二〇二六年政府工作的总体要求和主要预期目标", "三、今年的重点工作安排"]
    let all = [
      head[0], districtProse[0], head[1], districtProse[1], head[2], districtProse[2], districtProse[3],
    ]
    for width in [12, 14, 16, 20] {
      #expect(paragraphs(Column(width: width).set(all)) == all)
      #expect(paragraphs(Column(width: width, blankLines: true).set(all)) == all)
    }
  }

  @Test("a flush heading is followed by an indented paragraph")
  func flush() {
    let page =
      "一、过去一年工作回顾\n" + Column().set(Array(districtProse[..<2])) + "二、今年的重点工作\n"
      + Column().set(Array(districtProse[2...]))
    #expect(
      paragraphs(page) == [
        "一、过去一年工作回顾", districtProse[0], districtProse[1], "二、今年的重点工作", districtProse[2], districtProse[3],
      ])
  }

  @Test("a heading set in larger type breaks early")
  func largeType() {
    let page = "　　二、二〇二六年总体\n要求和目标\n" + Column().set(districtProse)
    #expect(paragraphs(page) == ["二、二〇二六年总体要求和目标"] + districtProse)
  }

  @Test("without indents a short heading line ends a paragraph")
  func noIndents() {
    let all = [
      "一、过去一年工作回顾", districtProse[0], districtProse[1], "二、今年的重点工作", districtProse[2], districtProse[3],
    ]
    #expect(paragraphs(Column(width: 17, indent: "").set(all)) == all)
  }

  @Test("among lines that are paragraphs a heading may be broken, too")
  func brokenAmongParagraphs() {
    let text = "　　一、过去一年工作\n和五年工作回顾\n" + districtProse.map { "　　" + $0 + "\n" }.joined()
    #expect(paragraphs(text) == ["一、过去一年工作和五年工作回顾"] + districtProse)
  }

  @Test("a part's number and its name stay together")
  func parts() {
    let text = "第一部分　　过去一年工作回顾\n" + districtProse.joined(separator: "\n")
    #expect(paragraphs(text).first == "第一部分　　过去一年工作回顾")
  }

  @Test("a marker inside a line of a paragraph begins nothing")
  func insideParagraph() {
    // Broken so that 一、 comes to stand at the start of a line.
    let page = Column().set(districtProse) + "　　坚持稳字当头、把稳增长放在工作的第\n一、把保民生放在工作的第二，毫不动摇。\n"
    #expect(paragraphs(page).last == "坚持稳字当头、把稳增长放在工作的第一、把保民生放在工作的第二，毫不动摇。")
  }

  @Test(
    "markers",
    arguments: [
      ("一、工作回顾", HeadingMarker.heading), ("（一）工作", .heading), ("(十二)工作", .heading), ("（ 三 ）工作", .heading),
      ("第一部分　回顾", .heading), ("第三章 目标", .heading), ("1.抓产业", .item), ("（1）抓产业", .item), ("3、抓产业", .item),
      ("一是抓产业", .item), ("——抓产业", .item),
    ])
  func markers(line: String, marker: HeadingMarker) {
    #expect(self.marker(of: line) == marker)
  }

  @Test("no markers", arguments: ["1.5万亿元", "一年来", "（含农村）", "第一季度", "十分之一", "（）", "12", "一", "—"])
  func noMarkers(line: String) {
    #expect(marker(of: line) == nil)
  }

  private func marker(of line: String) -> HeadingMarker? {
    var line = line
    return line.withUTF8 { buffer in
      buffer.baseAddress.flatMap {
        HeadingMarker.at(0..<buffer.count, in: LayoutBytes(base: $0, count: buffer.count))
      }
    }
  }
}
