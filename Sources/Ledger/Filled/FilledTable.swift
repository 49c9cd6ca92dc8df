import Spreadsheet

/// A sheet of facts of a filled ledger: what its columns are, and its rows.
public struct FilledTable: Sendable {
  /// Which sheet of the ledger it is.
  public var table: LedgerTable
  /// The name on its tab, which people may have changed.
  public var sheetName: String
  /// The columns from left to right, those that people added included.
  public var columns: [FilledColumn]
  /// The rows below the header that hold something, in the order of the sheet; hidden ones too.
  public var rows: [FilledRow]
  /// What stands above the header: the ledger as written has nothing there.
  public var rowsAbove: [SheetRow]

  /// The headings of columns that people added, from left to right.
  public var addedColumns: [String] {
    columns.compactMap { $0.role == .added ? $0.heading : nil }
  }
}

/// A column of a filled ledger.
public struct FilledColumn: Hashable, Sendable {
  /// What a column is for.
  public enum Role: Hashable, Sendable {
    /// What the report says, by the name in the data dictionary: `value`, `quote`.
    case fact(String)
    /// What people fill in.
    case fillIn(FillInColumn)
    /// 行标识.
    case key
    /// Numbers, links and formulas that the program writes anew each time.
    case computed(Computed)
    /// A column of people's own.
    case added
  }

  /// What the program writes anew each time.
  public enum Computed: String, Sendable {
    /// 行标识, where something else than a key was typed.
    case key
    /// 序号.
    case ordinal
    /// 出处.
    case source
    /// 完成率.
    case completion
    /// 序时进度.
    case pace
    /// 建议状态.
    case suggestion
    /// 期限提示.
    case due
  }

  /// What it is for.
  public var role: Role
  /// The heading as it stands; columns without one are called by their letters.
  public var heading: String
  /// The place on the sheet, counted from 0.
  public var index: Int
  /// Whether it was told by its neighbours because its heading was changed.
  public var isInferred = false
}

/// A row of a filled ledger.
public struct FilledRow: Hashable, Sendable {
  /// The number of the row on the sheet, counted from 1.
  public var number: Int
  /// What identifies it; nil for rows that people have just added, `x-…` for those that a weekly run has seen.
  public var key: String?
  /// What the fact columns hold, by their names in the data dictionary; empty cells are left out.
  public var facts: [String: CellContent] = [:]
  /// What people filled in; empty cells are left out.
  public var fillIns: [FillInColumn: CellContent] = [:]
  /// What the columns that people added hold, by heading; empty cells are left out.
  public var added: [String: CellContent] = [:]

  /// What people typed over numbers, links and formulas of the program.
  public var overrides: [FilledColumn.Computed: CellContent] = [:]

  /// A row.
  public init(number: Int, key: String? = nil) {
    self.number = number
    self.key = key
  }

  /// What is filled in; nil for an empty cell.
  public subscript(column: FillInColumn) -> CellContent? { fillIns[column] }

  /// The run of the report's text that the row is about.
  public var quote: String? { facts["quote"]?.text }

  /// The headings above it, from the top down, joined by ` / `.
  public var section: String? { facts["section_path"]?.text }

  /// Whether it was added by people.
  public var isAdded: Bool { key.map(AddedRowKey.isOne) ?? true }

  /// What it is about: the indicator, project or undertaking.
  public func subject(of table: LedgerTable) -> String? { facts[table.subjectColumn]?.text }
}

extension CellContent {
  /// The text of the cell, that of a formula's result too; nil where it is no text.
  public var text: String? {
    switch self {
    case .text(let text): text
    case .formula(_, let result): result?.text
    default: nil
    }
  }

  /// The content without its formula: what the reader of the sheet sees.
  public var shown: CellContent? {
    if case .formula(_, let result) = self { return result?.shown }
    return self
  }

  /// The plain wording: numbers as people write them, days as ISO 8601, formulas by their result.
  public var plain: String { ContentText.plain(self) }

  /// Whether nothing is to be seen: no content, or an empty text.
  var isBlank: Bool {
    switch self {
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    default: false
    }
  }
}
