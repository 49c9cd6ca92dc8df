import Archive

/// Horizontal bars: the texts of a row name it, its first number is the length.
///
///     在建  ████████████████  12
///     开工  ████▋  3.5
///     完工  -2
///
/// The longest bar stands for the greatest number; negative numbers have none.
struct BarFormat: ResultFormat {
  /// The longest bar where no width is given, in cells.
  private static let usualLength = 40
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws {
    let numeric = result.columns.indices.filter { ResultText.isNumeric($0, of: result) }
    if result.rows.isEmpty { return }
    guard let measured = numeric.first(where: { result.columns[$0].name != "id" }) else {
      throw ResultFormatError.noNumbers
    }
    let named = result.columns.indices.filter { !numeric.contains($0) }
    let labels = result.rows.map { row in
      let texts = named.map {
        ResultText.oneLine(ResultText.shown(row[$0], result.columns[$0], options.language))
      }
      return texts.allSatisfy(\.isEmpty) ? "—" : texts.joined(separator: " · ")
    }
    let numbers = result.rows.map { Self.number($0[measured]) }
    let values = numbers.map { $0.map(ResultText.number) ?? "" }
    let greatest = numbers.compactMap { $0 }.filter(\.isFinite).max() ?? 0
    let widest = labels.map(TerminalWidth.width(of:)).max() ?? 0
    let labelWidth = min(widest, options.width.map { max(8, $0 / 2) } ?? widest)
    let valueWidth = values.map(TerminalWidth.width(of:)).max() ?? 0
    let length = options.width.map { max(4, $0 - labelWidth - valueWidth - 4) } ?? Self.usualLength
    for (index, label) in labels.enumerated() {
      let name = TerminalWidth.padded(TerminalWidth.fit(label, labelWidth).text, labelWidth)
      let bar = numbers[index].map { Self.bar($0, greatest: greatest, length: length) } ?? ""
      let parts = [name, bar, values[index]].filter { !$0.isEmpty }
      try ResultText.write(parts.joined(separator: "  ") + "\n", to: sink)
    }
  }

  private static func number(_ value: QueryValue) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text: nil
    }
  }

  private static func bar(_ number: Double, greatest: Double, length: Int) -> String {
    guard number > 0, greatest > 0, number.isFinite else { return "" }
    let parts = max(1, Int((number / greatest * Double(length * 8)).rounded()))
    return String(repeating: "█", count: parts / 8) + eighths[parts % 8]
  }
}
