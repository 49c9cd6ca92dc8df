import Archive
import Ledger

/// Comma-separated values (RFC 4180) without byte order mark, safe against formulas as the ledger's are.
///
///     指标,目标值
///     地区生产总值,5
struct CSVFormat: ResultFormat {
  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws {
    var buffer = RowBuffer(sink: sink)
    for (index, column) in result.columns.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.appendCSVField(column.heading(in: options.language))
    }
    buffer.append("\r\n" as StaticString)
    for row in result.rows {
      for (index, value) in row.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        switch value {
        case .null: break
        case .integer where result.columns[index].codes == nil, .real:
          buffer.append(ResultText.shown(value, result.columns[index], options.language))
        default:
          buffer.appendCSVField(ResultText.shown(value, result.columns[index], options.language))
        }
      }
      buffer.append("\r\n" as StaticString)
      try buffer.flushIfFull()
    }
    try buffer.finish()
  }
}
