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
      ("displayName", .text(table.name)), ("ref", .text(range.text)), ("totalsRowShown", .flag(false)))
    xml.element("autoFilter", ("ref", .text(range.text)))
    xml.element("tableColumns", ("count", .int(table.columns.count))) { xml in
      for (index, name) in table.columns.enumerated() {
        xml.element("tableColumn", ("id", .int(index + 1)), ("name", .escaped(name)))
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
