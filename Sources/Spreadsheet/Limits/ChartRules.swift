/// The rules for charts.
enum ChartRules {
  /// Checks what concerns the chart alone.
  static func check(_ chart: Chart, sheet: String) throws(SpreadsheetError) {
    let owner = "The chart \"\(chart.title)\" on sheet \"\(sheet)\""
    if let problem = problem(of: chart) { throw .invalidSetting(owner, detail: problem) }
  }

  /// Checks that the sheets whose cells it draws are there.
  static func check(_ chart: Chart, sheet: String, sheetNames: Set<String>) throws(SpreadsheetError) {
    let names =
      [chart.categories.sheet] + chart.series.map(\.values.sheet) + chart.series.compactMap(\.nameCell?.sheet)
    for name in names where !sheetNames.contains(NameRules.folded(name)) {
      throw .invalidSetting(
        "The chart \"\(chart.title)\" on sheet \"\(sheet)\"",
        detail: "the workbook has no sheet \"\(name)\"")
    }
  }

  private static func problem(of chart: Chart) -> String? {
    let texts = [chart.title, chart.categoryTitle ?? "", chart.valueTitle ?? ""] + chart.series.map(\.name)
    if texts.contains(where: { $0.exceeds(255) }) {
      return "a title or the name of a series is longer than 255 UTF-16 units"
    }
    if chart.altText.isEmpty || chart.altText.exceeds(2_000) {
      return "its alternative text is empty or longer than 2,000 UTF-16 units"
    }
    guard (1...255).contains(chart.series.count) else { return "it has no or more than 255 series" }
    let count = chart.categories.cached.count
    if let problem = problem(of: chart.categories) { return problem }
    for series in chart.series {
      if let problem = problem(of: series.values) { return problem }
      guard series.values.cached.count == count else {
        return "series \"\(series.name)\" has \(series.values.cached.count) numbers for \(count) categories"
      }
      guard series.values.cached.allSatisfy(\.isFinite) else {
        return "a number of series \"\(series.name)\" is infinite or undefined"
      }
      if let cell = series.nameCell, cell.range.map({ $0.first != $0.last }) ?? true {
        return "\"\(cell.reference)\" is no cell"
      }
    }
    guard (0..<Limits.rows).contains(chart.row), (0..<Limits.columns).contains(chart.column) else {
      return "its place is beyond the sheet"
    }
    guard (36...4_000).contains(chart.width), (36...4_000).contains(chart.height) else {
      return "its width or height is not between 36 and 4,000 points"
    }
    return nil
  }

  private static func problem<Value>(of cells: ChartRange<Value>) -> String? {
    guard let range = cells.range else { return "\"\(cells.reference)\" is no range of cells" }
    let rows = range.last.row - range.first.row + 1
    let columns = range.last.column - range.first.column + 1
    guard rows == 1 || columns == 1 else { return "\"\(cells.reference)\" is not one row or one column" }
    guard rows * columns == cells.cached.count else {
      return "\"\(cells.reference)\" has \(rows * columns) cells and \(cells.cached.count) values are given"
    }
    // Excel draws no more points of one series.
    guard rows * columns <= 32_000 else { return "\"\(cells.reference)\" has more than 32,000 cells" }
    return nil
  }
}
