import ReportModel
import Testing

@testable import ReportImport

@Suite("Periods of sections and of paragraphs in them")
struct ParagraphPeriodTests {
  private let report: ImportedReport

  init() throws {
    let text = """
      2026年云岫县政府工作报告
      各位代表：
      一、2025年和“十四五”时期工作回顾
      过去一年，全县生产总值增长5.8%。
      五年来，累计新建公路120公里。
      二、“十五五”时期主要目标和2026年要求
      到2030年，全县生产总值达到300亿元。
      今年经济社会发展主要预期目标是：全县生产总值增长5.5%以上。

      """
    let document = try SourceReader.read(bytes: Array(text.utf8), source: "yunxiu-2026.txt")
    report = try ReportImporter().importReport(document)
  }

  @Test("a review of a year and five years is of the year, but for what looks back five years")
  func review() {
    #expect(report.goals.filter { $0.tense == .achieved }.map(\.period) == ["2025年", "十四五"])
  }

  @Test("aims of five years are of the plan, but for this year's targets")
  func targets() {
    #expect(report.goals.filter { $0.tense == .planned }.map(\.period) == ["十五五", "2026年"])
  }
}
