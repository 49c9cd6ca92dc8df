/// `xl/tables/tableN.xml` (ECMA-376 part 1, §18.5).
struct TablePart {
  private let table: Table
  private let range: CellRange
  private let id: Int

  /// - Parameters:
  ///   - range: header and data.
  ///   - id: unique in the workbook, from 1.
  init(table: Table, range: CellRange, id: Int) {
    self.table = table
    self.range = range
    self.id = id
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "table", ("xmlns", .text(XLSXNamespace.main)), ("id", .int(id)), ("name", .text(table.name)),
      ("displayName", .text(table.name)), ("ref", .text(range.text)),
      ("totalsRowCount", table.totals.isEmpty ? nil : 1),
      ("totalsRowShown", table.totals.isEmpty ? .flag(false) : nil))
    xml.element("autoFilter", ("ref", .text(range.droppingRows(table.totals.isEmpty ? 0 : 1).text)))
    xml.element("tableColumns", ("count", .int(table.columns.count))) { xml in
      for (index, name) in table.columns.enumerated() {
        var label: XMLValue?
        var function: XMLValue?
        switch index < table.totals.count ? table.totals[index] : .none {
        case .none: break
        case .label(let text): label = .escaped(text)
        case .function(let total): function = .text(total.rawValue)
        }
        xml.element(
          "tableColumn", ("id", .int(index + 1)), ("name", .escaped(name)), ("totalsRowLabel", label),
          ("totalsRowFunction", function))
      }
    }
    if let style = table.style {
      xml.element(
        "tableStyleInfo", ("name", .text(style.xlsxName)), ("showFirstColumn", .flag(false)),
        ("showLastColumn", .flag(false)), ("showRowStripes", .flag(true)), ("showColumnStripes", .flag(false))
      )
    }
    xml.end("table")
    return xml
  }
}

extension TableStyle {
  /// The name that Excel knows the style by.
  var xlsxName: String {
    switch self {
    case .light(let number): "TableStyleLight\(number)"
    case .medium(let number): "TableStyleMedium\(number)"
    case .dark(let number): "TableStyleDark\(number)"
    }
  }
}
