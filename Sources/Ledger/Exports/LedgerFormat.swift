import Spreadsheet

/// The formats of ledgers: one case and one line below for each exporter.
public enum LedgerFormat: String, CaseIterable, Sendable {
  /// A workbook for Excel and WPS.
  case xlsx
  /// A workbook for LibreOffice.
  case ods
  /// One file of comma-separated values a table.
  case csv
  /// One file of JSON objects a table.
  case jsonl
  /// The catalog as a SQLite file.
  case sqlite

  /// Whether people type into the output, so that it is not replaced unasked.
  public var isWorkbook: Bool { self == .xlsx || self == .ods }

  /// The exporter.
  public func export(options: LedgerOptions) -> any LedgerExport {
    switch self {
    case .xlsx: WorkbookExport(format: .xlsx, options: options)
    case .ods: WorkbookExport(format: .ods, options: options)
    case .csv: CSVExport(options: options)
    case .jsonl: JSONLinesExport()
    case .sqlite: SQLiteExport()
    }
  }
}
