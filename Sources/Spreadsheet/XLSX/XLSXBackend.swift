import Archive

/// Writes a workbook as Office Open XML (ECMA-376, transitional).
///
/// Sheets go into the package as they end, everything that counts or lists them afterwards. The types of parts are
/// noted as parts are added and written last.
final class XLSXBackend: WorkbookBackend {
  private let context: WorkbookContext
  private let package: Package
  private let sharedStrings: SharedStringsPart
  private var contentTypes = ContentTypesPart()
  private var open: WorksheetPart?
  private var tableCount = 0
  private var drawingCount = 0
  private var chartCount = 0
  private let differentialStyles = DifferentialStyles()

  init(_ context: WorkbookContext, _ sink: any ByteSink) throws(SpreadsheetError) {
    self.context = context
    package = try Package(sink, context.options)
    sharedStrings = SharedStringsPart(package.part(), memory: context.options.sharedStringMemory)
    // First in the file, so that programs that look at the first bytes know an Office document.
    var rels = RelationshipsPart()
    rels.add("workbook", RelationshipType.officeDocument, "xl/workbook.xml")
    rels.add("core", RelationshipType.coreProperties, "docProps/core.xml")
    rels.add("app", RelationshipType.extendedProperties, "docProps/app.xml")
    if !context.properties.custom.isEmpty {
      rels.add("custom", RelationshipType.customProperties, "docProps/custom.xml")
    }
    try package.add("_rels/.rels", rels.xml())
  }

  func beginSheet(_ sheet: SheetContext) throws(SpreadsheetError) {
    differentialStyles.add(sheet.sheet)
    open = WorksheetPart(sheet, package.part(), sharedStrings, differentialStyles)
  }

  func row(
    _ cells: [Cell], height: Double?, isHidden: Bool, in sheet: SheetContext
  ) throws(SpreadsheetError) {
    try open?.row(cells, height: height, isHidden: isHidden)
  }

  func skipRows(_ count: Int, in sheet: SheetContext) throws(SpreadsheetError) {
    // Rows that are not there are empty.
  }

  func endSheet(_ sheet: SheetContext) throws(SpreadsheetError) {
    guard let worksheet = open else { return }
    open = nil
    let number = sheet.index + 1
    for (position, table) in sheet.sheet.tables.enumerated() {
      tableCount += 1
      let part = TablePart(table: table, range: sheet.tableRanges[position], id: tableCount)
      try add("xl/tables/table\(tableCount).xml", ContentType.table, part.xml())
      worksheet.addTable("../tables/table\(tableCount).xml")
    }
    if !sheet.charts.isEmpty { worksheet.addDrawing(try addDrawing(of: sheet)) }
    try package.add("xl/worksheets/sheet\(number).xml", try worksheet.finish())
    contentTypes.add("/xl/worksheets/sheet\(number).xml", ContentType.worksheet)
    if let rels = worksheet.relationships() {
      try package.add("xl/worksheets/_rels/sheet\(number).xml.rels", rels)
    }
  }

  /// Adds the charts of a sheet and the drawing that places them; its address as seen from the sheet.
  private func addDrawing(of sheet: SheetContext) throws(SpreadsheetError) -> String {
    drawingCount += 1
    let name = "drawing\(drawingCount).xml"
    var rels = RelationshipsPart()
    for (index, chart) in sheet.charts.enumerated() {
      chartCount += 1
      let part = ChartPart(chart, fontName: context.styles.defaultFont.name)
      try add("xl/charts/chart\(chartCount).xml", ContentType.chart, part.xml())
      rels.add(
        DrawingPart.relationship(ofChart: index), RelationshipType.chart, "../charts/chart\(chartCount).xml")
    }
    try add("xl/drawings/" + name, ContentType.drawing, DrawingPart(sheet.charts).xml())
    try package.add("xl/drawings/_rels/\(name).rels", rels.xml())
    return "../drawings/" + name
  }

  func finish() throws(SpreadsheetError) {
    var rels = RelationshipsPart()
    for number in 1...context.sheets.count {
      rels.add("sheet\(number)", RelationshipType.worksheet, "worksheets/sheet\(number).xml")
    }
    rels.add("styles", RelationshipType.styles, "styles.xml")
    if sharedStrings.uniqueCount > 0 {
      rels.add("sharedStrings", RelationshipType.sharedStrings, "sharedStrings.xml")
      try package.add("xl/sharedStrings.xml", try sharedStrings.finish())
      contentTypes.add("/xl/sharedStrings.xml", ContentType.sharedStrings)
    }
    try add("xl/styles.xml", ContentType.styles, StylesPart(context.styles, differentialStyles).xml())
    try add("xl/workbook.xml", ContentType.workbook, WorkbookPart(context).xml())
    try package.add("xl/_rels/workbook.xml.rels", rels.xml())
    let properties = context.properties
    let created = properties.created ?? context.options.timestamp
    try add(
      "docProps/core.xml", ContentType.coreProperties,
      CorePropertiesPart(properties, created: created, modified: context.options.timestamp).xml())
    try add(
      "docProps/app.xml", ContentType.extendedProperties,
      AppPropertiesPart(properties, sheetNames: context.sheets.map(\.sheet.name)).xml())
    if !properties.custom.isEmpty {
      try add(
        "docProps/custom.xml", ContentType.customProperties, CustomPropertiesPart(properties.custom).xml())
    }
    try package.add("[Content_Types].xml", contentTypes.xml())
    try package.finish()
  }

  private func add(_ name: String, _ type: String, _ content: consuming ByteBuffer) throws(SpreadsheetError) {
    contentTypes.add("/" + name, type)
    try package.add(name, content)
  }
}
