/// OpenFormula (ODF 1.3 part 4) in the notation of Excel's English user interface: the way back of ``OpenFormula``.
enum OpenFormulaReader {
  /// What a `table:formula` attribute says, without its prefix and `=`; other languages stay as they are.
  static func expression(_ formula: String) -> String {
    if formula.hasPrefix("of:=") { return translate(formula.dropFirst(4)) }
    guard let equals = formula.firstIndex(of: "=") else { return formula }
    let prefix = formula[..<equals]
    guard prefix.isEmpty || prefix.last == ":" else { return formula }
    return String(formula[formula.index(after: equals)...])
  }

  /// `IF([.A1]="";['原文'.B2];SUM([.C1:.C9]))` as `IF(A1="",'原文'!B2,SUM(C1:C9))`.
  static func translate(_ formula: Substring) -> String {
    let bytes = Array(formula.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var arrayDepth = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let start = position
      position += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        position = end(of: bytes, start)
        output += bytes[start..<position]
      case UInt8(ascii: "["):
        while position < bytes.count, bytes[position] != UInt8(ascii: "]") {
          position = bytes[position] == UInt8(ascii: "'") ? end(of: bytes, position) : position + 1
        }
        output += reference(bytes[start + 1..<min(position, bytes.count)])
        position = min(position + 1, bytes.count)
      case UInt8(ascii: "{"):
        arrayDepth += 1
        output.append(byte)
      case UInt8(ascii: "}"):
        arrayDepth -= 1
        output.append(byte)
      case UInt8(ascii: ";"), UInt8(ascii: "~"): output.append(UInt8(ascii: ","))
      case UInt8(ascii: "|") where arrayDepth > 0: output.append(UInt8(ascii: ";"))
      case UInt8(ascii: "!"): output.append(UInt8(ascii: " "))
      case UInt8(ascii: "("):
        output.append(byte)
        dropEmptyCall(&output, bytes, &position)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Truth values are functions in OpenFormula: `TRUE()` is `TRUE`.
  private static func dropEmptyCall(_ output: inout [UInt8], _ bytes: [UInt8], _ position: inout Int) {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ")") else { return }
    for word in ["TRUE(", "FALSE("] where output.suffix(word.utf8.count).elementsEqual(word.utf8) {
      let before = output.dropLast(word.utf8.count).last ?? 0
      guard !(0x41...0x5A).contains(before & 0xDF), before < 0x80, !(0x30...0x39).contains(before) else {
        return
      }
      output.removeLast()
      position += 1
    }
  }

  /// One past the closing mark of what begins at `start` with a quotation mark or apostrophe.
  private static func end(of bytes: [UInt8], _ start: Int) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != bytes[start] { position += 1 }
    return min(position + 1, bytes.count)
  }

  /// What stands between brackets: `.A1`, `'原文'.A1:.B2`, `$x.$A$1`.
  private static func reference(_ inner: ArraySlice<UInt8>) -> [UInt8] {
    // A range that names its sheet twice names it once in Excel's notation.
    var output: [UInt8] = []
    var sheet: ArraySlice<UInt8>?
    for (number, piece) in ends(of: inner).enumerated() {
      guard let (pieceSheet, cell) = split(piece) else { return Array(inner) }
      if number == 0 {
        sheet = pieceSheet
        if let pieceSheet { output += Array(pieceSheet) + [UInt8(ascii: "!")] }
      } else {
        output.append(UInt8(ascii: ":"))
        if let pieceSheet, pieceSheet != sheet { return Array(inner) }
      }
      output += cell
    }
    return output
  }

  /// The pieces that colons part, those in apostrophes aside.
  private static func ends(of inner: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = inner.startIndex
    var isQuoted = false
    for position in inner.indices {
      if inner[position] == UInt8(ascii: "'") { isQuoted.toggle() }
      if inner[position] == UInt8(ascii: ":"), !isQuoted {
        pieces.append(inner[start..<position])
        start = position + 1
      }
    }
    return pieces + [inner[start...]]
  }

  /// `'原文'` and `A1`; nil for anything else, such as files outside.
  ///
  /// The sheet is nil for `.A1`.
  private static func split(_ piece: ArraySlice<UInt8>) -> (ArraySlice<UInt8>?, ArraySlice<UInt8>)? {
    guard let point = piece.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    var sheet = piece[..<point]
    if sheet.first == UInt8(ascii: "$") { sheet = sheet.dropFirst() }
    let isOutside = sheet.contains(UInt8(ascii: "#")) && sheet.first != UInt8(ascii: "'")
    guard !isOutside else { return nil }
    return (sheet.isEmpty ? nil : sheet, piece[(point + 1)...])
  }
}

extension ODSAddress {
  /// Reads `'原文'.A1:'原文'.C9`, `$'原文'.$A$1`; nil for anything else.
  static func read(_ text: String) -> (sheet: String, area: CellArea)? {
    let reference = OpenFormulaReader.translate("[\(text)]")
    guard let mark = reference.lastIndex(of: "!"),
      let area = CellArea(reference: String(reference[reference.index(after: mark)...]))
    else { return nil }
    return (CellAddress.unquoted(reference[..<mark]), area)
  }
}
