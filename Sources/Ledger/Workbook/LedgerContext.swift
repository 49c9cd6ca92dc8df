import ReportCatalog
import ReportModel
import Spreadsheet

/// What the sheets of one workbook share while it is written.
struct LedgerContext {
  let catalog: Catalog
  let options: LedgerOptions
  let writer: WorkbookWriter
  let styles: LedgerStyles
  /// Whether the workbook holds more than one report, so that rows must name theirs.
  let isCombined: Bool
  /// The row of each statement on 原文 where ids have gaps; else a statement's id tells its row.
  private let statementRows: [Int: Int]

  init(catalog: Catalog, options: LedgerOptions, writer: WorkbookWriter) throws {
    self.catalog = catalog
    self.options = options
    self.writer = writer
    let isChinese = options.language == .chinese
    styles = LedgerStyles(writer, dateFormat: isChinese ? .date(.chinese) : .isoDate)
    isCombined = try catalog.integer("SELECT count(*) FROM reports") ?? 0 > 1
    statementRows = try Self.rows(of: catalog)
  }

  var language: Language { options.language }

  /// The cell of a statement on 原文.
  func sourceReference(statement id: Int) -> Hyperlink {
    let row = statementRows.isEmpty ? id + SourceSheet.headerRows : statementRows[id] ?? 1
    return .cell(sheet: SourceSheet.name[language], reference: "B\(row)")
  }

  /// A text cut to what a cell can hold.
  func text(_ text: String) -> String { Self.text(text) }

  /// A text cut to what a cell can hold.
  static func text(_ text: String) -> String {
    guard text.utf8.count > textLimit, text.utf16.count > textLimit else { return text }
    return String(text.prefix(textLimit / 2)) + "…"
  }

  /// UTF-16 units that a cell holds in every application, with room for the ellipsis.
  private static let textLimit = 32_000

  private static func rows(of catalog: Catalog) throws -> [Int: Int] {
    let sql = "SELECT count(*) = coalesce(max(id), 0) FROM statements"
    guard try catalog.integer(sql) == 0 else { return [:] }
    var rows: [Int: Int] = [:]
    try catalog.forEachRow("SELECT id FROM statements ORDER BY id") { row in
      rows[row.integer(0) ?? 0] = rows.count + 1 + SourceSheet.headerRows
    }
    return rows
  }
}
