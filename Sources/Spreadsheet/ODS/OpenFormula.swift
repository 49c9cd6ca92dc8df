/// Formulas in OpenDocument's notation (ODF 1.3 part 4): references in brackets with a point before the cell,
/// semicolons between parameters.
enum OpenFormula {
  /// Why a formula cannot be said.
  struct Failure: Error, Equatable {
    var detail: String
  }

  /// `IF(A1="",'原文'!B2,SUM(C1:C9))` as `IF([.A1]="";['原文'.B2];SUM([.C1:.C9]))`.
  static func translate(_ expression: String) throws(Failure) -> String {
    var translator = Translator(expression)
    return try translator.run()
  }

  private struct Translator {
    private let bytes: [UInt8]
    private var position = 0
    private var output: [UInt8] = []
    private var arrayDepth = 0

    init(_ expression: String) {
      bytes = Array(expression.utf8)
    }

    mutating func run() throws(Failure) -> String {
      while position < bytes.count {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "\""):
          copyText()
        case UInt8(ascii: "'"):
          try copyReference()
        case UInt8(ascii: "["):
          throw Failure(
            detail: "references to tables such as Table[Column] have no counterpart in OpenFormula")
        case UInt8(ascii: "{"), UInt8(ascii: "}"):
          arrayDepth += byte == UInt8(ascii: "{") ? 1 : -1
          copy()
        case UInt8(ascii: ","):
          output.append(UInt8(ascii: ";"))
          position += 1
        case UInt8(ascii: ";"):
          // In Excel's array constants the semicolon ends a row.
          output.append(arrayDepth > 0 ? UInt8(ascii: "|") : byte)
          position += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          try copyNumberOrRows()
        default:
          if Self.isWord(byte) { try copyReference() } else { copy() }
        }
      }
      return String(decoding: output, as: UTF8.self)
    }

    private mutating func copy() {
      output.append(bytes[position])
      position += 1
    }

    private mutating func copyText() {
      repeat { copy() } while position < bytes.count && bytes[position] != UInt8(ascii: "\"")
      if position < bytes.count { copy() }
    }

    private mutating func copyNumberOrRows() throws(Failure) {
      let start = position
      var digits = 0
      while position < bytes.count, Self.isDigit(bytes[position]) {
        position += 1
        digits += 1
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
        throw Failure(detail: "references to whole rows such as 1:3 are not supported")
      }
      position = start + digits
      if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
        position += 1
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
      }
      if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
        position += 1
        if position < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position]) {
          position += 1
        }
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
      }
      output += bytes[start..<position]
    }

    /// A word: a reference, a function or a name.
    private mutating func copyReference() throws(Failure) {
      var sheet: [UInt8] = []
      if bytes[position] == UInt8(ascii: "'") {
        sheet = quotedSheet()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "!") else {
          throw Failure(detail: "a quoted sheet name is not followed by !")
        }
        position += 1
      }
      var word = self.word()
      if sheet.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "!") {
        sheet = word
        position += 1
        word = self.word()
      }
      let isCall = position < bytes.count && bytes[position] == UInt8(ascii: "(")
      guard !isCall, let first = Self.reference(word) else {
        guard sheet.isEmpty else {
          throw Failure(detail: "names that belong to a sheet are not supported")
        }
        output += Self.name(word, isCall: isCall)
        return
      }
      output.append(UInt8(ascii: "["))
      output += sheet
      output.append(UInt8(ascii: "."))
      output += first
      if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
        position += 1
        guard let last = Self.reference(self.word()) else {
          throw Failure(detail: "a range does not end in a cell")
        }
        output += Array(":.".utf8) + last
      } else if !first.contains(where: Self.isDigit) {
        // A lone column is a name that looks like one.
        output.removeLast(first.count + 2 + sheet.count)
        output += word
        return
      }
      output.append(UInt8(ascii: "]"))
    }

    /// `'原文'` with its quotation marks.
    private mutating func quotedSheet() -> [UInt8] {
      let start = position
      position += 1
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "'") {
          position += 1
          if position >= bytes.count || bytes[position] != UInt8(ascii: "'") { break }
        }
        position += 1
      }
      return Array(bytes[start..<position])
    }

    private mutating func word() -> [UInt8] {
      let start = position
      while position < bytes.count, Self.isWord(bytes[position]) || Self.isDigit(bytes[position]) {
        position += 1
      }
      return Array(bytes[start..<position])
    }

    /// A cell or a column, as both notations write it; nil for other words.
    private static func reference(_ word: [UInt8]) -> [UInt8]? {
      let text = String(decoding: word, as: UTF8.self)
      if CellReference(text) != nil { return word }
      let letters = word.filter { $0 != UInt8(ascii: "$") }
      let isColumn = (1...3).contains(letters.count) && letters.allSatisfy { (0x41...0x5A).contains($0) }
      return isColumn ? word : nil
    }

    private static func name(_ word: [UInt8], isCall: Bool) -> [UInt8] {
      let text = String(decoding: word, as: UTF8.self)
      if !isCall, ["TRUE", "FALSE"].contains(text.uppercased()) { return word + Array("()".utf8) }
      for prefix in ["_xlfn._xlws.", "_xlfn."] where text.hasPrefix(prefix) {
        return Array(text.dropFirst(prefix.count).utf8)
      }
      return word
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Letters, `$`, `_`, `.`, and everything beyond ASCII.
    private static func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "$"),
        UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF:
        true
      default: false
      }
    }
  }
}
