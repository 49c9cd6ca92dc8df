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
  /// The place of each statement on 原文, from 0, where ids have gaps; else a statement's id tells it.
  private let statementPlaces: [Int: Int]
  /// Where the pages begin of each report that was given in several files, by its id.
  private let pageStarts: [Int: PageStarts]

  init(catalog: Catalog, options: LedgerOptions, writer: WorkbookWriter) throws {
    self.catalog = catalog
    self.options = options
    self.writer = writer
    let isChinese = options.language == .chinese
    styles = LedgerStyles(writer, dateFormat: isChinese ? .date(.chinese) : .isoDate)
    isCombined = try options.comparesOnly || catalog.integer("SELECT count(*) FROM reports") ?? 0 > 1
    statementPlaces = options.comparesOnly ? [:] : try Self.places(of: catalog)
    pageStarts = try Self.pageStarts(of: catalog)
  }

  var language: Language { options.language }

  /// Rows of a table on one sheet, its header apart.
  var rowsBelowHeader: Int { max(1, options.rowsPerSheet - SourceSheet.headerRows) }

  /// The sheets that a workbook of these reports has.
  var sheets: [any LedgerSheet] {
    var sheets = LedgerSheets.all.filter { isCombined || !$0.comparesReports }
    if options.comparesOnly { sheets.removeAll { $0.holdsReports } }
    guard let kept = options.kept else { return sheets }
    sheets.insert(ChangesSheet(), at: sheets.count - 1)
    if !kept.carried.removed.isEmpty { sheets.append(RemovedSheet()) }
    let taken = sheets.map { $0.name[language] }
    return sheets + AddedSheet.all(kept.carried.addedSheets, taken: taken)
  }

  /// What people typed into the ledger before.
  var carried: CarriedContent? { options.kept?.carried }

  /// The columns of a sheet of facts.
  func columns(of sheet: FactSheet) -> [SheetColumn] {
    guard let carried, let table = sheet.ledgerTable else { return sheet.columns(isCombined: isCombined) }
    return sheet.keptColumns(isCombined: isCombined, added: carried.addedColumns[table] ?? [])
  }

  /// What the sheets of a table are called that needs several: `原文`, `原文 2`.
  static func name(ofPart part: Int, of name: String) -> String {
    part == 0 ? name : "\(name) \(part + 1)"
  }

  /// The cell of a statement on 原文; nil where the workbook has no such sheet.
  func sourceReference(statement id: Int) -> Hyperlink? {
    if options.comparesOnly { return nil }
    let place = statementPlaces.isEmpty ? id - 1 : statementPlaces[id] ?? 0
    let (part, row) = place.quotientAndRemainder(dividingBy: rowsBelowHeader)
    return .cell(
      sheet: Self.name(ofPart: part, of: SourceSheet.name[language]),
      reference: "B\(row + 1 + SourceSheet.headerRows)")
  }

  /// How lines of a report are told: `第5—7行`, with the file where there are several: `文件2第5—7行`.
  func lines(first: Int, last: Int, report: Int?) -> String {
    LineWording.text(
      first: first, last: last, pages: report.flatMap { pageStarts[$0] }, language: language)
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

  private static func pageStarts(of catalog: Catalog) throws -> [Int: PageStarts] {
    var starts: [Int: PageStarts] = [:]
    try catalog.forEachRow("SELECT id, page_starts FROM reports WHERE page_starts IS NOT NULL") { row in
      starts[row.integer(0) ?? 0] = row.text(1).flatMap { PageStarts(text: $0) }
    }
    return starts
  }

  private static func places(of catalog: Catalog) throws -> [Int: Int] {
    let sql = "SELECT count(*) = coalesce(max(id), 0) FROM statements"
    guard try catalog.integer(sql) == 0 else { return [:] }
    var places: [Int: Int] = [:]
    try catalog.forEachRow("SELECT id FROM statements ORDER BY id") { row in
      places[row.integer(0) ?? 0] = places.count
    }
    return places
  }
}
