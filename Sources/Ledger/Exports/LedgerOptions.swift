import ReportModel

/// What the user decides about the form of a ledger.
public struct LedgerOptions: Sendable {
  /// The language of sheet names, headings and codes in workbooks and CSV.
  public var language: Language
  /// The program and its version, as workbooks name their maker.
  public var generator: Generator
  /// The day that workbooks reckon from; nil leaves the cell to be filled in.
  public var referenceDate: CalendarDate?
  /// Threads that compress a workbook; the bytes are the same for any number.
  public var jobs: Int
  /// zlib's level for workbooks, 1 (fast) to 9 (small).
  public var compressionLevel: Int
  /// Rows of a sheet, its header included; a table with more goes on in a further sheet.
  public var rowsPerSheet: Int
  /// Whether workbooks hold only what compares the reports, so that thousands of them still open.
  public var comparesOnly = false

  /// What a ledger that is kept through the year has besides; nil for one that stands for itself.
  public var kept: KeptLedger?

  /// What a sheet holds in Excel, WPS and LibreOffice.
  public static let excelRows = 1_048_576

  /// The program that makes ledgers.
  public struct Generator: Sendable {
    /// Its name.
    public var name: String
    /// Its version: `0.1.0`.
    public var version: String

    /// A program.
    public init(name: String = "goalsheet", version: String) {
      self.name = name
      self.version = version
    }
  }

  /// Options.
  public init(
    language: Language = .chinese, generator: Generator, referenceDate: CalendarDate? = nil, jobs: Int = 1,
    compressionLevel: Int = 4, rowsPerSheet: Int = excelRows
  ) {
    self.language = language
    self.generator = generator
    self.referenceDate = referenceDate
    self.jobs = jobs
    self.compressionLevel = compressionLevel
    self.rowsPerSheet = rowsPerSheet
  }
}
