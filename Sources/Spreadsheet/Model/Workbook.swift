import Archive

/// The file formats a workbook can be written in.
public enum WorkbookFormat: String, Sendable, CaseIterable {
  /// Office Open XML, ECMA-376 (transitional).
  case xlsx
  /// OpenDocument 1.3.
  case ods
}

/// A workbook: styles, properties and sheets, written as XLSX or ODS with the same content.
///
/// Sheets are declared up front; their rows come from sequences or closures that run while the file is written, so
/// a sheet of a million rows never stands in memory. Writing the same value twice gives the same bytes.
///
/// ```swift
/// var styles = StyleSheet()
/// let heading = styles.add(CellStyle(font: Font(isBold: true), fill: Color(0xDDEBF7)))
/// let percent = styles.add(CellStyle(numberFormat: .percent(decimals: 1)))
///
/// let sheet = Sheet(
///   name: "主要指标",
///   columns: [Column(width: 24), Column(width: 10, style: percent)],
///   frozenRows: 1, frozenColumns: 1,
///   tables: [Table(name: "主要指标", columns: ["指标", "增速"])])
///
/// let workbook = Workbook(
///   properties: DocumentProperties(title: "台账"),
///   styles: styles,
///   sheets: [
///     Worksheet(sheet, rows: [
///       Row([.text("指标", style: heading), .text("增速", style: heading)]),
///       Row([.text("地区生产总值", link: .cell(sheet: "原文", reference: "A5")), .number(0.055)]),
///     ]),
///     Worksheet(Sheet(name: "原文")) { rows in
///       for line in 1...100 { try rows.append([.text("第\(line)行")]) }
///     },
///   ])
/// let sink = MemorySink()
/// try workbook.write(as: .xlsx, to: sink)
/// ```
///
/// ## What OpenDocument says otherwise
///
/// | In the model | In ODS |
/// |---|---|
/// | a link on a cell that holds no text | left out: links are part of text there |
/// | ``TableStyle`` | left out: the cells' own styles are all there is |
/// | ``Table/totals`` | formulas below the table's range, which knows nothing of them |
/// | a control character in a text | left out; in XLSX it is escaped (`_x0007_`) |
/// | a print area without a last row | left out: everything is printed |
/// | what ``SheetProtection`` allows | left out: the sheet is protected, the rest is up to the application |
/// | ``IgnoredErrors`` | left out: no application marks cells of ODS files |
/// | validations and conditional formats | apply to rows that are written, not to skipped ones |
/// | ``DocumentProperties/company`` and ``DocumentProperties/category`` | user-defined properties |
/// | a formula that names a table's column (`Table[Column]`) | an error |
public struct Workbook {
  /// Title, author and the like.
  public var properties: DocumentProperties
  /// The styles that cells and columns name by ``StyleID``.
  public var styles: StyleSheet
  /// The sheets in the order of their tabs.
  ///
  /// At least one must be visible.
  public var sheets: [Worksheet]
  /// Names for cells and ranges.
  public var names: [DefinedName]

  /// Makes a workbook.
  public init(
    properties: DocumentProperties = DocumentProperties(), styles: StyleSheet = StyleSheet(),
    sheets: [Worksheet] = [], names: [DefinedName] = []
  ) {
    self.properties = properties
    self.styles = styles
    self.sheets = sheets
    self.names = names
  }

  /// Writes the workbook.
  ///
  /// - Parameters:
  ///   - format: the file format.
  ///   - sink: where the bytes go; flushed at the end, not closed.
  ///   - options: compression, threads, timestamp.
  /// - Throws: ``SpreadsheetError`` for what the format cannot hold or the sink cannot take, and whatever the row
  ///   sources throw. What the sink got until then is no usable file.
  public func write(
    as format: WorkbookFormat, to sink: any ByteSink, options: WriteOptions = WriteOptions()
  ) throws {
    let writer = try WorkbookWriter(
      format: format, sink: sink, properties: properties, styles: styles, names: names,
      options: options)
    for worksheet in sheets {
      try writer.beginSheet(worksheet.sheet)
      try worksheet.rows.write(RowWriter(writer))
      try writer.endSheet()
    }
    try writer.finish()
  }
}

/// A sheet and where its rows come from.
public struct Worksheet {
  /// Name, columns, panes, tables.
  public var sheet: Sheet
  /// The rows, made while the sheet is written.
  public var rows: RowSource

  /// Makes a sheet whose rows come from a sequence, such as an array or a lazy map.
  public init<Rows: Sequence>(_ sheet: Sheet, rows: Rows) where Rows.Element == Row {
    self.sheet = sheet
    self.rows = RowSource(rows)
  }

  /// Makes a sheet whose rows are appended by a closure that runs each time the workbook is written.
  public init(_ sheet: Sheet, rows: @escaping (RowWriter) throws -> Void) {
    self.sheet = sheet
    self.rows = RowSource(rows)
  }
}

/// Where the rows of a sheet come from.
public struct RowSource {
  let write: (RowWriter) throws -> Void

  /// Rows of a sequence.
  public init<Rows: Sequence>(_ rows: Rows) where Rows.Element == Row {
    write = { writer in
      for row in rows { try writer.append(row) }
    }
  }

  /// Rows that a closure appends.
  public init(_ body: @escaping (RowWriter) throws -> Void) {
    write = body
  }
}

/// What a row source writes to: the sheet that is open.
public struct RowWriter {
  private let writer: WorkbookWriter

  init(_ writer: WorkbookWriter) { self.writer = writer }

  /// Appends a row below the last one.
  public func append(_ row: Row) throws(SpreadsheetError) {
    try writer.row(row)
  }

  /// Appends a row below the last one.
  ///
  /// - Parameters:
  ///   - cells: the cells from column A on.
  ///   - height: in points; nil leaves it to the application.
  public func append(_ cells: [Cell], height: Double? = nil) throws(SpreadsheetError) {
    try writer.row(cells, height: height)
  }

  /// Leaves rows empty.
  public func skip(_ count: Int) throws(SpreadsheetError) {
    try writer.skipRows(count)
  }

  /// Adds a chart, before the row that it stands in is written.
  public func addChart(_ chart: Chart) throws(SpreadsheetError) {
    try writer.addChart(chart)
  }

  /// The number that the next row gets, counted from 1 as users see it.
  public var nextRowNumber: Int { writer.nextRowNumber }
}
