import Archive
import Foundation
import ReportCatalog
import ReportModel
import SampleReport
import Testing

@testable import Ledger

@Suite struct WorkbookExportTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func workbook(
    _ reports: [ImportedReport] = [SampleReport.imported()], _ options: LedgerOptions = .test()
  ) throws -> Parts {
    let export = WorkbookExport(format: .xlsx, options: options)
    let paths = try export.write(sampleCatalog(reports), as: "linxi", to: scratch.folder(replacing: true))
    #expect(paths == [scratch.path + "/linxi.xlsx"])
    return try Parts(scratch.bytes("linxi.xlsx"))
  }

  @Test func sheetsStandInTheOrderOfTheDesign() throws {
    #expect(
      try workbook().sheetNames == ["概览", "主要指标", "重点项目", "重点任务", "完成情况", "原文", "说明"])
    #expect(
      try workbook([SampleReport.imported()], .test(.english)).sheetNames
        == ["Overview", "Goals", "Projects", "Tasks", "Results", "Source text", "Notes"])
  }

  @Test func eachSheetHasItsRows() throws {
    let parts = try workbook()
    let rows = (2...6).map { parts.rows(sheet: $0).count }
    #expect(rows == [1 + 5, 1 + 3, 1 + 1, 1 + 1, 1 + 6])
  }

  @Test func aGoalStandsInTypedCells() throws {
    let parts = try workbook()
    let header = parts.rows(sheet: 2)[0]
    let row = parts.rows(sheet: 2)[3]
    let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
    #expect(cells["序号"] == "3")
    #expect(cells["指标"] == "城镇新增就业")
    #expect(cells["比较"] == "区间")
    #expect(cells["目标值"] == "3" && cells["上限值"] == "3.5")
    #expect(cells["出处"] == "第7行")
    #expect(header.prefix(2) == ["序号", "指标"] && header.last == "行标识")
    #expect(header.contains("牵头领导") && header.contains("下一步措施"))
    #expect(Set(header).count == header.count)
    #expect(parts.xml(sheet: 2).contains("'原文'!B4") || parts.xml(sheet: 2).contains("原文!B4"))
  }

  @Test func unitsThatTheTextNamesAreFilledIn() throws {
    let rows = try workbook().rows(sheet: 4)
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(cells["牵头单位"] == "财政局" && cells["配合单位"] == "审计局")
    #expect(cells["事项"] == "零基预算改革" && cells["动作"] == "推进")
    #expect(cells["实际值"] == "")
  }

  @Test func deadlinesAreDates() throws {
    let rows = try workbook().rows(sheet: 3)
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(cells["时限"] == "上半年")
    #expect(cells["截止日期"] == "46203", "the serial number of 2026-06-30")
  }

  @Test func severalReportsNameThemselves() throws {
    let parts = try workbook([SampleReport.imported(), SampleReport.imported(jurisdiction: "云浦县")])
    let rows = parts.rows(sheet: 2)
    #expect(rows[0].prefix(4) == ["序号", "指标", "地区", "年份"])
    #expect(rows.count == 1 + 10)
    #expect(rows[10].prefix(4) == ["10", "投资", "云浦县", "2026"])
    #expect(parts.rows(sheet: 1).contains { $0.first == "云浦县2026年政府工作报告" })
  }

  @Test(arguments: [
    ("政府工作报告", "临溪市2026年政府工作报告 台账"), ("临溪市政府工作报告", "2026年临溪市政府工作报告 台账"),
    ("2026年政府工作报告", "临溪市2026年政府工作报告 台账"), ("临溪市2026年政府工作报告", "临溪市2026年政府工作报告 台账"),
  ])
  func aBareTitleGetsPlaceAndYear(printed: String, title: String) throws {
    var report = SampleReport.imported()
    report.report.title = printed
    #expect(try workbook([report]).rows(sheet: 1)[0][0] == title)
  }

  @Test func linesOfSeveralFilesAreToldFileByFile() throws {
    var report = SampleReport.imported()
    report.report.pageStarts = PageStarts([1, 6])
    let parts = try workbook([report])
    let rows = parts.rows(sheet: 2)
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[3]))
    #expect(cells["出处"] == "文件2第2行")
    let overview = parts.rows(sheet: 1)
    #expect(overview.contains { $0.prefix(2) == ["正文行次", "文件1第3行—文件2第5行"] })
    #expect(!overview.contains { $0.first == "各版起始行" })
  }

  @Test func theOverviewTellsWhatTheLedgerIsAbout() throws {
    let rows = try workbook().rows(sheet: 1)
    #expect(rows[0][0] == "临溪市2026年政府工作报告 台账")
    func value(_ label: String) -> String? { rows.first { $0.first == label }?.dropFirst().first }
    #expect(value("层级") == "市级")
    #expect(value("报告人") == "方知远")
    #expect(value("来源文件") == "linxi-2026.txt")
    #expect(value("正文行次") == "第3—10行")
    #expect(value("编制程序") == "goalsheet 1.2.3")
    #expect(value("主要指标") == "5")
    #expect(rows.contains(["二、2026年工作安排", "5", "3", "1", "0"]))
    #expect(rows.contains(["　　(一)扩大有效投资", "1", "3", "1", "0"]))
    #expect(rows.contains(["投用", "1", "0"]))
    #expect(rows.contains(["低", "1", "0", "0", "0"]))
  }

  @Test func theReferenceDateIsGivenOrLeftOpen() throws {
    let label = "基准日期（进度截至日，可填写）"
    #expect(try workbook().rows(sheet: 1).contains([label, ""]))
    var options = LedgerOptions.test()
    options.referenceDate = CalendarDate(year: 2026, month: 6, day: 30)
    #expect(try workbook([SampleReport.imported()], options).rows(sheet: 1).contains([label, "46203"]))
  }

  @Test func notesExplainEveryColumn() throws {
    let rows = try workbook().rows(sheet: 7)
    #expect(rows.contains { $0.count == 4 && $0[0] == "主要指标" && $0[1] == "比较" && $0[3].hasPrefix("不低于、不高于") })
    #expect(rows.contains { $0.count == 4 && $0[0] == "重点任务" && $0[1] == "牵头单位" })
  }

  @Test func aReportWithoutRowsStillMakesAWorkbook() throws {
    let bare = ImportedReport(report: Report(title: "空", source: "x.txt"))
    let parts = try workbook([bare])
    #expect(parts.rows(sheet: 2).count == 2, "a table needs a row below its header")
  }

  @Test(arguments: [LedgerFormat.xlsx, .ods, .csv, .jsonl, .sqlite])
  func theSameReportGivesTheSameBytes(format: LedgerFormat) throws {
    var outputs: [[[UInt8]]] = []
    for jobs in [1, 2] {
      var options = LedgerOptions.test()
      options.jobs = jobs
      let export = format.export(options: options)
      _ = try export.write(sampleCatalog(), as: "linxi", to: scratch.folder(replacing: true))
      outputs.append(export.fileNames(for: "linxi").map { scratch.bytes($0) })
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].allSatisfy { !$0.isEmpty })
  }

  @Test func anExistingWorkbookIsNotReplacedUnasked() throws {
    try scratch.write("typed", to: "linxi.xlsx")
    #expect(throws: LedgerError.wouldReplace(path: scratch.path + "/linxi.xlsx")) {
      _ = try WorkbookExport(format: .xlsx, options: .test()).write(
        sampleCatalog(), as: "linxi", to: scratch.folder())
    }
    #expect(scratch.names == ["linxi.xlsx"])
  }

  @Test func statementsAreFoundThoughIdsHaveGaps() throws {
    let path = scratch.path + "/gaps.sqlite"
    let catalog = try sampleCatalog([SampleReport.imported(), SampleReport.imported(jurisdiction: "云浦县")])
    try catalog.forEachRow("DELETE FROM statements WHERE id = 2") { _ in }
    try catalog.save(toFile: path)
    _ = try WorkbookExport(format: .xlsx, options: .test()).write(
      Catalog(openingFile: path), as: "gaps", to: scratch.folder())
    let xml = try Parts(scratch.bytes("gaps.xlsx")).xml(sheet: 4)
    #expect(xml.contains("!B6") && xml.contains("!B12"))
  }
}

/// The parts of a written workbook, read with as little as will do.
struct Parts {
  private let zip: ZipReader
  private let strings: [String]

  init(_ bytes: [UInt8]) throws {
    zip = try ZipReader(bytes)
    let xml = try String(decoding: zip.content(of: "xl/sharedStrings.xml"), as: UTF8.self)
    strings = xml.matches(of: #/<si><t[^>]*>([^<]*)<\/t><\/si>/#).map { String($0.1) }
  }

  var sheetNames: [String] {
    text("xl/workbook.xml").matches(of: #/<sheet name="([^"]*)"/#).map { String($0.1) }
  }

  func xml(sheet: Int) -> String { text("xl/worksheets/sheet\(sheet).xml") }

  /// The shown values, row by row; empty cells are empty texts.
  func rows(sheet: Int) -> [[String]] {
    xml(sheet: sheet).matches(of: #/<row [^>]*>(.*?)<\/row>/#.dotMatchesNewlines()).map { row in
      row.1.matches(of: #/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/#).map { cell in
        let value = cell.2?.firstMatch(of: #/<v>([^<]*)<\/v>/#).map { String($0.1) } ?? ""
        return cell.1.contains("t=\"s\"") ? Int(value).map { strings[$0] } ?? value : value
      }
    }
  }

  private func text(_ name: String) -> String {
    (try? String(decoding: zip.content(of: name), as: UTF8.self)) ?? ""
  }
}
