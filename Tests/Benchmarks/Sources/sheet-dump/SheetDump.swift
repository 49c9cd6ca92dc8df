import Spreadsheet

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints what the reader sees of a workbook, a cell a line: sheet, cell, kind, value, parted by tabs.
@main
enum SheetDump {
  static func main() {
    guard CommandLine.arguments.count == 2 else {
      say("usage: sheet-dump FILE.xlsx|FILE.ods")
      exit(64)
    }
    do {
      let reader = try WorkbookReader(path: CommandLine.arguments[1])
      for sheet in reader.sheets {
        let details = try reader.rows(of: sheet) { row in
          for cell in row.cells {
            let count = cell.repeatCount * row.repeatCount
            line(sheet, "\(row.index + 1),\(cell.column + 1)", count == 1 ? "" : "×\(count)", cell.content)
          }
        }
        for area in details.mergedAreas { print(sheet, name(area), "merged", "", separator: "\t") }
        for table in details.tables { print(sheet, name(table.area), "table", table.name, separator: "\t") }
        for validation in details.validations {
          let areas = validation.areas.map(name).joined(separator: " ")
          print(sheet, areas, "validation", "\(validation.rule)", separator: "\t")
        }
        for link in details.links { print(sheet, name(link.area), "link", "\(link.target)", separator: "\t") }
      }
    } catch {
      say("sheet-dump: \((error as? WorkbookReadError)?.message ?? "\(error)")")
      exit(1)
    }
  }

  private static func say(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    write(2, bytes, bytes.count)
  }

  private static func line(_ sheet: String, _ place: String, _ count: String, _ content: CellContent) {
    let (kind, value) = describe(content)
    print(sheet, place + count, kind, value, separator: "\t")
  }

  private static func describe(_ content: CellContent) -> (kind: String, value: String) {
    switch content {
    case .text(let text): ("text", escaped(text))
    case .number(let number): ("number", "\(number)")
    case .boolean(let value): ("boolean", "\(value)")
    case .date(let date): ("date", date.iso8601)
    case .dateTime(let value): ("dateTime", value.iso8601)
    case .time(let seconds): ("time", "\(seconds)")
    case .error(let error): ("error", error)
    case .formula(let expression, let result):
      ("formula", "=" + escaped(expression) + " → " + (result.map { describe($0).value } ?? ""))
    }
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
      .split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "\\t")
  }

  private static func name(_ area: CellArea) -> String {
    "\(area.firstRow + 1),\(area.columns.lowerBound + 1):\((area.lastRow ?? 0) + 1),\(area.columns.upperBound)"
  }
}
