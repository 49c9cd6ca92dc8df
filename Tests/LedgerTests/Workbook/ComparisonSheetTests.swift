import Archive
import Foundation
import ReportCatalog
import ReportModel
import SampleReport
import Spreadsheet
import Testing

@testable import Ledger

/// Workbooks of several reports: the sheets that compare them, and tables that outgrow a sheet.
@Suite struct ComparisonSheetTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func workbook(
    _ reports: [ImportedReport], _ options: LedgerOptions = .test()
  ) throws -> Parts {
    let export = WorkbookExport(format: .xlsx, options: options)
    _ = try export.write(sampleCatalog(reports), as: "all", to: scratch.folder(replacing: true))
    return try Parts(scratch.bytes("all.xlsx"))
  }

  private var province: ImportedReport {
    var report = SampleReport.imported(jurisdiction: "云岫省")
    report.report.level = .province
    report.assignKeys()
    return report
  }

  @Test func onlyWorkbooksOfSeveralReportsCompare() throws {
    #expect(try !workbook([SampleReport.imported()]).sheetNames.contains("指标对比"))
    #expect(
      try workbook([SampleReport.imported(), province]).sheetNames
        == ["概览", "主要指标", "重点项目", "重点任务", "完成情况", "指标对比", "年度对照", "原文", "说明"])
  }

  @Test(arguments: [WorkbookFormat.xlsx, .ods])
  func aWorkbookThatOnlyComparesHasNoRowsOfReportsAndNoLinksToThem(format: WorkbookFormat) throws {
    var options = LedgerOptions.test()
    options.comparesOnly = true
    let export = WorkbookExport(format: format, options: options)
    let paths = try export.write(
      sampleCatalog([SampleReport.imported(), province]), as: "all", to: scratch.folder())
    let reader = try WorkbookReader(scratch.bytes(String(paths[0].dropFirst(scratch.path.count + 1))))
    #expect(reader.sheets == ["概览", "指标对比", "年度对照", "说明"])
    guard format == .xlsx else { return }
    let parts = try Parts(scratch.bytes("all.xlsx"))
    let whole = try workbook([SampleReport.imported(), province])
    #expect(parts.rows(sheet: 2) == whole.rows(sheet: 6))
    #expect(parts.rows(sheet: 3) == whole.rows(sheet: 7))
    for sheet in 2...3 { #expect(!parts.xml(sheet: sheet).contains("<hyperlink ")) }
    let notes = parts.rows(sheet: 4).joined()
    #expect(notes.contains { $0.contains("只作对比") })
    #expect(!notes.contains { $0.contains("橙色表头") })
  }

  @Test func oneReportIsComparedToo() throws {
    var options = LedgerOptions.test()
    options.comparesOnly = true
    #expect(try workbook([SampleReport.imported()], options).sheetNames == ["概览", "指标对比", "年度对照", "说明"])
  }

  @Test func eachReportHasARowAndEachIndicatorAColumn() throws {
    let parts = try workbook([SampleReport.imported(), province])
    let rows = parts.rows(sheet: 6)
    #expect(rows[0] == ["序号", "地区", "层级", "年份", "标题", "地区生产总值增速（%）", "城镇新增就业增量（人）"])
    // The province first, though it was read last; a number shows its bound, a range is text.
    #expect(rows[1].prefix(4) == ["1", "云岫省", "省级", "2026"])
    #expect(rows[2].prefix(4) == ["2", "临溪市", "市级", "2026"])
    #expect(rows[1].suffix(2) == ["5", "30000～35000"])
    #expect(rows.count == 3)
  }

  @Test func targetsStandBesideResults() throws {
    let rows = try workbook([SampleReport.imported(), province]).rows(sheet: 7)
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(cells["指标"] == "地区生产总值" && cells["地区"] == "云岫省")
    #expect(cells["今年目标"] == "5" && cells["上年完成"] == "5.2" && cells["差值"] == "-0.2")
    #expect(rows.count == 3)
  }

  @Test func largeAmountsOfMoneyAreCountedInHundredMillions() throws {
    var report = SampleReport.imported()
    report.goals[5].canonicalIndicator = "固定资产投资"
    let catalog = try sampleCatalog([report])
    let columns = try ComparedIndicator.mostCommon(of: catalog, limit: 200, language: .english)
    #expect(columns.map(\.heading).contains("固定资产投资 (亿元)"))
    #expect(try ComparedIndicator.mostCommon(of: catalog, limit: 1, language: .chinese).count == 1)
  }

  @Test func aTableThatOutgrowsASheetGoesOnInTheNext() throws {
    var options = LedgerOptions.test()
    options.rowsPerSheet = 5
    let single = try workbook([SampleReport.imported()]).rows(sheet: 6).count - 1
    let parts = try workbook([SampleReport.imported(), province], options)
    let names = parts.sheetNames
    let source = names.filter { $0.hasPrefix("原文") }
    #expect(source.count == (2 * single + 3) / 4)
    #expect(source.prefix(2) == ["原文", "原文 2"])
    let rows = source.flatMap { name in parts.rows(sheet: (names.firstIndex(of: name) ?? 0) + 1).dropFirst() }
    #expect(rows.map { $0[0] } == (1...2 * single).map(String.init))
    // Links find the sheet of their sentence.
    let goals = names.indices.filter { names[$0].hasPrefix("主要指标") }.map { parts.xml(sheet: $0 + 1) }.joined()
    #expect(goals.contains("'原文 3'!B2\""))
    #expect(!goals.contains("!B6"))
  }
}
