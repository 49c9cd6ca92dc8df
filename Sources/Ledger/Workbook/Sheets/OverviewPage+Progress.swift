import ReportCatalog
import ReportModel
import Spreadsheet

/// The blocks of 概览 that count what people filled in, as formulas over the sheets.
extension OverviewPage {
  private static let sheets: [(sheet: FactSheet, table: LedgerTable)] = [
    (.goals, .goals), (.projects, .projects), (.tasks, .tasks),
  ]
  /// Offices listed at most, those with most rows first.
  private static let unitLimit = 40
  /// Offices drawn at most.
  private static let drawnUnits = 12

  /// Rows by 状态, by 期限提示 and by 牵头单位.
  func progress() throws {
    let tallies = try Self.sheets.map { try FilledTally(context, $0.sheet, $0.table) }
    // A table that needs several sheets is not counted by formulas.
    let names = Self.sheets.map(\.sheet.name)
    let heading = Bilingual("按状态统计", "By status")
    let lineCount = FillInColumns.statuses.entries.count + 1 + SheetColumn.dueMarks.entries.count
    try keepTogether(height: 44 + 18 * Double(lineCount))
    try band(heading)
    var lines = FillInColumns.statuses.entries.map { entry in
      let status = entry.name(in: language)
      return (status, tallies.map { $0.count(.fillIn(.status), status) })
    }
    lines.append(
      (Bilingual("未填", "not filled in")[language], tallies.map { $0.blanks(.fillIn(.status)) }))
    lines += SheetColumn.dueMarks.entries.map { entry in
      let mark = entry.name(in: language)
      return (mark, tallies.map { $0.count(.computed(.due), mark) })
    }
    let headerRow = context.writer.nextRowNumber
    if let table = table(lines, headings: names, headerRow: headerRow) {
      try context.writer.addChart(
        chart(
          of: table, kind: .column, isStacked: true, title: heading[language], row: headerRow - 1, column: 4,
          width: width(ofColumns: 4..<widths.count), height: 22 + 18 * Double(lines.count)))
    }
    try header([FillInColumns.statusHeading] + names)
    for (label, cells) in lines { try counts(label, cells) }
    let units = units(tallies)
    guard !units.isEmpty else { return }
    let unitHeading = Bilingual("按牵头单位统计", "By lead unit")
    try keepTogether(height: 44 + 18 * Double(units.count))
    try band(unitHeading)
    let unitHeaderRow = context.writer.nextRowNumber
    var unitLines: [(String, [FilledTally.Count])] = []
    let done = FillInColumns.statuses.name(of: "done", in: language)
    let overdue = SheetColumn.dueMarks.name(of: "overdue", in: language)
    try header(
      [Bilingual("牵头单位", "Lead unit")] + names + [Bilingual("已完成", "Done"), Bilingual("已超期", "Overdue")])
    for unit in units {
      var cells = tallies.map { $0.count(.fillIn(.leadUnit), unit) }
      cells.append(
        FilledTally.sum(tallies.map { $0.count(.fillIn(.leadUnit), unit, .fillIn(.status), done) }))
      cells.append(
        FilledTally.sum(tallies.map { $0.count(.fillIn(.leadUnit), unit, .computed(.due), overdue) }))
      unitLines.append((unit, cells))
      try counts(unit, cells)
    }
    let drawn = Array(unitLines.prefix(Self.drawnUnits).map { ($0.0, Array($0.1.prefix(names.count))) })
    guard drawn.count > 1, let table = table(drawn, headings: names, headerRow: unitHeaderRow) else { return }
    let height = 60 + 22 * Double(drawn.count)
    try keepTogether(height: height)
    try skipRow()
    try context.writer.addChart(
      chart(
        of: table, kind: .bar, isStacked: true, title: unitHeading[language],
        row: context.writer.nextRowNumber - 1, column: 0, width: width(ofColumns: 0..<5), height: height))
    try room(ofHeight: height)
  }

  /// What a chart draws; nil where all counts are 0.
  private func table(
    _ lines: [(label: String, counts: [FilledTally.Count])], headings: [Bilingual], headerRow: Int
  ) -> ChartTable? {
    guard lines.contains(where: { $0.counts.contains { $0.value > 0 } }) else { return nil }
    return ChartTable(
      headerRow: headerRow, headings: headings.map { $0[language] },
      lines: lines.map { SectionTally.Line(title: $0.label, depth: 0, counts: $0.counts.map(\.value)) })
  }

  private func units(_ tallies: [FilledTally]) -> [String] {
    var counts: [String: Int] = [:]
    for tally in tallies {
      for row in tally.rows { if let unit = row[.fillIn(.leadUnit)] { counts[unit, default: 0] += 1 } }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(Self.unitLimit).map(\.key)
  }

  private func counts(_ label: String, _ cells: [FilledTally.Count]) throws {
    try row(
      [.text(label, style: styles.text)]
        + cells.map { count in
          count.formula.map { .formula($0, cached: .number(Double(count.value)), style: styles.integer) }
            ?? .number(count.value, style: styles.integer)
        }, height: 18)
  }
}

/// What people filled into the columns of a sheet that 概览 counts, and formulas that count the same.
struct FilledTally {
  /// A count as a formula, and what it comes to.
  struct Count {
    var formula: String?
    var value: Int
  }

  /// What the counted cells of each row show, in the order of the sheet.
  private(set) var rows: [[CellPlace: String]] = []
  private let sheetName: String
  private let letters: [CellPlace: String]
  private let fitsSheet: Bool

  init(_ context: LedgerContext, _ sheet: FactSheet, _ table: LedgerTable) throws {
    let columns = context.columns(of: sheet)
    sheetName = sheet.name[context.language]
    let writer = TableWriter(context: context, columns: columns, view: sheet.view, table: table)
    letters = writer.letters
    let carried = context.carried
    let progress = writer.progress
    let hasUnits = sheet.view.column("lead_unit") != nil
    let fields = ["key", "due_date", hasUnits ? "lead_unit" : "NULL"]
    let filter = sheet.condition.map { " WHERE \($0)" } ?? ""
    var rows: [[CellPlace: String]] = []
    func add(_ row: CarriedContent.Row?, unit: String?, due: CellContent?) {
      var shown: [CellPlace: String] = [:]
      let status = row?.fillIns[.status]?.shown
      if let status { shown[.fillIn(.status)] = ContentText.plain(status) }
      if let typed = row?.fillIns[.leadUnit]?.shown {
        shown[.fillIn(.leadUnit)] = ContentText.plain(typed)
      } else if row?.cleared.contains(.leadUnit) != true {
        shown[.fillIn(.leadUnit)] = unit
      }
      let mark = row?.overrides[.due]?.text
      shown[.computed(.due)] =
        mark ?? progress.dueMark(status: status?.text, typed: row?.fillIns[.completeBy], written: due)
      rows.append(shown)
    }
    try context.catalog.forEachRow(
      "SELECT \(fields.joined(separator: ", ")) FROM \(sheet.view.name)\(filter)"
    ) {
      row in
      let typed = carried?.rows[row.text(0) ?? ""]
      let date = row.date(1).map {
        CellContent.date(CellDate(year: $0.year, month: $0.month, day: $0.day))
      }
      add(typed, unit: row.text(2), due: typed?.facts["due_date"] ?? date)
    }
    for added in carried?.addedRows[table] ?? [] {
      add(added.content, unit: nil, due: added.facts["due_date"])
    }
    self.rows = rows
    fitsSheet = rows.count <= context.rowsBelowHeader
  }

  /// How many rows show a text in a column, and another in a second one.
  func count(
    _ place: CellPlace, _ text: String, _ second: CellPlace? = nil, _ secondText: String = ""
  ) -> Count {
    // Spreadsheets compare without regard to case.
    let value = rows.count { row in
      row[place]?.lowercased() == text.lowercased()
        && (second.map { row[$0]?.lowercased() == secondText.lowercased() } ?? true)
    }
    guard let range = range(place), text.utf16.count <= 255 else { return Count(formula: nil, value: value) }
    var product = "(\(range)=\"\(escaped(text))\")"
    if let second {
      guard let range = self.range(second) else { return Count(formula: nil, value: value) }
      product += "*(\(range)=\"\(escaped(secondText))\")"
    }
    return Count(formula: "SUMPRODUCT(\(product)*1)", value: value)
  }

  func blanks(_ place: CellPlace) -> Count {
    let value = rows.count { $0[place] == nil }
    return Count(formula: range(place).map { "SUMPRODUCT((\($0)=\"\")*1)" }, value: value)
  }

  static func sum(_ counts: [Count]) -> Count {
    let formulas = counts.compactMap(\.formula)
    return Count(
      formula: formulas.count == counts.count ? formulas.joined(separator: "+") : nil,
      value: counts.reduce(0) { $0 + $1.value })
  }

  private func range(_ place: CellPlace) -> String? {
    guard fitsSheet, !rows.isEmpty, let letters = letters[place] else { return nil }
    return "'\(sheetName)'!$\(letters)$2:$\(letters)$\(rows.count + 1)"
  }

  private func escaped(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
