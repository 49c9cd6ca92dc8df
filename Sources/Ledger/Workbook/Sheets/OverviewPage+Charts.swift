import ReportModel
import Spreadsheet

/// The charts of 概览; each draws cells of a table that stands there.
extension OverviewPage {
  /// Names and counts of a table: what a chart draws.
  struct ChartTable {
    /// The number of the table's header row, counted from 1.
    var headerRow: Int
    /// The headings of the columns with counts.
    var headings: [String]
    /// The lines to draw, which stand in a row.
    var lines: [SectionTally.Line]
    /// How many lines of the table stand above them.
    var skippedLines = 0
  }

  /// A chart of a table whose names stand in column A and whose counts follow.
  func chart(
    of table: ChartTable, kind: Chart.Kind, isStacked: Bool = false, title: String, row: Int, column: Int,
    width: Double, height: Double
  ) -> Chart {
    let sheet = OverviewSheet().name[context.language]
    let first = table.headerRow + 1 + table.skippedLines
    let last = first + table.lines.count - 1
    let names = table.lines.map { $0.title.trimmed }
    let series = table.headings.enumerated().map { index, heading in
      let letters = CompletionFormula.letters(ofColumn: index + 1)
      return ChartSeries(
        heading, inCell: "\(letters)\(table.headerRow)", of: sheet,
        values: ChartRange(
          sheet: sheet, reference: "\(letters)\(first):\(letters)\(last)",
          cached: table.lines.map { Double($0.counts[index]) }))
    }
    return Chart(
      kind: kind, isStacked: isStacked, title: title, altText: altText(title, table),
      categories: ChartRange(sheet: sheet, reference: "A\(first):A\(last)", cached: names), series: series,
      categoryTitle: nil, valueTitle: Bilingual("项数", "Number of rows")[context.language],
      numberFormat: .integer, row: row, column: column, width: width, height: height)
  }

  /// `按章节统计：(一)扩大投资：主要指标 3，重点任务 5；…`, for people who do not see the chart.
  private func altText(_ title: String, _ table: ChartTable) -> String {
    let isChinese = context.language == .chinese
    let lines = table.lines.map { line in
      let counts = zip(table.headings, line.counts).filter { $0.1 > 0 }.map { "\($0) \($1)" }
      return line.title.trimmed + (isChinese ? "：" : ": ")
        + (counts.isEmpty ? "0" : counts.joined(separator: isChinese ? "，" : ", "))
    }
    let text = title + (isChinese ? "：" : ": ") + lines.joined(separator: isChinese ? "；" : "; ")
    return text.count > 1_000 ? String(text.prefix(1_000)) + "…" : text
  }

  /// The lines that a chart of sections draws: those of one depth that stand together and hold the most rows, which
  /// are as a rule the parts of the plan; nil where there is nothing to compare.
  static func chartLines(of lines: [SectionTally.Line]) -> Range<Int>? {
    var best: (range: Range<Int>, total: Int)?
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].depth == lines[start].depth { end += 1 }
      let total = lines[start..<end].reduce(0) { $0 + $1.counts.reduce(0, +) }
      if end - start > 1, total > best?.total ?? 0 { best = (start..<end, total) }
      start = end
    }
    return best?.range
  }
}

extension String {
  /// Without the spaces that set off subsections.
  fileprivate var trimmed: String {
    String(drop { $0 == " " || $0 == "　" })
  }
}
