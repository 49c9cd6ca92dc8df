import Archive

/// `content.xml`: all sheets, with the automatic styles that they use before them (ODF 1.3 part 3, §3.1.3.2).
final class ContentPart {
  private let context: WorkbookContext
  private let part: PartStream
  private var rows: ContentRows?
  private var columnStyles = IndexedSet<ColumnLook>()
  private var rowHeights = RowHeights()
  private var ranges = ByteBuffer()
  private let conditions = ConditionRegistry()
  private var validationCount = 0
  /// The charts of all sheets in the order of their objects.
  private(set) var charts: [Chart] = []

  /// What an automatic column style says.
  private struct ColumnLook: Hashable {
    var width: Double?
  }

  init(_ context: WorkbookContext, _ part: PartStream) {
    self.context = context
    self.part = part
  }

  func beginSheet(_ sheet: SheetContext) throws(SpreadsheetError) {
    try ODSConditions(context).check(sheet.sheet)
    part.buffer.open(
      "table:table", ("table:name", .text(sheet.sheet.name)),
      ("table:style-name", .text("ta\(sheet.index + 1)")), ("table:print-ranges", printRange(sheet)),
      ("table:protected", sheet.sheet.protection == nil ? nil : "true"))
    columns(sheet, &part.buffer)
    rows = ContentRows(
      sheet, conditions,
      SheetOverlay(sheet.sheet, index: sheet.index, firstValidation: validationCount + 1))
    validationCount += sheet.sheet.validations.count
  }

  func row(_ cells: [Cell], height: Double?, isHidden: Bool) throws(SpreadsheetError) {
    let style = rowHeights.index(of: height, beginsPage: rows?.sheet.beginsPage ?? false)
    if let sheet = rows?.sheet { rows?.frames = frames(sheet) }
    try rows?.write(cells, rowStyle: style, isHidden: isHidden, to: &part.buffer, of: part)
    try part.drain()
  }

  /// Numbers the charts of all sheets as their frames are written.
  private func frames(_ sheet: SheetContext) -> [(column: Int, frame: ODSChartFrame)] {
    guard sheet.hasCharts(inRow: sheet.rowCount) else { return [] }
    return sheet.charts(inRow: sheet.rowCount).map { chart in
      charts.append(chart)
      return (chart.column, ODSChartFrame(chart, number: charts.count))
    }
  }

  func skipRows(_ count: Int) {
    rows?.skip(count)
  }

  func endSheet() throws(SpreadsheetError) {
    guard let sheet = rows?.sheet else { return }
    rows?.finish(rowStyle: rowHeights.index(of: nil), to: &part.buffer)
    rows = nil
    part.buffer.append("</table:table>")
    databaseRanges(sheet)
    try part.drain()
  }

  func finish() throws(SpreadsheetError) -> DeflateStream {
    namedExpressions(&part.buffer)
    if ranges.count > 0 {
      part.buffer.append("<table:database-ranges>")
      part.buffer.append(ranges.bytes)
      part.buffer.append("</table:database-ranges>")
    }
    part.buffer.append("</office:spreadsheet></office:body></office:document-content>")
    var head = ByteBuffer(capacity: 1 << 14)
    self.head(&head)
    return try part.finish(head: head.array())
  }

  /// The print area, which stands before the rows: one that is open at its end cannot be said, all is printed then.
  private func printRange(_ sheet: SheetContext) -> XMLValue? {
    guard let area = sheet.sheet.pageSetup?.printArea, area.lastRow != nil else { return nil }
    return .text(ODSAddress.range(area.range(rowCount: 0), sheet: sheet.sheet.name))
  }

  // MARK: Columns

  private func columns(_ sheet: SheetContext, _ xml: inout ByteBuffer) {
    let repeated = sheet.sheet.pageSetup?.repeatedColumns ?? 0..<0
    columns(sheet, 0..<repeated.lowerBound, &xml)
    if !repeated.isEmpty {
      // Columns that are repeated on every printed page stand in an element of their own (§9.2.6).
      xml.element("table:table-header-columns") { columns(sheet, repeated, &$0) }
    }
    // Rows may be wider than the columns described, so the rest of the sheet is there too.
    columns(sheet, repeated.upperBound..<Limits.columns, &xml)
  }

  private func columns(_ sheet: SheetContext, _ range: Range<Int>, _ xml: inout ByteBuffer) {
    let columns = sheet.sheet.columns
    var start = range.lowerBound
    while start < range.upperBound {
      let column = start < columns.count ? columns[start] : Column()
      var end = start + 1
      if start < columns.count {
        while end < min(columns.count, range.upperBound), columns[end] == column { end += 1 }
      } else {
        end = range.upperBound
      }
      self.column(column, count: end - start, &xml)
      start = end
    }
  }

  private func column(_ column: Column, count: Int, _ xml: inout ByteBuffer) {
    let look = ColumnLook(width: column.width)
    columnStyles.insert(look)
    let style = column.style ?? .default
    xml.element(
      "table:table-column", ("table:style-name", .text("co\(columnStyles.index(of: look) + 1)")),
      ("table:number-columns-repeated", count > 1 ? .int(count) : nil),
      ("table:visibility", column.isHidden ? "collapse" : nil),
      ("table:default-cell-style-name", .text(CellStyleName.of(style.index))))
  }

  // MARK: Ranges

  /// Tables and filters are database ranges with buttons (§9.4.15).
  ///
  /// A filter that belongs to no table has the name that applications give it, told apart by the sheet.
  private func databaseRanges(_ sheet: SheetContext) {
    for (position, table) in sheet.sheet.tables.enumerated() {
      let totals = table.totals.isEmpty ? 0 : 1
      databaseRange(table.name, sheet, sheet.tableRanges[position].droppingRows(totals))
    }
    if let filter = sheet.filterRange {
      databaseRange("__Anonymous_Sheet_DB__\(sheet.index)", sheet, filter)
    }
  }

  private func databaseRange(_ name: String, _ sheet: SheetContext, _ range: CellRange) {
    ranges.element(
      "table:database-range", ("table:name", .text(name)),
      ("table:target-range-address", .text(ODSAddress.range(range, sheet: sheet.sheet.name))),
      ("table:display-filter-buttons", "true"))
  }

  private func namedExpressions(_ xml: inout ByteBuffer) {
    guard !context.names.isEmpty else { return }
    xml.element("table:named-expressions") { xml in
      for name in context.names {
        guard let range = CellRange(name.reference) else { continue }
        let sheet = "$" + SheetQuoting.xlsx(name.sheet) + "."
        let first = sheet + range.first.absoluteText
        let address = range.first == range.last ? first : first + ":." + range.last.absoluteText
        xml.element(
          "table:named-range", ("table:name", .text(name.name)),
          ("table:cell-range-address", .text(address)), ("table:base-cell-address", .text(sheet + "$A$1")))
      }
    }
  }

  // MARK: Before the sheets

  private func head(_ xml: inout ByteBuffer) {
    xml.xmlDeclaration()
    xml.open(
      "office:document-content", ODSNamespace.office, ODSNamespace.style, ODSNamespace.text,
      ODSNamespace.table,
      ODSNamespace.number, ODSNamespace.fo, ODSNamespace.svg, ODSNamespace.draw, ODSNamespace.xlink,
      ODSNamespace.formula,
      ("office:version", ODSNamespace.version))
    ODSFonts(context.styles).declarations(&xml)
    xml.element("office:automatic-styles") { xml in
      columnStyles(&xml)
      rowStyles(&xml)
      tableStyles(&xml)
      ODSCellStyles(context, conditions).write(&xml)
    }
    xml.append("<office:body><office:spreadsheet>")
    ODSConditions(context).contentValidations(&xml)
  }

  private func columnStyles(_ xml: inout ByteBuffer) {
    let digitWidth = context.styles.defaultFont.digitWidth
    for (index, look) in columnStyles.elements.enumerated() {
      // Digits and 5 pixels of padding, as spreadsheet applications lay out the XLSX width, in points.
      let width = ((look.width ?? TextMetrics.defaultColumnWidth) * digitWidth + 5).rounded() * 0.75
      xml.element("style:style", ("style:name", .text("co\(index + 1)")), ("style:family", "table-column")) {
        xml in
        xml.element("style:table-column-properties", ("style:column-width", .text(ODSLength.points(width))))
      }
    }
  }

  private func rowStyles(_ xml: inout ByteBuffer) {
    let usual = TextMetrics.defaultRowHeight(fontSize: context.styles.defaultFont.size)
    for (index, look) in rowHeights.looks.enumerated() {
      xml.element("style:style", ("style:name", .text("ro\(index + 1)")), ("style:family", "table-row")) {
        xml in
        xml.element(
          "style:table-row-properties", ("style:row-height", .text(ODSLength.points(look.height ?? usual))),
          ("fo:break-before", look.beginsPage ? "page" : nil),
          ("style:use-optimal-row-height", look.height == nil ? "true" : "false"))
      }
    }
  }

  private func tableStyles(_ xml: inout ByteBuffer) {
    for sheet in context.sheets {
      xml.element(
        "style:style", ("style:name", .text("ta\(sheet.index + 1)")), ("style:family", "table"),
        ("style:master-page-name", .text(ODSPages.masterPage(of: sheet)))
      ) { xml in
        xml.element(
          "style:table-properties", ("table:display", sheet.sheet.isHidden ? "false" : "true"),
          ("style:writing-mode", "lr-tb"),
          ("table:tab-color", sheet.sheet.tabColor.map { .text("#" + $0.hex) }))
      }
    }
  }
}

/// The looks of rows, numbered as they first appear; the height that is left to the application comes first.
struct RowHeights {
  struct Look: Hashable {
    /// In points; nil leaves it to the application.
    var height: Double?
    /// Whether the row begins a new printed page.
    var beginsPage = false
  }

  private(set) var looks = [Look()]
  private var indexes = [Look(): 0]

  mutating func index(of height: Double?, beginsPage: Bool = false) -> Int {
    guard height != nil || beginsPage else { return 0 }
    let look = Look(height: height, beginsPage: beginsPage)
    if let known = indexes[look] { return known }
    looks.append(look)
    indexes[look] = looks.count - 1
    return looks.count - 1
  }
}

/// The names of automatic cell styles.
enum CellStyleName {
  static func of(_ style: UInt16) -> String {
    style == 0 ? "Default" : "ce\(style)"
  }

  /// The style with conditions.
  static func of(_ style: UInt16, conditions: Int) -> String {
    "ce\(style)m\(conditions)"
  }
}

/// Lengths with units (ODF 1.3 part 3, §18.3.18).
enum ODSLength {
  static func points(_ value: Double) -> String {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append((value * 100).rounded() / 100)
    buffer.append("pt")
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

/// Cells and ranges as OpenDocument writes them outside formulas (ODF 1.3 part 3, §18.3.1, §18.3.3).
enum ODSAddress {
  /// `'原文'.A1:'原文'.C9`.
  static func range(_ range: CellRange, sheet: String) -> String {
    let name = SheetQuoting.xlsx(sheet)
    return name + "." + range.first.text + ":" + name + "." + range.last.text
  }
}
