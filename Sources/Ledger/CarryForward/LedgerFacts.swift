import ReportCatalog
import ReportModel
import Spreadsheet

/// What a report says, row by row, as the sheets of the ledger show it.
public struct LedgerFacts: Sendable {
  /// The rows, table after table in the order of the text.
  public var rows: [FactRow]

  /// Rows.
  public init(rows: [FactRow] = []) { self.rows = rows }

  /// What a catalog says, in the words of a ledger of that language.
  ///
  /// Complexity: linear in the rows, which stay in memory.
  public init(_ catalog: Catalog, language: Language) throws {
    rows = []
    for table in LedgerTable.allCases {
      let sheet = table.sheet
      var names: [String] = []
      var columns: [SheetColumn] = []
      for column in sheet.columns(isCombined: true) {
        switch column.content {
        case .field(let name): names.append(name)
        case .fillIn(_, let name?): names.append(name)
        default: continue
        }
        columns.append(column)
      }
      let filter = sheet.condition.map { " WHERE \($0)" } ?? ""
      let sql = "SELECT \(names.joined(separator: ", ")) FROM \(sheet.view.name)\(filter) ORDER BY id"
      var found: [FactRow] = []
      try catalog.forEachRow(sql) { source in
        var row = FactRow(table: table, key: "")
        for (index, column) in columns.enumerated() {
          guard let content = column.content(at: index, of: source, language: language) else { continue }
          switch column.content {
          case .field("key"): row.key = content.text ?? ""
          case .field(let name): row.cells[name] = content
          case .fillIn(let fillIn, _): row.prefilled[fillIn] = content
          default: break
          }
        }
        found.append(row)
      }
      rows += found
    }
  }

  /// What the fact columns of a filled ledger say, where no better record is left.
  public init(_ ledger: FilledLedger) {
    rows = ledger.tables.flatMap { table in
      table.rows.compactMap { row in
        guard !row.isAdded, let key = row.key else { return nil }
        return FactRow(table: table.table, key: key, cells: row.facts)
      }
    }
  }

  /// The rows by key; of rows with one key, the first.
  var byKey: [String: FactRow] {
    Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A row of what a report says.
public struct FactRow: Hashable, Sendable {
  /// The sheet it stands on.
  public var table: LedgerTable
  /// What identifies it.
  public var key: String
  /// What the fact columns show, by their names in the data dictionary.
  public var cells: [String: CellContent] = [:]
  /// What columns to fill in begin with.
  public var prefilled: [FillInColumn: CellContent] = [:]

  /// A row.
  public init(table: LedgerTable, key: String, cells: [String: CellContent] = [:]) {
    self.table = table
    self.key = key
    self.cells = cells
  }

  /// The run of the text that states it.
  public var quote: String { cells["quote"]?.text ?? "" }
  /// What it is about.
  public var subject: String { cells[table.subjectColumn]?.text ?? "" }
  /// The headings above it.
  public var section: String { cells["section_path"]?.text ?? "" }
  /// Report and section: only rows of one place can take each other's place.
  var place: RowPlace { RowPlace(table: table, cells: cells) }
}

/// The table, report and section that a row belongs to.
struct RowPlace: Hashable {
  var table: LedgerTable
  var report: String
  var section: String

  init(table: LedgerTable, cells: [String: CellContent]) {
    self.table = table
    report = ["jurisdiction", "year"].map { cells[$0].map(ContentText.plain) ?? "" }.joined(separator: " ")
    section = cells["section_path"]?.text ?? ""
  }

  /// Whether they are one place; ledgers of a single report do not name it.
  func matches(_ other: RowPlace) -> Bool {
    table == other.table && section == other.section
      && (report == other.report || report == " " || other.report == " ")
  }
}

extension CellContent {
  /// Whether people would say that the cells hold the same, whatever formula or format is behind it.
  static func same(_ left: CellContent?, _ right: CellContent?) -> Bool {
    if left == right { return true }
    let left = left?.shown
    let right = right?.shown
    if case .number(let first) = left, case .number(let second) = right {
      return abs(first - second) <= 1e-9 * max(abs(first), abs(second))
    }
    return folded(left) == folded(right)
  }

  /// The wording without white space at the ends and midnight.
  private static func folded(_ content: CellContent?) -> String {
    guard let content else { return "" }
    if case .dateTime(let moment) = content, moment.hour == 0, moment.minute == 0, moment.second == 0 {
      return ContentText.plain(.date(moment.date))
    }
    let text = ContentText.plain(content)
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0xC2 }) else { return text }
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? start
    return String(scalars[start..<end])
  }
}
