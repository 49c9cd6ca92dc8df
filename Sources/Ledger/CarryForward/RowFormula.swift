import Spreadsheet

/// Formulas that people typed and that look at nothing but their own row, so that they may move with it.
///
/// On the way they stand as templates: `{实际值}/100` in place of `V2/100`, columns between U+0001 and U+0002.
enum RowFormula {
  /// The template of a formula; nil where it looks at other rows, sheets, names or ranges.
  ///
  /// - Parameters:
  ///   - row: The number of its row, counted from 1.
  ///   - columns: What the columns of its sheet are called, by place.
  static func template(_ expression: String, row: Int, columns: [Int: String]) -> String? {
    let bytes = Array(expression.utf8)
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let start = place
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        while place < bytes.count, bytes[place] != byte { place += 1 }
        place = min(place + 1, bytes.count)
        output += bytes[start..<place]
      // Sheets, ranges, tables and arrays look elsewhere.
      case UInt8(ascii: "'"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"),
        0x00...0x08:
        return nil
      case _ where isWord(byte):
        while place < bytes.count, isWord(bytes[place]) { place += 1 }
        let word = Array(bytes[start..<place])
        let isFunction = place < bytes.count && bytes[place] == UInt8(ascii: "(")
        if isFunction || isNumber(word) || isTruth(word) {
          output += word
        } else if let column = column(word, row: row), let name = columns[column] {
          output.append(1)
          output += Array(name.utf8)
          output.append(2)
        } else {
          return nil
        }
      default:
        output.append(byte)
        place += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The formula for another row; nil where a column is there no more.
  static func expression(_ template: String, row: Int, columns: [String: Int]) -> String? {
    var output = ""
    for (index, piece) in template.split(separator: "\u{1}", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        output += piece
        continue
      }
      guard let end = piece.firstIndex(of: "\u{2}"), let column = columns[String(piece[..<end])] else {
        return nil
      }
      output += CompletionFormula.letters(ofColumn: column) + String(row) + piece[piece.index(after: end)...]
    }
    return output
  }

  /// What the columns of a sheet are called in templates, by place.
  static func names(of columns: [FilledColumn]) -> [Int: String] {
    var names: [Int: String] = [:]
    for column in columns { names[column.index] = CellPlace(column)?.sortKey }
    return names
  }

  /// A cell's content with its formula as a template, or the result of one that cannot move.
  static func movable(_ content: CellContent, row: Int, columns: [Int: String]) -> CellContent? {
    guard case .formula(let expression, let result) = content else { return content }
    guard let template = template(expression, row: row, columns: columns) else { return result }
    return .formula(template, result: result)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."),
      0x80...0xFF:
      true
    default: false
    }
  }

  private static func isNumber(_ word: [UInt8]) -> Bool {
    guard let first = word.first, (0x30...0x39).contains(first) || first == UInt8(ascii: ".") else {
      return false
    }
    return word.allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x45, 0x65].contains($0) }
  }

  private static func isTruth(_ word: [UInt8]) -> Bool {
    ["TRUE", "FALSE"].contains(String(decoding: word, as: UTF8.self).uppercased())
  }

  /// The column of a cell in that row, counted from 0.
  private static func column(_ word: [UInt8], row: Int) -> Int? {
    let plain = word.filter { $0 != UInt8(ascii: "$") }
    let letters = plain.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    let digits = plain.dropFirst(letters.count)
    guard (1...3).contains(letters.count), !digits.isEmpty,
      Int(String(decoding: digits, as: UTF8.self)) == row
    else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x40 } - 1
  }
}
