import Spreadsheet

/// A sheet as it stands in a workbook, row by row.
public struct FilledSheet: Hashable, Sendable {
  /// The name on its tab.
  public var name: String
  /// The rows that hold something, from top to bottom, each standing for itself.
  public var rows: [SheetRow]

  /// How many rows a file may claim by repeating one: what people make by hand stays far below.
  private static let repeatLimit = 100_000

  init(name: String, rows: [SheetRow]) {
    self.name = name
    self.rows = rows
  }

  init(reading name: String, from reader: WorkbookReader) throws {
    self.name = name
    rows = []
    var repeated = 0
    var rows: [SheetRow] = []
    try reader.rows(of: name) { row in
      repeated += row.repeatCount - 1
      guard repeated <= Self.repeatLimit else {
        throw WorkbookReadError.limitExceeded(part: name, limit: "\(Self.repeatLimit) repeated rows")
      }
      for place in 0..<row.repeatCount {
        var single = row
        single.index += place
        single.repeatCount = 1
        rows.append(single)
      }
    }
    self.rows = rows
  }
}
