import Query

/// Candidates set in columns.
enum CandidateList {
  /// Lines of columns, filled from the top down; what exceeds half the screen is counted.
  static func lines(_ words: [String], width: Int, height: Int) -> [String] {
    let widest = words.map(TerminalWidth.width(of:)).max() ?? 0
    let columns = max(1, (width - 1) / (widest + 2))
    let most = max(3, height / 2) * columns
    let shown = words.count > most ? Array(words.prefix(most - 1)) + ["… +\(words.count - most + 1)"] : words
    let rows = (shown.count + columns - 1) / columns
    return (0..<rows).map { row in
      var line = ""
      var index = row
      while index < shown.count {
        let isLast = index + rows >= shown.count
        line += isLast ? shown[index] : TerminalWidth.padded(shown[index], widest + 2)
        index += rows
      }
      return line
    }
  }
}
