/// The automatic styles of a chart (ODF 1.3 part 3, §16.18, §20.1 to §20.79).
struct ODSChartStyles {
  private let chart: Chart
  private let fontName: String
  private static let ink = "#404040"

  init(_ chart: Chart, fontName: String) {
    self.chart = chart
    self.fontName = fontName
  }

  func write(_ xml: inout ByteBuffer) {
    if chart.numberFormat != .general { ODSDataStyle(name: "N1", format: chart.numberFormat).write(&xml) }
    if hidesZeros { zeroStyles(&xml) }
    style("chart", &xml) { xml in
      xml.element(
        "style:graphic-properties", ("draw:fill", "solid"), ("draw:fill-color", "#FFFFFF"),
        ("draw:stroke", "solid"), ("svg:stroke-color", "#D9D9D9"))
    }
    style("title", &xml) { text(size: 13, isBold: true, &$0) }
    style("x-title", &xml) { axisTitle(isVertical: chart.kind == .bar, &$0) }
    style("y-title", &xml) { axisTitle(isVertical: chart.kind == .column, &$0) }
    style("legend", &xml) { xml in
      xml.element("style:graphic-properties", ("draw:fill", "none"), ("draw:stroke", "none"))
      text(size: 9, &xml)
    }
    style("plot", &xml) { xml in
      xml.element(
        "style:chart-properties", ("chart:vertical", chart.kind == .bar ? "true" : "false"),
        ("chart:stacked", chart.isStacked ? "true" : nil), ("chart:include-hidden-cells", "false"),
        ("chart:auto-position", "true"), ("chart:auto-size", "true"), ("chart:treat-empty-cells", "leave-gap")
      )
    }
    style("wall", &xml) { xml in
      xml.element("style:graphic-properties", ("draw:fill", "none"), ("draw:stroke", "none"))
    }
    style("grid", &xml) { line("#E5E5E5", &$0) }
    axes(&xml)
    for index in chart.series.indices { series(index, &xml) }
  }

  /// A bar of nothing in a stack has no room for a label.
  private var hidesZeros: Bool { chart.isStacked && chart.showsValues }

  /// `N3` shows all numbers but zero as the chart's numbers are shown.
  private func zeroStyles(_ xml: inout ByteBuffer) {
    xml.element("number:number-style", ("style:name", "N2")) { $0.element("number:text") }
    ODSDataStyle(name: "N3", format: chart.numberFormat).write(&xml, map: ("value()=0", "N2"))
  }

  private func axes(_ xml: inout ByteBuffer) {
    let isBar = chart.kind == .bar
    style("x", &xml) { xml in
      xml.element(
        "style:chart-properties", ("chart:display-label", "true"), ("chart:tick-marks-major-inner", "false"),
        ("chart:tick-marks-major-outer", "false"), ("chart:reverse-direction", isBar ? "true" : "false"),
        ("text:line-break", "true"), ("chart:axis-position", "0"))
      line("#A6A6A6", &xml)
      text(size: 9, &xml)
    }
    style("y", &xml, dataStyle: true) { xml in
      // The categories of a bar chart run downwards: their far end is the bottom, where the numbers belong.
      xml.element(
        "style:chart-properties", ("chart:display-label", "true"), ("chart:tick-marks-major-inner", "false"),
        ("chart:tick-marks-major-outer", "false"), ("chart:minimum", chart.beginsAtZero ? 0 : nil),
        ("chart:gap-width", 60), ("chart:overlap", chart.isStacked ? 100 : 0),
        ("chart:link-data-style-to-source", "false"), ("chart:axis-position", isBar ? "end" : "start"))
      xml.element("style:graphic-properties", ("draw:stroke", "none"))
      text(size: 9, &xml)
    }
  }

  private func series(_ index: Int, _ xml: inout ByteBuffer) {
    style("series\(index + 1)", &xml, dataStyle: true, hidesZeros: hidesZeros) { xml in
      xml.element(
        "style:chart-properties", ("chart:data-label-number", chart.showsValues ? "value" : nil),
        ("chart:label-position", chart.showsValues ? (chart.isStacked ? "center" : "outside") : nil),
        ("chart:link-data-style-to-source", "false"))
      xml.element(
        "style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "solid"),
        ("draw:fill-color", .text("#" + chart.color(ofSeries: index).hex)))
      text(size: 9, color: chart.isStacked ? "#FFFFFF" : Self.ink, &xml)
    }
  }

  private func style(
    _ name: String, _ xml: inout ByteBuffer, dataStyle: Bool = false, hidesZeros: Bool = false,
    content: (inout ByteBuffer) -> Void
  ) {
    let format: XMLValue? = dataStyle && chart.numberFormat != .general ? "N1" : nil
    xml.element(
      "style:style", ("style:name", .text(name)), ("style:family", "chart"),
      ("style:data-style-name", hidesZeros ? "N3" : format), content: content)
  }

  private func axisTitle(isVertical: Bool, _ xml: inout ByteBuffer) {
    if isVertical { xml.element("style:chart-properties", ("style:rotation-angle", 90)) }
    text(size: 9, &xml)
  }

  private func line(_ color: String, _ xml: inout ByteBuffer) {
    xml.element(
      "style:graphic-properties", ("draw:stroke", "solid"), ("svg:stroke-width", "0.75pt"),
      ("svg:stroke-color", .text(color)))
  }

  private func text(
    size: Double, isBold: Bool = false, color: String = Self.ink, _ xml: inout ByteBuffer
  ) {
    let size = XMLValue.text(ODSLength.points(size))
    let weight: XMLValue? = isBold ? "bold" : nil
    xml.element(
      "style:text-properties", ("fo:color", .text(color)), ("fo:font-family", .text(fontName)),
      ("style:font-family-asian", .text(fontName)), ("fo:font-size", size), ("style:font-size-asian", size),
      ("fo:font-weight", weight), ("style:font-weight-asian", weight))
  }
}
