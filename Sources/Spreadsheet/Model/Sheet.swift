/// Everything about a sheet but its rows.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab: 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at either end, unique.
  public var name: String
  /// The columns from A on; those beyond have the default width.
  public var columns: [Column]
  /// How many rows at the top stay in place when the sheet is scrolled.
  public var frozenRows: Int
  /// How many columns at the left stay in place when the sheet is scrolled.
  public var frozenColumns: Int
  /// Tables on the sheet; they must not overlap.
  public var tables: [Table]
  /// A filter over plain cells.
  ///
  /// Tables bring their own.
  public var autoFilter: AutoFilter?
  /// The colour of the tab.
  public var tabColor: Color?
  /// Whether the tab is hidden.
  public var isHidden: Bool
  /// Whether lines are drawn between cells on the screen.
  public var showsGridLines: Bool
  /// The zoom in percent, 10 to 400.
  public var zoom: Int
  /// What happens to links beyond the 65,530 that a sheet can hold.
  public var linkOverflow: LinkOverflow
  /// What may be typed into cells.
  public var validations: [DataValidation]
  /// Looks that cells take on while conditions hold.
  public var conditionalFormats: [ConditionalFormat]
  /// How the sheet is printed; nil leaves it to the application.
  public var pageSetup: PageSetup?
  /// What stays possible on a sheet whose locked cells cannot be changed; nil leaves the sheet unprotected.
  public var protection: SheetProtection?
  /// Cells in which applications do not mark what they take for mistakes.
  public var ignoredErrors: [IgnoredErrors]
  /// Charts over the cells; ``WorkbookWriter/addChart(_:)`` adds more while rows are written.
  public var charts: [Chart]

  /// Makes a sheet.
  public init(
    name: String, columns: [Column] = [], frozenRows: Int = 0, frozenColumns: Int = 0, tables: [Table] = [],
    autoFilter: AutoFilter? = nil, tabColor: Color? = nil, isHidden: Bool = false,
    showsGridLines: Bool = true,
    zoom: Int = 100, linkOverflow: LinkOverflow = .fail,
    validations: [DataValidation] = [], conditionalFormats: [ConditionalFormat] = [],
    pageSetup: PageSetup? = nil, protection: SheetProtection? = nil, ignoredErrors: [IgnoredErrors] = [],
    charts: [Chart] = []
  ) {
    self.name = name
    self.columns = columns
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.tables = tables
    self.autoFilter = autoFilter
    self.tabColor = tabColor
    self.isHidden = isHidden
    self.showsGridLines = showsGridLines
    self.zoom = zoom
    self.linkOverflow = linkOverflow
    self.validations = validations
    self.conditionalFormats = conditionalFormats
    self.pageSetup = pageSetup
    self.protection = protection
    self.ignoredErrors = ignoredErrors
    self.charts = charts
  }
}

/// What happens to links beyond the limit of a sheet.
public enum LinkOverflow: Hashable, Sendable {
  /// Writing fails with ``SpreadsheetError/tooManyLinks(_:limit:)``.
  case fail
  /// The cell keeps its text and style and loses its link.
  case plainText
}

/// A column: its width, the style of cells that have none of their own, and whether it is hidden.
public struct Column: Hashable, Sendable {
  /// The width in digits of the default font, up to 255: a Chinese character takes two.
  ///
  /// nil is the default width.
  public var width: Double?
  /// The style of cells without one, and of cells that are never written.
  public var style: StyleID?
  /// Whether the column is hidden.
  public var isHidden: Bool

  /// Makes a column.
  public init(width: Double? = nil, style: StyleID? = nil, isHidden: Bool = false) {
    self.width = width
    self.style = style
    self.isHidden = isHidden
  }
}

/// A table: a header row with unique names and the rows below it, with filter buttons.
///
/// The header cells are ordinary cells that the row source writes; they must be texts equal to the columns' names.
/// In XLSX this is a table part (ECMA-376 part 1, §18.5), in ODS a database range with filter buttons (ODF 1.3
/// part 3, §9.4.15).
public struct Table: Hashable, Sendable {
  /// The name, unique in the workbook: letters (Chinese ones too), digits, `_` and `.`, no cell reference.
  public var name: String
  /// The names in the header, from left to right, unique without regard to case.
  public var columns: [String]
  /// The row of the header, counted from 0.
  public var headerRow: Int
  /// The first column, counted from 0.
  public var firstColumn: Int
  /// How many rows below the header belong to the table; nil takes all rows to the end of the sheet.
  public var rowCount: Int?
  /// The look of the table in XLSX; nil is plain.
  public var style: TableStyle?
  /// What stands in the row below the last one, column by column; empty where the table has no such row.
  ///
  /// The row is written by the row source like all others, as the last of the table, with
  /// ``Total/cell(of:rows:cached:style:)`` for its cells; ``rowCount`` does not count it.
  public var totals: [Total]

  /// Makes a table.
  public init(
    name: String, columns: [String], headerRow: Int = 0, firstColumn: Int = 0, rowCount: Int? = nil,
    style: TableStyle? = .medium(2), totals: [Total] = []
  ) {
    self.name = name
    self.columns = columns
    self.headerRow = headerRow
    self.firstColumn = firstColumn
    self.rowCount = rowCount
    self.style = style
    self.totals = totals
  }
}

/// What a column of a table has in its row of totals.
public enum Total: Hashable, Sendable {
  /// Nothing.
  case none
  /// A text, such as `合计`.
  case label(String)
  /// The value of a function over the rows that no filter hides.
  case function(Function)

  /// The functions of totals.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    /// The sum.
    case sum
    /// The mean.
    case average
    /// How many cells are not empty.
    case count
    /// How many cells are numbers.
    case countNumbers = "countNums"
    /// The smallest number.
    case minimum = "min"
    /// The largest number.
    case maximum = "max"

    /// The number that SUBTOTAL knows the function by, leaving out rows that are hidden (ECMA-376 part 1, §18.17.7).
    var subtotalNumber: Int {
      switch self {
      case .sum: 109
      case .average: 101
      case .count: 103
      case .countNumbers: 102
      case .minimum: 105
      case .maximum: 104
      }
    }
  }

  /// The cell of the row of totals.
  ///
  /// - Parameters:
  ///   - column: the column of the sheet, counted from 0.
  ///   - rows: the rows that are totalled, counted from 0.
  ///   - cached: the value of the function over all of them.
  ///   - style: the cell's style.
  public func cell(
    of column: Int, rows: Range<Int>, cached: Double? = nil, style: StyleID? = nil
  ) -> Cell {
    switch self {
    case .none: return Cell(.empty, style: style)
    case .label(let text): return .text(text, style: style)
    case .function(let function):
      let letters = CellReference.letters(ofColumn: column)
      let last = max(rows.lowerBound + 1, rows.upperBound)
      return .formula(
        "SUBTOTAL(\(function.subtotalNumber),\(letters)\(rows.lowerBound + 1):\(letters)\(last))",
        cached: cached.map { .number($0) }, style: style)
    }
  }
}

/// One of the table looks that spreadsheet applications bring along.
///
/// ODS has none: give the cells styles.
public enum TableStyle: Hashable, Sendable {
  /// `TableStyleLight1` to `21`.
  case light(Int)
  /// `TableStyleMedium1` to `28`.
  case medium(Int)
  /// `TableStyleDark1` to `11`.
  case dark(Int)
}

/// A filter over plain cells: buttons in the cells of one row that hide rows below it.
public struct AutoFilter: Hashable, Sendable {
  /// The row with the buttons, counted from 0.
  public var headerRow: Int
  /// The columns with buttons, counted from 0.
  public var columns: Range<Int>

  /// Makes a filter that reaches to the last row of the sheet.
  public init(headerRow: Int = 0, columns: Range<Int>) {
    self.headerRow = headerRow
    self.columns = columns
  }
}
