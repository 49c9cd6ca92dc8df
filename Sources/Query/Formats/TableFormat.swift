import Archive
import ReportModel

/// A table drawn with lines, numbers at the right, and the number of rows below.
///
///     ┌──────────────┬────────┐
///     │ 指标         │ 目标值 │
///     ├──────────────┼────────┤
///     │ 地区生产总值 │      5 │
///     └──────────────┴────────┘
///     1 行
///
/// Where it would be wider than the terminal, the widest columns are narrowed and the texts that are cut are
/// counted below.
struct TableFormat: ResultFormat {
  private static let narrowest = 6

  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws {
    let headings = result.columns.map { ResultText.oneLine($0.heading(in: options.language)) }
    let cells = result.rows.map { row in
      zip(row, result.columns).map { ResultText.oneLine(ResultText.shown($0, $1, options.language)) }
    }
    var widths = Self.widths(headings, cells)
    if let width = options.width { Self.narrow(&widths, to: width) }
    let isNumeric = result.columns.indices.map { ResultText.isNumeric($0, of: result) }

    var cutCount = 0
    func line(_ texts: [String], alignsNumbers: Bool) -> String {
      let padded = texts.enumerated().map { index, text in
        let (fitting, isCut) = TerminalWidth.fit(text, widths[index])
        if isCut { cutCount += 1 }
        return TerminalWidth.padded(fitting, widths[index], alignsRight: alignsNumbers && isNumeric[index])
      }
      return "│ " + padded.joined(separator: " │ ") + " │\n"
    }
    func rule(_ left: String, _ middle: String, _ right: String) -> String {
      left + widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle) + right + "\n"
    }
    try ResultText.write(rule("┌", "┬", "┐") + line(headings, alignsNumbers: false), to: sink)
    cutCount = 0
    if !cells.isEmpty { try ResultText.write(rule("├", "┼", "┤"), to: sink) }
    for row in cells { try ResultText.write(line(row, alignsNumbers: true), to: sink) }
    try ResultText.write(rule("└", "┴", "┘"), to: sink)
    try ResultText.write(Self.footer(rows: cells.count, cut: cutCount, options) + "\n", to: sink)
  }

  /// The cells of a line that the whole table needs.
  static func width(of result: QueryResult, options: ResultOptions) -> Int {
    let headings = result.columns.map { ResultText.oneLine($0.heading(in: options.language)) }
    let cells = result.rows.map { row in
      zip(row, result.columns).map { ResultText.oneLine(ResultText.shown($0, $1, options.language)) }
    }
    return lineWidth(widths(headings, cells))
  }

  private static func widths(_ headings: [String], _ cells: [[String]]) -> [Int] {
    var widths = headings.map(TerminalWidth.width(of:))
    for row in cells {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], TerminalWidth.width(of: cell))
      }
    }
    return widths
  }

  private static func lineWidth(_ widths: [Int]) -> Int {
    widths.reduce(1) { $0 + $1 + 3 }
  }

  /// Takes from the widest column until the table fits or nothing can be taken.
  private static func narrow(_ widths: inout [Int], to width: Int) {
    var excess = lineWidth(widths) - width
    while excess > 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest
      else {
        return
      }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private static func footer(rows: Int, cut: Int, _ options: ResultOptions) -> String {
    let hint = options.wholeTextHint
    if options.language == .chinese {
      return "\(rows) 行" + (cut > 0 ? "；\(cut) 格过长，以 … 截短，用 \(hint) 看全文" : "")
    }
    let count = rows == 1 ? "1 row" : "\(rows) rows"
    guard cut > 0 else { return count }
    return "\(count); \(cut) \(cut == 1 ? "cell is" : "cells are") cut at …, \(hint) shows all"
  }
}
