import Archive

/// `xl/worksheets/sheetN.xml` (ECMA-376 part 1, §18.3): rows as they come, what surrounds them at the end.
final class WorksheetPart {
  private let sheet: SheetContext
  private let part: PartStream
  private let differentialStyles: DifferentialStyles
  private var rows: WorksheetRows
  private var rels = RelationshipsPart()
  private var tableIDs: [String] = []
  private var hasDrawing = false

  init(
    _ sheet: SheetContext, _ part: PartStream, _ sharedStrings: SharedStringsPart,
    _ differentialStyles: DifferentialStyles
  ) {
    self.sheet = sheet
    self.differentialStyles = differentialStyles
    self.part = part
    rows = WorksheetRows(sheet, sharedStrings)
  }

  func row(_ cells: [Cell], height: Double?, isHidden: Bool) throws(SpreadsheetError) {
    try rows.write(cells, height: height, isHidden: isHidden, to: &part.buffer, of: part)
    try part.drain()
  }

  /// Refers to a table part of this sheet.
  func addTable(_ target: String) {
    let id = "table\(tableIDs.count + 1)"
    tableIDs.append(id)
    rels.add(id, RelationshipType.table, target)
  }

  /// Refers to the drawing of this sheet.
  func addDrawing(_ target: String) {
    hasDrawing = true
    rels.add("drawing", RelationshipType.drawing, target)
  }

  /// The `.rels` part of this sheet, if it needs one.
  ///
  /// Call after ``finish()``.
  func relationships() -> ByteBuffer? {
    rels.count > 0 ? rels.xml() : nil
  }

  func finish() throws(SpreadsheetError) -> DeflateStream {
    tail(&part.buffer)
    var head = ByteBuffer()
    self.head(&head)
    return try part.finish(head: head.array())
  }

  // MARK: Before the rows

  private func head(_ xml: inout ByteBuffer) {
    let settings = sheet.sheet
    xml.xmlDeclaration()
    xml.open(
      "worksheet", ("xmlns", .text(XLSXNamespace.main)), ("xmlns:r", .text(XLSXNamespace.relationships)))
    let fitsToPage = settings.pageSetup?.pagesWide != nil
    if settings.tabColor != nil || fitsToPage {
      xml.element("sheetPr") { xml in
        if let color = settings.tabColor { xml.element("tabColor", ("rgb", .text("FF" + color.hex))) }
        if fitsToPage { xml.element("pageSetUpPr", ("fitToPage", .flag(true))) }
      }
    }
    xml.element("dimension", ("ref", .text(rows.dimension?.text ?? "A1")))
    xml.element("sheetViews") { view(&$0) }
    let height = TextMetrics.defaultRowHeight(fontSize: sheet.workbook.styles.defaultFont.size)
    xml.element("sheetFormatPr", ("defaultRowHeight", .double(height)))
    if settings.columns.contains(where: { $0 != Column() }) {
      xml.element("cols") { columns(&$0) }
    }
    xml.append("<sheetData>")
  }

  private func view(_ xml: inout ByteBuffer) {
    let settings = sheet.sheet
    let isFirstVisible = sheet.workbook.sheets.first { !$0.sheet.isHidden } === sheet
    let attributes: [ByteBuffer.Attribute] = [
      ("showGridLines", settings.showsGridLines ? nil : .flag(false)),
      ("tabSelected", isFirstVisible ? .flag(true) : nil),
      ("zoomScale", settings.zoom == 100 ? nil : .int(settings.zoom)),
      ("zoomScaleNormal", settings.zoom == 100 ? nil : .int(settings.zoom)),
      ("workbookViewId", 0),
    ]
    guard settings.frozenRows > 0 || settings.frozenColumns > 0 else {
      xml.element("sheetView", attributes)
      return
    }
    let corner = CellReference(row: settings.frozenRows, column: settings.frozenColumns).text
    let panes: [String]
    if settings.frozenColumns == 0 {
      panes = ["bottomLeft"]
    } else if settings.frozenRows == 0 {
      panes = ["topRight"]
    } else {
      panes = ["topRight", "bottomLeft", "bottomRight"]
    }
    xml.element("sheetView", attributes) { xml in
      xml.element(
        "pane", ("xSplit", settings.frozenColumns > 0 ? .int(settings.frozenColumns) : nil),
        ("ySplit", settings.frozenRows > 0 ? .int(settings.frozenRows) : nil),
        ("topLeftCell", .text(corner)), ("activePane", panes.last.map { .text($0) }), ("state", "frozen"))
      for pane in panes {
        let isActive = pane == panes.last
        xml.element(
          "selection", ("pane", .text(pane)), ("activeCell", isActive ? .text(corner) : nil),
          ("sqref", isActive ? .text(corner) : nil))
      }
    }
  }

  /// Equal neighbours share one element.
  private func columns(_ xml: inout ByteBuffer) {
    let columns = sheet.sheet.columns
    var start = 0
    while start < columns.count {
      let column = columns[start]
      var end = start + 1
      while end < columns.count, columns[end] == column { end += 1 }
      if column != Column() {
        // What a user reads as the width leaves out 5 pixels of padding, what the file says does not (§18.3.1.13).
        let digitWidth = sheet.workbook.styles.defaultFont.digitWidth
        let width = (column.width ?? TextMetrics.defaultColumnWidth) + 5 / digitWidth
        let style = column.style ?? .default
        xml.element(
          "col", ("min", .int(start + 1)), ("max", .int(end)),
          ("width", .double((min(width, 255) * 256).rounded(.down) / 256)),
          ("style", style == .default ? nil : .int(Int(style.index))),
          ("hidden", column.isHidden ? .flag(true) : nil),
          ("customWidth", column.width == nil ? nil : .flag(true)))
      }
      start = end
    }
  }

  // MARK: After the rows

  private func tail(_ xml: inout ByteBuffer) {
    xml.append("</sheetData>")
    let settings = WorksheetSettings(
      sheet.sheet, rowCount: sheet.usedRowCount, differentialStyles: differentialStyles)
    settings.protection(&xml)
    if let filter = sheet.filterRange {
      xml.element("autoFilter", ("ref", .text(filter.text)))
    }
    settings.conditionalFormats(&xml)
    settings.validations(&xml)
    rows.finishLinks(&xml, &rels)
    settings.page(&xml)
    settings.pageBreaks(sheet.pageBreaks, &xml)
    settings.ignoredErrors(numbersAsText: rows.hasNumbersAsText ? rows.dimension : nil, &xml)
    if hasDrawing { xml.element("drawing", ("r:id", "drawing")) }
    if !tableIDs.isEmpty {
      xml.element("tableParts", ("count", .int(tableIDs.count))) { xml in
        for id in tableIDs { xml.element("tablePart", ("r:id", .text(id))) }
      }
    }
    xml.append("</worksheet>")
  }
}
