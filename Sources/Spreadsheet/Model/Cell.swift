/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  /// Nothing; the cell may still have a style.
  case empty
  /// Text of at most 32,767 UTF-16 units. Line breaks are `\n`.
  case text(String)
  /// A finite number.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
  /// A day from 1900-01-01 on. Where the style has no date format, `yyyy-mm-dd` is added.
  case date(CellDate)
  /// A day and time from 1900-01-01 on. Where the style has no date format, `yyyy-mm-dd hh:mm:ss` is added.
  case dateTime(CellDateTime)
  /// A formula and its last result.
  indirect case formula(Formula)
}

/// A formula in the notation of Excel's English user interface, without the leading `=`: `B2/C2`,
/// `IF(H2="","",H2/G2)`, `'主要指标'!A1`.
///
/// ODS gets it translated to OpenFormula.
public struct Formula: Hashable, Sendable {
  /// The expression.
  public var expression: String
  /// The result that readers see until they calculate; nil makes applications calculate when the file is opened.
  public var cached: CachedValue?

  /// Makes a formula.
  public init(_ expression: String, cached: CachedValue? = nil) {
    self.expression = expression
    self.cached = cached
  }
}

/// The result of a formula as stored in the file.
public enum CachedValue: Hashable, Sendable {
  /// Text, possibly empty.
  case text(String)
  /// A finite number; also for dates, as their serial number.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
}

/// A place that a cell leads to when clicked.
public enum Hyperlink: Hashable, Sendable {
  /// A cell of this workbook: the sheet's name as it is on the tab, the reference as `A5`.
  indirect case cell(sheet: String, reference: String)
  /// An address outside: `https://…`, `mailto:…`, a relative path. At most 2,079 UTF-16 units.
  indirect case url(String)
}

/// A cell: a value, and optionally a style and a link.
public struct Cell: Hashable, Sendable {
  /// What the cell holds.
  public var value: CellValue
  /// The style; nil takes the column's, else the workbook's default.
  public var style: StyleID?
  /// Where a click leads; the cell's text is what the link shows.
  public var link: Hyperlink?

  /// Makes a cell.
  public init(_ value: CellValue = .empty, style: StyleID? = nil, link: Hyperlink? = nil) {
    self.value = value
    self.style = style
    self.link = link
  }

  /// An empty cell in the column's style.
  public static let empty = Cell()

  /// An empty cell with a style of its own.
  public static func empty(style: StyleID) -> Cell { Cell(.empty, style: style) }

  /// A cell with text.
  public static func text(_ text: String, style: StyleID? = nil, link: Hyperlink? = nil) -> Cell {
    Cell(.text(text), style: style, link: link)
  }

  /// A cell with a number.
  public static func number(_ number: Double, style: StyleID? = nil) -> Cell {
    Cell(.number(number), style: style)
  }

  /// A cell with a whole number; exact up to 2⁵³.
  public static func number(_ number: Int, style: StyleID? = nil) -> Cell {
    Cell(.number(Double(number)), style: style)
  }

  /// A cell with a truth value.
  public static func boolean(_ value: Bool, style: StyleID? = nil) -> Cell {
    Cell(.boolean(value), style: style)
  }

  /// A cell with a day.
  public static func date(_ date: CellDate, style: StyleID? = nil) -> Cell {
    Cell(.date(date), style: style)
  }

  /// A cell with a day and time.
  public static func dateTime(_ value: CellDateTime, style: StyleID? = nil) -> Cell {
    Cell(.dateTime(value), style: style)
  }

  /// A cell with a formula.
  public static func formula(_ expression: String, cached: CachedValue? = nil, style: StyleID? = nil) -> Cell
  {
    Cell(.formula(Formula(expression, cached: cached)), style: style)
  }
}

/// A row of cells from column A on.
public struct Row: Hashable, Sendable {
  /// The cells; columns beyond them are empty.
  public var cells: [Cell]
  /// The height in points, up to 409.5; nil leaves it to the application.
  public var height: Double?
  /// Whether the row is hidden.
  public var isHidden: Bool
  /// Whether the row begins a new printed page.
  public var beginsPage: Bool

  /// Makes a row.
  public init(_ cells: [Cell], height: Double? = nil, isHidden: Bool = false, beginsPage: Bool = false) {
    self.cells = cells
    self.height = height
    self.isHidden = isHidden
    self.beginsPage = beginsPage
  }
}
