/// The frame of a chart inside the cell that it is anchored to (ODF 1.3 part 3, §10.4.2, §10.4.6).
struct ODSChartFrame {
  private let chart: Chart
  /// The number of the chart's object in the workbook, from 1.
  private let number: Int

  init(_ chart: Chart, number: Int) {
    self.chart = chart
    self.number = number
  }

  /// The folder of a chart's parts.
  static func object(_ number: Int) -> String { "Object \(number)" }

  func write(_ xml: inout ByteBuffer) {
    xml.element(
      "draw:frame", ("draw:z-index", .int(number - 1)), ("draw:name", .text("Chart \(number)")),
      ("svg:width", .text(ODSLength.points(chart.width))),
      ("svg:height", .text(ODSLength.points(chart.height))), ("svg:x", "0pt"), ("svg:y", "0pt")
    ) { xml in
      let ranges = [ODSAddress.chart(chart.categories)] + chart.series.map { ODSAddress.chart($0.values) }
      xml.element(
        "draw:object", ("draw:notify-on-update-of-ranges", .text(ranges.joined(separator: " "))),
        ("xlink:href", .text("./" + Self.object(number))), ("xlink:type", "simple"),
        ("xlink:show", "embed"), ("xlink:actuate", "onLoad"))
      xml.element("svg:title", text: chart.title)
      xml.element("svg:desc", text: chart.altText)
    }
  }
}

extension ODSAddress {
  /// `'概览'.B2:'概览'.B9`.
  static func chart<Value>(_ cells: ChartRange<Value>) -> String {
    cells.range.map { range($0, sheet: cells.sheet) } ?? ""
  }
}
