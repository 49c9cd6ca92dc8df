import ReportCatalog
import ReportModel
import Spreadsheet

/// Writes a sheet that is one table: headings, then a row for each row of a query.
struct TableWriter {
  let context: LedgerContext
  let columns: [SheetColumn]
  /// The view that `field` columns are read from.
  let view: TableDefinition

  private let headings: [String]
  private let positions: [Int?]
  private let fields: [String]
  /// The place of the fields that 完成率 depends on.
  private let completionFields: Int
  /// The letters of the column 实际值.
  private let actualColumn: String?

  init(context: LedgerContext, columns: [SheetColumn], view: TableDefinition) {
    self.context = context
    self.columns = columns
    self.view = view
    headings = columns.map { $0.heading[context.language] }
    var fields = ["statement_id", "first_line", "last_line"]
    if view.column("statement_id") == nil { fields[0] = "NULL" }
    positions = columns.map { column in
      let name: String?
      switch column.content {
      case .field(let field): name = field
      case .fillIn(_, let field): name = field
      case .ordinal, .sourceLink, .completion: name = nil
      }
      guard let name else { return nil }
      fields.append(name)
      return fields.count - 1
    }
    completionFields = fields.count
    if columns.contains(where: { $0.content == .completion }) { fields += CompletionFormula.fields }
    actualColumn = columns.firstIndex { $0.isFillIn && $0.look == .number }.map(
      CompletionFormula.letters(ofColumn:))
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
      var cells: [Cell] = []
      cells.reserveCapacity(columns.count)
      var lines = 1
      for (index, column) in columns.enumerated() {
        let cell = cell(
          of: column, position: positions[index], row: row, ordinal: ordinal, sheetRow: place + 2)
        if column.look == .text || column.look == .centered, case .text(let text) = cell.value {
          lines = max(lines, TextMetrics.lineCount(of: text, columnWidth: column.width))
        }
        cells.append(cell)
      }
      try context.writer.row(cells, height: TextMetrics.rowHeight(lines: lines))
    }
    // A table needs a row below its header.
    if ordinal == 0 { try context.writer.row(columns.map { .empty(style: style(of: $0)) }) }
  }

  private func cell(
    of column: SheetColumn, position: Int?, row: borrowing CatalogRow, ordinal: Int, sheetRow: Int
  ) -> Cell {
    let style = style(of: column)
    switch column.content {
    case .ordinal: return .number(ordinal, style: style)
    case .sourceLink: return sourceLink(row, style: style)
    case .completion: return completion(row, sheetRow: sheetRow, style: style)
    case .field, .fillIn: break
    }
    guard let position, !row.isNull(position) else { return .empty(style: style) }
    switch column.look {
    case .number:
      let value = row.real(position) ?? 0
      return .number(value, style: column.isFillIn ? style : context.styles.number(value))
    case .integer: return .number(row.integer(position) ?? 0, style: style)
    case .date:
      if let date = row.date(position), date.year >= 1900 {
        return .date(CellDate(year: date.year, month: date.month, day: date.day), style: style)
      }
      return .text(row.text(position) ?? "", style: style)
    case .text, .centered, .link, .quiet:
      let text = row.text(position) ?? ""
      let shown = column.codes?.name(of: text, in: context.language) ?? context.text(text)
      return .text(shown, style: style)
    }
  }

  private func completion(_ row: borrowing CatalogRow, sheetRow: Int, style: StyleID) -> Cell {
    guard let actualColumn, let value = row.real(completionFields + 2),
      let formula = CompletionFormula.expression(
        measure: row.text(completionFields) ?? "", comparator: row.text(completionFields + 1) ?? "",
        value: value, upper: row.real(completionFields + 3), actual: actualColumn + String(sheetRow),
        language: context.language)
    else { return .empty(style: style) }
    let isShare = formula.contains("/")
    return .formula(formula, cached: .text(""), style: isShare ? context.styles.percent : style)
  }

  private func sourceLink(_ row: borrowing CatalogRow, style: StyleID) -> Cell {
    let text = SourceLines.text(
      first: row.integer(1) ?? 0, last: row.integer(2) ?? 0, language: context.language)
    return .text(text, style: style, link: row.integer(0).map { context.sourceReference(statement: $0) })
  }

  private func style(of column: SheetColumn) -> StyleID {
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

/// The wording of line numbers.
enum SourceLines {
  /// `第5行`, `第5—7行`; `line 5`, `lines 5–7`.
  static func text(first: Int, last: Int, language: Language) -> String {
    switch (language, first == last) {
    case (.chinese, true): "第\(first)行"
    case (.chinese, false): "第\(first)—\(last)行"
    case (.english, true): "line \(first)"
    case (.english, false): "lines \(first)–\(last)"
    }
  }
}
