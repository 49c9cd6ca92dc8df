import Ledger
import Query
import ReportCatalog
import ReportImport
import ReportModel
import Spreadsheet

/// A filled-in ledger as an input of queries.
///
/// Its rows are joined to those of the reports by their keys; rows that no report has, be it that only the
/// ledger was given or that people added them, come from the ledger's own columns.
enum LedgerInput {
  /// Whether a path names a workbook; reports are never XLSX or ODS.
  static func isLedger(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".xlsx") || name.hasSuffix(".ods")
  }

  /// Makes the tables that queries ask in place of the views, and fills them.
  ///
  /// - Throws: ``CatalogError``.
  static func join(_ ledgers: [FilledLedger], to catalog: Catalog) throws(CatalogError) {
    for table in QueryTable.all {
      guard let working = LedgerColumns.tables[table.name] else { continue }
      try catalog.makeWorkingTable(working, from: table.definition)
      for ledger in ledgers {
        let origin = LedgerOrigin(ledger)
        for sheet in ledger.tables where queryTable(of: sheet.table) == table.name {
          let reader = LedgerRowReader(sheet: sheet, origin: origin, table: working)
          try catalog.merge(sheet.rows.map(reader.row), into: working)
        }
      }
    }
  }

  private static func queryTable(of table: LedgerTable) -> String {
    switch table {
    case .goals, .achieved: "goals"
    case .projects: "projects"
    case .tasks: "tasks"
    }
  }
}

/// What the sheet 概览 of a ledger says of the one report that it was made from.
struct LedgerOrigin {
  var facts: [String: CatalogValue] = [:]

  init(_ ledger: FilledLedger) {
    for (name, target) in [("jurisdiction", "jurisdiction"), ("year", "year"), ("title", "report_title")] {
      guard let column = DataDictionary.reports.column(name),
        let content = Self.value(beside: [column.chineseName, column.englishName], in: ledger)
      else { continue }
      facts[target] = LedgerRowReader.value(content, for: column)
    }
    // The heading of the title in a ledger of several reports has other headings beside it.
    if ledger.tables.contains(where: { $0.columns.contains { $0.role == .fact("jurisdiction") } }) {
      facts = [:]
    }
  }

  /// The cell at the right of a label.
  private static func value(beside labels: [String], in ledger: FilledLedger) -> CellContent? {
    for sheet in ledger.otherSheets {
      for row in sheet.rows.prefix(40) {
        guard let label = row.cells.first, let text = label.content.text, labels.contains(text) else {
          continue
        }
        return row.cells.dropFirst().first { $0.column > label.column }?.content.shown
      }
    }
    return nil
  }
}

/// Turns rows of a sheet into rows of a working table.
struct LedgerRowReader {
  let sheet: FilledTable
  let origin: LedgerOrigin
  let table: TableDefinition

  func row(_ row: FilledRow) -> WorkingRow {
    var facts = origin.facts
    for (name, content) in row.facts {
      guard let column = table.column(name), let content = content.shown else { continue }
      facts[name] = Self.value(content, for: column)
    }
    switch sheet.table {
    case .goals: facts["tense"] = .text("planned")
    case .achieved: facts["tense"] = .text("achieved")
    case .projects, .tasks: break
    }
    if facts["statement"] == nil { facts["statement"] = facts["quote"] }
    addBaseValues(to: &facts)
    var fillIns: [String: CatalogValue] = [:]
    // An empty cell counts too: somebody may have cleared what was filled in beforehand.
    for case .fillIn(let name) in sheet.columns.map(\.role) {
      let content = row.fillIns[name]?.shown
      fillIns[name.rawValue] =
        content.flatMap { content in
          table.column(name.rawValue).flatMap { Self.value(content, for: $0) }
        } ?? .null
    }
    return WorkingRow(key: row.key, facts: facts, fillIns: fillIns)
  }

  /// Amounts in base units, which a ledger does not show.
  private func addBaseValues(to facts: inout [String: CatalogValue]) {
    let sources = [
      ("value", "unit", "base_value"), ("value_max", "unit", "base_value_max"),
      ("investment_value", "investment_unit", "investment_base"),
    ]
    for (value, unit, base) in sources {
      guard case .real(let number)? = facts[value], case .text(let unit)? = facts[unit],
        let one = AmountReader.amount("1" + unit), let factor = one.baseValue
      else { continue }
      facts[base] = .real(number * factor)
      if base == "base_value", let baseUnit = one.baseUnit { facts["base_unit"] = .text(baseUnit) }
    }
  }

  /// What a cell holds, in the form that its column has in the catalog; nil where it does not suit.
  static func value(_ content: CellContent, for column: ColumnDefinition) -> CatalogValue? {
    if let codes = column.codes, let text = content.text {
      let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let entry = codes.entries.first {
        $0.chineseName == word || $0.englishName == word.lowercased() || $0.code == word
      }
      return .text(entry?.code ?? word)
    }
    switch column.kind {
    case .integer, .real, .boolean: return number(content).map(CatalogValue.real)
    case .date:
      switch content {
      case .date(let day): return .text(iso(day))
      case .dateTime(let moment): return .text(iso(moment.date))
      case .text(let text): return .text(text)
      default: return nil
      }
    case .text: return .text(words(content))
    }
  }

  /// `12.5`, and `12.5` of what people type as text: `12.5亿元`, `5.2%`.
  private static func number(_ content: CellContent) -> Double? {
    switch content {
    case .number(let number): number
    case .text(let text): AmountReader.amount(text.filter { !$0.isWhitespace })?.value
    default: nil
    }
  }

  private static func iso(_ day: CellDate) -> String {
    CalendarDate(year: day.year, month: day.month, day: day.day).description
  }

  private static func words(_ content: CellContent) -> String {
    switch content {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let text): text
    case .date(let day): iso(day)
    default: content.text ?? ""
    }
  }
}
