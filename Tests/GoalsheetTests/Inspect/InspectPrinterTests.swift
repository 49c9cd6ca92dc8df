import ReportCatalog
import ReportModel
import SampleReport
import Testing

@testable import goalsheet

@Suite struct InspectPrinterTests {
  private func lines(
    _ language: Language = .chinese, facts: Bool = false, colored: Bool = false,
    _ change: (inout ImportedReport) -> Void = { _ in }
  ) throws -> [String] {
    var imported = SampleReport.imported()
    change(&imported)
    let catalog = try Catalog(indicators: SampleReport.indicators)
    try catalog.load(imported)
    try catalog.finishLoading()
    let printer = InspectPrinter(
      language: language, style: TerminalStyle(isColored: colored), showsFacts: facts)
    var lines: [String] = []
    for report in try InspectedReport.all(of: catalog, in: language) {
      printer.print(report) { lines.append($0) }
    }
    return lines
  }

  @Test func theTreeShowsKindsPeriodsLinesAndCounts() throws {
    let tree = try lines()
    #expect(
      tree.drop { !$0.isEmpty }.dropFirst().prefix { !$0.isEmpty } == [
        "一、2025年工作回顾  回顾 · 2025年 · 第2—3行 · 1 指标",
        "二、2026年工作安排  工作安排 · 2026年 · 第4—10行 · 4 指标",
        "  背景 第5行 各位代表！",
        "  (一)扩大有效投资  工作安排 · 2026年 · 第8—10行",
        "    项目攻坚  工作安排 · 2026年 · 第9—10行 · 1 指标 · 3 项目节点 · 1 任务",
      ])
  }

  @Test func theReportIsIntroduced() throws {
    let lines = try lines()
    #expect(lines[0] == "临溪市2026年政府工作报告")
    #expect(lines.contains("  层级 市级") && lines.contains("  报告人 方知远"))
    #expect(try self.lines(.english).contains("  Level city"))
  }

  @Test func factsStandUnderTheirSentences() throws {
    let lines = try lines(facts: true)
    let place = try #require(lines.firstIndex { $0.hasPrefix("  第5—7行 今年主要预期目标是：地区生产总值增长") })
    #expect(lines[place + 1] == "    指标 地区生产总值 · 增速 不低于 5% · 计划 · 预期 · 2026年")
    #expect(lines[place + 2] == "      “地区生产总值增长5%以上”")
    #expect(lines[place + 5] == "    指标 城镇新增就业 · 增量 区间 3–3.5万人 · 计划 · 预期 · 2026年")
    #expect(lines[place + 7] == "    指标 居民收入 · 增速 定性 · 计划 · 预期 · 2026年 [低]")
    #expect(lines.contains("        项目节点 青梧湖水厂 一期 · 投用 (竣工投产) · 12.5亿元 · 计划 · 上半年"))
    #expect(lines.contains("        任务 推进 零基预算改革 · 财政局 审计局 [中]"))
  }

  @Test func lostSentencesAreMarked() throws {
    let lines = try lines { $0.tasks = [] }
    #expect(lines.contains("      无归属 第10行 推进零基预算改革（财政局牵头，审计局配合）。"))
    #expect(lines.contains { $0.contains("1 句无归属") })
  }

  @Test func headingsAreNotRepeatedAsSentences() throws {
    let lines = try lines {
      $0.statements[1].text = "二、2026年工作安排"
    }
    #expect(!lines.contains { $0.contains("背景") && $0.contains("工作安排") && $0.hasPrefix("  背景") })
  }

  @Test func aReportWithoutPlanSaysSo() throws {
    let lines = try lines(.english) {
      for index in $0.sections.indices { $0.sections[index].kind = .review }
    }
    #expect(lines.last == "No plan section was found.")
  }

  @Test func coloursAreOnlyThereWhenAskedFor() throws {
    #expect(try !lines(facts: true).contains { $0.contains("\u{1B}") })
    #expect(try lines(colored: true)[0] == "\u{1B}[1m临溪市2026年政府工作报告\u{1B}[0m")
  }
}
