import Archive

/// Writes a workbook sheet by sheet and row by row; nothing of a row stays in memory once it is written.
///
/// ```swift
/// let writer = try WorkbookWriter(format: .xlsx, sink: sink)
/// let bold = writer.style(CellStyle(font: Font(isBold: true)))
/// try writer.beginSheet(Sheet(name: "Numbers", frozenRows: 1))
/// try writer.row([.text("n", style: bold), .text("n²", style: bold)])
/// for n in 1...1_000_000 { try writer.row([.number(n), .number(n * n)]) }
/// try writer.endSheet()
/// try writer.finish()
/// ```
///
/// ``Workbook`` is the same as a value; use it unless rows come from somewhere that cannot be run twice.
public final class WorkbookWriter {
  private let context: WorkbookContext
  private let backend: any WorkbookBackend
  private var open: SheetContext?
  private var isFinished = false

  /// Starts a workbook.
  ///
  /// - Parameters:
  ///   - format: the file format.
  ///   - sink: where the bytes go; it need not be able to seek.
  ///   - properties: what the file says about itself.
  ///   - styles: styles that are known already; ``style(_:)`` adds more.
  ///   - names: names for cells and ranges.
  ///   - options: compression, threads, timestamp.
  public init(
    format: WorkbookFormat, sink: any ByteSink, properties: DocumentProperties = DocumentProperties(),
    styles: StyleSheet = StyleSheet(), names: [DefinedName] = [], options: WriteOptions = WriteOptions()
  ) throws(SpreadsheetError) {
    context = try WorkbookContext(properties: properties, styles: styles, names: names, options: options)
    switch format {
    case .xlsx: backend = try XLSXBackend(context, sink)
    case .ods: backend = try ODSBackend(context, sink)
    }
  }

  /// The identifier of a style, which is added unless an equal one is there.
  public func style(_ style: CellStyle) -> StyleID {
    context.styles.add(style)
  }

  /// Opens a sheet; the one before must be closed.
  public func beginSheet(_ sheet: Sheet) throws(SpreadsheetError) {
    guard open == nil else { throw .wrongOrder("a sheet was begun while another is open") }
    guard !isFinished else { throw .wrongOrder("a sheet was begun after the workbook was finished") }
    let sheet = try context.addSheet(sheet)
    open = sheet
    try backend.beginSheet(sheet)
  }

  /// The number that the next row gets, counted from 1.
  public var nextRowNumber: Int { (open?.rowCount ?? 0) + 1 }

  /// Appends a row to the open sheet.
  public func row(_ row: Row) throws(SpreadsheetError) {
    if row.beginsPage { try breakPage() }
    try self.row(row.cells, height: row.height, isHidden: row.isHidden)
  }

  /// Appends a row to the open sheet.
  ///
  /// Linear in the size of its cells.
  ///
  /// - Parameters:
  ///   - cells: the cells from column A on.
  ///   - height: in points; nil leaves it to the application.
  ///   - isHidden: whether the row is hidden.
  public func row(_ cells: [Cell], height: Double? = nil, isHidden: Bool = false) throws(SpreadsheetError) {
    guard let sheet = open else { throw .wrongOrder("a row was written without an open sheet") }
    try sheet.admitRow(cells, height: height)
    sheet.beginsPage = sheet.takePageBreak()
    try backend.row(cells, height: height, isHidden: isHidden, in: sheet)
    sheet.rowCount += 1
  }

  /// Leaves rows of the open sheet empty.
  public func skipRows(_ count: Int) throws(SpreadsheetError) {
    guard let sheet = open else { throw .wrongOrder("rows were skipped without an open sheet") }
    guard count > 0 else { return }
    try sheet.admitGap(count)
    try skip(to: sheet.rowCount + count, in: sheet)
  }

  /// Lets the next row that is written begin a new printed page (ECMA-376 part 1, §18.3.1.74; ODF 1.3 part 3,
  /// §20.190).
  ///
  /// - Throws: ``SpreadsheetError/tooManyPageBreaks(sheet:limit:)``.
  public func breakPage() throws(SpreadsheetError) {
    guard let sheet = open else { throw .wrongOrder("a page was broken without an open sheet") }
    try sheet.breakPage()
  }

  /// Adds a chart to the open sheet.
  ///
  /// - Throws: ``SpreadsheetError/wrongOrder(_:)`` if the row that the chart stands in has been written already,
  ///   and what ``Sheet/charts`` would throw.
  public func addChart(_ chart: Chart) throws(SpreadsheetError) {
    guard let sheet = open else { throw .wrongOrder("a chart was added without an open sheet") }
    try sheet.add(chart)
  }

  /// Leaves rows empty, but for those that hold charts.
  private func skip(to end: Int, in sheet: SheetContext) throws(SpreadsheetError) {
    while sheet.rowCount < end {
      let stop = min(end, sheet.nextChartRow ?? end)
      if stop > sheet.rowCount {
        try backend.skipRows(stop - sheet.rowCount, in: sheet)
        sheet.rowCount = stop
      } else {
        sheet.beginsPage = sheet.takePageBreak()
        try backend.row([], height: nil, isHidden: false, in: sheet)
        sheet.rowCount += 1
      }
    }
  }

  /// Closes the open sheet.
  public func endSheet() throws(SpreadsheetError) {
    guard let sheet = open else { throw .wrongOrder("a sheet was ended without an open sheet") }
    if let last = sheet.charts.map(\.row).max() { try skip(to: last + 1, in: sheet) }
    try sheet.resolveRanges()
    try backend.endSheet(sheet)
    open = nil
  }

  /// Writes what belongs to the whole workbook and flushes the sink.
  public func finish() throws(SpreadsheetError) {
    guard open == nil else { throw .wrongOrder("the workbook was finished while a sheet is open") }
    guard !isFinished else { throw .wrongOrder("the workbook was finished twice") }
    isFinished = true
    try context.check()
    try backend.finish()
  }
}

/// A file format: it gets rows that were checked against the limits that formats share.
protocol WorkbookBackend: AnyObject {
  func beginSheet(_ sheet: SheetContext) throws(SpreadsheetError)
  func row(_ cells: [Cell], height: Double?, isHidden: Bool, in sheet: SheetContext) throws(SpreadsheetError)
  func skipRows(_ count: Int, in sheet: SheetContext) throws(SpreadsheetError)
  func endSheet(_ sheet: SheetContext) throws(SpreadsheetError)
  func finish() throws(SpreadsheetError)
}
