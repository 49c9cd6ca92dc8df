/// Reads the word lists: one entry a line, columns separated by `|`, `#` opens a remark line.
///
/// White space around columns does not count, empty lines neither. Trailing columns may be left out.
struct TextTable: Sequence {
  private let text: String

  /// A table over a multi-line string.
  init(_ text: String) {
    self.text = text
  }

  /// One entry of a table.
  struct Row {
    fileprivate let columns: [Substring]

    /// The column at `index`, empty where the line is shorter.
    subscript(index: Int) -> String {
      index < columns.count ? String(columns[index]) : ""
    }

    /// The words of a column that holds several, separated by `、`.
    func words(_ index: Int) -> [String] {
      guard index < columns.count else { return [] }
      return columns[index].split(separator: "、").map { String(TextTable.trimmed($0[...])) }
    }
  }

  func makeIterator() -> some IteratorProtocol<Row> {
    text.utf8.split(separator: UInt8(ascii: "\n")).lazy.compactMap { line -> Row? in
      let columns = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      let row = Row(columns: columns.map { Self.trimmed(Substring($0)) })
      guard let first = row.columns.first, !(first.isEmpty && columns.count == 1), !first.hasPrefix("#")
      else { return nil }
      return row
    }.makeIterator()
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var bytes = text.utf8
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return Substring(bytes)
  }
}
