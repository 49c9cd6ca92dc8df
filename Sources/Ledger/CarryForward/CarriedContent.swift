import Spreadsheet

/// What people typed, on its way into a new ledger: the result of ``CarryForward``.
public struct CarriedContent: Sendable {
  /// What the new row of a key gets.
  public struct Row: Sendable {
    /// The columns to fill in; an empty one is not listed.
    public var fillIns: [FillInColumn: CellContent] = [:]
    /// Columns that the report would fill in beforehand, and that people emptied.
    public var cleared: Set<FillInColumn> = []
    /// The columns that people added, by heading.
    public var added: [String: CellContent] = [:]
    /// Facts that people changed: they stand, marked, in place of what the report says.
    public var facts: [String: CellContent] = [:]
    /// What people typed over numbers, links and formulas of the program.
    public var overrides: [FilledColumn.Computed: CellContent] = [:]
    /// What people are asked to check, one remark a line.
    public var remarks: [String] = []
  }

  /// The rows by key.
  public var rows: [String: Row] = [:]
  /// The headings of the columns that people added, from left to right.
  public var addedColumns: [LedgerTable: [String]] = [:]
  /// The rows that people added.
  public var addedRows: [LedgerTable: [AddedRow]] = [:]
  /// What goes to 已移出.
  public var removed: [RemovedCell] = []
  /// Sheets that people added.
  public var addedSheets: [FilledSheet] = []
  /// What the maintainers of the ledger should know, for the run report.
  public var warnings: [String] = []

  /// A row that people added.
  public struct AddedRow: Sendable {
    /// The key it is known by from now on.
    public var key: String
    /// What its fact columns hold.
    public var facts: [String: CellContent] = [:]
    /// The rest.
    public var content = Row()
  }

  /// Nothing.
  public init() {}

  /// How many cells stand in their rows again.
  public var carriedCount: Int {
    rows.values.reduce(0) { $0 + $1.fillIns.count + $1.added.count + $1.facts.count }
      + addedRows.values.joined().reduce(0) {
        $0 + $1.facts.count + $1.content.fillIns.count + $1.content.added.count
      }
  }
}
