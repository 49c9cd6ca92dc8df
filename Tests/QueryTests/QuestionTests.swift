import Foundation
import Query
import ReportCatalog
import ReportImport
import ReportModel
import Testing

/// Questions that a user asks of the sample reports; each answer was read off the reports by hand.
@Suite("Questions to the sample reports")
struct QuestionTests {
  struct Question: Sendable, CustomTestStringConvertible {
    var text: String
    var reports: [String]
    var query: String
    var answer: [String]

    init(_ text: String, of reports: [String], _ query: String, _ answer: [String]) {
      self.text = text
      self.reports = reports
      self.query = query
      self.answer = answer
    }

    var testDescription: String { text }
  }

  private static let lanyu = "lanyu-city-2026.txt"
  private static let jianglan = "jianglan-province-2026.txt"
  private static let qinghe = "qinghe-district-2026.txt"
  private static let weidu = "weidu-town-2026.txt"

  static let questions: [Question] = [
    Question(
      "澜屿哪些目标在1000亿元以上？", of: [lanyu],
      "目标 其中 时态 = 计划 且 目标值 >= 1000亿元 选择 指标, 比较, 目标值, 单位", ["地区生产总值|>=|3200|亿元"]),
    Question(
      "江岚今年哪些目标在1000亿元以上，从大到小？", of: [jianglan],
      "目标 其中 时期 = 2026年 且 目标值 >= 1000亿元 按 目标值 降序 排序 选择 目标值, 单位",
      ["8600|亿元", "6000|亿元", "1100|亿元"]),
    Question(
      "澜屿的失业率控制在多少？", of: [lanyu], "目标 其中 指标 ~ 失业率 选择 比较, 目标值, 单位", ["<=|5.5|%"]),
    Question(
      "清禾的失业率控制在多少？", of: [qinghe], "目标 其中 指标 ~ 失业率 选择 比较, 目标值, 单位", ["<=|5.2|%"]),
    Question(
      "澜屿哪些项目写明了投资额？", of: [lanyu], "项目 其中 投资额 不为空 选择 项目, 投资额, 投资单位",
      ["集装箱自动化码头工程|48.6|亿元"]),
    Question(
      "江岚哪些目标是区间？", of: [jianglan], "目标 其中 比较 = 区间 选择 目标值, 上限值, 单位", ["5|5.5|%", "3|5|%"]),
    Question(
      "澜屿港口今年和十五五要做到多少？", of: [lanyu],
      "目标 其中 指标 ~ 吞吐量 且 时态 = 计划 选择 指标, 比较, 目标值, 单位, 时期",
      [
        "港口货物吞吐量|=|2|亿吨|十五五", "集装箱吞吐量|>=|200|万标箱|十五五", "货物吞吐量|>=|1.45|亿吨|2026年",
        "集装箱吞吐量|=|140|万标箱|2026年",
      ]),
    Question(
      "澜屿建了多少高标准农田，还要建多少？", of: [lanyu], "目标 其中 指标 ~ 高标准农田 选择 时态, 目标值, 单位",
      ["achieved|11.2|万亩", "planned|9.8|万亩"]),
    Question(
      "苇渡有哪些1000亩以上的事？", of: [weidu], "目标 其中 目标值 >= 1000亩 选择 目标值, 单位, 时态",
      ["4200|亩|achieved", "3.6|万亩|planned", "3000|亩|planned"]),
    Question(
      "苇渡财政总收入去年多少，今年多少？", of: [weidu], "目标 其中 指标 ~ 财政总收入 选择 类型, 目标值, 单位, 时态",
      ["total|4860|万元|achieved", "growth|5.2|%|achieved", "total|5100|万元|planned"]),
    Question(
      "苇渡今年有哪些百分比目标？", of: [weidu], "目标 其中 时态 = 计划 且 单位 = % 选择 目标值",
      ["7", "10", "6.5", "98", "100"]),
    Question(
      "清禾国庆前要通车的是什么？", of: [qinghe], "项目 其中 时限 ~ 国庆 选择 项目, 阶段, 时限", ["禾湖大道东延线|operating|国庆前"]),
    Question(
      "澜屿哪些项目上半年要见结果？", of: [lanyu], "项目 其中 截止日期 <= 2026-06-30 选择 项目, 阶段, 截止日期",
      ["南岙渔港改造提升工程|completed|2026-06-30"]),
    Question(
      "澜屿跨境电商做到了什么，还要做到什么？", of: [lanyu],
      "目标 其中 指标 ~ 跨境电商 选择 时态, 类型, 比较, 目标值, 单位", ["achieved|growth|=|41.3|%", "planned|total|>=|50|亿元"]),
    Question(
      "清禾的民间投资要占几成？", of: [qinghe], "目标 其中 指标 ~ 民间投资 选择 比较, 目标值, 单位, 基准值", [">=|6|成|60"]),
    Question(
      "澜屿今年要修多少公里？", of: [lanyu], "目标 其中 单位 = 公里 且 时态 = 计划 选择 计数(), 合计(目标值)", ["3|173"]),
    Question(
      "苇渡的报告在哪一行讲稻虾？", of: [weidu], "原文 其中 原句 ~ 稻虾 选择 起始行", ["12"]),
    Question(
      "各地固定资产投资要增长多少？", of: [lanyu, jianglan, weidu],
      "目标 其中 指标 = 固定资产投资 且 时态 = 计划 选择 地区, 目标值, 单位", ["澜屿市|5|%", "江岚省|5|%", "苇渡镇|10|%"]),
    Question(
      "澜屿40亿到100亿元之间的指标有哪些？", of: [lanyu], "目标 其中 目标值 介于 40亿元 和 100亿元 按 基准值 排序 选择 目标值, 时态",
      ["50|planned", "65|planned", "70|planned", "96.3|achieved"]),
    Question(
      "澜屿的细颗粒物浓度降到了多少，要守住多少？", of: [lanyu], "目标 其中 指标 ~ 细颗粒物 选择 时态, 比较, 目标值, 单位",
      ["achieved|=|19|微克/立方米", "planned|<=|19|微克/立方米"]),
  ]

  @Test("Are answered", arguments: questions)
  func answers(question: Question) throws {
    let catalog = try Catalog(indicators: IndicatorLibrary.shared.entries)
    for report in question.reports {
      let document = try SourceReader.read(path: Self.samples + report, encoding: nil)
      try catalog.load(try ReportImporter(options: ImportOptions()).importReport(document))
    }
    try catalog.finishLoading()
    #expect(try TestCatalog.rows(question.query, catalog) == question.answer, "\(question.query)")
  }

  private static let samples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Samples/"
}
