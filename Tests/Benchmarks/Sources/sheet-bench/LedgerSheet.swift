import Archive
import Spreadsheet

/// The sheet that all programs under measurement write: bold frozen header, filter, widths, formats.
enum LedgerSheet {
  static func write(
    _ table: TypedTable, as format: WorkbookFormat, to sink: any ByteSink, _ options: WriteOptions
  ) throws {
    let writer = try WorkbookWriter(format: format, sink: sink, options: options)
    let bold = writer.style(CellStyle(font: Font(isBold: true)))
    let decimal = writer.style(CellStyle(numberFormat: .decimal(decimals: 2)))
    let percent = writer.style(CellStyle(numberFormat: .percent(decimals: 1)))
    let date = writer.style(CellStyle(numberFormat: .isoDate))
    let styles = table.columns.map { column -> StyleID? in
      switch column.type {
      case UInt8(ascii: "f"): decimal
      case UInt8(ascii: "p"): percent
      case UInt8(ascii: "d"): date
      default: nil
      }
    }
    try writer.beginSheet(
      Sheet(
        name: "Ledger",
        columns: zip(table.columns, styles).map { column, style in
          Column(width: column.type == UInt8(ascii: "s") ? 24 : 12, style: style)
        },
        frozenRows: 1, autoFilter: AutoFilter(columns: 0..<table.columns.count)))
    try writer.row(table.columns.map { .text($0.name, style: bold) })
    try table.forEachRow(styles.map { _ in nil }) { try writer.row($0) }
    try writer.endSheet()
    try writer.finish()
  }
}
