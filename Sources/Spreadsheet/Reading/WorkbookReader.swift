import Archive

/// Reads XLSX and ODS workbooks, row by row.
///
/// ```swift
/// let reader = try WorkbookReader(path: "台账.xlsx")
/// for name in reader.sheets {
///   try reader.rows(of: name) { row in
///     if case .text(let title) = row[0] { print(row.index + 1, title) }
///   }
/// }
/// ```
///
/// The package stays in memory compressed, the texts that XLSX cells share as well; rows pass by. Anything can be
/// thrown at the reader: damaged and hostile files end in a ``WorkbookReadError``.
public final class WorkbookReader {
  /// The file format.
  public let format: WorkbookFormat
  private let source: any WorkbookSource

  /// Opens a workbook that is in memory.
  ///
  /// Complexity: O(*n*) in the size of the small parts; sheets are not read yet.
  /// - Throws: ``WorkbookReadError``.
  public init(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws {
    let package = try WorkbookPackage(bytes, limits)
    format = package.format
    switch format {
    case .xlsx: source = try XLSXSource(package)
    case .ods: source = try ODSSource(package)
    }
  }

  /// Opens a file.
  ///
  /// - Throws: ``WorkbookReadError``, with ``WorkbookReadError/unreadable(path:reason:)`` where the system refuses.
  public convenience init(path: String, limits: ReadLimits = ReadLimits()) throws {
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try FileBytes.read(path)
    } catch {
      if case .readFailed(_, let reason) = error {
        throw WorkbookReadError.unreadable(path: path, reason: reason)
      }
      throw WorkbookReadError.archive(error)
    }
    try self.init(bytes, limits: limits)
  }

  /// The names of the sheets in the order of their tabs, hidden ones too.
  public var sheets: [String] { source.sheets }

  /// Reads a sheet.
  ///
  /// Rows that hold nothing are left out.
  ///
  /// Complexity: O(*n*) in the bytes of the sheet, in ODS of all sheets; what repeats is handed over once.
  /// - Parameter body: takes the rows from top to bottom; what it throws ends the reading.
  /// - Returns: what the sheet has besides its rows, which files say after them.
  /// - Throws: ``WorkbookReadError`` and what `body` throws.
  @discardableResult
  public func rows(of sheet: String, _ body: (SheetRow) throws -> Void) throws -> SheetDetails {
    guard let index = source.sheets.firstIndex(of: sheet) else {
      throw WorkbookReadError.unknownSheet(sheet, known: source.sheets)
    }
    return try withoutActuallyEscaping(body) { body in try source.read(sheet: index, body) }
  }

  /// What a sheet has besides its rows, which are read over.
  public func details(of sheet: String) throws -> SheetDetails {
    try rows(of: sheet) { _ in }
  }
}

/// A workbook in one of the formats.
protocol WorkbookSource: AnyObject {
  var sheets: [String] { get }
  func read(sheet: Int, _ body: @escaping (SheetRow) throws -> Void) throws -> SheetDetails
}
