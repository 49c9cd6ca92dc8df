/// `Object N/content.xml`: a chart (ODF 1.3 part 3, §11).
struct ODSChartPart {
  static let mediaType = "application/vnd.oasis.opendocument.chart"
  private let chart: Chart
  private let fontName: String

  init(_ chart: Chart, fontName: String) {
    self.chart = chart
    self.fontName = fontName
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer(capacity: 1 << 13)
    xml.xmlDeclaration()
    xml.open(
      "office:document-content", ODSNamespace.office, ODSNamespace.style, ODSNamespace.text,
      ODSNamespace.table, ODSNamespace.number, ODSNamespace.draw, ODSNamespace.chart, ODSNamespace.fo,
      ODSNamespace.svg, ODSNamespace.xlink, ("office:version", ODSNamespace.version))
    xml.element("office:automatic-styles") { ODSChartStyles(chart, fontName: fontName).write(&$0) }
    xml.append("<office:body><office:chart>")
    xml.element(
      "chart:chart", ("chart:class", "chart:bar"), ("chart:style-name", "chart"),
      ("svg:width", .text(ODSLength.points(chart.width))),
      ("svg:height", .text(ODSLength.points(chart.height))), ("xlink:href", ".."), ("xlink:type", "simple")
    ) { xml in
      title(chart.title, style: "title", &xml)
      if chart.hasLegend {
        xml.element(
          "chart:legend", ("chart:legend-position", "bottom"), ("chart:legend-align", "center"),
          ("chart:style-name", "legend"))
      }
      plotArea(&xml)
      table(&xml)
    }
    xml.append("</office:chart></office:body></office:document-content>")
    return xml
  }

  private func title(_ text: String, style: String, _ xml: inout ByteBuffer) {
    xml.element("chart:title", ("chart:style-name", .text(style))) { $0.element("text:p", text: text) }
  }

  private func plotArea(_ xml: inout ByteBuffer) {
    xml.element("chart:plot-area", ("chart:style-name", "plot")) { xml in
      xml.element(
        "chart:axis", ("chart:dimension", "x"), ("chart:name", "primary-x"), ("chart:style-name", "x")
      ) { xml in
        if let text = chart.categoryTitle { title(text, style: "x-title", &xml) }
        xml.element(
          "chart:categories", ("table:cell-range-address", .text(ODSAddress.chart(chart.categories))))
      }
      xml.element(
        "chart:axis", ("chart:dimension", "y"), ("chart:name", "primary-y"), ("chart:style-name", "y")
      ) { xml in
        if let text = chart.valueTitle { title(text, style: "y-title", &xml) }
        xml.element("chart:grid", ("chart:style-name", "grid"), ("chart:class", "major"))
      }
      for (index, series) in chart.series.enumerated() {
        // A name that stands in no cell is in the table below alone.
        let name = series.nameCell.map { ODSAddress.chart($0) } ?? "local-table.\(Self.cell(index + 1, 0))"
        xml.element(
          "chart:series", ("chart:style-name", .text("series\(index + 1)")),
          ("chart:values-cell-range-address", .text(ODSAddress.chart(series.values))),
          ("chart:label-cell-address", .text(name)), ("chart:class", "chart:bar")
        ) { xml in
          xml.element("chart:data-point", ("chart:repeated", .int(series.values.cached.count)))
        }
      }
      xml.element("chart:wall", ("chart:style-name", "wall"))
    }
  }

  private static func cell(_ column: Int, _ row: Int) -> String {
    CellReference(row: row, column: column).text
  }

  // MARK: The values as last known

  /// Categories in the first column, names of the series in the first row.
  private func table(_ xml: inout ByteBuffer) {
    xml.element("table:table", ("table:name", "local-table")) { xml in
      xml.element("table:table-header-columns") { $0.element("table:table-column") }
      xml.element("table:table-columns") { xml in
        xml.element("table:table-column", ("table:number-columns-repeated", .int(chart.series.count)))
      }
      xml.element("table:table-header-rows") { xml in
        xml.element("table:table-row") { xml in
          xml.element("table:table-cell") { $0.element("text:p") }
          for series in chart.series { text(series.name, &xml) }
        }
      }
      xml.element("table:table-rows") { xml in
        for (index, category) in chart.categories.cached.enumerated() {
          xml.element("table:table-row") { xml in
            text(category, &xml)
            for series in chart.series { number(series.values.cached[index], &xml) }
          }
        }
      }
    }
  }

  private func text(_ text: String, _ xml: inout ByteBuffer) {
    xml.element("table:table-cell", ("office:value-type", "string")) { $0.element("text:p", text: text) }
  }

  private func number(_ number: Double, _ xml: inout ByteBuffer) {
    xml.element("table:table-cell", ("office:value-type", "float"), ("office:value", .double(number))) {
      xml in
      xml.append("<text:p>")
      xml.append(number)
      xml.append("</text:p>")
    }
  }
}
