import Archive
import ReportModel
import Spreadsheet

/// A workbook of one sheet: bold frozen header, filter, widths that fit, typed cells.
struct WorkbookResultFormat: ResultFormat {
  var format: WorkbookFormat

  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws {
    let isChinese = options.language == .chinese
    var styles = StyleSheet()
    let header = styles.add(
      CellStyle(
        font: Font(isBold: true, color: .white), fill: Color(0x2F5597),
        alignment: Alignment(.center, vertical: .center, wrapsText: true)))
    let plain = styles.add(CellStyle(alignment: Alignment(vertical: .center, wrapsText: true)))
    let date = styles.add(CellStyle(alignment: Alignment(.center, vertical: .center), numberFormat: .isoDate))

    let headings = Self.apart(result.columns.map { $0.heading(in: options.language) })
    var widths: [Double] = []
    for (index, heading) in headings.enumerated() {
      var fitter = ColumnFitter(minimum: 6, maximum: 60)
      fitter.add(heading, isBold: true, hasFilterButton: true)
      for row in result.rows.prefix(1000) {
        fitter.add(ResultText.shown(row[index], result.columns[index], options.language))
      }
      widths.append(fitter.width)
    }
    let sheet = Sheet(
      name: isChinese ? "查询结果" : "Result", columns: widths.map { Column(width: $0) }, frozenRows: 1,
      tables: headings.isEmpty ? [] : [Table(name: isChinese ? "查询结果" : "Result", columns: headings)])
    let workbook = Workbook(
      properties: DocumentProperties(title: isChinese ? "查询结果" : "Query result"), styles: styles,
      sheets: [
        Worksheet(sheet) { rows in
          try rows.append(headings.map { Cell.text($0, style: header) }, height: 24)
          for row in result.rows {
            try rows.append(
              zip(row, result.columns).map { value, column in
                Self.cell(value, column, options.language, plain: plain, date: date)
              })
          }
          // A table needs a row below its header.
          if result.rows.isEmpty { try rows.append(headings.map { _ in Cell.empty }) }
        }
      ])
    try workbook.write(as: format, to: sink)
  }

  private static func cell(
    _ value: QueryValue, _ column: ResultColumn, _ language: Language, plain: StyleID, date: StyleID
  ) -> Cell {
    switch value {
    case .null: return .empty
    case .integer(let number) where column.codes == nil: return .number(number)
    case .real(let number) where number.isFinite: return .number(number)
    case .text(let text):
      if column.isDate, let day = CalendarDate(iso8601: text), day.year >= 1900 {
        return .date(CellDate(year: day.year, month: day.month, day: day.day), style: date)
      }
      return .text(ResultText.shown(value, column, language), style: plain)
    default: return .text(ResultText.shown(value, column, language), style: plain)
    }
  }

  /// Headings that differ, because a table needs them to.
  private static func apart(_ headings: [String]) -> [String] {
    var seen: Set<String> = []
    return headings.map { heading in
      let base = heading.isEmpty ? "?" : heading
      var name = base
      var number = 2
      while !seen.insert(name.lowercased()).inserted {
        name = "\(base) \(number)"
        number += 1
      }
      return name
    }
  }
}
