import ReportModel
import Spreadsheet

/// A ledger workbook that came back from the people who work in it.
///
/// XLSX and ODS, saved by this program, Excel, WPS, LibreOffice or openpyxl. Sheets are told by their headings and
/// not by their names, columns by their headings and not by their places, rows by the column 行标识 and not by
/// their numbers, so that renamed files and sheets, moved, added and renamed columns, sorted, filtered and added
/// rows all come through.
///
/// ```swift
/// let ledger = try FilledLedger(path: "qinghe-2026-W48.xlsx")
/// for row in ledger.tables.first(where: { $0.table == .tasks })?.rows ?? [] {
///   if let progress = row[.progress] { print(row.key ?? "added", progress) }
/// }
/// ```
public struct FilledLedger: Sendable {
  /// What it was read from.
  public var path: String
  /// The file format.
  public var format: WorkbookFormat
  /// The language of its headings.
  public var language: Language
  /// The sheets of rows, in the order of their tabs.
  public var tables: [FilledTable]
  /// The other sheets: those that the program writes for reading, and those that people added.
  public var otherSheets: [FilledSheet]

  /// Reads a file.
  ///
  /// Complexity: linear in its cells, which stay in memory.
  /// - Throws: ``FilledLedgerError``.
  public init(path: String, limits: ReadLimits = ReadLimits()) throws(FilledLedgerError) {
    do {
      try self.init(WorkbookReader(path: path, limits: limits), path: path)
    } catch {
      throw FilledLedgerError(error, path: path)
    }
  }

  /// Reads a workbook that is in memory; `path` is what errors call it.
  ///
  /// - Throws: ``FilledLedgerError``.
  public init(
    _ bytes: [UInt8], path: String, limits: ReadLimits = ReadLimits()
  ) throws(FilledLedgerError) {
    do {
      try self.init(WorkbookReader(bytes, limits: limits), path: path)
    } catch {
      throw FilledLedgerError(error, path: path)
    }
  }

  private init(_ reader: WorkbookReader, path: String) throws {
    self.path = path
    format = reader.format
    tables = []
    otherSheets = []
    var votes = 0
    for name in reader.sheets {
      let sheet = try FilledSheet(reading: name, from: reader)
      if sheet.kind != .removed, sheet.kind != .changes, let (table, lean) = HeadingReader.table(of: sheet) {
        tables.append(table)
        votes += lean
      } else {
        otherSheets.append(sheet)
      }
    }
    language = votes < 0 ? .english : .chinese
    guard !tables.isEmpty else { throw FilledLedgerError.notALedger(path: path) }
  }

  /// The rows of a table, wherever in the workbook they stand.
  public func rows(of table: LedgerTable) -> [FilledRow] {
    tables.filter { $0.table == table }.flatMap(\.rows)
  }
}

/// Why a workbook does not serve as a filled ledger.
public enum FilledLedgerError: Error, Equatable, Sendable {
  /// The file cannot be opened, is damaged or no workbook.
  case unreadable(path: String, WorkbookReadError)
  /// A workbook without one sheet that has the headings of a ledger.
  case notALedger(path: String)

  /// The sentence shown to the user.
  public var message: String {
    switch self {
    case .unreadable(_, .unreadable(let path, let reason)):
      "\(path): this ledger cannot be read (\(reason)); check the file and its permissions"
    case .unreadable(let path, let error):
      "\(path): this ledger cannot be read: \(error.message)"
    case .notALedger(let path):
      "\(path): no sheet of this workbook has the headings of a ledger, such as 行标识; give a workbook that "
        + "goalsheet wrote"
    }
  }

  init(_ error: any Error, path: String) {
    switch error {
    case let error as FilledLedgerError: self = error
    case let error as WorkbookReadError: self = .unreadable(path: path, error)
    default: self = .unreadable(path: path, .malformed(part: "", line: 0, reason: "\(error)"))
    }
  }
}
