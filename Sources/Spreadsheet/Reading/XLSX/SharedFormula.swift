/// A formula that cells share: written once, for the others its relative references move along
/// (ECMA-376 part 1, §18.3.1.40).
struct SharedFormula {
  private let bytes: [UInt8]
  private let origin: CellReference

  init(_ expression: String, at origin: CellReference) {
    bytes = Array(expression.utf8)
    self.origin = origin
  }

  /// The formula as it reads in another cell.
  ///
  /// Complexity: O(*n*) in its length.
  func expression(at cell: CellReference) -> String {
    let rows = cell.row - origin.row
    let columns = cell.column - origin.column
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let start = position
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position += 1
        while position < bytes.count, bytes[position] != byte { position += 1 }
        position = min(position + 1, bytes.count)
        output += bytes[start..<position]
      } else if byte == UInt8(ascii: "[") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
        output += bytes[start..<position]
      } else if Self.isWord(byte) {
        while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
        let follower = position < bytes.count ? bytes[position] : 0
        let word = bytes[start..<position]
        let isReference = follower != UInt8(ascii: "(") && follower != UInt8(ascii: "!")
        let isRange = follower == UInt8(ascii: ":") || (start > 0 && bytes[start - 1] == UInt8(ascii: ":"))
        output +=
          (isReference ? Self.shifted(word, rows: rows, columns: columns, isRange: isRange) : nil) ?? word
      } else {
        output.append(byte)
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A cell, or in a range a column or row, moved; nil for other words.
  private static func shifted(
    _ word: ArraySlice<UInt8>, rows: Int, columns: Int, isRange: Bool
  ) -> ArraySlice<UInt8>? {
    let dollar = UInt8(ascii: "$")
    var rest = word
    let hasFixedColumn = rest.first == dollar
    if hasFixedColumn { rest = rest.dropFirst() }
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    rest = rest.dropFirst(letters.count)
    let hasFixedRow = rest.first == dollar || (letters.isEmpty && hasFixedColumn)
    if rest.first == dollar { rest = rest.dropFirst() }
    guard letters.count <= 3, rest.count <= 7, rest.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    guard isRange || (!letters.isEmpty && !rest.isEmpty), !(letters.isEmpty && rest.isEmpty) else {
      return nil
    }
    var output: [UInt8] = []
    if !letters.isEmpty {
      var column = 0
      for letter in letters { column = column * 26 + Int(letter & 0xDF) - 0x40 }
      guard column <= Limits.columns else { return nil }
      if hasFixedColumn { output.append(dollar) } else { column = wrapped(column + columns, Limits.columns) }
      output += Array(CellReference.letters(ofColumn: column - 1).utf8)
    }
    if !rest.isEmpty {
      var row = 0
      for digit in rest { row = row * 10 + Int(digit - 0x30) }
      guard row >= 1, row <= Limits.rows else { return nil }
      if hasFixedRow { output.append(dollar) } else { row = wrapped(row + rows, Limits.rows) }
      output += Array(String(row).utf8)
    }
    return output[...]
  }

  /// References that leave the sheet come in again at the other side.
  private static func wrapped(_ number: Int, _ count: Int) -> Int {
    let rest = (number - 1) % count
    return (rest < 0 ? rest + count : rest) + 1
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."),
      0x80...0xFF:
      true
    default: false
    }
  }
}
