import Archive
import Ledger

/// JSON objects with the SQL names and codes, one a line; with brackets around them as one array.
///
///     {"indicator":"地区生产总值","comparator":">=","value":5}
struct JSONFormat: ResultFormat {
  /// JSON Lines, without brackets.
  var isLines: Bool

  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws {
    var buffer = RowBuffer(sink: sink)
    if !isLines { buffer.append(result.rows.isEmpty ? "[" : "[\n" as StaticString) }
    for (number, row) in result.rows.enumerated() {
      for (index, value) in row.enumerated() {
        buffer.append(UInt8(ascii: index == 0 ? "{" : ","))
        buffer.appendJSONString(result.columns[index].name)
        buffer.append(UInt8(ascii: ":"))
        append(value, result.columns[index], to: &buffer)
      }
      buffer.append("}" as StaticString)
      if !isLines, number < result.rows.count - 1 { buffer.append(UInt8(ascii: ",")) }
      buffer.append("\n" as StaticString)
      try buffer.flushIfFull()
    }
    if !isLines { buffer.append("]\n" as StaticString) }
    try buffer.finish()
  }

  private func append(_ value: QueryValue, _ column: ResultColumn, to buffer: inout RowBuffer) {
    switch value {
    case .null: buffer.append("null" as StaticString)
    case .integer(let number):
      if column.codes == .yesOrNo {
        buffer.append(number == 0 ? "false" : "true" as StaticString)
      } else {
        buffer.append(String(number))
      }
    case .real(let number):
      // JSON knows no infinity.
      if number.isFinite { buffer.append(number) } else { buffer.append("null" as StaticString) }
    case .text(let text): buffer.appendJSONString(text)
    }
  }
}
