import Archive
import Testing

@testable import Spreadsheet

@Suite struct ChartTests {
  private static func chart(_ change: (inout Chart) -> Void = { _ in }) -> Chart {
    var chart = Chart(
      kind: .column, title: "各阶段项目数", altText: "开工 12 项，完工 7 项",
      categories: ChartRange(sheet: "统计", reference: "A2:A3", cached: ["开工", "完工"]),
      series: [
        ChartSeries(
          "计划", inCell: "B1", of: "统计",
          values: ChartRange(sheet: "统计", reference: "B2:B3", cached: [12, 7])),
        ChartSeries("完成", values: ChartRange(sheet: "统计", reference: "C2:C3", cached: [4.5, 9])),
      ],
      categoryTitle: "阶段", valueTitle: "项数", row: 4, column: 1, width: 360, height: 200)
    change(&chart)
    return chart
  }

  private static func workbook(_ charts: [Chart]) -> Workbook {
    .single(
      Sheet(name: "统计", charts: charts),
      rows: [
        [.text("阶段"), .text("计划"), .text("完成")], [.text("开工"), .number(12), .number(4.5)],
        [.text("完工"), .number(7), .number(9)],
      ])
  }

  // MARK: XLSX

  @Test func aChartIsADrawingOnItsSheet() throws {
    let book = try WrittenWorkbook(Self.workbook([Self.chart()]), .xlsx)
    #expect(try book.part("xl/worksheets/sheet1.xml").contains("<drawing r:id=\"drawing\"/></worksheet>"))
    #expect(
      try book.part("xl/worksheets/_rels/sheet1.xml.rels").contains("Target=\"../drawings/drawing1.xml\""))
    #expect(try book.part("xl/drawings/_rels/drawing1.xml.rels").contains("Target=\"../charts/chart1.xml\""))
    let types = try book.part("[Content_Types].xml")
    #expect(types.contains("/xl/drawings/drawing1.xml") && types.contains("/xl/charts/chart1.xml"))
    let drawing = try book.part("xl/drawings/drawing1.xml")
    #expect(drawing.contains("<xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>"))
    #expect(drawing.contains("<xdr:ext cx=\"4572000\" cy=\"2540000\"/>"))
    #expect(drawing.contains("descr=\"开工 12 项，完工 7 项\""))
  }

  @Test func seriesNameTheirCellsAndKeepTheirValues() throws {
    let xml = try WrittenWorkbook(Self.workbook([Self.chart()]), .xlsx).part("xl/charts/chart1.xml")
    #expect(
      xml.contains(
        """
        <c:tx><c:strRef><c:f>'统计'!$B$1</c:f><c:strCache><c:ptCount val="1"/>\
        <c:pt idx="0"><c:v>计划</c:v></c:pt></c:strCache></c:strRef></c:tx>
        """))
    #expect(xml.contains("<c:tx><c:v>完成</c:v></c:tx>"))
    #expect(
      xml.contains(
        """
        <c:val><c:numRef><c:f>'统计'!$C$2:$C$3</c:f><c:numCache><c:formatCode>General</c:formatCode>\
        <c:ptCount val="2"/><c:pt idx="0"><c:v>4.5</c:v></c:pt><c:pt idx="1"><c:v>9</c:v></c:pt>
        """))
    #expect(xml.contains("<c:f>'统计'!$A$2:$A$3</c:f>"))
    for text in ["各阶段项目数", "阶段", "项数"] { #expect(xml.contains("<a:t>\(text)</a:t>")) }
    #expect(xml.contains("<c:legend>") && xml.contains("<c:showVal val=\"1\"/>"))
  }

  @Test func barsLieAndTheirFirstCategoryStandsAtTheTop() throws {
    let chart = Self.chart {
      $0.kind = .bar
      $0.isStacked = true
    }
    let xml = try WrittenWorkbook(Self.workbook([chart]), .xlsx).part("xl/charts/chart1.xml")
    #expect(xml.contains("<c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>"))
    #expect(xml.contains("<c:overlap val=\"100\"/>"))
    #expect(xml.contains("<c:orientation val=\"maxMin\"/>") && xml.contains("<c:crosses val=\"max\"/>"))
  }

  @Test func anAxisWithNegativeNumbersDoesNotBeginAtZero() throws {
    #expect(
      try WrittenWorkbook(Self.workbook([Self.chart()]), .xlsx).part("xl/charts/chart1.xml").contains(
        "<c:min "))
    let chart = Self.chart { $0.series[0].values.cached[0] = -1 }
    #expect(
      try !WrittenWorkbook(Self.workbook([chart]), .xlsx).part("xl/charts/chart1.xml").contains("<c:min "))
  }

  @Test func oneSeriesWithoutLabelsHasNeitherLegendNorLabels() throws {
    let chart = Self.chart {
      $0.series.removeLast()
      $0.showsValues = false
    }
    let xml = try WrittenWorkbook(Self.workbook([chart]), .xlsx).part("xl/charts/chart1.xml")
    #expect(!xml.contains("<c:legend>") && !xml.contains("<c:dLbls>"))
  }

  // MARK: ODS

  @Test func aChartIsAnObjectInItsCell() throws {
    let book = try WrittenWorkbook(Self.workbook([Self.chart()]), .ods)
    let content = try book.part("content.xml")
    #expect(
      content.contains("<table:table-cell/><table:table-cell><draw:frame draw:z-index=\"0\""),
      "the cell is B5")
    #expect(content.contains("xlink:href=\"./Object 1\""))
    #expect(content.contains("<svg:desc>开工 12 项，完工 7 项</svg:desc></draw:frame></table:table-cell>"))
    let manifest = try book.part("META-INF/manifest.xml")
    #expect(
      manifest.contains("manifest:full-path=\"Object 1/\"") && manifest.contains("Object 1/content.xml"))
    let chart = try book.part("Object 1/content.xml")
    #expect(chart.contains("chart:values-cell-range-address=\"'统计'.C2:'统计'.C3\""))
    #expect(chart.contains("chart:label-cell-address=\"'统计'.B1:'统计'.B1\""))
    #expect(chart.contains("office:value=\"4.5\""))
    #expect(chart.contains("chart:data-label-number=\"value\""))
  }

  @Test func chartsStandInWrittenSkippedAndLaterRows() throws {
    for row in [0, 1, 2, 3, 7, 40] {
      let sink = MemorySink()
      let writer = try WorkbookWriter(format: .ods, sink: sink, options: .test)
      try writer.beginSheet(Sheet(name: "统计"))
      try writer.addChart(Self.chart { $0.row = row })
      try writer.row([.text("a"), .text("b"), .text("c")])
      try writer.skipRows(5)
      try writer.row([.text("d")])
      try writer.endSheet()
      try writer.finish()
      let reader = try WorkbookReader(sink.bytes)
      var texts: [Int: String] = [:]
      _ = try reader.rows(of: "统计") { row in
        if case .text(let text) = row[0] { texts[row.index + 1] = text }
      }
      #expect(texts == [1: "a", 7: "d"], "chart in row \(row + 1)")
    }
  }

  // MARK: Limits

  /// A change that makes a chart wrong, and what is said of it.
  struct Mistake: Sendable {
    var detail: String
    var change: @Sendable (inout Chart) -> Void

    init(_ detail: String, _ change: @escaping @Sendable (inout Chart) -> Void) {
      self.detail = detail
      self.change = change
    }
  }

  static let mistakes = [
    Mistake("its alternative text is empty or longer than 2,000 UTF-16 units") { $0.altText = "" },
    Mistake("it has no or more than 255 series") { $0.series = [] },
    Mistake("\"C2:C3\" has 2 cells and 1 values are given") { $0.series[1].values.cached = [1] },
    Mistake("\"A2:B3\" is not one row or one column") { $0.categories.reference = "A2:B3" },
    Mistake("\"x\" is no range of cells") { $0.categories.reference = "x" },
    Mistake("series \"计划\" has 3 numbers for 2 categories") {
      $0.series[0].values = ChartRange(sheet: "统计", reference: "B2:B4", cached: [1, 2, 3])
    },
    Mistake("a number of series \"计划\" is infinite or undefined") {
      $0.series[0].values.cached[0] = .infinity
    },
    Mistake("its place is beyond the sheet") { $0.row = 1_048_576 },
    Mistake("its width or height is not between 36 and 4,000 points") { $0.width = 0 },
    Mistake("the workbook has no sheet \"无\"") { $0.series[0].values.sheet = "无" },
    Mistake("a title or the name of a series is longer") { $0.title = String(repeating: "长", count: 256) },
  ]

  @Test(arguments: mistakes)
  func whatCannotBeDrawnIsAnError(mistake: Mistake) {
    let error = #expect(throws: SpreadsheetError.self) {
      _ = try WrittenWorkbook(Self.workbook([Self.chart(mistake.change)]), .xlsx)
    }
    #expect(error?.message.contains(mistake.detail) == true)
  }

  @Test func aChartMustComeBeforeItsRow() throws {
    let writer = try WorkbookWriter(format: .xlsx, sink: MemorySink(), options: .test)
    try writer.beginSheet(Sheet(name: "统计"))
    try writer.skipRows(5)
    #expect(throws: SpreadsheetError.wrongOrder("the chart \"各阶段项目数\" was added after its row 5 was written"))
    {
      try writer.addChart(Self.chart())
    }
  }
}
