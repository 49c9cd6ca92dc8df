import ReportCatalog

/// One JSON object a row, fields named as in SQL, codes always English.
///
///     {"id":1,"key":"g-…","indicator":"地区生产总值","comparator":">=","value":5,"unit":"%",…}
///
/// Every object of a file has every field; what is not known is `null`.
struct JSONLinesExport: TableExport {
  var fileExtension: String { "jsonl" }

  func write(_ table: TableDefinition, of catalog: Catalog, to buffer: inout RowBuffer) throws {
    let rows = JSONRows(columns: table.columns.map { ($0.name, $0.kind) }, opening: "{")
    try catalog.forEachRow(query(table)) { row in
      rows.append(row, to: &buffer)
      try buffer.flushIfFull()
    }
  }
}

/// Rows as JSON objects, a line each.
struct JSONRows {
  private let fields: [(kind: ColumnDefinition.Kind, opening: String)]

  /// - Parameters:
  ///   - columns: The field names and kinds, in the order of the query.
  ///   - opening: What each object begins with: `{`, or `{"table":"goals",`.
  init(columns: [(name: String, kind: ColumnDefinition.Kind)], opening: String) {
    fields = columns.enumerated().map { index, column in
      (column.kind, (index == 0 ? opening : ",") + "\"" + column.name + "\":")
    }
  }

  /// Appends a row.
  func append(_ row: borrowing CatalogRow, to buffer: inout RowBuffer) {
    for (index, field) in fields.enumerated() {
      buffer.append(field.opening)
      if row.isNull(index) {
        buffer.append("null" as StaticString)
        continue
      }
      switch field.kind {
      case .integer: buffer.append(String(row.integer(index) ?? 0))
      case .real: buffer.append(row.real(index) ?? 0)
      case .boolean: buffer.append(row.integer(index) == 0 ? "false" : "true" as StaticString)
      case .text, .date: row.withUTF8(index) { buffer.appendJSONString($0) }
      }
    }
    buffer.append("}\n" as StaticString)
  }
}

extension RowBuffer {
  /// A quoted string (RFC 8259 §7).
  public mutating func appendJSONString(_ text: String) {
    var text = text
    text.withUTF8 { appendJSONString($0) }
  }

  /// A quoted string (RFC 8259 §7): quotation marks, backslashes and control characters are escaped.
  mutating func appendJSONString(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
      append(text[start..<index])
      start = index + 1
      switch byte {
      case 0x0A: append("\\n" as StaticString)
      case 0x0D: append("\\r" as StaticString)
      case 0x09: append("\\t" as StaticString)
      case 0x22: append("\\\"" as StaticString)
      case 0x5C: append("\\\\" as StaticString)
      default:
        append("\\u00" as StaticString)
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
    append(text[start...])
    append(UInt8(ascii: "\""))
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
