/// `xl/drawings/drawingN.xml`: where the charts of a sheet stand (ECMA-376 part 1, §20.5).
struct DrawingPart {
  private let charts: [Chart]

  init(_ charts: [Chart]) {
    self.charts = charts
  }

  /// The relationship of a chart of this sheet, counted from 0.
  static func relationship(ofChart index: Int) -> String { "chart\(index + 1)" }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "xdr:wsDr", ("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"),
      ("xmlns:a", DrawingNamespace.main))
    for (index, chart) in charts.enumerated() { anchor(chart, index, &xml) }
    xml.end("xdr:wsDr")
    return xml
  }

  /// A chart keeps its size when rows and columns change theirs.
  private func anchor(_ chart: Chart, _ index: Int, _ xml: inout ByteBuffer) {
    xml.element("xdr:oneCellAnchor") { xml in
      xml.element("xdr:from") { xml in
        xml.element("xdr:col", text: String(chart.column))
        xml.element("xdr:colOff", text: "0")
        xml.element("xdr:row", text: String(chart.row))
        xml.element("xdr:rowOff", text: "0")
      }
      xml.element("xdr:ext", ("cx", Self.units(chart.width)), ("cy", Self.units(chart.height)))
      xml.element("xdr:graphicFrame", ("macro", "")) { xml in
        xml.element("xdr:nvGraphicFramePr") { xml in
          xml.element(
            "xdr:cNvPr", ("id", .int(index + 2)), ("name", .text("Chart \(index + 1)")),
            ("descr", .text(chart.altText)))
          xml.element("xdr:cNvGraphicFramePr")
        }
        xml.element("xdr:xfrm") { xml in
          xml.element("a:off", ("x", 0), ("y", 0))
          xml.element("a:ext", ("cx", 0), ("cy", 0))
        }
        xml.element("a:graphic") { xml in
          xml.element("a:graphicData", ("uri", DrawingNamespace.chart)) { xml in
            xml.element(
              "c:chart", ("xmlns:c", DrawingNamespace.chart),
              ("xmlns:r", .text(XLSXNamespace.relationships)),
              ("r:id", .text(Self.relationship(ofChart: index))))
          }
        }
      }
      xml.element("xdr:clientData")
    }
  }

  /// 12,700 units are a point (§20.1.2.1).
  private static func units(_ points: Double) -> XMLValue { .int(Int((points * 12_700).rounded())) }
}

/// The namespaces of DrawingML.
enum DrawingNamespace {
  static let main: XMLValue = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let chart: XMLValue = "http://schemas.openxmlformats.org/drawingml/2006/chart"
}
