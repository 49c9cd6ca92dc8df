import ReportCatalog
import ReportModel
import Spreadsheet

/// Writes a sheet that is one table: headings, then a row for each row of a query.
struct TableWriter {
  let context: LedgerContext
  let columns: [SheetColumn]
  /// The view that `field` columns are read from.
  let view: TableDefinition

  /// The table that people know it by; nil where people type nothing into it.
  let table: LedgerTable?

  private let headings: [String]
  let positions: [Int?]
  private let fields: [String]
  /// The place of the fields that 完成率 and 序时进度 depend on.
  let completionFields: Int
  /// The letters of columns that formulas look at, and the places of all for formulas of people.
  let letters: [CellPlace: String]
  let places: [String: Int]
  let progress: ProgressFormulas

  init(context: LedgerContext, columns: [SheetColumn], view: TableDefinition, table: LedgerTable? = nil) {
    self.context = context
    self.columns = columns
    self.view = view
    self.table = table
    progress = ProgressFormulas(context.options)
    headings = columns.map { $0.heading[context.language] }
    var fields = ["statement_id", "first_line", "last_line", "report_id"]
    for index in [0, 3] where view.column(fields[index]) == nil { fields[index] = "NULL" }
    positions = columns.map { column in
      let name: String?
      switch column.content {
      case .field(let field): name = field
      case .fillIn(_, let field): name = field
      case .ordinal, .sourceLink, .completion, .pace, .suggestion, .dueMark, .added: name = nil
      }
      guard let name else { return nil }
      fields.append(name)
      return fields.count - 1
    }
    completionFields = fields.count
    if columns.contains(where: { $0.content == .completion }) { fields += CompletionFormula.fields }
    if columns.contains(where: { $0.content == .pace }) { fields += ["period", "year"] }
    var letters: [CellPlace: String] = [:]
    var places: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let place = column.place else { continue }
      letters[place] = CompletionFormula.letters(ofColumn: index)
      places[place.sortKey] = index
    }
    self.letters = letters
    self.places = places
    self.fields = fields
  }

  /// The sheet's columns and table, header row frozen together with the first `frozenColumns` columns.
  private func sheet(
    named name: String, table: String, frozenColumns: Int, tabColor: Color?, pagesWide: Int?
  ) -> Sheet {
    let rules = FillInRules(context: context, columns: columns)
    let isFilledIn = columns.count { $0.isFillIn } > 1
    return Sheet(
      name: name, columns: columns.map { Column(width: $0.width) }, frozenRows: 1,
      frozenColumns: frozenColumns,
      tables: [Table(name: table, columns: headings, headerRow: 0, style: nil)], tabColor: tabColor,
      showsGridLines: false, linkOverflow: .plainText, validations: rules.validations,
      conditionalFormats: rules.colours,
      pageSetup: LedgerPages.setup(
        context, pagesWide: pagesWide ?? (isFilledIn ? 2 : 1),
        repeatedColumns: isFilledIn || pagesWide != nil ? 0..<frozenColumns : nil))
  }

  /// Writes the table, on further sheets (`原文 2`) where one cannot hold it.
  ///
  /// - Parameters:
  ///   - name: The name of the sheet.
  ///   - table: The name of the table, unique in the workbook.
  ///   - pagesWide: Printed pages from left to right; what suits the columns unless told otherwise.
  ///   - condition: Which rows of the view.
  ///   - order: How they are ordered; in the order of the text unless told otherwise.
  func write(
    named name: Bilingual, table: String, frozenColumns: Int = 2, tabColor: Color? = nil,
    pagesWide: Int? = nil, where condition: String? = nil, order: String = "id"
  ) throws {
    func begin(part: Int) throws {
      let sheetName = LedgerContext.name(ofPart: part, of: name[context.language])
      try context.writer.beginSheet(
        sheet(
          named: sheetName, table: part == 0 ? table : "\(table)_\(part + 1)", frozenColumns: frozenColumns,
          tabColor: tabColor, pagesWide: pagesWide))
      try writeHeader()
    }
    try begin(part: 0)
    try writeRows(where: condition, order: order, newSheet: begin)
    try context.writer.endSheet()
  }

  func writeHeader() throws {
    let cells = zip(columns, headings).map { column, heading in
      let style =
        column.look == .quiet
        ? context.styles.quietHeader : column.isFillIn ? context.styles.fillInHeader : context.styles.header
      return Cell.text(heading, style: style)
    }
    try context.writer.row(cells, height: 30)
  }

  /// Appends a row for each row of the view that `condition` lets through.
  private func writeRows(where condition: String?, order: String, newSheet: (Int) throws -> Void) throws {
    let filter = condition.map { " WHERE \($0)" } ?? ""
    let sql = "SELECT \(fields.joined(separator: ", ")) FROM \(view.name)\(filter) ORDER BY \(order)"
    var ordinal = 0
    try context.catalog.forEachRow(sql) { row in
      let (part, place) = ordinal.quotientAndRemainder(dividingBy: context.rowsBelowHeader)
      if place == 0, part > 0 {
        try context.writer.endSheet()
        try newSheet(part)
      }
      ordinal += 1
      let cells = cells(of: row, ordinal: ordinal, sheetRow: place + 2)
      try context.writer.row(cells, height: height(of: cells))
    }
    for added in table.flatMap({ context.carried?.addedRows[$0] }) ?? [] {
      let (part, place) = ordinal.quotientAndRemainder(dividingBy: context.rowsBelowHeader)
      if place == 0, part > 0 {
        try context.writer.endSheet()
        try newSheet(part)
      }
      ordinal += 1
      let cells = cells(of: added, ordinal: ordinal, sheetRow: place + 2)
      try context.writer.row(cells, height: height(of: cells))
    }
    // A table needs a row below its header.
    if ordinal == 0 { try context.writer.row(columns.map { .empty(style: style(of: $0)) }) }
  }

  /// The height that shows every text of a row.
  private func height(of cells: [Cell]) -> Double {
    var lines = 1
    for (column, cell) in zip(columns, cells) where column.look == .text || column.look == .centered {
      if case .text(let text) = cell.value {
        lines = max(lines, TextMetrics.lineCount(of: text, columnWidth: column.width))
      }
    }
    return TextMetrics.rowHeight(lines: lines)
  }

  private func cells(of row: borrowing CatalogRow, ordinal: Int, sheetRow: Int) -> [Cell] {
    var carried: CarriedContent.Row?
    if let content = context.carried, let key = positions.last.flatMap({ $0 }).flatMap({ row.text($0) }) {
      carried = content.rows[key]
    }
    var cells: [Cell] = []
    cells.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      if let typed = carried.flatMap({ self.typed(column, $0, sheetRow: sheetRow) }) {
        cells.append(typed)
        continue
      }
      switch column.content {
      case .ordinal: cells.append(.number(ordinal, style: style(of: column)))
      case .sourceLink: cells.append(sourceLink(row, style: style(of: column)))
      case .completion: cells.append(completion(row, carried, sheetRow: sheetRow, style: style(of: column)))
      case .pace: cells.append(pace(row, style: context.styles.percent))
      case .suggestion: cells.append(suggestion(row, carried, sheetRow: sheetRow, style: style(of: column)))
      case .dueMark: cells.append(dueMark(row, carried, sheetRow: sheetRow, style: style(of: column)))
      case .added: cells.append(.empty(style: style(of: column)))
      case .field, .fillIn: cells.append(cell(of: column, position: positions[index], row: row))
      }
    }
    return cells
  }

  /// A cell that says what a row of the view says.
  private func cell(of column: SheetColumn, position: Int?, row: borrowing CatalogRow) -> Cell {
    let style = style(of: column)
    guard let position, let content = column.content(at: position, of: row, language: context.language) else {
      return .empty(style: style)
    }
    if column.look == .number, !column.isFillIn, case .number(let value) = content {
      return .number(value, style: context.styles.number(value))
    }
    if case .text(let text) = content { return .text(text, style: style) }
    return Cell(content, style: style)
  }

  private func sourceLink(_ row: borrowing CatalogRow, style: StyleID) -> Cell {
    let text = context.lines(first: row.integer(1) ?? 0, last: row.integer(2) ?? 0, report: row.integer(3))
    return .text(text, style: style, link: row.integer(0).flatMap { context.sourceReference(statement: $0) })
  }

  func style(of column: SheetColumn) -> StyleID {
    let styles = context.styles
    if column.isFillIn {
      switch column.look {
      case .number: return styles.fillInNumber
      case .date: return styles.fillInDate
      default: return styles.fillIn
      }
    }
    switch column.look {
    case .text: return styles.text
    case .centered: return styles.centered
    case .number: return styles.general
    case .integer: return styles.integer
    case .date: return styles.date
    case .link: return styles.cellLink
    case .quiet: return styles.quiet
    }
  }
}
