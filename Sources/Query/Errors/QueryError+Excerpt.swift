import ReportModel

extension QueryError {
  /// The sentence, the line of the query with a caret under what is to blame, and the hint.
  ///
  ///     goals has no column “valu”
  ///       goals where valu > 30%
  ///                   ^^^^
  ///     Did you mean value?
  public func description(of query: String, in language: Language) -> String {
    var lines = [message(in: language)]
    let excerpt = Excerpt(query: query, range: range)
    lines.append("  " + excerpt.line)
    lines.append("  " + excerpt.carets)
    if let hint = hint(in: language) { lines.append(hint) }
    return lines.joined(separator: "\n")
  }
}

/// A line of a query and the carets below it.
struct Excerpt {
  var line = ""
  var carets = ""

  /// - Parameter range: Bytes of the query; an empty range, as at the end, gets one caret.
  init(query: String, range: Range<Int>) {
    var column = 0
    var width = 0
    var offset = 0
    for scalar in query.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      if scalar == "\n" || scalar == "\r" {
        // The line of the first byte is the one that is shown.
        if start >= range.lowerBound { break }
        (line, column, width) = ("", 0, 0)
        continue
      }
      let cells = TerminalWidth.width(of: scalar)
      line.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      let shownCells = scalar.value < 0x20 || scalar.value == 0x7F ? 1 : cells
      if start < range.lowerBound {
        column += shownCells
      } else if start < range.upperBound {
        width += shownCells
      }
    }
    carets = String(repeating: " ", count: column) + String(repeating: "^", count: max(1, width))
  }
}
