import Testing

@testable import ReportImport

@Suite("Telling hard-broken text from lines that are paragraphs")
struct LayoutShapeTests {
  private func shape(_ text: String) -> LayoutShape {
    var text = text
    return text.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return LayoutShape() }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      return LayoutShape.measure(LayoutLine.split(bytes), in: bytes, linesAreParagraphs: false)
    }
  }

  @Test("columns of any usual width are hard-broken", arguments: [10, 16, 20, 28, 38, 45])
  func columns(width: Int) {
    let shape = shape(Column(width: width).set(districtProse + districtProse))
    #expect(shape.isHardBroken)
    #expect(abs(shape.columnWidth - 2 * width) <= 4)
    #expect(shape.usesIndents)
  }

  @Test("paragraphs on one line each are not")
  func wholeLines() {
    #expect(!shape(districtProse.joined(separator: "\n")).isHardBroken)
    #expect(!shape(districtProse.map { "　　" + $0 }.joined(separator: "\n\n")).isHardBroken)
  }

  @Test("headings without sentence marks do not make a text hard-broken")
  func headings() {
    let text = """
      一、二〇二五年主要工作回顾
      \(districtProse[0])
      二、二〇二六年总体工作要求
      （一）着力扩大有效投资规模
      \(districtProse[1])
      （二）着力提升城市综合能级
      \(districtProse[2])
      （三）着力保障改善基本民生
      \(districtProse[3])
      """
    #expect(!shape(text).isHardBroken)
    #expect(paragraphs(text).count == 9)
  }

  @Test("short paragraphs that end in sentence marks are not hard-broken")
  func shortParagraphs() {
    let text = (1...20).map { "第\($0)项任务要在年底以前全部完成。" }.joined(separator: "\n")
    #expect(!shape(text).isHardBroken)
    #expect(paragraphs(text).count == 20)
  }

  @Test("whether blank lines separate paragraphs or only lines")
  func blanks() {
    #expect(!shape(Column(blankLines: true).set(districtProse)).blankLinesSeparate)
    #expect(
      shape(districtProse.map { Column(indent: "").set([$0]) }.joined(separator: "\n")).blankLinesSeparate)
  }

  @Test("paragraphs separated by blank lines, without indents")
  func separated() {
    let text = districtProse.map { Column(width: 20, indent: "").set([$0]) }.joined(separator: "\n")
    #expect(paragraphs(text) == districtProse)
  }

  @Test("a format that knows its paragraphs is taken at its word")
  func given() {
    let text = Column().set(districtProse)
    let repaired = repair(text, linesAreParagraphs: true)
    #expect(repaired.paragraphs.count == text.split(separator: "\n").count)
  }

  @Test("empty and tiny texts")
  func tiny() {
    #expect(paragraphs("") == [])
    #expect(paragraphs("\n \n　\n") == [])
    #expect(paragraphs("今年增长5%。") == ["今年增长5%。"])
  }
}
