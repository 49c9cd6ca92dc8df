/// The rows of one sheet in `content.xml`: the hot loop of the ODS writer (ODF 1.3 part 3, §9.1.3, §9.1.4).
struct ContentRows: ~Copyable {
  let sheet: SheetContext
  /// Rows left out so far, written as one once a row follows.
  private var gap = 0
  private var overlay: SheetOverlay
  private let conditions: ConditionRegistry
  /// Rows that are repeated on every printed page stand in an element of their own.
  private let headerRows: Range<Int>
  private var isInHeader = false
  /// The charts that stand in cells of the next row.
  var frames: [(column: Int, frame: ODSChartFrame)] = []

  init(_ sheet: SheetContext, _ conditions: ConditionRegistry, _ overlay: SheetOverlay) {
    self.sheet = sheet
    self.conditions = conditions
    self.overlay = overlay
    headerRows = sheet.sheet.pageSetup?.repeatedRows ?? 0..<0
  }

  mutating func skip(_ count: Int) { gap += count }

  /// Writes a row; `part` is the owner of `xml` and takes what grows large.
  mutating func write(
    _ cells: [Cell], rowStyle: Int, isHidden: Bool, to xml: inout ByteBuffer, of part: PartStream
  ) throws(SpreadsheetError) {
    flushGap(to: &xml)
    enter(sheet.rowCount, to: &xml)
    overlay.move(to: sheet.rowCount, conditions)
    openRow(rowStyle, isHidden: isHidden, count: 1, to: &xml)
    var column = 0
    let count = max(cells.count, overlay.columnCount, (frames.map(\.column).max() ?? -1) + 1)
    while column < count {
      if Self.isEmpty(cells, column) {
        let end = endOfEmptyCells(cells, from: column, count: count)
        openCell(column < cells.count ? cells[column] : .empty, column, to: &xml)
        repeated(end - column, to: &xml)
        xml.append("/>")
        if !frames.isEmpty { insertFrames(column, to: &xml) }
        column = end
      } else {
        try write(cells[column], column, to: &xml)
        if !frames.isEmpty { insertFrames(column, to: &xml) }
        try part.drain(&xml)
        column += 1
      }
    }
    if count == 0 { xml.append("<table:table-cell/>") }
    xml.append("</table:table-row>")
  }

  private static func isEmpty(_ cells: [Cell], _ column: Int) -> Bool {
    guard column < cells.count else { return true }
    if case .empty = cells[column].value { return true }
    return false
  }

  /// Puts charts into the cell that was just written.
  private func insertFrames(_ column: Int, to xml: inout ByteBuffer) {
    let here = frames.filter { $0.column == column }
    guard !here.isEmpty else { return }
    let end: StaticString = "</table:table-cell>"
    if xml.hasSuffix(end) {
      xml.truncate(to: xml.count - end.utf8CodeUnitCount)
    } else {
      xml.truncate(to: xml.count - 2)
      xml.append(UInt8(ascii: ">"))
    }
    for (_, frame) in here { frame.write(&xml) }
    xml.append(end)
  }

  /// Where the run of empty cells that look the same ends.
  private func endOfEmptyCells(_ cells: [Cell], from start: Int, count: Int) -> Int {
    // A cell with a chart stands alone.
    let frameColumns = frames.map(\.column)
    if frameColumns.contains(start) { return start + 1 }
    func style(_ column: Int) -> UInt16 {
      column < cells.count ? sheet.style(of: cells[column], column: column) : sheet.columnStyle(column)
    }
    var end = start + 1
    while end < count, Self.isEmpty(cells, end), !frameColumns.contains(end), style(end) == style(start),
      sheet.columnStyle(end) == sheet.columnStyle(start),
      overlay.validation(end) == overlay.validation(start), overlay.condition(end) == overlay.condition(start)
    {
      end += 1
    }
    return end
  }

  /// Opens and closes the element of repeated rows before a row.
  private mutating func enter(_ row: Int, to xml: inout ByteBuffer) {
    if isInHeader, row >= headerRows.upperBound {
      xml.append("</table:table-header-rows>")
      isInHeader = false
    }
    if !isInHeader, headerRows.contains(row) {
      xml.append("<table:table-header-rows>")
      isInHeader = true
    }
  }

  private mutating func leaveHeader(to xml: inout ByteBuffer) {
    if isInHeader { xml.append("</table:table-header-rows>") }
    isInHeader = false
  }

  /// Ends the rows.
  ///
  /// Where columns have styles, the rest of the sheet is there in one repeated row, since only cells of rows
  /// that are there take the style of their column.
  mutating func finish(rowStyle: Int, to xml: inout ByteBuffer) {
    let written = sheet.rowCount
    if sheet.columnStyles.contains(where: { $0 != 0 }), written < Limits.rows {
      flushGap(to: &xml)
      leaveHeader(to: &xml)
      openRow(rowStyle, isHidden: false, count: Limits.rows - written, to: &xml)
      xml.append("<table:table-cell")
      repeated(Limits.columns, to: &xml)
      xml.append("/></table:table-row>")
    } else if written == gap {
      // A table needs a row, if an empty one.
      gap = 0
      openRow(rowStyle, isHidden: false, count: 1, to: &xml)
      xml.append("<table:table-cell/></table:table-row>")
    }
    leaveHeader(to: &xml)
  }

  private mutating func flushGap(to xml: inout ByteBuffer) {
    while gap > 0 {
      // The gap may reach into the repeated rows or out of them.
      let row = sheet.rowCount - gap
      enter(row, to: &xml)
      let boundary = [headerRows.lowerBound, headerRows.upperBound].first { $0 > row } ?? Limits.rows
      let count = min(gap, boundary - row)
      openRow(0, isHidden: false, count: count, to: &xml)
      xml.append("<table:table-cell/></table:table-row>")
      gap -= count
    }
  }

  private func openRow(_ style: Int, isHidden: Bool, count: Int, to xml: inout ByteBuffer) {
    xml.append("<table:table-row table:style-name=\"ro")
    xml.append(style + 1)
    if count > 1 {
      xml.append("\" table:number-rows-repeated=\"")
      xml.append(count)
    }
    xml.append(isHidden ? "\" table:visibility=\"collapse\">" : "\">")
  }

  private func repeated(_ count: Int, to xml: inout ByteBuffer) {
    guard count > 1 else { return }
    xml.append(" table:number-columns-repeated=\"")
    xml.append(count)
    xml.append(UInt8(ascii: "\""))
  }

  /// `<table:table-cell` with the style, unless it is the column's.
  @inline(__always)
  private func openCell(_ cell: Cell, _ column: Int, to xml: inout ByteBuffer) {
    xml.append("<table:table-cell")
    let validation = overlay.validation(column)
    if validation > 0 {
      xml.append(" table:content-validation-name=\"val")
      xml.append(validation)
      xml.append(UInt8(ascii: "\""))
    }
    let style = sheet.style(of: cell, column: column)
    let condition = overlay.condition(column)
    if condition > 0 {
      conditions.use(style, condition)
      xml.append(" table:style-name=\"ce")
      xml.append(Int(style))
      xml.append("m")
      xml.append(condition)
      xml.append(UInt8(ascii: "\""))
      return
    }
    guard style != sheet.columnStyle(column) else { return }
    if style == 0 {
      xml.append(" table:style-name=\"Default\"")
    } else {
      xml.append(" table:style-name=\"ce")
      xml.append(Int(style))
      xml.append(UInt8(ascii: "\""))
    }
  }

  // MARK: Cells

  private func write(_ cell: Cell, _ column: Int, to xml: inout ByteBuffer) throws(SpreadsheetError) {
    openCell(cell, column, to: &xml)
    switch cell.value {
    case .empty:
      // A link without text shows nothing and is left out.
      xml.append("/>")
    case .text(let text):
      try sheet.admitText(text, column: column)
      xml.append(" office:value-type=\"string\">")
      let link: Hyperlink?
      if let wanted = cell.link { link = try sheet.admitLink(wanted, column: column) } else { link = nil }
      xml.appendParagraphs(text, link: link)
      xml.append("</table:table-cell>")
    case .number(let number):
      try sheet.admitNumber(number, column: column)
      appendNumber(number, style: sheet.style(of: cell, column: column), to: &xml)
      xml.append("/>")
    case .boolean(let value):
      appendBoolean(value, to: &xml)
      xml.append("/>")
    case .date(let date):
      try sheet.admitDate(date, column: column)
      xml.append(" office:value-type=\"date\" office:date-value=\"")
      xml.append(date)
      xml.append("\"/>")
    case .dateTime(let value):
      try sheet.admitDateTime(value, column: column)
      xml.append(" office:value-type=\"date\" office:date-value=\"")
      xml.append(value.iso8601)
      xml.append("\"/>")
    case .formula(let formula):
      try sheet.admitFormula(formula, column: column)
      try appendFormula(formula, cell, column, to: &xml)
    }
  }

  private func appendNumber(_ number: Double, style: UInt16, to xml: inout ByteBuffer) {
    if sheet.workbook.kind(of: style) == .percent {
      xml.append(" office:value-type=\"percentage\" office:value=\"")
    } else {
      xml.append(" office:value-type=\"float\" office:value=\"")
    }
    xml.append(number)
    xml.append(UInt8(ascii: "\""))
  }

  private func appendBoolean(_ value: Bool, to xml: inout ByteBuffer) {
    xml.append(" office:value-type=\"boolean\" office:boolean-value=\"")
    xml.append(value ? "true\"" : "false\"")
  }

  private func appendFormula(
    _ formula: Formula, _ cell: Cell, _ column: Int, to xml: inout ByteBuffer
  ) throws(SpreadsheetError) {
    let translated: String
    do throws(OpenFormula.Failure) {
      translated = try OpenFormula.translate(formula.expression)
    } catch {
      throw .invalidFormula(sheet.place(column), detail: error.detail)
    }
    xml.append(" table:formula=\"of:=")
    xml.appendAttribute(translated)
    xml.append(UInt8(ascii: "\""))
    switch formula.cached {
    case nil:
      xml.append("/>")
    case .number(let number):
      let style = sheet.style(of: cell, column: column)
      if sheet.workbook.kind(of: style) == .date, let value = CellDateTime(serial: number) {
        xml.append(" office:value-type=\"date\" office:date-value=\"")
        xml.append(value.iso8601)
        xml.append("\"/>")
      } else {
        appendNumber(number, style: style, to: &xml)
        xml.append("/>")
      }
    case .boolean(let value):
      appendBoolean(value, to: &xml)
      xml.append("/>")
    case .text(let text):
      xml.append(" office:value-type=\"string\">")
      xml.appendParagraphs(text, link: nil)
      xml.append("</table:table-cell>")
    }
  }
}
