import ReportModel
import Testing

@testable import ReportImport

@Suite("Traditional characters")
struct TraditionalScriptTests {
  private let report = """
    2026年清河市政府工作報告

    各位代表：
    一、2025年工作回顧
    地區生產總值達到1250億元，增長6.8%。
    二、2026年重點工作
    推動青嵐鐵路開工建設，新增就業3萬人以上。深化國有企業改革。

    """

  @Test("are read as simplified ones, and rows are written as the report is")
  func must() {
    let reading = ReadingText(whole: report)
    #expect(
      reading.goals == [
        "地區生產總值 total = 1250 亿元 [achieved]", "地區生產總值 growth = 6.8 % [achieved]",
        "新增就業 increment >= 3 万人",
      ])
    #expect(reading.projects == ["青嵐鐵路 started 開工建設"])
    #expect(reading.tasks == ["深化|國有企業改革"])
    #expect(reading.report.goals.first?.canonicalIndicator == "地区生产总值")
    #expect(reading.report.goals.first?.quote == "地區生產總值達到1250億元")
    #expect(reading.report.sections.map(\.heading).contains("2025年工作回顧"))
    #expect(reading.report.statements.contains { $0.text == "深化國有企業改革。" })
  }

  @Test("a simplified text is left alone, with a traditional name or two in it")
  func mustNot() {
    #expect(TraditionalScript(Array("地区生产总值增长6%，“國信號”下水。".utf8)) == nil)
    #expect(TraditionalScript([]) == nil)
  }

  @Test("every pair is one character of three bytes for another")
  func table() {
    let from = TraditionalTable.traditional.unicodeScalars.filter { $0 != "\n" }
    let to = TraditionalTable.simplified.unicodeScalars.filter { $0 != "\n" }
    #expect(from.count == to.count)
    #expect(Set(from).count == from.count)
    #expect(Set(from).isDisjoint(with: Set(to)))
    #expect((from + to).allSatisfy { $0.value >= 0x800 && $0.value < 0x10000 })
  }
}
