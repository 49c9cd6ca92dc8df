import ReportCatalog
import ReportModel
import Spreadsheet

/// The blocks of 概览, from top to bottom.
struct OverviewPage {
  let context: LedgerContext
  /// The widths of its columns in digits.
  let widths: [Double]
  private let cursor = PageCursor()

  init(context: LedgerContext, widths: [Double]) {
    self.context = context
    self.widths = widths
  }

  /// How far down the printed page the blocks have come, in points.
  private final class PageCursor {
    var used = 0.0
  }

  private var columnCount: Int { widths.count }
  var language: Language { context.language }
  var styles: LedgerStyles { context.styles }

  func title() throws {
    let title = try LedgerTitle.text(of: context.catalog, language: language)
    try row([.text(title, style: styles.title)], height: 36)
    let note =
      context.options.comparesOnly
      ? Bilingual(
        "由各报告原文按固定规则提取，只作对比；各列含义见“说明”。",
        "Taken from the reports by fixed rules, for comparison only; see Notes for the columns.")
      : Bilingual(
        "由报告原文按固定规则提取；橙色表头的列供填写，填法见“说明”。",
        "Taken from the report by fixed rules. Columns with orange headers are to be filled in; see Notes.")
    try row([.text(note[language], style: styles.subtitle)], height: 20)
  }

  /// The one report, field by field; what is not known is left out.
  func report() throws {
    try band(Bilingual("报告信息", "The report"))
    let table = DataDictionary.reports
    // Where pages begin is told with each line.
    let columns = table.columns.dropFirst().filter { $0.name != "page_starts" }
    let sql = "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM reports"
    try context.catalog.forEachRow(sql) { row in
      for (index, column) in columns.enumerated() where !row.isNull(index) {
        try pair(column.heading(in: language), value(of: column, at: index, in: row))
      }
    }
    let sql2 = "SELECT min(first_line), max(last_line), min(report_id) FROM statements"
    try context.catalog.forEachRow(sql2) { row in
      guard let first = row.integer(0), let last = row.integer(1) else { return }
      let text = context.lines(first: first, last: last, report: row.integer(2))
      try pair(Bilingual("正文行次", "Lines of the text")[language], .text(text, style: styles.plain))
    }
  }

  /// A line for each of several reports.
  func reports() throws {
    try band(Bilingual("报告", "The reports"))
    try header(
      [
        Bilingual("报告", "Report"), Bilingual("地区", "Jurisdiction"), Bilingual("年份", "Year"),
        FactSheet.goals.name, FactSheet.projects.name, FactSheet.tasks.name, FactSheet.results.name,
        Bilingual("来源文件", "Source"),
      ])
    try context.catalog.forEachRow(
      """
      SELECT title, jurisdiction, year, \
      (SELECT count(*) FROM goals WHERE report_id = r.id AND tense = 'planned'), \
      (SELECT count(*) FROM milestones JOIN projects p ON p.id = project_id WHERE p.report_id = r.id), \
      (SELECT count(*) FROM tasks WHERE report_id = r.id), \
      (SELECT count(*) FROM goals WHERE report_id = r.id AND tense = 'achieved'), source \
      FROM reports r ORDER BY id
      """
    ) { row in
      var cells: [Cell] = [
        .text(context.text(row.text(0) ?? ""), style: styles.text),
        row.text(1).map { .text($0, style: styles.centered) } ?? .empty(style: styles.centered),
      ]
      for column in 2...6 {
        cells.append(
          row.integer(column).map { .number($0, style: styles.integer) } ?? .empty(style: styles.integer))
      }
      cells.append(.text(row.text(7) ?? "", style: styles.plain))
      try self.row(cells, height: 18)
    }
  }

  /// The cell of the reference date, below title, note and band, which formulas name.
  static let referenceDateCell = "$B$5"
  static let weekLabel = Bilingual("周次", "Week")
  static let editionLabel = Bilingual("台账标识（请勿改动）", "Edition (do not change)")
  static let referenceDateLabel = Bilingual("基准日期（进度截至日，可填写）", "Reference date (to be filled in)")

  /// Reference date and maker; never the clock, so that equal input gives equal bytes.
  func making() throws {
    try band(Bilingual("台账信息", "The ledger"))
    let date = context.options.referenceDate.map {
      Cell.date(CellDate(year: $0.year, month: $0.month, day: $0.day), style: styles.fillInDate)
    }
    try pair(
      Self.referenceDateLabel[language],
      date ?? .empty(style: styles.fillInDate))
    if let kept = context.options.kept {
      if let week = kept.week { try pair(Self.weekLabel[language], .text(week, style: styles.plain)) }
      if let edition = kept.edition {
        try pair(Self.editionLabel[language], .text(edition, style: styles.plain))
      }
    }
    let generator = context.options.generator
    try pair(
      Bilingual("编制程序", "Made by")[language],
      .text("\(generator.name) \(generator.version)", style: styles.plain))
  }

  /// The other sheets with links and numbers of rows.
  func contents() throws {
    try band(Bilingual("目录", "Contents"))
    try header(
      [
        Bilingual("工作表", "Sheet"), Bilingual("行数", "Rows"), Bilingual("内容", "Content"),
      ], fillingRow: true)
    for sheet in context.sheets where !sheet.summary[language].isEmpty {
      let name = sheet.name[language]
      let count = try sheet.countQuery.flatMap { try context.catalog.integer($0) }
      try row(
        [
          .text(name, style: styles.bandLink, link: .cell(sheet: name, reference: "A1")),
          count.map { .number($0, style: styles.integer) } ?? .empty(style: styles.integer),
          .text(sheet.summary[language], style: styles.plain),
        ], height: 18)
    }
  }

  /// Rows by section: the top two levels.
  func sections() throws {
    let tally = try SectionTally(context.catalog)
    guard !tally.lines.isEmpty else { return }
    let titles = tally.lines.map { ($0.depth == 0 ? "" : "　　") + context.text($0.title) }
    let heights = titles.map { title in
      TextMetrics.rowHeight(lines: TextMetrics.lineCount(of: title, columnWidth: widths[0]))
    }
    let chartHeight = Self.chartLines(of: tally.lines).map { Self.chartHeight($0.count) } ?? 0
    try keepTogether(height: 44 + heights.reduce(0, +) + LedgerPages.emptyRowHeight + chartHeight)
    try band(Bilingual("按章节统计", "By section"))
    let headerRow = context.writer.nextRowNumber
    try header([Bilingual("章节", "Section")] + Self.kinds)
    for (index, line) in tally.lines.enumerated() {
      try row(
        [.text(titles[index], style: styles.text)] + line.counts.map { .number($0, style: styles.integer) },
        height: heights[index])
    }
    try sectionChart(tally.lines, headerRow: headerRow)
  }

  /// What the columns of a table by section count.
  private static let kinds = [
    FactSheet.goals.name, FactSheet.projects.name, FactSheet.tasks.name, FactSheet.results.name,
  ]

  private static func chartHeight(_ bars: Int) -> Double { Double(min(100 + bars * 20, 640)) }

  /// Below the table, as wide as the page.
  private func sectionChart(_ lines: [SectionTally.Line], headerRow: Int) throws {
    guard let drawn = Self.chartLines(of: lines) else { return }
    let table = ChartTable(
      headerRow: headerRow, headings: Self.kinds.map { $0[language] }, lines: Array(lines[drawn]),
      skippedLines: drawn.lowerBound)
    let height = Self.chartHeight(drawn.count)
    let above = drawn.lowerBound > 0 ? lines[drawn.lowerBound - 1] : nil
    let title =
      above?.depth == 0 && lines[drawn.lowerBound].depth == 1
      ? Bilingual("各部分：\(above?.title ?? "")", "Parts of: \(above?.title ?? "")")
      : Bilingual("各章节", "Sections")
    try keepTogether(height: height)
    try skipRow()
    try context.writer.addChart(
      chart(
        of: table, kind: .bar, isStacked: true, title: title[language], row: context.writer.nextRowNumber - 1,
        column: 0, width: width(ofColumns: 0..<columnCount), height: height))
    try room(ofHeight: height)
  }

  /// Milestones by stage and tense, a chart beside them.
  func stages() throws {
    let heading = Bilingual("项目节点按阶段统计", "Project steps by stage")
    try keepTogether(height: 44 + 18 * Double(CodeList(Stage.self).entries.count))
    try band(heading)
    let lines = try CodeList(Stage.self).entries.map { stage in
      let counts = try ["planned", "achieved"].map {
        try context.catalog.integer(
          "SELECT count(*) FROM milestones WHERE stage = '\(stage.code)' AND tense = '\($0)'") ?? 0
      }
      return SectionTally.Line(title: stage.name(in: language), depth: 0, counts: counts)
    }
    let headerRow = context.writer.nextRowNumber
    if lines.contains(where: { $0.counts != [0, 0] }) {
      let table = ChartTable(
        headerRow: headerRow, headings: [tense("planned"), tense("achieved")].map { $0[language] },
        lines: lines)
      try context.writer.addChart(
        chart(
          of: table, kind: .column, title: heading[language], row: headerRow - 1, column: 3,
          width: width(ofColumns: 3..<columnCount), height: 22 + 18 * Double(lines.count)))
    }
    try header([DataDictionary.milestones.heading(of: "stage"), tense("planned"), tense("achieved")])
    for line in lines {
      try row(
        [.text(line.title, style: styles.text)] + line.counts.map { .number($0, style: styles.integer) },
        height: 18)
    }
  }

  /// Rows by confidence, so that people know how many to check.
  func confidence() throws {
    try keepTogether(height: 44 + 18 * Double(CodeList(Confidence.self).entries.count))
    try band(Bilingual("按可信度统计", "By confidence"))
    try header([
      DataDictionary.goals.heading(of: "confidence"), FactSheet.goals.name, FactSheet.projects.name,
      FactSheet.tasks.name, FactSheet.results.name,
    ])
    let queries = [FactSheet.goals, .projects, .tasks, .results].map { sheet in
      "SELECT count(*) FROM \(sheet.view.name) WHERE \(sheet.condition ?? "1") AND confidence = "
    }
    for confidence in CodeList(Confidence.self).entries {
      let counts = try queries.map { try context.catalog.integer($0 + "'\(confidence.code)'") ?? 0 }
      try row(
        [.text(confidence.name(in: language), style: styles.text)]
          + counts.map { .number($0, style: styles.integer) }, height: 18)
    }
  }

  // MARK: Pieces

  /// How wide columns are, in points.
  func width(ofColumns columns: Range<Int>) -> Double {
    TextMetrics.points(ofColumns: Array(widths[columns]))
  }

  /// Empty rows of known height below a chart.
  func room(ofHeight height: Double) throws {
    for _ in 0..<Int((height / 18).rounded(.up)) { try row([], height: 18) }
  }

  /// Begins a new printed page where a block might be torn that fits on one.
  ///
  /// Applications lay out columns by fonts of their own, so a page may hold more than is counted on here, and
  /// where a long block ends is not known: what follows it begins a page.
  ///
  /// - Parameter height: Of the block, its band included, in points.
  func keepTogether(height: Double) throws {
    let height = height + LedgerPages.emptyRowHeight
    let page = LedgerPages.height(ofColumns: widths)
    guard height <= page, cursor.used + height > page else { return }
    try context.writer.breakPage()
    cursor.used = 0
  }

  /// Writes a row and keeps count of how much of the printed page is used.
  func row(_ cells: [Cell], height: Double) throws {
    cursor.used += height
    try context.writer.row(cells, height: height)
  }

  func skipRow() throws {
    cursor.used += LedgerPages.emptyRowHeight
    try context.writer.skipRows(1)
  }

  func band(_ text: Bilingual) throws {
    try skipRow()
    try row(
      [.text(text[language], style: styles.band)]
        + repeatElement(.empty(style: styles.band), count: columnCount - 1), height: 22)
  }

  func header(_ headings: [Bilingual], fillingRow: Bool = false) throws {
    let rest = fillingRow ? columnCount - headings.count : 0
    try row(
      headings.map { .text($0[language], style: styles.header) }
        + repeatElement(.empty(style: styles.header), count: rest), height: 22)
  }

  private func pair(_ label: String, _ value: Cell) throws {
    try row([.text(label, style: styles.label), value], height: 18)
  }

  private func tense(_ code: String) -> Bilingual {
    let codes = CodeList(Tense.self)
    return Bilingual(codes.name(of: code, in: .chinese), codes.name(of: code, in: .english))
  }

  private func value(
    of column: ColumnDefinition, at index: Int, in row: borrowing CatalogRow
  ) -> Cell {
    if column.kind == .integer { return .number(row.integer(index) ?? 0, style: styles.plain) }
    if let date = column.kind == .date ? row.date(index) : nil, date.year >= 1900 {
      return .date(CellDate(year: date.year, month: date.month, day: date.day), style: styles.plainDate)
    }
    let text = row.text(index) ?? ""
    return .text(column.codes?.name(of: text, in: language) ?? context.text(text), style: styles.plain)
  }
}

extension TableDefinition {
  fileprivate func heading(of name: String) -> Bilingual {
    Bilingual(column(name)?.chineseName ?? name, column(name)?.englishName ?? name)
  }
}
