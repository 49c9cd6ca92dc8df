/// What became of the inputs of a run, for the table at its end.
struct ConversionSummary: Sendable {
  var converted = 0
  var skipped = 0
  /// The sentence of each failure.
  var failures: [String] = []
  /// Inputs that a run stopped by `--fail-fast` did not come to.
  var leftOut = 0
  /// Inputs that could be read, whatever became of their outputs.
  var readCount = 0

  /// How many failures are told one by one.
  static let listed = 20

  /// The table of what became of the inputs, with the reason of each failure.
  ///
  ///     10 inputs
  ///       converted     9
  ///       skipped       0
  ///       failed        1
  ///         in/b.txt: the file holds no text
  var text: String {
    let total = converted + skipped + failures.count + leftOut
    var rows = [("converted", converted), ("skipped", skipped), ("failed", failures.count)]
    if leftOut > 0 { rows.append(("not begun", leftOut)) }
    let width = max(4, String(total).utf8.count)
    var lines = [total == 1 ? "1 input" : "\(total) inputs"]
    for (name, count) in rows {
      let number = String(count)
      lines.append(
        "  " + name + String(repeating: " ", count: 11 - name.utf8.count)
          + String(repeating: " ", count: width - number.utf8.count) + number)
      if name == "failed" {
        lines += failures.prefix(Self.listed).map { "    " + $0 }
        if failures.count > Self.listed { lines.append("    and \(failures.count - Self.listed) more") }
      }
    }
    return lines.joined(separator: "\n")
  }
}
