/// Number formats in Excel's notation (ECMA-376 part 1, §18.8.31).
enum NumberFormatCode {
  static func xlsx(_ format: NumberFormat) -> String {
    switch format {
    case .general: "General"
    case .decimal(let decimals, let grouping, let suffix, let prefix):
      (prefix.isEmpty ? "" : quoted(prefix)) + (grouping ? "#,##0" : "0") + fraction(decimals)
        + (suffix.isEmpty ? "" : quoted(suffix))
    case .percent(let decimals): "0" + fraction(decimals) + "%"
    case .scientific(let decimals): "0" + fraction(decimals) + "E+00"
    case .date(let pattern): pattern.pieces.map(code).joined()
    case .text: "@"
    }
  }

  private static func fraction(_ decimals: Int) -> String {
    decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)
  }

  private static func code(_ piece: DatePattern.Piece) -> String {
    switch piece {
    case .year: "yyyy"
    case .month(let padded): padded ? "mm" : "m"
    case .day(let padded): padded ? "dd" : "d"
    case .hour: "hh"
    case .minute: "mm"
    case .second: "ss"
    case .literal(let text): text == "-" || text == ":" || text == " " ? text : quoted(text)
    }
  }

  /// Text in a format stands in quotation marks; a quotation mark itself follows a backslash.
  private static func quoted(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\"\($0)\"" }
      .joined(separator: "\\\"")
  }
}
