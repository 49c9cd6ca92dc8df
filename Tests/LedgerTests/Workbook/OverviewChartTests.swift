import Archive
import SampleReport
import Testing

@testable import Ledger

@Suite struct OverviewChartTests {
  @Test func theOverviewDrawsItsTables() throws {
    let scratch = try Scratch()
    for format in [LedgerFormat.xlsx, .ods] {
      _ = try format.export(options: .test()).write(
        sampleCatalog(), as: "linxi", to: scratch.folder(replacing: true))
    }
    let xlsx = try ZipReader(scratch.bytes("linxi.xlsx"))
    let stages = try String(decoding: xlsx.content(of: "xl/charts/chart2.xml"), as: UTF8.self)
    #expect(stages.contains("<a:t>项目节点按阶段统计</a:t>") && stages.contains("<c:v>投用</c:v>"))
    let drawing = try String(decoding: xlsx.content(of: "xl/drawings/drawing1.xml"), as: UTF8.self)
    #expect(drawing.contains("descr=\"项目节点按阶段统计：谋划：0；") && drawing.contains("投用：计划 1"))
    let ods = try ZipReader(scratch.bytes("linxi.ods"))
    #expect(try ods.content(of: "Object 1/content.xml").count > 0)
  }

  @Test func sectionsOfOneDepthThatStandTogetherAreCompared() {
    func line(_ depth: Int, _ count: Int) -> SectionTally.Line {
      SectionTally.Line(title: "", depth: depth, counts: [count, 0, 0, 0])
    }
    #expect(OverviewPage.chartLines(of: []) == nil)
    #expect(OverviewPage.chartLines(of: [line(0, 9)]) == nil)
    #expect(OverviewPage.chartLines(of: [line(0, 9), line(0, 2)]) == 0..<2)
    #expect(OverviewPage.chartLines(of: [line(0, 9), line(1, 4), line(1, 5), line(0, 2)]) == 1..<3)
    #expect(
      OverviewPage.chartLines(of: [line(0, 3), line(1, 1), line(1, 2), line(0, 9), line(1, 4), line(1, 5)])
        == 4..<6)
  }
}
