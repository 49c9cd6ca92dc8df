/// What a sheet under production knows of itself, whatever its format, and the checks that formats share.
final class SheetContext {
  let sheet: Sheet
  /// The place among the sheets, from 0.
  let index: Int
  unowned let workbook: WorkbookContext
  /// Rows written or skipped so far.
  var rowCount = 0
  /// One more than the last column that holds a cell.
  private(set) var columnCount = 0
  /// Rows up to the last one that was written.
  private(set) var usedRowCount = 0
  private var linkCount = 0
  /// Charts in the order in which they were added.
  private(set) var charts: [Chart] = []
  /// The rows, from 0, that begin a new printed page.
  private(set) var pageBreaks: [Int] = []
  private var breaksBeforeNextRow = false
  /// Whether the row that is being written begins a new printed page.
  var beginsPage = false
  /// Styles of columns, for cells without one.
  let columnStyles: [UInt16]
  /// Tables whose header row is still to come, the next one last.
  private var openHeaders: [Table]

  /// The cells of each table, header included; known once the sheet is closed.
  private(set) var tableRanges: [CellRange] = []
  /// The cells of the plain filter; known once the sheet is closed.
  private(set) var filterRange: CellRange?

  init(_ sheet: Sheet, index: Int, workbook: WorkbookContext) throws(SpreadsheetError) {
    self.sheet = sheet
    self.index = index
    self.workbook = workbook
    columnStyles = sheet.columns.map { $0.style?.index ?? 0 }
    openHeaders = sheet.tables.sorted { $0.headerRow > $1.headerRow }
    try SheetRules.check(sheet)
    try AreaRules.check(sheet)
    for chart in sheet.charts { try add(chart) }
  }

  // MARK: Pages

  /// Lets the next row that is written begin a new printed page.
  func breakPage() throws(SpreadsheetError) {
    guard pageBreaks.count < Limits.pageBreaks else {
      throw .tooManyPageBreaks(sheet: sheet.name, limit: Limits.pageBreaks)
    }
    breaksBeforeNextRow = true
  }

  /// Whether the row about to be written begins a page; the first row does in any case.
  func takePageBreak() -> Bool {
    guard breaksBeforeNextRow else { return false }
    breaksBeforeNextRow = false
    guard rowCount > 0 else { return false }
    pageBreaks.append(rowCount)
    return true
  }

  // MARK: Charts

  /// Adds a chart to a row that is still to come.
  func add(_ chart: Chart) throws(SpreadsheetError) {
    try ChartRules.check(chart, sheet: sheet.name)
    guard chart.row >= rowCount else {
      throw .wrongOrder("the chart \"\(chart.title)\" was added after its row \(chart.row + 1) was written")
    }
    charts.append(chart)
  }

  @inline(__always)
  func hasCharts(inRow row: Int) -> Bool {
    !charts.isEmpty && charts.contains { $0.row == row }
  }

  func charts(inRow row: Int) -> [Chart] { charts.filter { $0.row == row } }

  /// The first row from the next one on that holds a chart.
  var nextChartRow: Int? { charts.map(\.row).filter { $0 >= rowCount }.min() }

  func place(_ column: Int) -> CellPlace {
    CellPlace(sheet: sheet.name, row: rowCount, column: column)
  }

  /// The style that a cell is shown in.
  @inline(__always)
  func style(of cell: Cell, column: Int) -> UInt16 {
    let style: UInt16
    if let own = cell.style {
      style = own.index
    } else {
      style = columnStyle(column)
    }
    switch cell.value {
    case .date: return workbook.dateStyle(for: style, hasTime: false)
    case .dateTime: return workbook.dateStyle(for: style, hasTime: true)
    default: return style
    }
  }

  /// The style of a column's cells that have none.
  func columnStyle(_ column: Int) -> UInt16 {
    column < columnStyles.count ? columnStyles[column] : 0
  }

  // MARK: Checks

  /// Checks what concerns the whole row.
  func admitRow(_ cells: [Cell], height: Double?) throws(SpreadsheetError) {
    guard rowCount < Limits.rows else { throw .tooManyRows(sheet: sheet.name, limit: Limits.rows) }
    guard cells.count <= Limits.columns else {
      throw .tooManyColumns(sheet: sheet.name, row: rowCount + 1, limit: Limits.columns)
    }
    if let height, !(height >= 0 && height <= Limits.rowHeight) {
      throw .rowHeightOutOfRange(sheet: sheet.name, row: rowCount + 1, height: height)
    }
    while let table = openHeaders.last, table.headerRow == rowCount {
      openHeaders.removeLast()
      try checkHeader(of: table, cells)
    }
    columnCount = max(columnCount, cells.count)
    usedRowCount = rowCount + 1
  }

  /// Checks that rows can be skipped.
  func admitGap(_ count: Int) throws(SpreadsheetError) {
    guard count <= Limits.rows - rowCount else {
      throw .tooManyRows(sheet: sheet.name, limit: Limits.rows)
    }
    if let table = openHeaders.last, table.headerRow < rowCount + count {
      throw missingHeader(of: table)
    }
  }

  func admitText(_ text: String, column: Int) throws(SpreadsheetError) {
    guard !text.exceeds(Limits.textLength) else {
      throw .textTooLong(place(column), length: text.utf16.count, limit: Limits.textLength)
    }
  }

  func admitNumber(_ number: Double, column: Int) throws(SpreadsheetError) {
    guard number.isFinite else { throw .numberNotFinite(place(column)) }
  }

  func admitDate(_ date: CellDate, column: Int) throws(SpreadsheetError) {
    guard date.isValid else { throw .invalidDate(place(column), date: date.iso8601) }
    guard (1900...9999).contains(date.year) else { throw .dateOutOfRange(place(column), date: date.iso8601) }
  }

  func admitDateTime(_ value: CellDateTime, column: Int) throws(SpreadsheetError) {
    try admitDate(value.date, column: column)
    guard value.isValid else { throw .invalidDate(place(column), date: value.iso8601) }
  }

  func admitFormula(_ formula: Formula, column: Int) throws(SpreadsheetError) {
    if let problem = FormulaRules.problem(of: formula.expression) {
      throw .invalidFormula(place(column), detail: problem)
    }
    switch formula.cached {
    case nil: workbook.needsCalculation = true
    case .text(let text): try admitText(text, column: column)
    case .number(let number): try admitNumber(number, column: column)
    case .boolean: break
    }
  }

  /// The link to write: nil where the limit is reached and the cell is to be plain text.
  func admitLink(_ link: Hyperlink, column: Int) throws(SpreadsheetError) -> Hyperlink? {
    guard linkCount < Limits.links else {
      if sheet.linkOverflow == .plainText { return nil }
      throw .tooManyLinks(place(column), limit: Limits.links)
    }
    linkCount += 1
    switch link {
    case .cell(let target, let reference):
      guard CellReference(reference) != nil else {
        throw .invalidReference(place(column), reference: reference)
      }
      workbook.recordLink(to: target, from: place(column))
    case .url(let address):
      guard !address.isEmpty else { throw .invalidReference(place(column), reference: address) }
      guard !address.exceeds(Limits.linkLength) else {
        throw .linkTooLong(place(column), length: address.utf16.count, limit: Limits.linkLength)
      }
    }
    return link
  }

  // MARK: Tables

  private func checkHeader(of table: Table, _ cells: [Cell]) throws(SpreadsheetError) {
    for (offset, name) in table.columns.enumerated() {
      let column = table.firstColumn + offset
      guard column < cells.count, case .text(name) = cells[column].value else {
        throw .invalidTable(
          table.name, sheet: sheet.name, .headerMismatch(place(column), expected: name))
      }
    }
  }

  private func missingHeader(of table: Table) -> SpreadsheetError {
    let place = CellPlace(sheet: sheet.name, row: table.headerRow, column: table.firstColumn)
    return .invalidTable(
      table.name, sheet: sheet.name, .headerMismatch(place, expected: table.columns.first ?? ""))
  }

  /// Fixes the ranges of tables and filter, now that the last row is known.
  func resolveRanges() throws(SpreadsheetError) {
    if let table = openHeaders.last { throw missingHeader(of: table) }
    tableRanges = sheet.tables.map { table in
      // A table needs a row below its header, if an empty one.
      let totals = table.totals.isEmpty ? 0 : 1
      let last =
        table.rowCount.map { table.headerRow + max($0, 1) + totals }
        ?? max(usedRowCount - 1, table.headerRow + 1 + totals)
      return CellRange(
        rows: table.headerRow...last,
        columns: table.firstColumn...(table.firstColumn + table.columns.count - 1))
    }
    filterRange = sheet.autoFilter.map { filter in
      CellRange(
        rows: filter.headerRow...max(usedRowCount - 1, filter.headerRow),
        columns: filter.columns.lowerBound...(filter.columns.upperBound - 1))
    }
    for (position, range) in tableRanges.enumerated() {
      let table = sheet.tables[position]
      if !table.totals.isEmpty, range.last.row >= usedRowCount {
        throw .invalidTable(table.name, sheet: sheet.name, .missingTotals(row: range.last.row + 1))
      }
      guard range.last.row < Limits.rows, range.last.column < Limits.columns else {
        throw .invalidTable(table.name, sheet: sheet.name, .outOfSheet)
      }
      for other in 0..<position where tableRanges[other].overlaps(range) {
        throw .invalidTable(table.name, sheet: sheet.name, .overlap(with: sheet.tables[other].name))
      }
      if let filterRange, filterRange.overlaps(range) {
        throw .invalidTable(table.name, sheet: sheet.name, .overlap(with: "the sheet's filter"))
      }
    }
  }
}
