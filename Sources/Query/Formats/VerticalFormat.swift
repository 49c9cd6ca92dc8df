import Archive

/// A line for each cell; long texts are whole.
///
///     ── 1 ──
///       指标  地区生产总值
///     目标值  5
struct VerticalFormat: ResultFormat {
  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws {
    let headings = result.columns.map { ResultText.oneLine($0.heading(in: options.language)) }
    let width = headings.map(TerminalWidth.width(of:)).max() ?? 0
    for (number, row) in result.rows.enumerated() {
      var text = (number == 0 ? "" : "\n") + "── \(number + 1) ──\n"
      for (index, value) in row.enumerated() {
        let shown = ResultText.oneLine(ResultText.shown(value, result.columns[index], options.language))
        text += TerminalWidth.padded(headings[index], width, alignsRight: true)
        text += shown.isEmpty ? "\n" : "  " + shown + "\n"
      }
      try ResultText.write(text, to: sink)
    }
    let count = result.rows.count
    let footer = options.language == .chinese ? "\(count) 行" : count == 1 ? "1 row" : "\(count) rows"
    try ResultText.write((count == 0 ? "" : "\n") + footer + "\n", to: sink)
  }
}
