import Archive

/// A table of GitHub's Markdown.
///
///     | 指标 | 目标值 |
///     |---|--:|
///     | 地区生产总值 | 5 |
struct MarkdownFormat: ResultFormat {
  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let marks = result.columns.indices.map { ResultText.isNumeric($0, of: result) ? "--:" : "---" }
    try ResultText.write(
      line(result.columns.map { Self.escaped($0.heading(in: options.language)) }), to: sink)
    try ResultText.write("|" + marks.joined(separator: "|") + "|\n", to: sink)
    for row in result.rows {
      let cells = zip(row, result.columns).map { Self.escaped(ResultText.shown($0, $1, options.language)) }
      try ResultText.write(line(cells), to: sink)
    }
  }

  /// Signs that would end the cell or begin something else.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in ResultText.oneLine(text).unicodeScalars {
      if "\\|*_<`[".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
