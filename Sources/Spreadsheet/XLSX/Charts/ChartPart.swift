/// `xl/charts/chartN.xml` (ECMA-376 part 1, §21.2).
struct ChartPart {
  private let chart: Chart
  private let fontName: String

  init(_ chart: Chart, fontName: String) {
    self.chart = chart
    self.fontName = fontName
  }

  private static let categoryAxis = 100
  private static let valueAxis = 101
  private static let ink = "404040"

  func xml() -> ByteBuffer {
    var xml = ByteBuffer(capacity: 1 << 13)
    xml.xmlDeclaration()
    xml.open(
      "c:chartSpace", ("xmlns:c", DrawingNamespace.chart), ("xmlns:a", DrawingNamespace.main),
      ("xmlns:r", .text(XLSXNamespace.relationships)))
    xml.element("c:roundedCorners", ("val", .flag(false)))
    xml.element("c:chart") { xml in
      title(chart.title, size: 1300, isBold: true, &xml)
      xml.element("c:autoTitleDeleted", ("val", .flag(false)))
      xml.element("c:plotArea") { plotArea(&$0) }
      if chart.hasLegend {
        xml.element("c:legend") { xml in
          xml.element("c:legendPos", ("val", "b"))
          xml.element("c:overlay", ("val", .flag(false)))
        }
      }
      xml.element("c:plotVisOnly", ("val", .flag(true)))
      xml.element("c:dispBlanksAs", ("val", "gap"))
    }
    xml.element("c:spPr") { xml in
      fill(.white, &xml)
      line(Color(0xD9D9D9), &xml)
    }
    textProperties(size: 900, &xml)
    xml.end("c:chartSpace")
    return xml
  }

  private func plotArea(_ xml: inout ByteBuffer) {
    xml.element("c:layout")
    xml.element("c:barChart") { xml in
      xml.element("c:barDir", ("val", chart.kind == .column ? "col" : "bar"))
      xml.element("c:grouping", ("val", chart.isStacked ? "stacked" : "clustered"))
      xml.element("c:varyColors", ("val", .flag(false)))
      for index in chart.series.indices { series(index, &xml) }
      xml.element("c:gapWidth", ("val", 60))
      if chart.isStacked { xml.element("c:overlap", ("val", 100)) }
      xml.element("c:axId", ("val", .int(Self.categoryAxis)))
      xml.element("c:axId", ("val", .int(Self.valueAxis)))
    }
    categoryAxis(&xml)
    valueAxis(&xml)
  }

  // MARK: Series

  private func series(_ index: Int, _ xml: inout ByteBuffer) {
    let series = chart.series[index]
    xml.element("c:ser") { xml in
      xml.element("c:idx", ("val", .int(index)))
      xml.element("c:order", ("val", .int(index)))
      xml.element("c:tx") { xml in
        if let cell = series.nameCell {
          xml.element("c:strRef") { texts(cell, &$0) }
        } else {
          xml.element("c:v", text: series.name)
        }
      }
      xml.element("c:spPr") { fill(chart.color(ofSeries: index), &$0) }
      xml.element("c:invertIfNegative", ("val", .flag(false)))
      if chart.showsValues { xml.element("c:dLbls") { labels(&$0) } }
      xml.element("c:cat") { xml in
        xml.element("c:strRef") { texts(chart.categories, &$0) }
      }
      xml.element("c:val") { xml in
        xml.element("c:numRef") { numbers(series.values, &$0) }
      }
    }
  }

  private func labels(_ xml: inout ByteBuffer) {
    // A bar of nothing in a stack has no room for a label.
    let code = NumberFormatCode.xlsx(chart.numberFormat)
    xml.element(
      "c:numFmt", ("formatCode", .text(chart.isStacked ? "\(code);-\(code);;" : code)),
      ("sourceLinked", .flag(false)))
    xml.element("c:spPr") { xml in
      xml.element("a:noFill")
      xml.element("a:ln") { $0.element("a:noFill") }
    }
    textProperties(size: 900, color: chart.isStacked ? "FFFFFF" : Self.ink, &xml)
    xml.element("c:dLblPos", ("val", chart.isStacked ? "ctr" : "outEnd"))
    xml.element("c:showLegendKey", ("val", .flag(false)))
    xml.element("c:showVal", ("val", .flag(true)))
    xml.element("c:showCatName", ("val", .flag(false)))
    xml.element("c:showSerName", ("val", .flag(false)))
    xml.element("c:showPercent", ("val", .flag(false)))
    xml.element("c:showBubbleSize", ("val", .flag(false)))
  }

  private func texts(_ cells: ChartRange<String>, _ xml: inout ByteBuffer) {
    xml.element("c:f", text: Self.address(cells))
    xml.element("c:strCache") { xml in
      xml.element("c:ptCount", ("val", .int(cells.cached.count)))
      for (index, text) in cells.cached.enumerated() {
        xml.element("c:pt", ("idx", .int(index))) { $0.element("c:v", text: text) }
      }
    }
  }

  private func numbers(_ cells: ChartRange<Double>, _ xml: inout ByteBuffer) {
    xml.element("c:f", text: Self.address(cells))
    xml.element("c:numCache") { xml in
      xml.element("c:formatCode", text: NumberFormatCode.xlsx(chart.numberFormat))
      xml.element("c:ptCount", ("val", .int(cells.cached.count)))
      for (index, number) in cells.cached.enumerated() {
        xml.element("c:pt", ("idx", .int(index))) { xml in
          xml.append("<c:v>")
          xml.append(number)
          xml.append("</c:v>")
        }
      }
    }
  }

  /// `'概览'!$B$2:$B$9`.
  private static func address<Value>(_ cells: ChartRange<Value>) -> String {
    SheetQuoting.xlsx(cells.sheet) + "!" + (cells.range?.absoluteText ?? cells.reference)
  }

  // MARK: Axes

  private func categoryAxis(_ xml: inout ByteBuffer) {
    let isBar = chart.kind == .bar
    xml.element("c:catAx") { xml in
      axisHead(Self.categoryAxis, isReversed: isBar, position: isBar ? "l" : "b", &xml)
      if let text = chart.categoryTitle { title(text, size: 900, isVertical: isBar, &xml) }
      xml.element("c:numFmt", ("formatCode", "General"), ("sourceLinked", .flag(false)))
      axisMarks(line: Color(0xA6A6A6), &xml)
      xml.element("c:crossAx", ("val", .int(Self.valueAxis)))
      xml.element("c:crosses", ("val", "autoZero"))
      xml.element("c:auto", ("val", .flag(true)))
      xml.element("c:lblAlgn", ("val", "ctr"))
      xml.element("c:lblOffset", ("val", 100))
      xml.element("c:noMultiLvlLbl", ("val", .flag(true)))
    }
  }

  private func valueAxis(_ xml: inout ByteBuffer) {
    let isBar = chart.kind == .bar
    xml.element("c:valAx") { xml in
      axisHead(Self.valueAxis, isReversed: false, position: isBar ? "b" : "l", &xml)
      xml.element("c:majorGridlines") { xml in
        xml.element("c:spPr") { line(Color(0xE5E5E5), &$0) }
      }
      if let text = chart.valueTitle { title(text, size: 900, isVertical: !isBar, &xml) }
      numberFormat(&xml)
      axisMarks(line: nil, &xml)
      xml.element("c:crossAx", ("val", .int(Self.categoryAxis)))
      // The categories of a bar chart run downwards: their far end is the bottom, where the numbers belong.
      xml.element("c:crosses", ("val", isBar ? "max" : "autoZero"))
      xml.element("c:crossBetween", ("val", "between"))
    }
  }

  private func axisHead(_ id: Int, isReversed: Bool, position: String, _ xml: inout ByteBuffer) {
    xml.element("c:axId", ("val", .int(id)))
    xml.element("c:scaling") { xml in
      xml.element("c:orientation", ("val", isReversed ? "maxMin" : "minMax"))
      if id == Self.valueAxis, chart.beginsAtZero { xml.element("c:min", ("val", 0)) }
    }
    xml.element("c:delete", ("val", .flag(false)))
    xml.element("c:axPos", ("val", .text(position)))
  }

  private func axisMarks(line color: Color?, _ xml: inout ByteBuffer) {
    xml.element("c:majorTickMark", ("val", "none"))
    xml.element("c:minorTickMark", ("val", "none"))
    xml.element("c:tickLblPos", ("val", "nextTo"))
    xml.element("c:spPr") { line(color, &$0) }
    textProperties(size: 900, &xml)
  }

  private func numberFormat(_ xml: inout ByteBuffer) {
    xml.element(
      "c:numFmt", ("formatCode", .text(NumberFormatCode.xlsx(chart.numberFormat))),
      ("sourceLinked", .flag(false)))
  }

  // MARK: Text and lines

  private func title(
    _ text: String, size: Int, isBold: Bool = false, isVertical: Bool = false, _ xml: inout ByteBuffer
  ) {
    xml.element("c:title") { xml in
      xml.element("c:tx") { xml in
        xml.element("c:rich") { xml in
          xml.element("a:bodyPr", ("rot", isVertical ? -5_400_000 : nil), ("vert", isVertical ? "horz" : nil))
          xml.element("a:p") { xml in
            xml.element("a:pPr") { runProperties("a:defRPr", size, isBold: isBold, Self.ink, &$0) }
            xml.element("a:r") { xml in
              runProperties("a:rPr", size, isBold: isBold, Self.ink, &xml)
              xml.element("a:t", text: text)
            }
          }
        }
      }
      xml.element("c:overlay", ("val", .flag(false)))
    }
  }

  private func textProperties(size: Int, color: String = Self.ink, _ xml: inout ByteBuffer) {
    xml.element("c:txPr") { xml in
      xml.element("a:bodyPr")
      xml.element("a:p") { xml in
        xml.element("a:pPr") { runProperties("a:defRPr", size, isBold: false, color, &$0) }
        xml.element("a:endParaRPr", ("lang", "zh-CN"))
      }
    }
  }

  private func runProperties(
    _ name: StaticString, _ size: Int, isBold: Bool, _ color: String, _ xml: inout ByteBuffer
  ) {
    xml.element(name, ("sz", .int(size)), ("b", .flag(isBold))) { xml in
      xml.element("a:solidFill") { $0.element("a:srgbClr", ("val", .text(color))) }
      xml.element("a:latin", ("typeface", .text(fontName)))
      xml.element("a:ea", ("typeface", .text(fontName)))
    }
  }

  private func fill(_ color: Color, _ xml: inout ByteBuffer) {
    xml.element("a:solidFill") { $0.element("a:srgbClr", ("val", .text(color.hex))) }
  }

  private func line(_ color: Color?, _ xml: inout ByteBuffer) {
    xml.element("a:ln", ("w", color == nil ? nil : 9525)) { xml in
      if let color { fill(color, &xml) } else { xml.element("a:noFill") }
    }
  }
}
