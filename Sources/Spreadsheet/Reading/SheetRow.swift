/// What a cell of a workbook that is read holds.
public indirect enum CellContent: Hashable, Sendable {
  /// Text; lines are parted by `\n`. Looks within the text are left out, so are readings above Chinese characters.
  case text(String)
  /// A number, also a percentage or an amount of money.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
  /// A day: a number whose format shows days and no times.
  case date(CellDate)
  /// A day and time: a number whose format shows both.
  case dateTime(CellDateTime)
  /// A time of day or a length of time, in seconds.
  case time(seconds: Double)
  /// An error such as `#DIV/0!`.
  case error(String)
  /// A formula in the notation of Excel's English user interface, without the leading `=`, and its last result; nil
  /// where the file has none.
  case formula(String, result: CellContent?)
}

/// A cell, or neighbours in a row that hold the same.
public struct SheetCell: Hashable, Sendable {
  /// The column of the first, counted from 0.
  public var column: Int
  /// How many there are, at least 1; always 1 in XLSX.
  public var repeatCount: Int
  /// What each of them holds.
  public var content: CellContent

  /// Makes a cell.
  public init(column: Int, repeatCount: Int = 1, content: CellContent) {
    self.column = column
    self.repeatCount = repeatCount
    self.content = content
  }
}

/// A row, or neighbours that hold the same.
public struct SheetRow: Hashable, Sendable {
  /// The place of the first, counted from 0.
  public var index: Int
  /// How many there are, at least 1; always 1 in XLSX.
  public var repeatCount: Int
  /// Whether they are hidden, by hand or by a filter.
  public var isHidden: Bool
  /// The cells that hold something, from left to right.
  public var cells: [SheetCell]

  /// Makes a row.
  public init(index: Int, repeatCount: Int = 1, isHidden: Bool = false, cells: [SheetCell]) {
    self.index = index
    self.repeatCount = repeatCount
    self.isHidden = isHidden
    self.cells = cells
  }

  /// What a column's cell holds; nil for an empty one.
  ///
  /// Complexity: O(log *n*) in the cells.
  public subscript(column: Int) -> CellContent? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column + cells[middle].repeatCount <= column {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < cells.count && cells[low].column <= column ? cells[low].content : nil
  }
}

/// What a sheet has besides its rows.
public struct SheetDetails: Hashable, Sendable {
  /// Ranges whose cells are joined to one.
  public var mergedAreas: [CellArea] = []
  /// Tables.
  public var tables: [SheetTable] = []
  /// What may be typed into cells, formulas as Excel writes them.
  public var validations: [DataValidation] = []
  /// Where clicks on cells lead.
  public var links: [SheetLink] = []
}

/// A table of a workbook that is read.
public struct SheetTable: Hashable, Sendable {
  /// The name.
  public var name: String
  /// All cells: header, data and totals.
  public var area: CellArea
  /// The names in the header; empty in ODS, where the cells of the first row are the names.
  public var columns: [String]
  /// Whether the last row holds totals.
  public var hasTotals: Bool
}

/// A link of a workbook that is read.
public struct SheetLink: Hashable, Sendable {
  /// The cells, usually one.
  public var area: CellArea
  /// Where a click leads.
  public var target: Hyperlink
}
