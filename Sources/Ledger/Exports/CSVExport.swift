import ReportCatalog
import ReportModel

/// Comma-separated values (RFC 4180) as Excel reads them: UTF-8 with byte order mark, lines ended by CRLF.
///
///     编号,行标识,…,指标,类型,…,比较,目标值
///     2,g-…,…,地区生产总值,增速,…,不低于,5
///
/// Headings and codes are in the user's language. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front.
struct CSVExport: TableExport {
  var options: LedgerOptions
  var fileExtension: String { "csv" }

  func write(_ table: TableDefinition, of catalog: Catalog, to buffer: inout RowBuffer) throws {
    buffer.append("\u{FEFF}")
    for (index, column) in table.columns.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.appendCSVField(column.heading(in: options.language))
    }
    buffer.append("\r\n" as StaticString)
    let language = options.language
    let columns = table.columns
    try catalog.forEachRow(query(table)) { row in
      for (index, column) in columns.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        if row.isNull(index) { continue }
        switch column.kind {
        case .integer: buffer.append(String(row.integer(index) ?? 0))
        case .real: buffer.append(row.real(index) ?? 0)
        case .text, .date, .boolean:
          if let codes = column.codes {
            buffer.appendCSVField(codes.name(of: row.text(index) ?? "", in: language))
          } else {
            row.withUTF8(index) { buffer.appendCSVField($0) }
          }
        }
      }
      buffer.append("\r\n" as StaticString)
      try buffer.flushIfFull()
    }
  }
}

extension RowBuffer {
  /// A field, quoted where it must be, harmless where a spreadsheet would compute it.
  public mutating func appendCSVField(_ text: String) {
    var text = text
    text.withUTF8 { appendCSVField($0) }
  }

  /// A field, quoted where it must be, harmless where a spreadsheet would compute it.
  mutating func appendCSVField(_ text: UnsafeBufferPointer<UInt8>) {
    let isFormula = FormulaGuard.isFormula(text)
    guard text.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      if isFormula { append(UInt8(ascii: "'")) }
      return append(text)
    }
    append(UInt8(ascii: "\""))
    if isFormula { append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == 0x22 { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}

/// Tells texts that spreadsheets take for formulas: <https://owasp.org/www-community/attacks/CSV_Injection>.
enum FormulaGuard {
  /// Whether the text begins with a sign that starts a formula, and is no plain number.
  ///
  /// A lone `=` computes nothing, and is a code of comparators.
  static func isFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, text.count > 1 || first != UInt8(ascii: "=") else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(text.dropFirst())
    case 0xEF where text.count >= 3 && text[1] == 0xBC:
      // Their full-width forms ＋ － ＝, and ＠ below.
      return [0x8B, 0x8D, 0x9D, 0xA0].contains(text[2])
    default: return false
    }
  }

  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var digits = 0
    var points = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
