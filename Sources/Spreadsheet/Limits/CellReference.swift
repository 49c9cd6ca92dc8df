/// A cell by row and column, both counted from 0.
struct CellReference: Hashable, Sendable {
  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `A5`, `$A$5`; nil for anything else, and beyond the last row or column.
  init?(_ text: String) {
    var column = 0
    var row = 0
    var bytes = text.utf8[...]
    if bytes.first == UInt8(ascii: "$") { bytes = bytes.dropFirst() }
    var letters = 0
    while let byte = bytes.first, let letter = Self.letterValue(byte), letters < 4 {
      column = column * 26 + letter
      letters += 1
      bytes = bytes.dropFirst()
    }
    guard letters > 0 else { return nil }
    if bytes.first == UInt8(ascii: "$") { bytes = bytes.dropFirst() }
    guard bytes.first != UInt8(ascii: "0"), !bytes.isEmpty, bytes.count <= 7 else { return nil }
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      row = row * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard row <= Limits.rows, column <= Limits.columns else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// `A5`.
  var text: String { Self.letters(ofColumn: column) + String(row + 1) }

  /// `$A$5`.
  var absoluteText: String { "$" + Self.letters(ofColumn: column) + "$" + String(row + 1) }

  /// `A` for 0, `AA` for 26.
  static func letters(ofColumn column: Int) -> String {
    var rest = column + 1
    var bytes: [UInt8] = []
    while rest > 0 {
      bytes.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }

  private static func letterValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
    default: nil
    }
  }
}

/// A rectangle of cells, rows and columns counted from 0.
struct CellRange: Hashable, Sendable {
  var first: CellReference
  var last: CellReference

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
    last = CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  /// Reads `A1:C9` or `A1`; nil for anything else.
  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(ends.count), let first = CellReference(ends[0]),
      let last = CellReference(ends[ends.count - 1]), first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// `A1:C9`; a single cell is `A1`.
  var text: String { first == last ? first.text : first.text + ":" + last.text }

  /// `$A$1:$C$9`.
  var absoluteText: String {
    first == last ? first.absoluteText : first.absoluteText + ":" + last.absoluteText
  }

  /// The range without its last rows; the first row always stays.
  func droppingRows(_ count: Int) -> CellRange {
    var range = self
    range.last.row = max(first.row, last.row - count)
    return range
  }

  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }
}
