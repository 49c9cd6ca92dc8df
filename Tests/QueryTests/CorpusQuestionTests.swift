import Foundation
import Query
import ReportCatalog
import ReportImport
import Testing

/// Ten questions to three real reports that stand beside some checkouts; each answer was read off the report by
/// hand. The reports are told by their sizes, so that nothing here names them.
@Suite("Questions to real reports", .enabled(if: RealReports.areThere, "../shared/corpus is not there"))
struct CorpusQuestionTests {
  @Test(
    "Are answered",
    arguments: [
      (
        [RealReports.municipality], "目标 其中 指标 = 地区生产总值 且 时期 = 2026年 选择 类型, 比较, 目标值, 单位",
        ["growth|>=|5|%"]
      ),
      ([RealReports.municipality], "目标 其中 指标 ~ 新增就业 且 时态 = 计划 选择 比较, 目标值, 单位", [">=|65|万人"]),
      (
        [RealReports.municipality], "目标 其中 指标 ~ 二氧化碳排放 且 时期 = 2026年 选择 比较, 目标值, 单位", ["=|-3.8|%"]
      ),
      (
        [RealReports.municipality],
        "目标 其中 时期 = 2026年 且 类型 = 增速 且 指标 in (规上工业增加值, 固定资产投资, 社会消费品零售总额, 进出口总值) 选择 指标, 比较, 目标值",
        ["规上工业增加值|=|6", "固定资产投资|=|3", "社会消费品零售总额|>=|4", "进出口总值|=|5"]
      ),
      ([RealReports.province], "目标 其中 指标 ~ 调查失业率 选择 时态, 比较, 目标值", ["achieved|=|4.6", "planned|<=|5"]),
      (
        [RealReports.province], "目标 其中 指标 = 全省生产总值 且 时期 = 2026年 选择 比较, 目标值, 上限值, 单位", ["range|5|5.5|%"]
      ),
      ([RealReports.province], "目标 其中 指标 = 居民消费价格 且 时态 = 计划 选择 比较, 目标值, 单位", ["~|2|%"]),
      (
        [RealReports.province], "目标 其中 指标 ~ 新增就业 选择 时态, 比较, 目标值, 单位",
        ["achieved|=|115.8|万人", "planned|>=|100|万人"]
      ),
      ([RealReports.district], "目标 其中 指标 ~ 贷款规模 选择 比较, 目标值, 单位", [">=|1800|亿元"]),
      (
        [RealReports.municipality, RealReports.province, RealReports.district],
        "目标 其中 规范指标 = 地区生产总值 且 类型 = 增速 且 时态 = 计划 且 时期 in (2025年, 2026年) 按 年份, 目标值 降序 排序 选择 年份, 比较, 目标值, 上限值",
        ["2025|>=|5.5|", "2026|>=|5|", "2026|range|5|5.5"]
      ),
    ])
  func answers(sizes: [Int], query: String, answer: [String]) throws {
    let catalog = try Catalog(indicators: IndicatorLibrary.shared.entries)
    for size in sizes {
      let path = try #require(RealReports.path(ofSize: size))
      let document = try SourceReader.read(path: path, encoding: nil)
      try catalog.load(try ReportImporter(options: ImportOptions()).importReport(document))
    }
    try catalog.finishLoading()
    #expect(try TestCatalog.rows(query, catalog) == answer, "\(query)")
  }
}

/// The reports in `../shared/corpus`, by the number of their bytes.
enum RealReports {
  static let municipality = 70_308
  static let province = 67_830
  static let district = 13_975

  static var areThere: Bool {
    [municipality, province, district].allSatisfy { path(ofSize: $0) != nil }
  }

  static func path(ofSize size: Int) -> String? {
    let folder =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/shared/corpus"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { folder + "/" + $0 }.first {
      (try? FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int) == size
    }
  }
}
