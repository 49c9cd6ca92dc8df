/// A block of cells that settings apply to, open towards the end of the sheet if need be: which row is the last is
/// often known only when all rows are written.
public struct CellArea: Hashable, Sendable {
  /// The columns, counted from 0; at least one.
  public var columns: Range<Int>
  /// The first row, counted from 0.
  public var firstRow: Int
  /// The last row, counted from 0; nil is the last row of the sheet.
  public var lastRow: Int?

  /// Makes an area.
  public init(columns: Range<Int>, firstRow: Int, lastRow: Int? = nil) {
    self.columns = columns
    self.firstRow = firstRow
    self.lastRow = lastRow
  }

  /// Makes an area of one column.
  public init(column: Int, firstRow: Int, lastRow: Int? = nil) {
    self.init(columns: column..<column + 1, firstRow: firstRow, lastRow: lastRow)
  }

  /// The cells, once the number of rows is known; one row at least.
  func range(rowCount: Int) -> CellRange {
    let last = lastRow ?? max(firstRow, rowCount - 1)
    return CellRange(rows: firstRow...last, columns: columns.lowerBound...columns.upperBound - 1)
  }

  func contains(row: Int) -> Bool {
    row >= firstRow && row <= lastRow ?? Int.max
  }

  /// Whether the area lies within what a sheet can have.
  var isValid: Bool {
    !columns.isEmpty && columns.lowerBound >= 0 && columns.upperBound <= Limits.columns
      && firstRow >= 0 && firstRow <= lastRow ?? firstRow && lastRow ?? firstRow < Limits.rows
  }
}

/// How a value is compared.
///
/// The operands are formulas: `10`, `"已完成"`, `$B$1`.
public enum Comparison: Hashable, Sendable {
  /// The same.
  case equal(String)
  /// Not the same.
  case notEqual(String)
  /// Less.
  case less(String)
  /// Less or the same.
  case lessOrEqual(String)
  /// More.
  case greater(String)
  /// More or the same.
  case greaterOrEqual(String)
  /// From the first to the second, both included.
  case between(String, String)
  /// Less than the first or more than the second.
  case notBetween(String, String)

  /// The operands.
  var operands: [String] {
    switch self {
    case .equal(let first), .notEqual(let first), .less(let first), .lessOrEqual(let first),
      .greater(let first), .greaterOrEqual(let first):
      [first]
    case .between(let first, let second), .notBetween(let first, let second): [first, second]
    }
  }

  /// The name in XLSX (ECMA-376 part 1, §18.18.15, §18.18.20).
  var xlsxName: String {
    switch self {
    case .equal: "equal"
    case .notEqual: "notEqual"
    case .less: "lessThan"
    case .lessOrEqual: "lessThanOrEqual"
    case .greater: "greaterThan"
    case .greaterOrEqual: "greaterThanOrEqual"
    case .between: "between"
    case .notBetween: "notBetween"
    }
  }

  /// The condition in OpenDocument about a cell's content or what `subject` says (ODF 1.3 part 3, §19.469).
  func odsCondition(_ subject: String, prefix: String) throws(OpenFormula.Failure) -> String {
    var values: [String] = []
    for operand in operands { values.append(try OpenFormula.translate(operand)) }
    switch self {
    case .equal: return "\(subject)=\(values[0])"
    case .notEqual: return "\(subject)!=\(values[0])"
    case .less: return "\(subject)<\(values[0])"
    case .lessOrEqual: return "\(subject)<=\(values[0])"
    case .greater: return "\(subject)>\(values[0])"
    case .greaterOrEqual: return "\(subject)>=\(values[0])"
    case .between: return "\(prefix)-is-between(\(values[0]),\(values[1]))"
    case .notBetween: return "\(prefix)-is-not-between(\(values[0]),\(values[1]))"
    }
  }
}
