import ReportCatalog
import ReportModel
import Spreadsheet

/// How reports are ordered where they are compared: from the nation down, then by year and area.
enum ComparisonOrder {
  static let sql: String = {
    let ranks = AdministrativeLevel.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "CASE level \(ranks.joined(separator: " ")) ELSE \(ranks.count) END, year, jurisdiction"
  }()
}

/// 指标对比: one row a report, the most common indicators across, of workbooks with several reports.
struct ComparisonSheet: LedgerSheet {
  /// How many indicators stand side by side.
  static let indicatorLimit = 200

  private static let places: [(column: SheetColumn, field: String)] = [
    ("jurisdiction", 14.0), ("level", 9), ("year", 9), ("title", 36),
  ].map { name, width in
    (.field(name, of: DataDictionary.reports, width: width, look: name == "title" ? .text : nil), name)
  }
  private static let indicatorWidth = 18.0

  var name: Bilingual { Bilingual("指标对比", "Comparison") }
  var summary: Bilingual {
    Bilingual(
      "每份报告一行，各报告最常用的 \(Self.indicatorLimit) 个规范指标的目标并列，每列一个单位",
      "One row a report, the targets of the \(Self.indicatorLimit) most common indicators across, one unit a column"
    )
  }
  var countQuery: String? { "SELECT count(*) FROM reports" }
  var columns: [SheetColumn] { [.ordinal] + Self.places.map(\.column) }
  var comparesReports: Bool { true }

  func write(_ context: LedgerContext) throws {
    let indicators = try ComparedIndicator.mostCommon(
      of: context.catalog, limit: Self.indicatorLimit, language: context.language)
    let targets = try ComparedTarget.byReport(of: context.catalog, indicators)
    let headings = columns.map { $0.heading[context.language] } + indicators.map(\.heading)
    try begin(context, headings, part: 0)
    let fields = ["id"] + Self.places.map(\.field)
    var ordinal = 0
    let sql = "SELECT \(fields.joined(separator: ", ")) FROM reports ORDER BY \(ComparisonOrder.sql), id"
    try context.catalog.forEachRow(sql) { row in
      let (part, place) = ordinal.quotientAndRemainder(dividingBy: context.rowsBelowHeader)
      if place == 0, part > 0 {
        try context.writer.endSheet()
        try begin(context, headings, part: part)
      }
      ordinal += 1
      var cells: [Cell] = [.number(ordinal, style: context.styles.integer)]
      var lines = 1
      for (index, field) in Self.places.enumerated() {
        let cell = cell(of: field.column, at: index + 1, in: row, context)
        if case .text(let text) = cell.value {
          lines = max(lines, TextMetrics.lineCount(of: text, columnWidth: field.column.width))
        }
        cells.append(cell)
      }
      let first = cells.count
      cells += repeatElement(.empty(style: context.styles.general), count: indicators.count)
      for target in targets[row.integer(0) ?? 0] ?? [] {
        cells[first + target.column] = target.cell(indicators[target.column], context)
      }
      try context.writer.row(cells, height: TextMetrics.rowHeight(lines: lines))
    }
    try context.writer.endSheet()
  }

  private func begin(_ context: LedgerContext, _ headings: [String], part: Int) throws {
    let fixed = columns.count
    let widths = columns.map(\.width) + repeatElement(Self.indicatorWidth, count: headings.count - fixed)
    // Number, area, level and year stay in view; the title scrolls away.
    let frozen = fixed - 1
    try context.writer.beginSheet(
      Sheet(
        name: LedgerContext.name(ofPart: part, of: name[context.language]),
        columns: widths.map { Column(width: $0) }, frozenRows: 1, frozenColumns: frozen,
        tables: [
          Table(
            name: part == 0 ? "Comparison" : "Comparison_\(part + 1)", columns: headings, headerRow: 0,
            style: nil)
        ],
        tabColor: Color(0x7030A0), showsGridLines: false,
        pageSetup: LedgerPages.setup(
          context, pagesWide: max(1, (headings.count + 9) / 12), repeatedColumns: 0..<frozen)))
    let lines = zip(headings, widths).map { TextMetrics.lineCount(of: $0, columnWidth: $1) }.max() ?? 1
    try context.writer.row(
      headings.map { .text($0, style: context.styles.header) },
      height: max(30, TextMetrics.rowHeight(lines: lines)))
  }

  private func cell(
    of column: SheetColumn, at position: Int, in row: borrowing CatalogRow, _ context: LedgerContext
  ) -> Cell {
    let style =
      switch column.look {
      case .integer: context.styles.integer
      case .centered: context.styles.centered
      default: context.styles.text
      }
    guard !row.isNull(position) else { return .empty(style: style) }
    if column.look == .integer { return .number(row.integer(position) ?? 0, style: style) }
    let text = row.text(position) ?? ""
    return .text(column.codes?.name(of: text, in: context.language) ?? context.text(text), style: style)
  }
}
