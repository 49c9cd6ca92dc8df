import Archive
import Spreadsheet

/// A workbook that tests edit as a person would: read with our reader, changed, written with our writer.
public struct EditableWorkbook {
  /// A sheet as a grid; rows may be of different lengths.
  public struct Grid {
    /// The name on the tab.
    public var name: String
    /// The cells, row by row; nil is empty.
    public var rows: [[CellContent?]]

    /// The place of the row whose cells have this text, which must be there.
    public func row(with text: String) -> Int {
      rows.firstIndex { $0.contains(.text(text)) } ?? -1
    }

    /// The place of a column by its heading in row 1.
    public func column(_ heading: String) -> Int {
      rows.first?.firstIndex(of: .text(heading)) ?? -1
    }

    /// The cell at a place; nil is empty.
    public subscript(row: Int, column: Int) -> CellContent? {
      get { rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : nil }
      set {
        while rows.count <= row { rows.append([]) }
        while rows[row].count <= column { rows[row].append(nil) }
        rows[row][column] = newValue
      }
    }

    /// The cell in the column of a heading.
    public subscript(row: Int, heading: String) -> CellContent? {
      get { self[row, column(heading)] }
      set { self[row, column(heading)] = newValue }
    }
  }

  /// The file format.
  public var format: WorkbookFormat
  /// The sheets in their order.
  public var sheets: [Grid]

  /// Reads a workbook.
  public init(_ bytes: [UInt8]) throws {
    try self.init(WorkbookReader(bytes))
  }

  /// Reads a file.
  public init(path: String) throws {
    try self.init(WorkbookReader(path: path))
  }

  private init(_ reader: WorkbookReader) throws {
    format = reader.format
    sheets = []
    for name in reader.sheets {
      var grid = Grid(name: name, rows: [])
      try reader.rows(of: name) { row in
        for place in 0..<row.repeatCount {
          for cell in row.cells {
            for column in 0..<cell.repeatCount {
              grid[row.index + place, cell.column + column] = cell.content
            }
          }
        }
      }
      sheets.append(grid)
    }
  }

  /// The sheet of that name, which must be there.
  public subscript(name: String) -> Grid {
    get { sheets.first { $0.name == name } ?? Grid(name: name, rows: []) }
    set {
      if let index = sheets.firstIndex(where: { $0.name == name }) {
        sheets[index] = newValue
      } else {
        sheets.append(newValue)
      }
    }
  }

  /// The workbook as a file.
  public func bytes(_ format: WorkbookFormat? = nil) throws -> [UInt8] {
    let workbook = Workbook(
      sheets: sheets.map { grid in
        Worksheet(
          Sheet(name: grid.name), rows: grid.rows.map { row in Row(row.map { Cell(value($0)) }) })
      })
    let sink = MemorySink()
    try workbook.write(as: format ?? self.format, to: sink)
    return sink.bytes
  }

  private func value(_ content: CellContent?) -> CellValue {
    switch content {
    case nil: .empty
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .boolean(let value): .boolean(value)
    case .date(let date): .date(date)
    case .dateTime(let moment): .dateTime(moment)
    case .time(let seconds): .number(seconds / 86_400)
    case .error(let text): .text(text)
    case .formula(let expression, let result): .formula(Formula(expression, cached: cached(result)))
    }
  }

  private func cached(_ content: CellContent?) -> CachedValue? {
    switch content {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .boolean(let value): .boolean(value)
    default: nil
    }
  }
}
